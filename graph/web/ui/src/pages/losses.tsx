// Losses: what each side lost by whose account, as ranges; own admission apart from the enemy's claim, nothing summed.

import { useMemo } from "preact/hooks";
import { get } from "../api/client";
import type { Loss, Losses as Answer } from "../api/analysis";
import { ChoiceBar, choiceParams } from "../choice";
import { LossRow } from "../losses/range";
import { Empty, Loads, Name } from "../parts";
import { Slices } from "../slices";
import { formatRoute, type Route } from "../route";
import { useLoad } from "../use";
import { useWords } from "../words";

export function Losses({ route }: { route: Route }) {
  const { t } = useWords();
  const params = { ...choiceParams(route), limit: 1000 };
  const found = useLoad(JSON.stringify(params), (signal) => get<Answer>("losses", params, signal));
  return (
    <div class="losses">
      <h1>{t("page.losses")}</h1>
      <p class="lead">{t("losses.lead")}</p>
      <ChoiceBar route={route} />
      <p class="keys"><span><i class="account-key own" aria-hidden="true" />{t("account.own")}</span> <span><i class="account-key enemy" aria-hidden="true" />{t("account.enemy")}</span> <span><i class="account-key other" aria-hidden="true" />{t("account.other")}</span></p>
      <Loads of={found}>
        {(l) => l.losses.length === 0 ? <Empty title={t("losses.none")}><a href={formatRoute("losses")}>{t("reset")}</a></Empty> : <Losers of={l.losses} route={route} />}
      </Loads>
    </div>
  );
}

function byLoser(losses: Loss[]): Loss[][] {
  const out = new Map<string, Loss[]>();
  for (const l of losses) { const list = out.get(l.loser.id); list ? list.push(l) : out.set(l.loser.id, [l]); }
  return [...out.values()];
}

function Losers({ of, route }: { of: Loss[]; route: Route }) {
  const groups = useMemo(() => byLoser(of), [of]);
  return <Slices of={groups} size={2}>{(group) => <Loser key={group[0]!.loser.id} of={group} route={route} />}</Slices>;
}

function Loser({ of, route }: { of: Loss[]; route: Route }) {
  const { t } = useWords();
  return (
    <section class="loser">
      <h2>{of[0]!.loser.id === "" ? t("losses.nobody") : <Name of={of[0]!.loser} />}</h2>
      <Slices of={of} size={6}>{(l) => <LossRow key={l.class.id + l.class.name + (l.status ?? "")} of={l} route={route} />}</Slices>
    </section>
  );
}
