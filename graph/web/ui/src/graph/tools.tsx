// The tools above the graph: find, fit, zoom, and what can be taken away.

import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { Failure } from "../parts";
import { fold } from "../table/arrange";
import { download } from "../take/download";
import { useWords } from "../words";
import type { Look } from "./draw";
import { legendOf } from "./legend";
import type { Graph } from "./model";
import type { Stage } from "./stage";
import { pngOf } from "./png";
import { svgOf } from "./svg";

interface Props { stage: RefObject<Stage | null>; graph: Graph; look: () => Omit<Look, "moving">; name: string; hidden: number; show: () => void; choose: (id: string) => void }

export function GraphTools({ stage, graph, look, name, hidden, show, choose }: Props) {
  const words = useWords();
  const { t, number } = words;
  const still = () => ({ ...look(), moving: false });
  const legend = () => legendOf(graph, look().palette, words);
  const svg = () => download(`${name}.svg`, svgOf(stage.current!.scene, still(), legend(), "Hearsay"), "image/svg+xml");
  const [failed, setFailed] = useState<unknown>(null);
  const png = () => {
    setFailed(null);
    pngOf(stage.current!.scene, still(), legend()).then((picture) => download(`${name}.png`, picture), setFailed);
  };
  return (
    <div class="tools">
      <Find stage={stage} graph={graph} choose={choose} />
      <span class="soft counts">{words.many("things", graph.nodes.reduce((n, x) => n + x.members, 0))}, {words.many("links", graph.edges.length)}</span>
      {hidden > 0 && <button type="button" onClick={show}>{t("show-hidden", { n: number(hidden) })}</button>}
      <span class="spread" />
      <span class="group">
        <button type="button" aria-label={t("zoom-out")} title={t("zoom-out")} onClick={() => stage.current?.zoom(0.8)}>−</button>
        <button type="button" aria-label={t("zoom-in")} title={t("zoom-in")} onClick={() => stage.current?.zoom(1.25)}>+</button>
        <button type="button" onClick={() => stage.current?.whole()}>{t("fit")}</button>
      </span>
      <button type="button" class="take-png" onClick={png}>PNG</button>
      <button type="button" class="take-svg" onClick={svg}>SVG</button>
      {failed !== null && <Failure error={failed} again={png} />}
    </div>
  );
}

function Find({ stage, graph, choose }: { stage: RefObject<Stage | null>; graph: Graph; choose: (id: string) => void }) {
  const { t, number } = useWords();
  const [text, set] = useState("");
  const wanted = fold(text.trim());
  const hits = wanted === "" ? [] : graph.nodes.filter((n) => fold(n.name || n.id).includes(wanted));
  const mark = (value: string) => {
    set(value);
    const s = stage.current, w = fold(value.trim());
    if (!s) return;
    s.chosen.found = new Set(w === "" ? [] : graph.nodes.filter((n) => fold(n.name || n.id).includes(w)).map((n) => n.id));
    s.paint();
  };
  const first = () => { const hit = hits[0]; if (hit) { choose(hit.id); stage.current?.center(hit.id); } };
  return (
    <label class="filter"><span class="hidden">{t("find")}</span>
      <input type="search" placeholder={t("find")} value={text} onInput={(e) => mark(e.currentTarget.value)} onKeyDown={(e) => { if (e.key === "Enter") first(); }} />
      {wanted !== "" && <span class="soft" role="status"> {hits.length === 0 ? t("find.nothing") : number(hits.length)}</span>}
    </label>
  );
}
