// The timeline as an SVG file: a lane a speaker, a mark a claim, with its key.

import { saysOf } from "../claim/words";
import { formatDate } from "../day";
import { palette } from "../graph/palette";
import { short } from "../graph/label";
import { Room } from "../graph/room";
import { escape } from "../graph/svg";
import { isDisputed } from "../parts";
import type { Words } from "../words";
import { laneHeight, lanesOf, markAt, type Lane, type Moment } from "./lanes";
import { scaleOf, ticksOf, type Scale } from "./scale";

const n = (x: number): string => String(Math.round(x * 10) / 10);

const gutter = 190, head = 30, foot = 34;

const inner = 1200, mostLanes = 40;

export function timelineSvg(moments: Moment[], words: Words): string {
  const p = palette(document.documentElement), width = gutter + inner + 16;
  const scale = scaleOf(moments.map((m) => m.at), inner), lanes = lanesOf(moments, scale.x, mostLanes, words.t("others"));
  let top = head;
  const bodies = lanes.map((lane) => {
    const y = top;
    top += laneHeight(lane);
    return laneSvg(lane, scale, y, words);
  });
  const height = top + foot, room = new Room(width, head);
  const days = scale.segments.flatMap((s) => ticksOf(s, (iso) => formatDate(iso, words.lang)).flatMap((tick) => {
    const x = gutter + scale.x(tick.time), spot = room.take([[Math.min(x, width - 98), 0]], 80, 16);
    return spot ? [`<text x="${n(spot[0])}" y="16" fill="${p.soft}">${escape(tick.text)}</text>`] : [];
  }));
  const key = [[p.accent, "key.event"], [p.ground, "key.said"], [p.disputed, "disputed"]] as const;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="system-ui, sans-serif" font-size="12">`,
    `<rect width="${n(width)}" height="${n(height)}" fill="${p.ground}"/>`, ...days, ...bodies,
    ...key.map(([fill, name], i) => `<circle cx="${gutter + 8 + 170 * i}" cy="${n(height - 14)}" r="5" fill="${fill}" stroke="${p.accent}"/><text x="${gutter + 18 + 170 * i}" y="${n(height - 10)}" fill="${p.ink}">${escape(words.t(name))}</text>`),
    "</svg>", "",
  ].join("\n");
}

function laneSvg(lane: Lane, scale: Scale, top: number, words: Words): string {
  const p = palette(document.documentElement), height = laneHeight(lane);
  const grounds = scale.segments.map((s) => `<rect x="${n(gutter + s.x0)}" y="${n(top)}" width="${n(s.x1 - s.x0)}" height="${n(height - 2)}" fill="${p.line}" fill-opacity="0.18"/>`);
  const marks = lane.marks.map(({ moment: m, row }) => {
    const x = gutter + scale.x(m.at), y = top + markAt(row), denied = isDisputed(m.claim);
    const said = Number.isNaN(m.said) || m.said === m.at || !m.known ? "" : `<path d="M${n(x)} ${n(y)}H${n(gutter + scale.x(m.said))}" stroke="${p.soft}" stroke-dasharray="2 3"/>`;
    const cross = denied ? `<path d="M${n(x - 2.4)} ${n(y - 2.4)}l4.8 4.8m0 -4.8l-4.8 4.8" stroke="${p.ground}" stroke-width="1.4"/>` : "";
    return `${said}<circle cx="${n(x)}" cy="${n(y)}" r="5" fill="${denied ? p.disputed : m.known ? p.accent : p.ground}" stroke="${denied ? p.disputed : p.accent}"><title>${escape(saysOf(m.claim, words))}</title></circle>${cross}`;
  });
  return `<text x="8" y="${n(top + 16)}" fill="${p.ink}">${escape(short(lane.speaker.name))}</text>${grounds.join("")}${marks.join("")}`;
}
