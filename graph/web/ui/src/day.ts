// Dates as far as they are known, in the reader's language.

import type { Day } from "./api/types";

const parts = (s: string): number[] => s.slice(0, 10).split("-").map(Number);

// shapes are how dates are written, by language and precision; making one takes longer than using it.
const shapes = new Map<string, Intl.DateTimeFormat>();

function shapeOf(lang: string, month: boolean, day: boolean): Intl.DateTimeFormat {
  const name = `${lang} ${month} ${day}`;
  let shape = shapes.get(name);
  if (!shape) {
    shape = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { timeZone: "UTC", year: "numeric", ...(month ? { month: "short" } : {}), ...(day ? { day: "numeric" } : {}) });
    shapes.set(name, shape);
  }
  return shape;
}

// formatDate writes YYYY, YYYY-MM or YYYY-MM-DD (what follows is ignored).
export function formatDate(s: string, lang: string): string {
  const [y = NaN, m, d] = parts(s);
  if (Number.isNaN(y)) return s;
  const date = new Date(Date.UTC(y, (m ?? 1) - 1, d ?? 1));
  return Number.isNaN(date.getTime()) ? s : shapeOf(lang, Boolean(m), Boolean(d)).format(date);
}

// formatDay writes a date or a stretch of days; what could not be resolved stands as in the article.
export function formatDay(day: Day | null | undefined, lang: string): string {
  if (!day) return "";
  const cut = day.precision === "month" ? 7 : day.precision === "year" ? 4 : 10;
  const start = day.start?.slice(0, cut), end = day.end?.slice(0, cut);
  if (!start && !end) return day.raw ?? "";
  if (!start || !end || start === end) return formatDate(start ?? end ?? "", lang);
  return `${formatDate(start, lang)} – ${formatDate(end, lang)}`;
}

// timeOf is a day in milliseconds, NaN where it is none.
export function timeOf(s: string | undefined): number {
  if (!s) return NaN;
  const [y = NaN, m = 1, d = 1] = parts(s);
  return Date.UTC(y, m - 1, d);
}
