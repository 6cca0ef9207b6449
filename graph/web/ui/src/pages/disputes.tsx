// Disputes: who contradicts whom, both sides in two columns, with words, figures and sources.

import { get } from "../api/client";
import type { Disputes as Answer } from "../api/analysis";
import { ChoiceBar, choiceParams } from "../choice";
import { DisputePair } from "../disputes/pair";
import { Empty, Loads } from "../parts";
import { Slices } from "../slices";
import { formatRoute, go, type Route, withParams } from "../route";
import { useLoad } from "../use";
import { useWords } from "../words";

export function Disputes({ route }: { route: Route }) {
  const { t, number } = useWords();
  const unanswered = route.params.get("unanswered") === "1";
  const params = { ...choiceParams(route), unanswered: unanswered ? 1 : undefined, limit: 200 };
  const found = useLoad(JSON.stringify(params), (signal) => get<Answer>("disputes", params, signal));
  return (
    <div class="disputes">
      <h1>{t("page.disputes")}</h1>
      <p class="lead">{t("disputes.lead")}</p>
      <ChoiceBar route={route}>
        <label class="check"><input type="checkbox" checked={unanswered} onChange={(e) => go(withParams(route, { unanswered: e.currentTarget.checked ? "1" : "" }), true)} /> {t("disputes.unanswered")}</label>
      </ChoiceBar>
      <Loads of={found}>
        {(d) => d.disputes.length === 0
          ? <Empty title={t("disputes.none")}><a href={formatRoute("disputes")}>{t("reset")}</a></Empty>
          : <>
            <p class="soft total" role="status">{d.disputes.length < d.total ? t("n-of-m", { n: number(d.disputes.length), m: number(d.total) }) : t(unanswered ? "disputes.unanswered.all" : "disputes.all", { n: number(d.total) })}</p>
            <Slices of={d.disputes} size={8}>{(x) => <DisputePair key={x.kind + x.claim.id + (x.against?.id ?? "")} of={x} route={route} />}</Slices>
          </>}
      </Loads>
    </div>
  );
}
