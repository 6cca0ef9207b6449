// The panel beside every view: one claim with its article, or the claims that share an edge.

import { useEffect, useMemo, useRef } from "preact/hooks";
import { article, claim, claimsOf } from "../api/client";
import type { ArticleText, Claim, Ref } from "../api/types";
import { Loads, Quote } from "../parts";
import { formatRoute, go, withParams, type Route } from "../route";
import { useLoad } from "../use";
import { useWords } from "../words";
import { Article } from "./article";
import { Answers, Facts, Origin } from "./facts";
import { Links } from "./links";
import { ClaimLine, saysOf } from "./words";

// Panel shows what the address has chosen: ?claim=… or ?claims=…,….
export function Panel({ route }: { route: Route }) {
  const { t } = useWords();
  const one = route.params.get("claim") ?? "", several = route.params.get("claims") ?? "";
  const box = useRef<HTMLElement>(null);
  const close = () => go(withParams(route, { claim: "", claims: "" }));
  useEffect(() => { box.current?.focus({ preventScroll: true }); }, [one, several]);
  useEffect(() => {
    const escape = (e: KeyboardEvent) => { if (e.key === "Escape" && !e.defaultPrevented) close(); };
    addEventListener("keydown", escape);
    return () => removeEventListener("keydown", escape);
  });
  return (
    <aside class="panel" aria-label={t("panel")} tabIndex={-1} ref={box}>
      <div class="panel-head">
        {one !== "" && several !== "" && <button type="button" class="quiet" onClick={() => go(withParams(route, { claim: "" }))}>← {t("back")}</button>}
        {one !== "" && <a href={formatRoute("claim", one)}>{t("own-page")}</a>}
        <button type="button" class="quiet close" aria-label={t("close")} onClick={close}>✕</button>
      </div>
      {one !== "" ? <One id={one} route={route} /> : <Several ids={several.split(",")} route={route} />}
    </aside>
  );
}

export interface Told { claim: Claim; text: ArticleText }

// tell loads a claim with its article.
export async function tell(id: string, signal: AbortSignal): Promise<Told> {
  const c = await claim(id, signal);
  return { claim: c, text: await article(c.document.id, signal) };
}

// namesIn are the entities that a claim's article names.
export function namesIn({ claim: c, text }: Told): (id: string) => Ref {
  const known = new Map<string, Ref>();
  for (const ref of [...text.mentions, ...[c, ...text.claims].flatMap((d) => [d.speaker, ...d.agent, ...d.patient, ...d.place, ...d.weapon, ...d.addressee])]) known.set(ref.id, ref);
  return (id) => known.get(id) ?? { id, name: id.slice(id.indexOf(":") + 1).replaceAll("-", " "), type: "" };
}

function One({ id, route }: { id: string; route: Route }) {
  const told = useLoad(id, (signal) => tell(id, signal));
  return <Loads of={told}>{(data) => <ClaimView told={data} open={(other) => withParams(route, { claim: other })} />}</Loads>;
}

// ClaimView is the whole of a claim; open is the address by which another is shown in its place. Alone, it leaves out the
// article, which stands beside it.
export function ClaimView({ told, open, heading = "h2", alone = false }: { told: Told; open: (id: string) => string; heading?: "h1" | "h2"; alone?: boolean }) {
  const { t } = useWords();
  const { claim: c, text } = told;
  const nameOf = useMemo(() => namesIn(told), [told]);
  const Heading = heading;
  return (
    <div class="claim-view" data-claim={c.id}>
      <Heading class="claim-title"><ClaimLine of={c} /></Heading>
      <blockquote class="evidence"><Quote lang={text.lang}>{c.evidence.text}</Quote></blockquote>
      <Origin of={c} />
      <Answers title={t("answered-by")} of={c.answered_by ?? []} open={open} />
      <Answers title={t("answers")} of={c.answers ?? []} open={open} />
      <Links of={c} open={open} />
      <Facts of={c} nameOf={nameOf} />
      {!alone && (
        <section class="in-article">
          <h3>{t("in-article")}</h3>
          <div class="article-frame" tabIndex={0} role="region" aria-label={t("in-article")}>
            <Article of={text} chosen={c.id} choose={(other) => go(open(other))} scroll />
          </div>
        </section>
      )}
    </div>
  );
}

function Several({ ids, route }: { ids: string[]; route: Route }) {
  const words = useWords();
  const found = useLoad(ids.join(), (signal) => claimsOf(ids, signal));
  return (
    <Loads of={found}>
      {(all) => (
        <>
          <h2 class="claim-title">{words.many("claims", all.length)}</h2>
          <ul class="claim-list">
            {all.map((c) => (
              <li key={c.id}>
                <ClaimLine of={c} />
                <Quote>{c.evidence.text}</Quote>
                <a class="more" href={withParams(route, { claim: c.id })} aria-label={`${words.t("read-it")}: ${saysOf(c, words)}`}>{words.t("read-it")}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loads>
  );
}
