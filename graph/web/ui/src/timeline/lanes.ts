// Claims in lanes: one for each claimant, and within it rows so that marks do not lie on each other.

import type { Claim, Ref } from "../api/types";
import { timeOf } from "../day";
import { dayOf } from "../table/claims";

export interface Moment { claim: Claim; at: number; said: number; known: boolean } // known: the day of the event, not of the statement

export function momentsOf(claims: Claim[]): { moments: Moment[]; undated: number } {
  const moments: Moment[] = [];
  for (const claim of claims) {
    const known = Boolean(claim.date?.start || claim.date?.end);
    const at = timeOf(dayOf(claim));
    if (Number.isNaN(at)) continue;
    moments.push({ claim, at, known, said: timeOf(claim.said?.start ?? claim.document.published) });
  }
  moments.sort((a, b) => a.at - b.at || (a.claim.id < b.claim.id ? -1 : 1));
  return { moments, undated: claims.length - moments.length };
}

export interface Lane { speaker: Ref; marks: { moment: Moment; row: number }[]; rows: number }

// lanesOf puts the claimants with the most claims into lanes of their own and all others into a last one.
export function lanesOf(moments: Moment[], x: (time: number) => number, most: number, others: string): Lane[] {
  const bySpeaker = new Map<string, Moment[]>();
  for (const m of moments) {
    const list = bySpeaker.get(m.claim.speaker.id);
    list ? list.push(m) : bySpeaker.set(m.claim.speaker.id, [m]);
  }
  const sorted = [...bySpeaker.values()].sort((a, b) => b.length - a.length || (a[0]!.claim.speaker.name < b[0]!.claim.speaker.name ? -1 : 1));
  const own = sorted.slice(0, sorted.length > most ? most - 1 : most), rest = sorted.slice(own.length).flat().sort((a, b) => a.at - b.at);
  const lanes = own.map((list) => pack(list[0]!.claim.speaker, list, x));
  if (rest.length > 0) lanes.push(pack({ id: "", name: others, type: "" }, rest, x));
  return lanes;
}

const markWidth = 13;

function pack(speaker: Ref, moments: Moment[], x: (time: number) => number): Lane {
  const ends: number[] = [];
  const marks = moments.map((moment) => {
    const at = x(moment.at);
    let row = ends.findIndex((end) => end <= at - markWidth);
    if (row < 0) row = ends.length;
    ends[row] = at;
    return { moment, row };
  });
  return { speaker, marks, rows: Math.max(1, ends.length) };
}

const rowHeight = 15, lanePad = 12;

// laneHeight is how high a lane is drawn, and markAt how far below its top the marks of a row stand.
export const laneHeight = (lane: Lane): number => lane.rows * rowHeight + lanePad;

export const markAt = (row: number): number => lanePad / 2 + row * rowHeight + rowHeight / 2;
