// Draws a scene on a canvas.

import { isOpposing, labelOf, short } from "./label";
import type { GraphEdge, Kind } from "./model";
import { Room } from "./room";
import { bend, middle, type Camera, type Scene, type Strokes } from "./scene";

// Context is of a canvas on the page or beside it.
export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface Palette {
  ground: string; ink: string; soft: string; line: string; halo: string; accent: string; denied: string; disputed: string; font: string;
  type: (name: string) => string;
}

export interface Chosen { node: number; edge: number; hover: number; hoverEdge: number; pinned: Set<string>; path: Set<string>; found: Set<string> }

export interface Look { palette: Palette; relation: (name: string) => string; more: (n: number, type: string) => string; moving: boolean }

const dash: Record<Kind, number[]> = { content: [], answer: [], pair: [], voice: [2, 4], background: [1, 4] };

interface Style { key: string; colour: string; width: number; dash: number[] }

function styleOf(e: GraphEdge, p: Palette, on: boolean, path: boolean): Style {
  const wide = Math.min(4, 1 + Math.log2(Math.max(1, e.count)) / 2);
  if (on) return { key: "on", colour: p.accent, width: wide + 0.9, dash: dash[e.kind] };
  if (path) return { key: "path", colour: p.accent, width: wide + 1.2, dash: [] };
  if (e.kind === "answer" || e.relations.some(isOpposing)) return { key: "denied", colour: p.denied, width: 1.6, dash: [] };
  if (e.disputed) return { key: `disputed${wide}`, colour: p.disputed, width: wide, dash: [7, 4] };
  return { key: `${e.kind}${wide}`, colour: p.line, width: e.kind === "voice" || e.kind === "background" ? 1 : wide, dash: dash[e.kind] };
}

// isHeavy says whether a scene takes so long to draw that less is drawn of it while it moves.
export const isHeavy = (s: Scene): boolean => s.edges.length > 1500;

// draw draws the scene, without one node and its edges where there is one that the hand holds.
export function draw(c: Context, scene: Scene, camera: Camera, width: number, height: number, chosen: Chosen, look: Look, without = -1): void {
  c.fillStyle = look.palette.ground;
  c.fillRect(0, 0, width, height);
  const busy = look.moving && isHeavy(scene);
  const see = (x: number, y: number) => x > -60 && y > -60 && x < width + 60 && y < height + 60;
  drawEdges(c, scene, camera, chosen, look, busy, without);
  drawNodes(c, scene, camera, chosen, look, see, busy, without);
  const room = new Room(width, height);
  for (let i = 0; i < scene.nodes.length; i++) {
    const x = scene.at[2 * i]! * camera.k + camera.x, y = scene.at[2 * i + 1]! * camera.k + camera.y, r = radiusOf(scene, i, camera) * 0.8;
    if (see(x, y) && scene.nodes.length < 1000) room.take([[x - r, y - r]], 2 * r, 2 * r, true);
  }
  drawNames(c, scene, camera, chosen, look, room, see, without);
  if (!busy) drawEdgeLabels(c, scene, camera, chosen, look, room, see);
}

// strokesOf gathers the edges by style. It is kept with the scene: most frames differ only in where things are.
function strokesOf(s: Scene, chosen: Chosen, look: Look, focus: number): Strokes[] {
  const now = [chosen.edge, chosen.hoverEdge, focus, chosen.path, look.palette];
  if (s.strokes && s.strokes.for.every((x, i) => x === now[i])) return s.strokes.groups;
  const groups = new Map<string, Strokes>();
  for (let i = 0; i < s.edges.length; i++) {
    const on = i === chosen.edge || i === chosen.hoverEdge || (focus >= 0 && (s.ends[2 * i] === focus || s.ends[2 * i + 1] === focus));
    const style = styleOf(s.edges[i]!, look.palette, on, chosen.path.has(s.edges[i]!.id));
    const group = groups.get(style.key);
    group ? group.edges.push(i) : groups.set(style.key, { ...style, loud: style.key === "on" || style.key === "path", edges: [i] });
  }
  s.strokes = { for: now, groups: [...groups.values()] };
  return s.strokes.groups;
}

// drawEdges draws all edges of one style as one path, which is many times quicker than one by one.
function drawEdges(c: Context, s: Scene, k: Camera, chosen: Chosen, look: Look, busy: boolean, without: number): void {
  const focus = chosen.node >= 0 ? chosen.node : chosen.hover;
  const quiet = focus >= 0 || chosen.edge >= 0 || chosen.path.size > 0;
  for (const group of strokesOf(s, chosen, look, focus)) {
    c.strokeStyle = c.fillStyle = group.colour;
    c.lineWidth = busy ? 1 : group.width;
    c.setLineDash(busy ? [] : group.dash);
    c.globalAlpha = quiet && !group.loud ? 0.35 : 1;
    c.beginPath();
    for (const i of group.edges) if (without < 0 || (s.ends[2 * i] !== without && s.ends[2 * i + 1] !== without)) trace(c, s, k, i, busy);
    c.stroke();
    c.setLineDash([]);
    if (!busy && group.edges.length <= 2500) arrows(c, s, k, group.edges, group.width);
  }
  c.globalAlpha = 1;
}

