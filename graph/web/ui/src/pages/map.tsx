// The map of the whole: where strikes and other events are said to have been.

import { claims } from "../api/client";
import { ChoiceBar, choiceParams } from "../choice";
import { MapView } from "../map/view";
import { Loads } from "../parts";
import { go, withParams, type Route } from "../route";
import { useLoad } from "../use";
import { useWords } from "../words";
import { most } from "./claims";

export function MapPage({ route }: { route: Route }) {
  const { t, number, many } = useWords();
  const params = { ...choiceParams(route), limit: most };
  const found = useLoad(JSON.stringify(params), (signal) => claims(params, signal));
  const strikes = route.params.get("relation") === "struck";
  return (
    <div>
      <h1>{t("page.map")}</h1>
      <ChoiceBar route={route}>
        <label class="check"><input type="checkbox" checked={strikes} onChange={(e) => go(withParams(route, { relation: e.currentTarget.checked ? "struck" : "" }), true)} /> {t("map.only-strikes")}</label>
      </ChoiceBar>
      <Loads of={found}>{(list) => <>
        {list.items.length < list.total && <p class="notice">{t("first-of", { n: number(list.items.length), m: many("claims", list.total) })}</p>}
        <MapView claims={list.items} route={route} why={t("claims.none-why")} />
      </>}</Loads>
    </div>
  );
}
