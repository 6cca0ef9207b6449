// The graph of the whole: it begins with what is disputed, which fits on a screen, and grows from there.

import { claims } from "../api/client";
import { ChoiceBar, choiceParams } from "../choice";
import { GraphView } from "../graph/view";
import { Loads } from "../parts";
import { go, withParams, type Route } from "../route";
import { useLoad } from "../use";
import { useWords } from "../words";
import { most } from "./claims";

export function GraphPage({ route }: { route: Route }) {
  const { t, number, many } = useWords();
  const chosen = choiceParams(route);
  const all = route.params.get("all") === "1";
  const params = { ...chosen, ...(Object.keys(chosen).length === 0 && !all ? { disputed: 1 } : {}), limit: most };
  const found = useLoad(JSON.stringify(params), (signal) => claims(params, signal));
  return (
    <div class="graph-page">
      <h1>{t("page.graph")}</h1>
      <ChoiceBar route={route}>
        <label class="check"><input type="checkbox" checked={all} onChange={(e) => go(withParams(route, { all: e.currentTarget.checked ? "1" : "" }), true)} /> {t("graph.all")}</label>
      </ChoiceBar>
      <Loads of={found}>
        {(list) => <>
          <p class="soft" role="status">{"disputed" in params ? t("graph.begins", { n: many("claims", list.total) }) : list.items.length < list.total ? t("first-of", { n: number(list.items.length), m: many("claims", list.total) }) : many("claims", list.total)}</p>
          <GraphView claims={list.items} route={route} />
        </>}
      </Loads>
    </div>
  );
}