function trace(c: Context, s: Scene, k: Camera, i: number, straight: boolean): void {
  const a = s.ends[2 * i]!, b = s.ends[2 * i + 1]!;
  c.moveTo(s.at[2 * a]! * k.k + k.x, s.at[2 * a + 1]! * k.k + k.y);
  const bx = s.at[2 * b]! * k.k + k.x, by = s.at[2 * b + 1]! * k.k + k.y;
  if (straight || !s.twin[i]) return c.lineTo(bx, by);
  const m = bend(s, i);
  c.quadraticCurveTo(m.x * k.k + k.x, m.y * k.k + k.y, bx, by);
}

// arrows say where an edge leads.
function arrows(c: Context, s: Scene, k: Camera, edges: number[], width: number): void {
  const size = 5 + width;
  if (k.k < 0.35) return;
  c.beginPath();
  for (const i of edges) {
    const b = s.ends[2 * i + 1]!, m = bend(s, i);
    const tx = s.at[2 * b]! * k.k + k.x, ty = s.at[2 * b + 1]! * k.k + k.y;
    const dx = tx - (m.x * k.k + k.x), dy = ty - (m.y * k.k + k.y), l = Math.hypot(dx, dy);
    const r = radiusOf(s, b, k) + 2;
    if (l < r + size) continue;
    const ux = dx / l, uy = dy / l, x = tx - ux * r, y = ty - uy * r;
    c.moveTo(x, y);
    c.lineTo(x - ux * size - uy * size * 0.5, y - uy * size + ux * size * 0.5);
    c.lineTo(x - ux * size + uy * size * 0.5, y - uy * size - ux * size * 0.5);
    c.closePath();
  }
  c.fill();
}

export const radiusOf = (s: Scene, i: number, k: Camera): number => Math.max(2, s.radii[i]! * Math.min(1.25, Math.max(k.k, 0.35)));

function drawNodes(c: Context, s: Scene, k: Camera, chosen: Chosen, look: Look, see: (x: number, y: number) => boolean, busy: boolean, without: number): void {
  const p = look.palette;
  const byType = new Map<string, number[]>();
  s.nodes.forEach((n, i) => { if (i === without) return; const list = byType.get(n.type); list ? list.push(i) : byType.set(n.type, [i]); });
  for (const [type, nodes] of byType) {
    c.fillStyle = p.type(type);
    c.strokeStyle = p.ground;
    c.lineWidth = 1.5;
    c.beginPath();
    for (const i of nodes) {
      const x = s.at[2 * i]! * k.k + k.x, y = s.at[2 * i + 1]! * k.k + k.y, r = radiusOf(s, i, k);
      if (!see(x, y)) continue;
      if (busy) { c.fillRect(x - r, y - r, 2 * r, 2 * r); continue; } // many times quicker than a circle
      c.moveTo(x + r, y);
      c.arc(x, y, r, 0, 7);
    }
    if (busy) continue;
    c.fill();
    if (s.nodes.length < 1500) c.stroke();
  }
  s.nodes.forEach((n, i) => {
    const ring = i === chosen.node ? p.accent : chosen.found.has(n.id) ? p.disputed : chosen.pinned.has(n.id) ? p.ink : "";
    if (i === without || (ring === "" && i !== chosen.hover && n.members < 2)) return;
    const x = s.at[2 * i]! * k.k + k.x, y = s.at[2 * i + 1]! * k.k + k.y, r = radiusOf(s, i, k);
    c.strokeStyle = ring || p.soft;
    c.lineWidth = i === chosen.node ? 3 : 2;
    c.beginPath();
    c.arc(x, y, r + 3, 0, 7);
    c.stroke();
  });
}

// drawNode draws a node with its edges and its name over a picture of all the rest.
export function drawNode(c: Context, s: Scene, k: Camera, node: number, look: Look): void {
  const p = look.palette, n = s.nodes[node]!, x = s.at[2 * node]! * k.k + k.x, y = s.at[2 * node + 1]! * k.k + k.y, r = radiusOf(s, node, k);
  c.strokeStyle = p.accent;
  c.lineWidth = 1.5;
  c.beginPath();
  for (let i = 0; i < s.edges.length; i++) if (s.ends[2 * i] === node || s.ends[2 * i + 1] === node) trace(c, s, k, i, true);
  c.stroke();
  c.fillStyle = p.type(n.type);
  c.lineWidth = 3;
  c.beginPath();
  c.arc(x, y, r + 1.5, 0, 7);
  c.fill();
  c.stroke();
  c.font = `500 ${nameSize}px ${p.font}`;
  c.textBaseline = "middle";
  write(c, n.members > 1 ? look.more(n.members, n.type) : short(n.name || n.id), x + r + 5, y, p.ink, p.halo);
}

