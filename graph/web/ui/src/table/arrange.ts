// The order and the choice of a table's rows.

export interface Order { column: number; down: boolean }

// fold makes a text comparable without case and diacritics; đ has none to take off and is d here.
export const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();

// arrange gives the rows that hold every word of the filter, in order: numbers as numbers, what is empty last.
export function arrange(values: (string | number)[][], filter: string, order: Order | null): number[] {
  const words = fold(filter).split(/\s+/).filter((w) => w !== "");
  let at = values.map((_, i) => i);
  if (words.length > 0) at = at.filter((i) => { const text = fold(values[i]!.join("\n")); return words.every((w) => text.includes(w)); });
  if (!order) return at;
  const sign = order.down ? -1 : 1;
  const collator = new Intl.Collator(undefined, { numeric: true });
  return at.sort((a, b) => {
    const x = values[a]![order.column] ?? "", y = values[b]![order.column] ?? "";
    if (x === "" || y === "") return x === y ? a - b : x === "" ? 1 : -1;
    const by = typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y));
    return sign * by || a - b;
  });
}
