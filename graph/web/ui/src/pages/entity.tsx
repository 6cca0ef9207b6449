// The page of one entity: who it is, what it says, what is said of it.

import { get } from "../api/client";
import type { Company, Dispute, Joined } from "../api/analysis";
import type { Entity, Position } from "../api/types";
import { DisputePair } from "../disputes/pair";
import { formatDate } from "../day";
import { Later } from "../later";
import { nameOf } from "../name";
import { Opens } from "../opens";
import { Loads, Name, Names, Quote, Tabs } from "../parts";
import { formatRoute, go, type Route, withParams } from "../route";
import { Slices } from "../slices";
import { useLoad } from "../use";
import { ClaimViews } from "../views/claims";
import { useWords } from "../words";
import type { Key } from "../words/en";

interface Who extends Entity { side?: { id: string; name: string; type: string }; joined?: Joined[]; disputes?: Dispute[]; neighbours?: Company[] }

// mostPosts is how many offices or holders stand there before the claims; the rest opens.
const mostPosts = 8;

const parts = ["says", "said", "disputes"] as const;

export function EntityPage({ route }: { route: Route }) {
  const found = useLoad(route.id, async (signal) => {
    const w = await get<Who>(`who/${encodeURIComponent(route.id)}`, { limit: 1000 }, signal);
    return { ...w, says: w.says ?? [], said_of_it: w.said_of_it ?? [] }; // the server leaves empty lists out
  });
  return <Loads of={found}>{(w) => <About of={w} route={route} />}</Loads>;
}

function About({ of: w, route }: { of: Who; route: Route }) {
  const words = useWords(), { t, label, number, many } = words;
  const counts = { says: w.says.length, said: w.said_of_it.length, disputes: w.disputes?.length ?? 0 };
  const part = parts.find((p) => p === route.params.get("part")) ?? (counts.said >= counts.says ? "said" : "says");
  return (
    <div class="entity">
      <p class="soft kicker"><i class={`dot type-${w.type}`} aria-hidden="true" />{label("types", w.type)}{w.side?.id && w.side.id !== w.id && <> · <Name of={w.side} /></>} · {many("articles.n", w.documents)}</p>
      <h1 dir="auto">{nameOf(w, words)}</h1>
      <OtherNames of={w} />
      <dl class="facts">
        <Posts title={t("positions")} of={w.positions ?? []} show="of" />
        <Posts title={t("holders")} of={w.holders ?? []} show="person" />
        {Object.entries(w.links ?? {}).map(([rel, refs]) => <LinkList key={rel} rel={rel} refs={refs} />)}
        {Object.entries(w.linked ?? {}).map(([rel, refs]) => <LinkList key={"in" + rel} rel={rel} refs={refs} inverse />)}
        {w.point && <><dt>{t("lies-at")}</dt><dd>{number(w.point.lat)}, {number(w.point.long)}</dd></>}
        {w.same_as && <><dt>Wikidata</dt><dd><code>{w.same_as}</code></dd></>}
        {(w.neighbours?.length ?? 0) > 0 && <><dt>{t("neighbours")}</dt><dd><Names of={w.neighbours!.slice(0, 12).map((n) => n.entity)} /></dd></>}
      </dl>
      <p class="entity-links"><a href={formatRoute("graph", "", { about: w.id })}>{t("view.graph")}</a><a href={formatRoute("timeline", "", { about: w.id })}>{t("view.timeline")}</a><a href={formatRoute("map", "", { about: w.id })}>{t("view.map")}</a><a href={formatRoute("losses", "", { about: w.id })}>{t("page.losses")}</a></p>
      <Tabs panel="entity-panel" label={w.name} now={part} pick={(id) => go(withParams(route, { part: id }), true)} tabs={parts.map((id) => ({ id, name: t(`entity.${id}`), count: number(counts[id]) }))} />
      <div id="entity-panel" role="tabpanel" aria-label={t(`entity.${part}`)} class="entity-part">
        <Later>{() => part === "disputes" ? (counts.disputes === 0 ? <p class="soft">{t("disputes.none")}</p> : <Slices of={w.disputes!} size={8}>{(d) => <DisputePair key={d.kind + d.claim.id + (d.against?.id ?? "")} of={d} route={route} />}</Slices>)
          : <ClaimViews claims={part === "says" ? w.says : w.said_of_it} total={part === "says" ? counts.says : counts.said} route={route} title={w.name} focus={w.id} />}</Later>
      </div>
    </div>
  );
}

// OtherNames are its other names, each with the reason why it is this entity's.
function OtherNames({ of: w }: { of: Who }) {
  const { t } = useWords();
  const joined = (w.joined ?? []).filter((j) => j.name !== w.name);
  const names = joined.length > 0 ? joined : (w.aliases ?? []).map((name): Joined => ({ name, reason: "" }));
  if (names.length === 0) return null;
  const shown = names.slice(0, 12);
  const one = (j: Joined, i: number) => <span key={j.name + i}>{i > 0 && ", "}<bdi title={[j.reason && t(`joined.${j.reason}` as Key), j.why].filter(Boolean).join(": ")}>{j.name}</bdi></span>;
  return (
    <p class="soft also">{t("also-called")} {shown.map(one)}
      {names.length > 12 && <Opens class="inline" summary={t("show-more", { n: names.length - 12 })}>{() => names.slice(12).map(one)}</Opens>}
    </p>
  );
}

function Posts({ title, of, show }: { title: string; of: Position[]; show: "of" | "person" }) {
  const { t, lang, number } = useWords();
  if (of.length === 0) return null;
  const all = [...new Map(of.map((p) => [p[show].id + (p.title?.[0]?.text ?? "") + (p.since ?? ""), p])).values()];
  const one = (p: Position, i: number) => {
    const name = p.title?.find((x) => x.lang === lang)?.text ?? p.title?.[0]?.text;
    const span = p.since || p.until ? `${p.since ? formatDate(p.since, lang) : ""}–${p.until ? formatDate(p.until, lang) : ""}` : "";
    return <li key={i}>{name && <>{name}, </>}<Name of={p[show]} /> <span class="soft">{span}</span>{p.claim && p.evidence && <> <a href={formatRoute("claim", p.claim)}><Quote>{p.evidence}</Quote></a></>}</li>;
  };
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <ul class="plain">{all.slice(0, mostPosts).map(one)}</ul>
        {all.length > mostPosts && <Opens class="more-posts" summary={t("show-more", { n: number(all.length - mostPosts) })}>{() => <ul class="plain">{all.slice(mostPosts).map(one)}</ul>}</Opens>}
      </dd>
    </>
  );
}

function LinkList({ rel, refs, inverse = false }: { rel: string; refs: { id: string; name: string; type: string }[]; inverse?: boolean }) {
  const { t, relation, number } = useWords();
  const first = refs.slice(0, 15);
  return <><dt>{inverse ? `← ${relation(rel)}` : relation(rel)}</dt><dd><Names of={first} />{refs.length > 15 && <Opens class="inline" summary={t("show-more", { n: number(refs.length - 15) })}>{() => <Names of={refs.slice(15)} />}</Opens>}</dd></>;
}