// drawEdge draws an edge over a picture that has it already, to make it stand out.
export function drawEdge(c: Context, s: Scene, k: Camera, edge: number, look: Look): void {
  c.strokeStyle = look.palette.accent;
  c.lineWidth = 2.5;
  c.beginPath();
  trace(c, s, k, edge, false);
  c.stroke();
}

const nameSize = 12.5;

// drawNames writes the names that have room, the weightiest first; the chosen one always.
function drawNames(c: Context, s: Scene, k: Camera, chosen: Chosen, look: Look, room: Room, see: (x: number, y: number) => boolean, without: number): void {
  c.font = `500 ${nameSize}px ${look.palette.font}`;
  c.textBaseline = "middle";
  const wanted = [chosen.node, chosen.hover, ...[...chosen.found].map((id) => s.index.get(id) ?? -1)].filter((i) => i >= 0);
  const order = new Set([...wanted, ...s.byWeight]);
  const busy = look.moving && s.nodes.length > 800, most = busy ? 30 : 160;
  let written = 0;
  for (const i of order) {
    if (written >= most) break;
    if (i === without) continue;
    const n = s.nodes[i]!, x = s.at[2 * i]! * k.k + k.x, y = s.at[2 * i + 1]! * k.k + k.y, r = radiusOf(s, i, k);
    if (!see(x, y)) continue;
    const text = n.members > 1 ? look.more(n.members, n.type) : short(n.name || n.id);
    const w = widthOf(c, text, nameSize), must = i === chosen.node || i === chosen.hover;
    const spot = room.take([[x + r + 4, y - 8], [x - r - 4 - w, y - 8], [x - w / 2, y + r + 3], [x - w / 2, y - r - 19]], w, 16, must);
    if (!spot) continue;
    write(c, text, spot[0], spot[1] + 8, look.palette.ink, busy ? "" : look.palette.halo);
    written++;
  }
}

const widths = new Map<string, number>();

// widthOf measures a text in the font that is set, which is of that size.
function widthOf(c: Context, text: string, size: number): number {
  const key = size + text;
  let w = widths.get(key);
  if (w === undefined) {
    if (widths.size > 20_000) widths.clear();
    widths.set(key, (w = c.measureText(text).width));
  }
  return w;
}

// write writes a text with a halo, which takes longer than all the rest; "" leaves it out.
function write(c: Context, text: string, x: number, y: number, ink: string, halo: string): void {
  c.fillStyle = ink;
  if (halo === "") return c.fillText(text, x, y);
  c.lineWidth = 3.5;
  c.lineJoin = "round";
  c.strokeStyle = halo;
  c.strokeText(text, x, y);
  c.fillText(text, x, y);
}

// drawEdgeLabels writes what edges mean, where there is room: denied and disputed ones first, with their signs.
function drawEdgeLabels(c: Context, s: Scene, k: Camera, chosen: Chosen, look: Look, room: Room, see: (x: number, y: number) => boolean): void {
  const p = look.palette, focus = chosen.node >= 0 ? chosen.node : chosen.hover;
  const near = (i: number) => i === chosen.edge || i === chosen.hoverEdge || chosen.path.has(s.edges[i]!.id) || (focus >= 0 && (s.ends[2 * i] === focus || s.ends[2 * i + 1] === focus));
  const all = s.edges.length <= 400 && k.k > 0.45;
  const some = s.edges.map((_, i) => i).filter((i) => all || near(i));
  const first = (i: number) => (i === chosen.edge ? 1e6 : 0) + (near(i) ? 1e5 : 0) + (s.edges[i]!.disputed || s.edges[i]!.kind === "answer" ? 1e3 : 0) + s.edges[i]!.count;
  c.font = `11px ${p.font}`;
  for (const i of some.sort((a, b) => first(b) - first(a)).slice(0, 120)) {
    const m = middle(s, i), x = m.x * k.k + k.x, y = m.y * k.k + k.y, e = s.edges[i]!;
    if (!see(x, y) || tooShort(s, k, i)) continue;
    const text = labelOf(e, look.relation);
    if (text === "") continue;
    const w = widthOf(c, text, 11);
    if (room.take([[x - w / 2, y - 7]], w, 14, i === chosen.edge)) write(c, text, x - w / 2, y, e.kind === "answer" ? p.denied : e.disputed ? p.disputed : p.soft, p.halo);
  }
}

function tooShort(s: Scene, k: Camera, i: number): boolean {
  const a = s.ends[2 * i]!, b = s.ends[2 * i + 1]!;
  return Math.hypot(s.at[2 * a]! - s.at[2 * b]!, s.at[2 * a + 1]! - s.at[2 * b + 1]!) * k.k < 46;
}
