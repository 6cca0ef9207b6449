// More nodes than can be drawn are gathered: leaves that hang on the same node, then the least connected of each type.
// Nothing is cut: a gathered node says how many it stands for.

import type { Graph, GraphEdge, GraphNode } from "./model";

export interface Gathered { graph: Graph; members: Map<string, string[]> } // ids that a gathered node stands for

export function aggregate(graph: Graph, most: number): Gathered {
  if (graph.nodes.length <= most) return { graph, members: new Map() };
  const degree = degrees(graph);
  const hub = new Map<string, string>();
  for (const e of graph.edges) {
    if (degree.get(e.source) === 1) hub.set(e.source, e.target);
    if (degree.get(e.target) === 1) hub.set(e.target, e.source);
  }
  const group = new Map<string, string>();
  const hanging = new Map<string, number>();
  const nameOf = (n: GraphNode) => `more:${n.type}/${hub.get(n.id)}`;
  for (const n of graph.nodes) if (hub.has(n.id)) hanging.set(nameOf(n), (hanging.get(nameOf(n)) ?? 0) + 1);
  for (const n of graph.nodes) if ((hanging.get(nameOf(n)) ?? 0) > 1) group.set(n.id, nameOf(n)); // one alone stays itself
  const first = fold(graph, group);
  if (first.graph.nodes.length <= most) return first;
  return fold(graph, byType(graph, group, most, first.graph.nodes.length));
}

// byType also gathers the nodes with the fewest links, by type, until few enough are left.
function byType(graph: Graph, group: Map<string, string>, most: number, left: number): Map<string, string> {
  const out = new Map(group);
  const weakest = graph.nodes.filter((n) => !group.has(n.id)).sort((a, b) => a.weight - b.weight || (a.id < b.id ? -1 : 1));
  const groups = new Set(graph.nodes.map((n) => n.type)).size; // each of which is a node itself
  for (const n of weakest) {
    if (left <= most - groups) break;
    out.set(n.id, `more:${n.type}`);
    left--;
  }
  return out;
}

function degrees(graph: Graph): Map<string, number> {
  const neighbours = new Map<string, Set<string>>();
  const add = (a: string, b: string) => { const s = neighbours.get(a); s ? s.add(b) : neighbours.set(a, new Set([b])); };
  for (const e of graph.edges) { add(e.source, e.target); add(e.target, e.source); }
  return new Map([...neighbours].map(([id, set]) => [id, set.size]));
}

function fold(graph: Graph, group: Map<string, string>): Gathered {
  const size = new Map<string, number>();
  for (const to of group.values()) size.set(to, (size.get(to) ?? 0) + 1);
  const place = (id: string) => { const to = group.get(id); return to !== undefined && size.get(to)! > 1 ? to : id; };
  const nodes = new Map<string, GraphNode>();
  const members = new Map<string, string[]>();
  for (const n of graph.nodes) {
    const to = place(n.id), known = nodes.get(to);
    if (to !== n.id) members.set(to, [...(members.get(to) ?? []), n.id]);
    if (known) { known.members += n.members; known.weight += n.weight; } else nodes.set(to, to === n.id ? { ...n } : { id: to, name: "", type: n.type, weight: n.weight, members: n.members });
  }
  return { graph: { nodes: [...nodes.values()], edges: foldEdges(graph.edges, place) }, members };
}

function foldEdges(edges: GraphEdge[], place: (id: string) => string): GraphEdge[] {
  const out = new Map<string, GraphEdge>();
  for (const e of edges) {
    const source = place(e.source), target = place(e.target);
    if (source === target) continue;
    const id = `${source}\n${target}`, known = out.get(id);
    if (!known) { out.set(id, { ...e, id, source, target, claims: [...e.claims], relations: [...e.relations] }); continue; }
    known.count += e.count;
    known.disputed ||= e.disputed;
    known.claims.push(...e.claims);
    for (const r of e.relations) if (!known.relations.includes(r)) known.relations.push(r);
  }
  return [...out.values()];
}
