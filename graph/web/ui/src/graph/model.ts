// The graph that is drawn: things as nodes, and between two of them one edge for all claims that lead from one to the other.

import type { Near } from "../api/client";
import type { Cell, Row } from "../api/rows";
import type { Claim, Point, Ref } from "../api/types";

// Kind is what an edge rests on: what a claim asserts, what a speaker says of somebody, an answer, background, or a
// pair in a query's row.
export type Kind = "content" | "answer" | "voice" | "background" | "pair";

export interface Part { source: string; target: string; relation: string; kind: Kind; claims: string[]; count: number; disputed: boolean }

export interface GraphNode extends Ref { weight: number; members: number; point?: Point }

export interface GraphEdge {
  id: string; source: string; target: string;
  relations: string[]; kind: Kind; claims: string[]; count: number; disputed: boolean;
}

export interface Graph { nodes: GraphNode[]; edges: GraphEdge[] }

const strength: Record<Kind, number> = { answer: 4, content: 3, pair: 2, voice: 1, background: 0 };

const opposing = new Set(["denies", "rejects"]);

const asserts = (c: Claim): boolean => (c.modality === "actual" || c.modality === "estimate") && c.mode === "asserted" && !c.targets.length;

// partsOf are the steps between entities that a claim makes: from who does something to whom and where it is done, else
// from the speaker to what is spoken of.
export function partsOf(c: Claim): Part[] {
  const disputed = (c.answered_by ?? []).some((side) => opposing.has(side.stance));
  const step = (from: Ref, to: Ref, relation: string, kind: Kind): Part[] =>
    from.id && to.id && from.id !== to.id ? [{ source: from.id, target: to.id, relation, kind, claims: [c.id], count: 1, disputed }] : [];
  if (c.answers && c.answers.length > 0) return c.answers.flatMap((side) => step(c.speaker, side.speaker, c.stance, "answer"));
  const targets = c.patient.length > 0 ? c.patient : [...c.place, ...c.addressee];
  if (c.relation === "calls-for-ceasefire") return [...c.addressee, ...c.patient].flatMap((to) => step(c.speaker, to, c.relation, "content"));
  const deed = asserts(c) ? c.agent.flatMap((from) => targets.flatMap((to) => step(from, to, c.relation, "content"))) : [];
  if (deed.length > 0) return deed;
  return [...c.agent, ...targets].flatMap((to) => step(c.speaker, to, c.relation, "voice"));
}

// refsOf are the entities of a claim that may be nodes.
function refsOf(c: Claim): Ref[] {
  return [c.speaker, ...c.agent, ...c.patient, ...c.place, ...c.addressee, ...(c.answers ?? []).map((s) => s.speaker)].filter((r) => r.id);
}

// Pile gathers nodes and parts from claims, neighbourhoods and rows.
export class Pile {
  readonly nodes = new Map<string, Ref & { point?: Point }>();
  readonly parts: Part[] = [];

  claims(claims: Iterable<Claim>): this {
    for (const c of claims) {
      const parts = partsOf(c);
      const used = new Set(parts.flatMap((p) => [p.source, p.target]));
      for (const ref of refsOf(c)) if (used.has(ref.id)) this.nodes.set(ref.id, ref);
      this.parts.push(...parts);
    }
    return this;
  }

  background(near: Near): this {
    for (const n of near.nodes) if (!this.nodes.has(n.id)) this.nodes.set(n.id, n);
    for (const e of near.edges) if (e.class === "background") this.parts.push({ ...e, kind: "background", claims: e.claims ?? [] });
    return this;
  }

  // rows takes the pairs of a query: the tags source and target where there are, else every two nodes that stand
  // beside each other in a row.
  rows(rows: Row[], nameOf: (id: string) => Ref | undefined): this {
    for (const row of rows) {
      const relation = row["relation"]?.type === "iri" ? row["relation"].value.replace(/^rel:/, "") : row["relation"]?.type === "text" ? row["relation"].value : "";
      for (const [a, b] of pairsIn(row)) {
        for (const id of [a, b]) if (!this.nodes.has(id)) this.nodes.set(id, nameOf(id) ?? { id, name: id.slice(id.indexOf(":") + 1), type: "" });
        this.parts.push({ source: a, target: b, relation, kind: "pair", claims: [], count: 1, disputed: false });
      }
    }
    return this;
  }

  // graph bundles parallel parts into one edge each and counts what hangs on a node. Nodes without an edge fall away.
  graph(): Graph {
    const steps = this.bundle(Infinity);
    for (;;) { const step = steps.next(); if (step.done) return step.value; }
  }

  // bundle is graph with a stop after each so many parts.
  *bundle(slice: number): Generator<void, Graph> {
    let n = 0;
    const edges = new Map<string, GraphEdge>();
    const weight = new Map<string, number>();
    for (const p of this.parts) {
      if (++n % slice === 0) yield;
      if (!this.nodes.has(p.source) || !this.nodes.has(p.target)) continue;
      const id = `${p.source}\n${p.target}`;
      const e = edges.get(id);
      if (!e) edges.set(id, { id, source: p.source, target: p.target, relations: [p.relation], kind: p.kind, claims: [...p.claims], count: p.count, disputed: p.disputed });
      else join(e, p);
      for (const end of [p.source, p.target]) weight.set(end, (weight.get(end) ?? 0) + p.count);
    }
    yield;
    const nodes = [...this.nodes.values()].filter((n) => weight.has(n.id)).map((n) => ({ ...n, weight: weight.get(n.id)!, members: 1 }));
    return { nodes, edges: [...edges.values()] };
  }
}

function join(e: GraphEdge, p: Part): void {
  const fresh = p.claims.filter((id) => !e.claims.includes(id));
  e.claims.push(...fresh);
  e.count += p.claims.length > 0 && fresh.length === 0 ? 0 : p.count;
  e.disputed ||= p.disputed;
  if (!e.relations.includes(p.relation)) e.relations.push(p.relation);
  if (strength[p.kind] > strength[e.kind]) e.kind = p.kind;
}

// things are the nodes that a row names, in the order of its tags; relations, classes and labels are no things.
function things(row: Row): string[] {
  const iri = (cell: Cell | undefined) => (cell?.type === "iri" && !/^(rel|type|graph|rdf|owl):/.test(cell.value) ? [cell.value] : []);
  const names = Object.keys(row).filter((name) => name !== "id");
  return [...names.flatMap((name) => iri(row[name])), ...iri(row["id"])];
}

export function pairsIn(row: Row): [string, string][] {
  const source = row["source"], target = row["target"];
  if (source && target) return source.type === "iri" && target.type === "iri" && source.value !== target.value ? [[source.value, target.value]] : [];
  const ids = things(row).filter((id) => !/^(claim|fig|doc):/.test(id));
  const out: [string, string][] = [];
  for (let i = 0; i + 1 < ids.length; i++) if (ids[i] !== ids[i + 1]) out.push([ids[i]!, ids[i + 1]!]);
  return out;
}
