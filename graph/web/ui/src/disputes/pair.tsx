// Two accounts that cannot both be right, side by side.

import type { Dispute } from "../api/analysis";
import type { Claim, Side } from "../api/types";
import { contentOf, outletOf, saysOf, sideOf } from "../claim/words";
import { formatDate, formatDay } from "../day";
import { formatFigure } from "../figure";
import { Name, Quote, Stance } from "../parts";
import { formatRoute, withParams, type Route } from "../route";
import { reasonOf } from "../words/reason";
import { useWords } from "../words";

// told is the reason of what an article says in so many words, which its own words show.
const told = "the article says so";

export function DisputePair({ of: d, route, brief = false }: { of: Dispute; route: Route; brief?: boolean }) {
  const words = useWords();
  const { t } = words;
  const others = besides(d);
  return (
    <article class={`dispute${brief ? " brief" : ""}`} data-kind={d.kind}>
      <p class="dispute-kind"><span class={`kind kind-${d.kind}`}>{t(`dispute.${d.kind}` as "dispute.denied")}</span> {!brief && d.reason !== told && <span class="soft">{reasonOf(d.reason, words)}</span>}</p>
      <div class="two">
        <Account of={d.claim} route={route} brief={brief} more={(d.also?.length ?? 0) - others.length} others={others} />
        {d.against ? <Account of={d.against} route={route} brief={brief} more={d.again?.length ?? 0} /> : <div class="account none"><p class="soft">{t("unanswered")}</p></div>}
      </div>
    </article>
  );
}

// besides are the other claims of its speaker that one answer answers together with the first.
const besides = (d: Dispute): Side[] => (d.against?.answers ?? []).filter((s) => s.speaker.id === d.claim.speaker.id && d.also?.includes(s.claim));

function Account({ of: c, route, brief, more, others = [] }: { of: Claim; route: Route; brief: boolean; more: number; others?: Side[] }) {
  const words = useWords();
  const { t, lang, number } = words;
  const bare = c.relation === c.stance; // a denial without content of its own
  const open = withParams(route, { claim: c.id, claims: "" });
  const day = formatDay(c.date, lang) || formatDay(c.said, lang);
  return (
    <div class="account">
      <p class="account-who"><Name of={c.speaker} /> <Stance name={c.stance} /></p>
      {!bare && <p class="account-what"><a href={open} aria-label={saysOf(c, words)}><bdi>{contentOf(c, words)}</bdi></a></p>}
      {bare ? <a class="bare" href={open}><span class="hidden">{saysOf(c, words)}: </span><Quote>{c.evidence.text}</Quote></a> : <Quote>{c.evidence.text}</Quote>}
      {!brief && others.length > 0 && <ul class="besides">{others.map((s) => <li key={s.claim}><a href={withParams(route, { claim: s.claim, claims: "" })}><bdi>{sideOf(s, words)}</bdi></a></li>)}</ul>}
      {!brief && c.figure && <p><strong class="figure">{formatFigure(c.figure, number)}</strong></p>}
      <p class="soft account-where">
        {day !== "" && `${day} · `}<a href={formatRoute("article", c.document.id, { claim: c.id })}>{outletOf(c.document)}</a>
        {!brief && c.document.published && `, ${formatDate(c.document.published, lang)}`}
        {more > 0 && ` · ${t("said-again", { n: number(more) })}`}
      </p>
    </div>
  );
}
