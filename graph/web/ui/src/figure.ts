// Figures with their bounds, as a reader writes them.

import type { Figure } from "./api/types";

const shapes = new Map<string, Intl.NumberFormat>();

// formatNumber writes a number as the language does. The first one of a language takes longer than all that follow.
export function formatNumber(n: number, lang: string): string {
  let shape = shapes.get(lang);
  if (!shape) shapes.set(lang, shape = new Intl.NumberFormat(lang));
  return shape.format(n);
}

// formatFigure writes the number and how exact it is: "550", "≈ 550", "> 400", "4–5", or the words where there is none.
export function formatFigure(f: Figure, number: (n: number) => string): string {
  const show = (n: number | undefined) => (n === undefined ? "" : number(n));
  switch (f.op) {
    case "range": return `${show(f.low)}–${show(f.high)}`;
    case "~": return `≈ ${show(f.value)}`;
    case ">": return `> ${show(f.value ?? f.low)}`;
    case ">=": return `≥ ${show(f.low ?? f.value)}`;
    case "<": return `< ${show(f.value ?? f.high)}`;
    case "<=": return `≤ ${show(f.high ?? f.value)}`;
    case "=": return show(f.value ?? f.low);
    default: return f.raw;
  }
}
