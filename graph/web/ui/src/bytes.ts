// Evidence counts UTF-8 bytes; a browser's strings count UTF-16 units.

// unitsAt turns byte offsets into offsets of the string. Offsets within a character mean its beginning, those past the
// end the end.
export function unitsAt(text: string, offsets: number[]): number[] {
  const order = offsets.map((_, i) => i).sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0));
  const out = new Array<number>(offsets.length).fill(text.length);
  let bytes = 0, next = 0;
  for (let i = 0; i < text.length && next < order.length;) {
    const code = text.codePointAt(i) ?? 0;
    const width = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    while (next < order.length && (offsets[order[next]!] ?? 0) < bytes + width) out[order[next++]!] = i;
    bytes += width;
    i += code < 0x10000 ? 1 : 2;
  }
  return out;
}

export interface Mark { start: number; end: number; id: string; kind: string }

export interface Piece { text: string; start: number; marks: Mark[] }

// cutAt cuts a stretch of text where marks begin and end; each piece knows the marks that lie over it.
export function cutAt(text: string, from: number, to: number, marks: Mark[]): Piece[] {
  const inside = marks.filter((m) => m.start < to && m.end > from);
  const cuts = new Set([from, to]);
  for (const m of inside) cuts.add(Math.max(from, m.start)).add(Math.min(to, m.end));
  const at = [...cuts].sort((a, b) => a - b);
  const out: Piece[] = [];
  for (let i = 0; i + 1 < at.length; i++) {
    const start = at[i]!, end = at[i + 1]!;
    out.push({ text: text.slice(start, end), start, marks: inside.filter((m) => m.start <= start && m.end >= end) });
  }
  return out;
}

// paragraphs are the lines of a text that are not blank, as offsets.
export function paragraphs(text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (const m of text.matchAll(/[^\n]*[^\s][^\n]*/g)) out.push({ start: m.index, end: m.index + m[0].length });
  return out;
}

// frontMatter is where the front matter of a Markdown article ends; 0 where it has none.
export function frontMatter(text: string): number {
  const m = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*(\r?\n|$)/.exec(text);
  return m ? m[0].length : 0;
}
