// Claims: who says what, chosen without a query.

import { claims } from "../api/client";
import { ChoiceBar, choiceParams } from "../choice";
import { Loads } from "../parts";
import { go, withParams, type Route } from "../route";
import { useLoad } from "../use";
import { ClaimViews } from "../views/claims";
import { useWords } from "../words";

// most is how many claims a view holds.
export const most = 1000;

export function Claims({ route }: { route: Route }) {
  const { t } = useWords();
  const params = { ...choiceParams(route), limit: most };
  const found = useLoad(JSON.stringify(params), (signal) => claims(params, signal));
  return (
    <div class="claims">
      <h1>{t("page.claims")}</h1>
      <ChoiceBar route={route}>
        <label class="check"><input type="checkbox" checked={route.params.get("disputed") === "1"} onChange={(e) => go(withParams(route, { disputed: e.currentTarget.checked ? "1" : "" }), true)} /> {t("only-disputed")}</label>
      </ChoiceBar>
      <Loads of={found}>{(list) => <ClaimViews claims={list.items} total={list.total} route={route} title={t("page.claims")} />}</Loads>
    </div>
  );
}
