// Which claims a reader wants to see.

import type { Claim } from "../api/types";

export interface Filter {
  without: Set<string>; // relations
  speaker: string;
  side: string; // a country: it and its bodies, which the server knows
  source: string; // a publisher
  since: string;
  until: string;
  confidence: number; // 0 to 1
}

export const everything = (): Filter => ({ without: new Set(), speaker: "", side: "", source: "", since: "", until: "", confidence: 0 });

export const isOpen = (f: Filter): boolean => f.without.size === 0 && !f.speaker && !f.side && !f.source && !f.since && !f.until && f.confidence === 0;

const days = (c: Claim): [string, string] => {
  const start = c.date?.start ?? c.date?.end ?? c.said?.start ?? c.document.published ?? "";
  return [start.slice(0, 10), (c.date?.end ?? start).slice(0, 10)];
};

// passes says whether a claim is wanted; ofSide holds the claims of the chosen side.
export function passes(c: Claim, f: Filter, ofSide: Set<string> | null): boolean {
  const [start, end] = days(c);
  return !f.without.has(c.relation)
    && (f.speaker === "" || c.speaker.id === f.speaker)
    && (f.side === "" || (ofSide?.has(c.id) ?? true))
    && (f.source === "" || (c.document.publisher?.id || c.document.id) === f.source)
    && (f.since === "" || (end !== "" && end >= f.since))
    && (f.until === "" || (start !== "" && start <= f.until + "\uffff"))
    && c.confidence >= f.confidence;
}

export interface Choice { id: string; name: string; count: number }

// choicesOf counts what a filter may choose from, the most frequent first.
export function choicesOf(claims: Claim[], of: (c: Claim) => { id: string; name: string } | undefined): Choice[] {
  const out = new Map<string, Choice>();
  for (const c of claims) {
    const ref = of(c);
    if (!ref?.id) continue;
    const known = out.get(ref.id);
    known ? known.count++ : out.set(ref.id, { id: ref.id, name: ref.name || ref.id, count: 1 });
  }
  return [...out.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
