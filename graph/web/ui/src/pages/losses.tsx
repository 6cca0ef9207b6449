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

// keyOf tells losers apart: several together have no id, but a name.
const keyOf = (l: Loss) => l.loser.id || l.loser.name;

function byLoser(losses: Loss[]): Loss[][] {
  const out = new Map<string, Loss[]>();
  for (const l of losses) { const key = keyOf(l), list = out.get(key); list ? list.push(l) : out.set(key, [l]); }
  return [...out.values()];
}

function Losers({ of, route }: { of: Loss[]; route: Route }) {
  const groups = useMemo(() => byLoser(of), [of]);
  return <Slices of={groups} size={2}>{(group) => <Loser key={keyOf(group[0]!)} of={group} route={route} />}</Slices>;
}

function Loser({ of, route }: { of: Loss[]; route: Route }) {
  const { t } = useWords();
  const { loser, losers = [loser] } = of[0]!;
  return (
    <section class="loser">
      <h2>{keyOf(of[0]!) === "" ? t("losses.nobody") : losers.map((l, i) => <>{i > 0 && " + "}<Name of={l} /></>)}</h2>
      <Slices of={of} size={6}>{(l) => <LossRow key={l.class.id + l.class.name + (l.status ?? "")} of={l} route={route} />}</Slices>
    </section>
  );
}
