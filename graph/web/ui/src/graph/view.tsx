// The graph of some claims: canvas, tools, the card of the chosen node, legend, and the table that mirrors it.

import { useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import type { Near } from "../api/client";
import type { Row } from "../api/rows";
import type { Claim } from "../api/types";
import { Busy, Empty } from "../parts";
import type { Route } from "../route";
import { openClaims } from "../table/claims";
import type { NameOf } from "../table/rows";
import { useSize } from "../use";
import { useWords } from "../words";
import { useBuilt } from "./build";
import { NodeCard } from "./card";
import { everything, passes, type Filter } from "./filter";
import { Filters, useSide } from "./filters";
import { Legend, legendOf } from "./legend";
import { Mirror } from "./mirror";
import { palette } from "./palette";
import { Stage } from "./stage";
import { GraphTools } from "./tools";
import { onChange } from "../settings";
import { useKeys } from "./keys";

// most is how many nodes are drawn; what is more is gathered.
const most = 3000;

export interface GraphProps { claims: Claim[]; rows?: Row[]; nameOf?: NameOf; route: Route; name?: string; focus?: string; why?: string }

interface Grown { claims: Map<string, Claim>; near: Near[] }

// legendWidth is how much of a wide canvas the legend takes, in pixels.
const legendWidth = 180;

const noRows: Row[] = [];

const noNames: NameOf = () => undefined;

// GraphView begins anew in another language, whose names are others.
export function GraphView(props: GraphProps) {
  return <GraphOf key={useWords().lang} {...props} />;
}

function GraphOf({ claims, rows = noRows, nameOf = noNames, route, name = "graph", focus = "", why }: GraphProps) {
  const words = useWords();
  const { t } = words;
  const [filter, setFilter] = useState<Filter>(everything);
  const [hidden, setHidden] = useState<Set<string>>(new Set());
  const [grown, grow] = useReducer((was: Grown, more: { claims?: Claim[]; near?: Near }): Grown => ({
    claims: new Map([...was.claims, ...(more.claims ?? []).map((c) => [c.id, c] as const)]), near: more.near ? [...was.near, more.near] : was.near,
  }), { claims: new Map(), near: [] });
  const side = useSide(filter.side);
  const all = useMemo(() => [...new Map([...claims, ...grown.claims.values()].map((c) => [c.id, c])).values()], [claims, grown]);
  const seen = useMemo(() => all.filter((c) => passes(c, filter, side)), [all, filter, side]);
  const { whole, graph, members, busy } = useBuilt({ claims: seen, near: grown.near, rows, nameOf, hidden }, most);
  const [node, setNode] = useState(focus);
  const [other, setOther] = useState("");
  const [edge, setEdge] = useState("");
  const [path, setPath] = useState<Set<string>>(new Set());
  const [pinned, setPinned] = useState<Set<string>>(new Set());
  const [failed, setFailed] = useState("");
  const stage = useRef<Stage | null>(null);
  const [frame, size] = useSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef({ graph, route, choose: (_: string) => {}, follow: (_: string) => {} });
  const choose = (id: string) => { setNode(id); setEdge(""); setOther(""); };
  const follow = (id: string) => {
    const e = graph.edges.find((x) => x.id === id);
    setEdge(id);
    setNode("");
    if (e && e.claims.length > 0) openClaims(latest.current.route, e.claims);
  };
  latest.current = { graph, route, choose, follow };

  const look = () => ({
    palette: palette(document.documentElement), relation: words.relation,
    more: (n: number, type: string) => t("gathered", { n: words.number(n), type: words.label("types", type) }),
  });
  const looks = useRef(look);
  const colours = useMemo(() => look(), [words, document.documentElement.dataset["theme"]]);
  looks.current = () => colours;
  useEffect(() => {
    const s = new Stage(canvas.current!, () => looks.current(), {
      node: (id) => latest.current.choose(id), other: setOther, edge: (id) => latest.current.follow(id), open: (id) => latest.current.choose(id), pinned: setPinned, failed: setFailed,
    });
    stage.current = s;
    return () => s.end();
  }, []);
  const [, redraw] = useReducer((x: number) => x + 1, 0);
  useEffect(() => onChange(() => setTimeout(redraw)), []);
  useEffect(() => { stage.current?.resize(size.width, size.height, size.width > 900 ? legendWidth : 0); }, [size]);
  useEffect(() => { stage.current?.show(graph); }, [graph]);
  useEffect(() => { stage.current?.choose(node, edge); }, [node, edge, graph]);
  useEffect(() => { const s = stage.current; if (s) { s.chosen.path = path; s.paint(); } }, [path, colours]);
  useKeys(canvas, stage, { choose, node, hide: (id) => setHidden(new Set([...hidden, id])), card: () => document.getElementById("node-card")?.focus() });

  const chosen = graph.nodes.find((n) => n.id === node);
  const none = graph.nodes.length === 0;
  return (
    <div class="graph-view" data-nodes={graph.nodes.length} data-edges={graph.edges.length}>
      <GraphTools stage={stage} graph={graph} look={look} name={name} hidden={hidden.size} show={() => setHidden(new Set())} choose={choose} />
      <Filters claims={all} filter={filter} set={setFilter} shown={seen.length} />
      {members.size > 0 && <p class="notice" role="status">{t("gathered.why", { all: words.number(whole.nodes.length), n: words.number(graph.nodes.length), most: words.number(most) })}</p>}
      {failed !== "" && <p class="failure" role="alert">{t("layout.failed")} {failed}</p>}
      <div class="canvas-frame" ref={frame} hidden={none}>
        <canvas ref={canvas} tabIndex={0} role="application" aria-label={t("canvas", { nodes: words.number(graph.nodes.length), edges: words.number(graph.edges.length) })} aria-describedby="canvas-keys" />
        {chosen && (
          <NodeCard node={chosen} members={members.get(chosen.id) ?? []} nodes={whole.nodes} pinned={pinned.has(chosen.id)} close={() => choose("")}
            pin={(on) => stage.current?.pin(chosen.id, on)} hide={() => { setHidden(new Set([...hidden, chosen.id])); choose(""); }}
            grow={grow} showPath={(ids, more) => { if (more.length > 0) grow({ claims: more }); setPath(ids); }} graph={graph} openEdge={follow} choose={choose} other={other} />
        )}
        <Legend items={legendOf(graph, colours.palette, words)} />
      </div>
      <p id="canvas-keys" class="hidden">{t("canvas.keys")}</p>
      <p class="hidden" role="status">{chosen ? t("canvas.now", { name: chosen.name || chosen.id, n: graph.edges.filter((e) => e.source === node || e.target === node).length }) : ""}</p>
      {none && busy && <Busy />}
      {none && !busy && <Empty title={t("graph.empty")}>{hidden.size > 0 ? t("graph.hidden") : all.length > 0 && seen.length === 0 ? t("graph.filtered") : (why ?? t("graph.why"))}</Empty>}
      {!none && <Mirror graph={graph} open={follow} />}
    </div>
  );
}
