// What is on the canvas at a moment: the graph as arrays that are quick to draw, where its nodes are, and what is chosen.

import type { Graph, GraphEdge, GraphNode } from "./model";

export interface Camera { x: number; y: number; k: number } // of the world's origin on the screen, and the scale

export interface Scene {
  nodes: GraphNode[];
  edges: GraphEdge[];
  ends: Uint32Array; // two a edge
  twin: Uint8Array; // 1 where an edge leads back
  radii: Float32Array;
  at: Float32Array; // two a node; NaN until it is placed
  index: Map<string, number>;
  byWeight: number[]; // nodes, the weightiest first
  strokes?: { for: unknown[]; groups: Strokes[] }; // edges by how they are drawn, as long as nothing else is chosen
}

export interface Strokes { colour: string; width: number; dash: number[]; loud: boolean; edges: number[] }

export function sceneOf(graph: Graph, before: Scene | null): Scene {
  const { nodes, edges } = graph;
  const index = new Map(nodes.map((n, i) => [n.id, i]));
  const ends = new Uint32Array(edges.length * 2);
  const pairs = new Set(edges.map((e) => e.id));
  const twin = new Uint8Array(edges.length);
  edges.forEach((e, i) => {
    ends[2 * i] = index.get(e.source)!;
    ends[2 * i + 1] = index.get(e.target)!;
    twin[i] = pairs.has(`${e.target}\n${e.source}`) ? 1 : 0;
  });
  const radii = new Float32Array(nodes.length);
  nodes.forEach((n, i) => { radii[i] = Math.min(22, 4.5 + 1.6 * Math.sqrt(n.weight) + (n.members > 1 ? 4 : 0)); });
  const at = new Float32Array(nodes.length * 2).fill(NaN);
  if (before) nodes.forEach((n, i) => {
    const j = before.index.get(n.id);
    if (j !== undefined) { at[2 * i] = before.at[2 * j]!; at[2 * i + 1] = before.at[2 * j + 1]!; }
  });
  seed(at, ends);
  const byWeight = nodes.map((_, i) => i).sort((a, b) => nodes[b]!.weight - nodes[a]!.weight);
  return { nodes, edges, ends, twin, radii, at, index, byWeight };
}

// seed places nodes that are new beside one that is not, or on a spiral.
function seed(at: Float32Array, ends: Uint32Array): void {
  const placed = (i: number) => !Number.isNaN(at[2 * i]!);
  for (let e = 0; e < ends.length; e += 2) {
    const a = ends[e]!, b = ends[e + 1]!;
    if (placed(a) === placed(b)) continue;
    const [from, to] = placed(a) ? [a, b] : [b, a];
    at[2 * to] = at[2 * from]! + 40 * Math.cos(to);
    at[2 * to + 1] = at[2 * from + 1]! + 40 * Math.sin(to);
  }
  for (let i = 0; i < at.length / 2; i++) {
    if (placed(i)) continue;
    const r = 12 * Math.sqrt(0.5 + i), angle = i * 2.399963;
    at[2 * i] = r * Math.cos(angle);
    at[2 * i + 1] = r * Math.sin(angle);
  }
}

// fit is the camera that shows all nodes.
export function fit(scene: Scene, width: number, height: number): Camera {
  let x0 = Infinity, y0 = Infinity, x1 = -Infinity, y1 = -Infinity;
  for (let i = 0; i < scene.nodes.length; i++) {
    const x = scene.at[2 * i]!, y = scene.at[2 * i + 1]!, r = scene.radii[i]!;
    x0 = Math.min(x0, x - r); x1 = Math.max(x1, x + r);
    y0 = Math.min(y0, y - r); y1 = Math.max(y1, y + r);
  }
  if (x0 > x1) return { x: width / 2, y: height / 2, k: 1 };
  const k = Math.min(1.6, (width - 120) / Math.max(1, x1 - x0), (height - 80) / Math.max(1, y1 - y0));
  const scale = Math.max(0.03, k);
  return { x: width / 2 - scale * (x0 + x1) / 2, y: height / 2 - scale * (y0 + y1) / 2, k: scale };
}

// nodeAt is the node under a point of the screen, -1 for none.
export function nodeAt(scene: Scene, camera: Camera, x: number, y: number): number {
  const wx = (x - camera.x) / camera.k, wy = (y - camera.y) / camera.k, slack = 5 / camera.k;
  let best = -1, nearest = Infinity;
  for (let i = 0; i < scene.nodes.length; i++) {
    const d = Math.hypot(scene.at[2 * i]! - wx, scene.at[2 * i + 1]! - wy);
    if (d <= scene.radii[i]! + slack && d < nearest) { nearest = d; best = i; }
  }
  return best;
}

// bend is the control point of an edge that has a twin, so that the two do not lie on each other.
export function bend(scene: Scene, edge: number): { x: number; y: number } {
  const a = scene.ends[2 * edge]!, b = scene.ends[2 * edge + 1]!;
  const ax = scene.at[2 * a]!, ay = scene.at[2 * a + 1]!, bx = scene.at[2 * b]!, by = scene.at[2 * b + 1]!;
  const mx = (ax + bx) / 2, my = (ay + by) / 2;
  if (!scene.twin[edge]) return { x: mx, y: my };
  const length = Math.hypot(bx - ax, by - ay) || 1, off = Math.min(30, length / 5);
  return { x: mx - off * (by - ay) / length, y: my + off * (bx - ax) / length };
}

// middle is where an edge's label stands.
export function middle(scene: Scene, edge: number): { x: number; y: number } {
  const a = scene.ends[2 * edge]!, b = scene.ends[2 * edge + 1]!, c = bend(scene, edge);
  return { x: (scene.at[2 * a]! + scene.at[2 * b]!) / 4 + c.x / 2, y: (scene.at[2 * a + 1]! + scene.at[2 * b + 1]!) / 4 + c.y / 2 };
}

// edgeAt is the edge under a point of the screen, -1 for none.
export function edgeAt(scene: Scene, camera: Camera, x: number, y: number): number {
  const wx = (x - camera.x) / camera.k, wy = (y - camera.y) / camera.k, slack = 7 / camera.k;
  let best = -1, nearest = slack;
  for (let i = 0; i < scene.edges.length; i++) {
    const a = scene.ends[2 * i]!, b = scene.ends[2 * i + 1]!, c = middle(scene, i);
    const d = Math.min(
      distance(wx, wy, scene.at[2 * a]!, scene.at[2 * a + 1]!, c.x, c.y),
      distance(wx, wy, c.x, c.y, scene.at[2 * b]!, scene.at[2 * b + 1]!),
    );
    if (d < nearest) { nearest = d; best = i; }
  }
  return best;
}

function distance(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax, dy = by - ay, l = dx * dx + dy * dy;
  const t = l === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / l));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}
