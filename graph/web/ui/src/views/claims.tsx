// Some claims in five views: table, graph, timeline, map, JSON, and what can be taken away of them.

import { useMemo } from "preact/hooks";
import type { Claim } from "../api/types";
import { GraphView } from "../graph/view";
import { Later } from "../later";
import { MapView } from "../map/view";
import { Empty, Tabs } from "../parts";
import { go, withParams, type Route } from "../route";
import { ClaimTable } from "../table/claims";
import { CopyButton } from "../take/copied";
import { download } from "../take/download";
import { Formats, takenOf } from "../take/formats";
import { TakeHtml } from "../take/page";
import { Timeline } from "../timeline/view";
import { useWords } from "../words";

const views = ["table", "graph", "timeline", "map", "json"] as const;

const none = () => undefined;

interface Props { claims: Claim[]; total: number; route: Route; title: string; first?: (typeof views)[number]; focus?: string }

export function ClaimViews({ claims, total, route, title, first = "table", focus = "" }: Props) {
  const { t, many, number } = useWords();
  const view = views.find((v) => v === route.params.get("view")) ?? first;
  if (claims.length === 0) return <Empty title={t("claims.none")}>{t("claims.none-why")}</Empty>;
  return (
    <section class="answer">
      <div class="tools">
        <p class="summary" role="status">{claims.length < total ? <strong class="notice">{t("first-of", { n: number(claims.length), m: many("claims", total) })}</strong> : many("claims", total)}</p>
        <span class="spread" />
        <Formats taken={() => takenOf(claims)} />
        <TakeHtml title={title} rows={[]} claims={claims} nameOf={none} query="" />
      </div>
      <Tabs label={t("views")} now={view} pick={(id) => go(withParams(route, { view: id }), true)} tabs={views.map((id) => ({ id, name: t(`view.${id}`) }))} />
      <div id="tab-panel" role="tabpanel" aria-label={t(`view.${view}`)} data-view={view}>
        <Later>{() => <>
          {view === "table" && <ClaimTable claims={claims} route={route} />}
          {view === "graph" && <GraphView claims={claims} route={route} focus={focus} />}
          {view === "timeline" && <Timeline claims={claims} route={route} />}
          {view === "map" && <MapView claims={claims} route={route} />}
          {view === "json" && <Json claims={claims} />}
        </>}</Later>
      </div>
    </section>
  );
}

function Json({ claims }: { claims: Claim[] }) {
  const { t } = useWords();
  const text = useMemo(() => JSON.stringify(claims, null, 2), [claims]);
  return (
    <div class="json-view">
      <div class="tools"><span class="spread" /><CopyButton text={() => text}>{t("copy")}</CopyButton><button type="button" onClick={() => download("claims.json", text, "application/json")}>JSON</button></div>
      <pre tabIndex={0} dir="ltr" aria-label="JSON">{text.slice(0, 200_000)}</pre>
      {text.length > 200_000 && <p class="notice">{t("json.cut")}</p>}
    </div>
  );
}
