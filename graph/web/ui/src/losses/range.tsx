// The figures of one loss on a common scale: one line for each claimant, open ends open.

import type { Loss, LossFigure } from "../api/analysis";
import { saysOf } from "../claim/words";
import { formatDate } from "../day";
import { Name } from "../parts";
import { withParams, type Route } from "../route";
import { amountOf, countedOf, statusOf } from "../words/reason";
import { useWords } from "../words";
import { top, type Ends } from "./scale";

export function LossRow({ of: l, route }: { of: Loss; route: Route }) {
  const words = useWords(), { t, number } = words;
  const most = top(l.figures);
  return (
    <div class="loss">
      <h3><span>{countedOf(l.class, words) || t("losses.unspecified")}</span>{l.status && <span class="soft"> · {statusOf(l.status, words)}</span>}
        {l.low && l.high && l.figures.length > 1 && <span class="loss-range">{l.low.value === l.high.value ? number(l.low.value) : `${number(l.low.value)} – ${number(l.high.value)}`}</span>}
      </h3>
      <ul class="loss-figures">
        {l.figures.map((f) => <Line key={f.claim.id} of={f} most={most} alone={l.figures.length === 1} route={route} />)}
      </ul>
    </div>
  );
}

function Line({ of: f, most, alone, route }: { of: LossFigure; most: number; alone: boolean; route: Route }) {
  const words = useWords();
  const { t, lang } = words;
  const day = f.period || f.as_of || "";
  return (
    <li class={`loss-line ${f.account}`}>
      <span class="loss-who"><Name of={f.claimant} /> <span class="account-tag">{t(`account.${f.account}`)}</span>{f.supposed && <span class="account-tag"> · {t("losses.supposed")}</span>}</span>
      <Bar of={f} most={most} alone={alone && f.low === f.high} />
      <a class="loss-amount" href={withParams(route, { claim: f.claim.id, claims: "" })}>{amountOf(f.amount, words)}<span class="hidden">: {saysOf(f.claim, words)}</span></a>
      <span class="soft loss-day">{day === "" ? "" : formatDate(day, lang)}</span>
      {(f.disputed_by?.length ?? 0) > 0 && <span class="loss-note">⇄ {f.disputed_by!.map((s) => s.speaker.name).join(", ")}</span>}
      {f.moved?.map((m) => <span key={m.claim} class="loss-note soft">{t("moved-from", { from: amountOf(m.from, words) })}</span>)}
    </li>
  );
}

// Bar shows the stretch that a figure allows. A lone exact figure needs none.
function Bar({ of, most, alone }: { of: Ends; most: number; alone: boolean }) {
  const share = (n: number) => `${Math.min(100, (100 * n) / most)}%`;
  const low = of.low ?? of.value, high = of.high ?? of.value;
  if (alone || (low === null && high === null)) return <span class="loss-bar none" aria-hidden="true" />;
  const from = low ?? 0, to = high ?? most;
  return (
    <span class="loss-bar" aria-hidden="true">
      <span class="stem" style={{ width: share(from) }} />
      <span class={`extent${low === null ? " open-left" : ""}${high === null || (of.value !== null && of.high === null && of.low !== null) ? " open-right" : ""}`} style={{ left: share(from), width: `calc(${share(Math.max(0, to - from))} + 8px)` }} />
    </span>
  );
}
