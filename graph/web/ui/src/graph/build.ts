// Builds the graph of claims and rows: at once where they are few, else in slices, so that the page stays quick to answer.

import { useEffect, useMemo, useState } from "preact/hooks";
import type { Near } from "../api/client";
import type { Row } from "../api/rows";
import type { Claim } from "../api/types";
import { pause } from "../pause";
import type { NameOf } from "../table/rows";
import { aggregate } from "./aggregate";
import { Pile, type Graph } from "./model";

export interface Material { claims: Claim[]; near: Near[]; rows: Row[]; nameOf: NameOf; hidden: Set<string> }

export interface Built { whole: Graph; graph: Graph; members: Map<string, string[]>; busy: boolean }

const few = 600; // claims and rows that are built at once
const slice = 200; // claims or rows between two looks at the clock
const longest = 12; // milliseconds without a pause

// steps builds the graph of at most so many nodes and stops between its slices.
export function* steps(m: Material, most: number): Generator<void, Built> {
  const pile = new Pile();
  for (let i = 0; i < m.claims.length; i += slice) { pile.claims(m.claims.slice(i, i + slice)); yield; }
  for (const n of m.near) pile.background(n);
  for (let i = 0; i < m.rows.length; i += slice) { pile.rows(m.rows.slice(i, i + slice), m.nameOf); yield; }
  for (const id of m.hidden) pile.nodes.delete(id);
  const whole = yield* pile.bundle(5 * slice);
  yield;
  return { whole, ...aggregate(whole, most), busy: false };
}

// finish takes all steps, with a pause whenever they have taken long; undefined once it is no longer wanted.
export async function finish<T>(work: Generator<void, T>, signal: AbortSignal, now: () => number = () => performance.now()): Promise<T | undefined> {
  for (let began = now(); !signal.aborted;) {
    const step = work.next();
    if (step.done) return step.value;
    if (now() - began < longest) continue;
    await pause();
    began = now();
  }
  return undefined;
}

const nothing: Built = { whole: { nodes: [], edges: [] }, graph: { nodes: [], edges: [] }, members: new Map(), busy: true };

// useBuilt is the graph of the material as soon as it is built; until then that of the material before.
export function useBuilt(m: Material, most: number): Built {
  const what = [m.claims, m.near, m.rows, m.nameOf, m.hidden], small = m.claims.length + m.rows.length <= few;
  const now = useMemo(() => (small ? atOnce(steps(m, most)) : null), what);
  const [later, set] = useState(nothing);
  useEffect(() => {
    if (small) return;
    const stop = new AbortController();
    finish(steps(m, most), stop.signal).then((built) => { if (built) set(built); });
    return () => stop.abort();
  }, what);
  return now ?? later;
}

function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
