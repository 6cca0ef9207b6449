// The timeline of the whole.

import { claims } from "../api/client";
import { ChoiceBar, choiceParams } from "../choice";
import { Loads } from "../parts";
import type { Route } from "../route";
import { Timeline } from "../timeline/view";
import { useLoad } from "../use";
import { useWords } from "../words";
import { most } from "./claims";

export function TimelinePage({ route }: { route: Route }) {
  const { t, number, many } = useWords();
  const params = { ...choiceParams(route), limit: most };
  const found = useLoad(JSON.stringify(params), (signal) => claims(params, signal));
  return (
    <div>
      <h1>{t("page.timeline")}</h1>
      <p class="lead">{t("timeline.lead")}</p>
      <ChoiceBar route={route} dates={false} />
      <Loads of={found}>{(list) => <>
        {list.items.length < list.total && <p class="notice">{t("first-of", { n: number(list.items.length), m: many("claims", list.total) })}</p>}
        <Timeline claims={list.items} route={route} why={t("claims.none-why")} />
      </>}</Loads>
    </div>
  );
}
