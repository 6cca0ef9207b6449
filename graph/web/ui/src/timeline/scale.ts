// A scale of time that folds long empty stretches, so that days of one week stay apart though years lie between weeks.

const dayLength = 86_400_000;

export interface Segment { start: number; end: number; x0: number; x1: number } // milliseconds, pixels

export interface Scale { segments: Segment[]; x: (time: number) => number; time: (x: number) => number }

export const gapWidth = 34;

// scaleOf lays out times on a width. Stretches without anything that are longer than three weeks to four months,
// depending on how long all of it is, are folded to a gap.
export function scaleOf(times: number[], width: number, from?: number, to?: number): Scale {
  const inside = times.filter((t) => (from === undefined || t >= from) && (to === undefined || t <= to));
  const sorted = [...new Set(inside)].sort((a, b) => a - b);
  const first = sorted[0] ?? from ?? 0, last = sorted.at(-1) ?? to ?? dayLength;
  const longest = Math.max(21 * dayLength, Math.min((last - first) / 40, 120 * dayLength));
  const stretches: [number, number][] = [];
  for (const t of sorted) {
    const now = stretches.at(-1);
    now && t - now[1] <= longest ? (now[1] = t) : stretches.push([t, t]);
  }
  if (stretches.length === 0) stretches.push([first, last]);
  const padded = stretches.map(([a, b]): [number, number] => [a - dayLength, b + dayLength]);
  const gap = Math.min(gapWidth, width / (3 * padded.length));
  const weights = padded.map(([a, b]) => Math.sqrt((b - a) / dayLength) + 1);
  const room = Math.max(1, width - gap * (padded.length - 1)), sum = weights.reduce((n, w) => n + w, 0);
  let x = 0;
  const segments = padded.map(([start, end], i): Segment => {
    const wide = (room * weights[i]!) / sum, s = { start, end, x0: x, x1: x + wide };
    x += wide + gap;
    return s;
  });
  return { segments, x: (time) => place(segments, time), time: (at) => timeAt(segments, at) };
}

function place(segments: Segment[], time: number): number {
  const s = segments.find((seg) => time <= seg.end) ?? segments.at(-1)!;
  const t = Math.max(s.start, Math.min(s.end, time));
  return s.x0 + ((t - s.start) / (s.end - s.start)) * (s.x1 - s.x0);
}

function timeAt(segments: Segment[], x: number): number {
  const s = segments.find((seg) => x <= seg.x1) ?? segments.at(-1)!;
  const at = Math.max(s.x0, Math.min(s.x1, x));
  return s.start + ((at - s.x0) / (s.x1 - s.x0 || 1)) * (s.end - s.start);
}

export interface Tick { time: number; text: string }

// ticksOf are the days to write under a segment, as many as have room.
export function ticksOf(s: Segment, format: (iso: string) => string): Tick[] {
  const most = Math.max(1, Math.floor((s.x1 - s.x0) / 92));
  const days = Math.round((s.end - s.start) / dayLength) - 2;
  const step = Math.max(1, Math.ceil((days + 1) / most));
  const out: Tick[] = [];
  for (let day = 0; day <= days && out.length < most; day += step) {
    const time = s.start + (day + 1) * dayLength;
    out.push({ time, text: format(new Date(time).toISOString()) });
  }
  return out;
}

// isoDay is a time as YYYY-MM-DD.
export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
