// One answer in five views: table, graph, timeline, map, JSON. Claims that its rows name are read with their articles.

import { useMemo } from "preact/hooks";
import { claimsOf, refs, type Placed } from "../api/client";
import type { Row, Summary } from "../api/rows";
import type { Claim } from "../api/types";
import { contentOf } from "../claim/words";
import { GraphView } from "../graph/view";
import { MapView } from "../map/view";
import { Busy, Empty, Failure, Tabs } from "../parts";
import { go, withParams, type Route } from "../route";
import { claimOf, RowTable } from "../table/rows";
import { CopyButton } from "../take/copied";
import { download } from "../take/download";
import { Formats, mostIds, type Taken } from "../take/formats";
import { TakeHtml } from "../take/page";
import { Timeline } from "../timeline/view";
import { useLoad } from "../use";
import { useWords, type Words } from "../words";

const views = ["table", "graph", "timeline", "map", "json"] as const;

// mostClaims is how many claims of an answer are read for graph, timeline and map.
const mostClaims = 500;

// idsIn are the nodes that the rows name.
export function idsIn(rows: Row[]): string[] {
  const out = new Set<string>();
  for (const row of rows) for (const cell of Object.values(row)) if (cell.type === "iri") out.add(cell.value);
  return [...out];
}

// claimsIn are the claims among them, also those of figures.
export function claimsIn(ids: string[]): string[] {
  return [...new Set(ids.map(claimOf).filter((id) => id !== ""))];
}

// takenIn is what an export of an answer holds: the claims, entities and articles that its rows name.
export function takenIn(rows: Row[]): Taken {
  const ids = idsIn(rows).filter((id) => /^(ent|doc|claim|fig):/.test(id));
  return ids.length <= mostIds ? { ids } : { ids: ids.slice(0, mostIds), note: "export.first" };
}

interface Known { names: Map<string, Placed>; claims: Claim[]; left: number }

async function know(rows: Row[], words: Words, signal: AbortSignal): Promise<Known> {
  const ids = idsIn(rows), claimIds = claimsIn(ids);
  const [names, claims] = await Promise.all([refs(ids.filter((id) => /^(ent|doc):/.test(id)), signal), claimsOf(claimIds.slice(0, mostClaims), signal)]);
  const spoken = claims.map((c): [string, Placed] => [c.id, { id: c.id, name: contentOf(c, words), type: "claim" }]);
  return { names: new Map([...names.map((r): [string, Placed] => [r.id, r]), ...spoken]), claims, left: Math.max(0, claimIds.length - mostClaims) };
}

interface Props { rows: Row[]; summary: Summary | null; running: boolean; route: Route; limit: number }

export function Answer({ rows, summary, running, route, limit }: Props) {
  const words = useWords(), { t, many, number } = words;
  const view = views.find((v) => v === route.params.get("view")) ?? "table";
  const known = useLoad(`${running}/${rows.length}/${rows[0] ? JSON.stringify(rows[0]) : ""}`, (signal) => (running ? Promise.resolve({ names: new Map(), claims: [], left: 0 }) : know(rows, words, signal)));
  const names = known.data?.names;
  const nameOf = useMemo(() => (id: string) => names?.get(id), [names]);
  if (summary && rows.length === 0) return <Empty title={t("no-rows", { ms: number(Math.round(summary.ms)) })}>{t("no-rows.why")}</Empty>;
  return (
    <section class="answer">
      <div class="tools">
        <p class="summary" role="status">
          {summary ? t("rows-in", { rows: many("rows", rows.length), ms: number(Math.round(summary.ms)) }) : t(running ? "rows-so-far" : "rows-before-fault", { rows: many("rows", rows.length) })}
          {summary?.cut && <strong class="notice"> {t("cut", { n: number(limit) })}</strong>}
        </p>
        <span class="spread" />
        {!running && <Formats taken={() => takenIn(rows)} />}
        <TakeHtml title={t("page.ask")} rows={rows} claims={known.data?.claims ?? []} nameOf={nameOf} query={route.params.get("q") ?? ""} />
      </div>
      <Tabs label={t("views")} now={view} pick={(id) => go(withParams(route, { view: id }), true)} tabs={views.map((id) => ({ id, name: t(`view.${id}`) }))} />
      <div id="tab-panel" role="tabpanel" aria-label={t(`view.${view}`)} data-view={view}>
        {known.state === "failed" && <Failure error={known.error} again={known.again} />}
        {(known.data?.left ?? 0) > 0 && view !== "table" && view !== "json" && <p class="notice">{t("claims-left", { n: number(mostClaims), left: number(known.data!.left) })}</p>}
        {view === "table" && <RowTable rows={rows} nameOf={nameOf} route={route} />}
        {view === "json" && <Json rows={rows} />}
        {view !== "table" && view !== "json" && (known.data && !running ? <Drawn view={view} rows={rows} claims={known.data.claims} nameOf={nameOf} route={route} names={known.data.names} /> : known.state !== "failed" && <Busy />)}
      </div>
    </section>
  );
}

function Drawn({ view, rows, claims, nameOf, route, names }: { view: "graph" | "timeline" | "map"; rows: Row[]; claims: Claim[]; nameOf: (id: string) => Placed | undefined; route: Route; names: Map<string, Placed> }) {
  const { t } = useWords();
  if (view === "graph") return <GraphView claims={claims} rows={rows} nameOf={nameOf} route={route} why={t("graph.why-rows")} />;
  if (view === "timeline") return <Timeline claims={claims} route={route} why={t("timeline.why-rows")} />;
  return <MapView claims={claims} places={[...names.values()]} route={route} why={t("map.why-rows")} />;
}

function Json({ rows }: { rows: Row[] }) {
  const { t } = useWords();
  const text = useMemo(() => JSON.stringify(rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, c]) => [k, c.value]))), null, 2), [rows]);
  const shown = text.length > 200_000 ? text.slice(0, 200_000) : text;
  return (
    <div class="json-view">
      <div class="tools"><span class="spread" /><CopyButton text={() => text}>{t("copy")}</CopyButton><button type="button" onClick={() => download("query.json", text, "application/json")}>JSON</button></div>
      <pre tabIndex={0} dir="ltr" aria-label="JSON">{shown}</pre>
      {shown !== text && <p class="notice">{t("json.cut")}</p>}
    </div>
  );
}
