// Home: what the graph holds, what is disputed in it, who is heard most.

import { articles, get, stats } from "../api/client";
import type { Disputes } from "../api/analysis";
import type { Tally } from "../api/types";
import { DisputePair } from "../disputes/pair";
import { Empty, Loads } from "../parts";
import { formatDate } from "../day";
import { formatRoute, type Route } from "../route";
import { useLoad } from "../use";
import { useWords } from "../words";

export function Home({ route }: { route: Route }) {
  const { t, many } = useWords();
  const held = useLoad("stats", stats);
  return (
    <div class="home">
      <section class="hero">
        <h1>{t("home.title")}</h1>
        <p class="lead">{t("home.lead")}</p>
      </section>
      <Loads of={held}>
        {(s) => s.claims === 0 ? <Empty title={t("home.empty")}><code>hearsay build FOLDER</code></Empty> : (
          <>
            <ul class="numbers">
              <li><a href={formatRoute("articles")}><b>{many("articles.n", s.articles)}</b></a></li>
              <li><a href={formatRoute("claims")}><b>{many("claims", s.claims)}</b></a></li>
              <li><a href={formatRoute("disputes")}><b>{many("disputed.n", s.disputed)}</b></a></li>
              <li><a href={formatRoute("graph")}><b>{many("things", s.entities)}</b></a></li>
            </ul>
            <div class="home-columns">
              <Newest route={route} />
              <div>
                <Bars title={t("home.speakers")} of={s.speakers.slice(0, 10)} link={(x) => formatRoute("claims", "", { speaker: x.id ?? x.name })} />
                <Relations of={s.relations.filter((x) => x.id !== "rel:position").slice(0, 10)} />
                <Latest />
              </div>
            </div>
          </>
        )}
      </Loads>
    </div>
  );
}

function Newest({ route }: { route: Route }) {
  const { t } = useWords();
  const found = useLoad("disputes", (signal) => get<Disputes>("disputes", { limit: 4 }, signal));
  return (
    <section>
      <h2>{t("home.disputes")}</h2>
      <Loads of={found}>
        {(d) => d.disputes.length === 0 ? <p class="soft">{t("disputes.none")}</p> : (
          <>
            {d.disputes.map((x) => <DisputePair key={x.claim.id + (x.against?.id ?? "")} of={x} route={route} brief />)}
            <p><a href={formatRoute("disputes")}>{t("disputes.all", { n: d.total })} →</a></p>
          </>
        )}
      </Loads>
    </section>
  );
}

function Bars({ title, of, link }: { title: string; of: Tally[]; link: (t: Tally) => string }) {
  const { number } = useWords();
  const most = Math.max(1, ...of.map((x) => x.count));
  return (
    <section>
      <h2>{title}</h2>
      <ul class="bars">{of.map((x) => (
        <li key={x.id ?? x.name}><a href={link(x)}><bdi>{x.name}</bdi></a><span class="track" aria-hidden="true"><span style={{ width: `${(100 * x.count) / most}%` }} /></span><span class="number">{number(x.count)}</span></li>
      ))}</ul>
    </section>
  );
}

function Relations({ of }: { of: Tally[] }) {
  const { t, relation } = useWords();
  const short = (x: Tally) => (x.id ?? x.name).replace(/^rel:/, "");
  return <Bars title={t("home.relations")} of={of.map((x) => ({ ...x, name: relation(short(x)) }))} link={(x) => formatRoute("claims", "", { relation: short(x) })} />;
}

function Latest() {
  const { t, lang, many } = useWords();
  const found = useLoad("articles", (signal) => articles({ limit: 6 }, signal));
  return (
    <section>
      <h2>{t("home.articles")}</h2>
      <Loads of={found}>
        {(list) => <ul class="plain">{list.items.map((a) => (
          <li key={a.id}><a href={formatRoute("article", a.id)} dir="auto">{a.title || a.source}</a><br /><span class="soft">{a.publisher?.name}{a.published && ` · ${formatDate(a.published, lang)}`} · {many("claims", a.claims)}</span></li>
        ))}</ul>}
      </Loads>
    </section>
  );
}

