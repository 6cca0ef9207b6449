// The filters of the graph, in a box that opens.

import { useEffect, useMemo, useState } from "preact/hooks";
import { claims as askClaims } from "../api/client";
import type { Claim } from "../api/types";
import { useWords } from "../words";
import { choicesOf, everything, isOpen, type Choice, type Filter } from "./filter";

interface Props { claims: Claim[]; filter: Filter; set: (f: Filter) => void; shown: number }

export function Filters({ claims, filter, set, shown }: Props) {
  const { t, relation, number } = useWords();
  const relations = useMemo(() => choicesOf(claims, (c) => ({ id: c.relation, name: c.relation })), [claims]);
  const speakers = useMemo(() => choicesOf(claims, (c) => c.speaker), [claims]);
  const sources = useMemo(() => choicesOf(claims, (c) => (c.document.publisher?.id ? c.document.publisher : { id: c.document.id, name: c.document.source })), [claims]);
  const sides = useMemo(() => sidesOf(claims), [claims]);
  const change = (part: Partial<Filter>) => set({ ...filter, ...part });
  const toggle = (id: string) => { const without = new Set(filter.without); without.delete(id) || without.add(id); change({ without }); };
  return (
    <details class="filters">
      <summary>{t("filters")}{!isOpen(filter) && <span class="count">{t("n-of-m", { n: number(shown), m: number(claims.length) })}</span>}</summary>
      <div class="filters-body">
        <fieldset>
          <legend>{t("relation")}</legend>
          {relations.map((r) => <label key={r.id} class="check"><input type="checkbox" checked={!filter.without.has(r.id)} onChange={() => toggle(r.id)} /> {relation(r.id)} <span class="soft">{number(r.count)}</span></label>)}
        </fieldset>
        <Select name={t("speaker")} choices={speakers} value={filter.speaker} set={(speaker) => change({ speaker })} />
        <Select name={t("side")} choices={sides} value={filter.side} set={(side) => change({ side })} />
        <Select name={t("source")} choices={sources} value={filter.source} set={(source) => change({ source })} />
        <label class="field">{t("since")}<input type="date" value={filter.since} onInput={(e) => change({ since: e.currentTarget.value })} /></label>
        <label class="field">{t("until")}<input type="date" value={filter.until} onInput={(e) => change({ until: e.currentTarget.value })} /></label>
        <label class="field">{t("confidence-from", { n: Math.round(filter.confidence * 100) })}<input type="range" min="0" max="100" step="5" value={filter.confidence * 100} onInput={(e) => change({ confidence: Number(e.currentTarget.value) / 100 })} /></label>
        <button type="button" disabled={isOpen(filter)} onClick={() => set(everything())}>{t("reset")}</button>
      </div>
    </details>
  );
}

function Select({ name, choices, value, set }: { name: string; choices: Choice[]; value: string; set: (id: string) => void }) {
  const { t, number } = useWords();
  return (
    <label class="field">{name}
      <select value={value} onChange={(e) => set(e.currentTarget.value)}>
        <option value="">{t("all")}</option>
        {choices.map((c) => <option key={c.id} value={c.id}>{c.name} ({number(c.count)})</option>)}
      </select>
    </label>
  );
}

// sidesOf are the countries that the claims name.
function sidesOf(claims: Claim[]): Choice[] {
  const seen = new Map<string, Choice>();
  for (const c of claims) for (const ref of new Map([c.speaker, ...c.agent, ...c.patient].map((r) => [r.id, r])).values()) {
    if (ref.type !== "country") continue;
    const known = seen.get(ref.id);
    known ? known.count++ : seen.set(ref.id, { id: ref.id, name: ref.name, count: 1 });
  }
  return [...seen.values()].sort((a, b) => b.count - a.count);
}

// useSide asks the server for the claims that a side makes through any of its bodies.
export function useSide(side: string): Set<string> | null {
  const [ids, set] = useState<Set<string> | null>(null);
  useEffect(() => {
    set(null);
    if (side === "") return;
    const stop = new AbortController();
    askClaims({ speaker: side, limit: 1000 }, stop.signal).then((list) => set(new Set(list.items.map((c) => c.id))), () => undefined);
    return () => stop.abort();
  }, [side]);
  return ids;
}
