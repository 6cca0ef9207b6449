// What stands beside nodes and edges.

import type { GraphEdge } from "./model";

const longest = 30;

// short cuts a name that would cover the picture. Characters that turn the direction of what follows are left out.
export function short(name: string): string {
  const plain = name.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, " ").trim();
  const letters = [...plain.slice(0, 4 * longest)];
  return letters.length > longest ? letters.slice(0, longest - 1).join("") + "…" : letters.join("");
}

export const isOpposing = (relation: string): boolean => relation === "denies" || relation === "rejects";

// labelOf names an edge: its sign, its relation, how many claims and other relations it stands for.
export function labelOf(e: GraphEdge, relation: (name: string) => string): string {
  const sign = e.kind === "answer" && e.relations.some(isOpposing) ? "✕ " : e.disputed ? "⇄ " : "";
  const names = e.relations.filter((r) => r !== "");
  const text = names.length === 0 ? "" : short(relation(names[0]!)) + (names.length > 1 ? ` +${names.length - 1}` : "");
  return (sign + text + (e.count > 1 ? ` (${e.count})` : "")).trim();
}
