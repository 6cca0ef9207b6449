// The scene as an SVG file: what is on the canvas, with its labels and its legend.

import { radiusOf, type Look, type Palette } from "./draw";
import { labelOf, short, isOpposing } from "./label";
import { Room } from "./room";
import { bend, fit, middle, type Camera, type Scene } from "./scene";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

// escape makes a text safe in markup; characters that XML does not know fall away.
export const escape = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"']/g, (c) => escapes[c]!);

const n = (x: number): string => String(Math.round(x * 10) / 10);

export interface Legend { name: string; colour: string }

export function svgOf(s: Scene, look: Look, legend: Legend[], title: string, width = 1600, height = 1000): string {
  const p = look.palette, k = fit(s, width, height - 60), room = new Room(width, height);
  const lines = s.edges.map((_, i) => edgeSvg(s, i, k, p));
  const dots = s.nodes.map((node, i) => `<circle cx="${n(s.at[2 * i]! * k.k + k.x)}" cy="${n(s.at[2 * i + 1]! * k.k + k.y)}" r="${n(radiusOf(s, i, k))}" fill="${p.type(node.type)}" stroke="${p.ground}"><title>${escape(node.name || node.id)}</title></circle>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif">`,
    `<title>${escape(title)}</title><rect width="${width}" height="${height}" fill="${p.ground}"/>`,
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z" fill="context-stroke"/></marker></defs>`,
    ...lines, ...dots, ...names(s, k, look, room), ...edgeNames(s, k, look, room), ...legendSvg(legend, p, height), "</svg>", "",
  ].join("\n");
}

function edgeSvg(s: Scene, i: number, k: Camera, p: Palette): string {
  const e = s.edges[i]!, a = s.ends[2 * i]!, b = s.ends[2 * i + 1]!, m = bend(s, i);
  const x = (v: number) => v * k.k + k.x, y = (v: number) => v * k.k + k.y;
  const mx = x(m.x), my = y(m.y), bx = x(s.at[2 * b]!), by = y(s.at[2 * b + 1]!), l = Math.hypot(bx - mx, by - my) || 1, r = radiusOf(s, b, k) + 2;
  const denied = e.kind === "answer" || e.relations.some(isOpposing);
  const dash = e.disputed && !denied ? "7 4" : e.kind === "voice" ? "2 4" : e.kind === "background" ? "1 4" : "";
  return `<path d="M${n(x(s.at[2 * a]!))} ${n(y(s.at[2 * a + 1]!))}Q${n(mx)} ${n(my)} ${n(bx - (bx - mx) * r / l)} ${n(by - (by - my) * r / l)}" fill="none" stroke="${denied ? p.denied : e.disputed ? p.disputed : p.line}" stroke-width="${n(Math.min(4, 1 + Math.log2(Math.max(1, e.count)) / 2))}"${dash ? ` stroke-dasharray="${dash}"` : ""} marker-end="url(#arrow)"/>`;
}

function label(text: string, x: number, y: number, size: number, ink: string, halo: string): string {
  return `<text x="${n(x)}" y="${n(y)}" font-size="${size}" fill="${ink}" stroke="${halo}" stroke-width="3" paint-order="stroke" stroke-linejoin="round">${escape(text)}</text>`;
}

// roughly is the width of a text without a screen to measure it on.
const roughly = (text: string, size: number): number => [...text].length * size * 0.56;

function names(s: Scene, k: Camera, look: Look, room: Room): string[] {
  s.nodes.forEach((_, i) => { const r = radiusOf(s, i, k) * 0.8; room.take([[s.at[2 * i]! * k.k + k.x - r, s.at[2 * i + 1]! * k.k + k.y - r]], 2 * r, 2 * r, true); });
  const order = s.nodes.map((_, i) => i).sort((a, b) => s.nodes[b]!.weight - s.nodes[a]!.weight);
  return order.flatMap((i) => {
    const node = s.nodes[i]!, x = s.at[2 * i]! * k.k + k.x, y = s.at[2 * i + 1]! * k.k + k.y, r = radiusOf(s, i, k);
    const text = node.members > 1 ? look.more(node.members, node.type) : short(node.name || node.id), w = roughly(text, 13);
    const spot = room.take([[x + r + 4, y - 8], [x - r - 4 - w, y - 8], [x - w / 2, y + r + 3], [x - w / 2, y - r - 19]], w, 16);
    return spot ? [label(text, spot[0], spot[1] + 12.5, 13, look.palette.ink, look.palette.halo)] : [];
  });
}

function edgeNames(s: Scene, k: Camera, look: Look, room: Room): string[] {
  if (s.edges.length > 400) return [];
  return s.edges.flatMap((e, i) => {
    const m = middle(s, i), text = labelOf(e, look.relation), w = roughly(text, 11);
    const spot = text === "" ? null : room.take([[m.x * k.k + k.x - w / 2, m.y * k.k + k.y - 7]], w, 14);
    return spot ? [label(text, spot[0], spot[1] + 11, 11, e.kind === "answer" ? look.palette.denied : e.disputed ? look.palette.disputed : look.palette.soft, look.palette.halo)] : [];
  });
}

function legendSvg(legend: Legend[], p: Palette, height: number): string[] {
  let x = 24;
  return legend.map(({ name, colour }) => {
    const at = x;
    x += 34 + roughly(name, 13);
    return `<circle cx="${n(at)}" cy="${height - 26}" r="6" fill="${colour}"/>${label(name, at + 11, height - 21.5, 13, p.ink, p.ground)}`;
  });
}
