// What the colours and strokes of the graph mean.

import { useWords, type Words } from "../words";
import type { Palette } from "./draw";
import type { Graph } from "./model";

export interface LegendItem { id: string; name: string; colour: string }

export function legendOf(graph: Graph, palette: Palette, words: Words): LegendItem[] {
  const count = new Map<string, number>();
  for (const n of graph.nodes) count.set(n.type, (count.get(n.type) ?? 0) + n.members);
  return [...count].sort((a, b) => b[1] - a[1]).map(([id]) => ({ id, name: id === "" ? words.t("unknown-type") : words.label("types", id), colour: palette.type(id) }));
}

export function Legend({ items }: { items: LegendItem[] }) {
  const { t } = useWords();
  return (
    <details class="legend" open={innerWidth > 700}>
      <summary>{t("legend")}</summary>
      <ul>
        {items.map((item) => <li key={item.id}><i class={`dot type-${item.id || "other"}`} aria-hidden="true" />{item.name}</li>)}
        <li><i class="stroke stroke-content" aria-hidden="true" />{t("legend.content")}</li>
        <li><i class="stroke stroke-voice" aria-hidden="true" />{t("legend.voice")}</li>
        <li><i class="stroke stroke-disputed" aria-hidden="true" />⇄ {t("legend.disputed")}</li>
        <li><i class="stroke stroke-denied" aria-hidden="true" />✕ {t("legend.denied")}</li>
      </ul>
    </details>
  );
}
