// The card of a chosen node: what it is, what it can be expanded by, and the way from it to another.

import { useEffect, useRef, useState } from "preact/hooks";
import { claimsOf, get, near, nearCounts, type Count, type Near } from "../api/client";
import type { Claim, Ref } from "../api/types";
import { Failure, Loads, Name } from "../parts";
import { useLoad } from "../use";
import { useWords } from "../words";
import { labelOf } from "./label";
import type { Graph, GraphNode } from "./model";

interface Props {
  node: GraphNode; members: string[]; nodes: GraphNode[]; graph: Graph; pinned: boolean; other: string; // node to which a path is wanted
  close: () => void; pin: (on: boolean) => void; hide: () => void; choose: (id: string) => void; openEdge: (id: string) => void;
  grow: (more: { claims?: Claim[]; near?: Near }) => void;
  showPath: (edges: Set<string>, claims: Claim[]) => void;
}

export function NodeCard(p: Props) {
  const { t, label } = useWords();
  const { node } = p;
  const isEntity = node.id.startsWith("ent:");
  return (
    <section class="node-card" id="node-card" tabIndex={-1} aria-label={node.name || node.id}>
      <div class="card-head">
        <h3>{node.members > 1 ? t("gathered", { n: node.members, type: label("types", node.type) }) : <Name of={node} />}</h3>
        <button type="button" class="quiet" aria-label={t("close")} onClick={p.close}>✕</button>
      </div>
      <p class="soft">{node.type === "" ? "" : label("types", node.type)}</p>
      {node.members > 1 ? <Members ids={p.members} nodes={p.nodes} /> : (
        <>
          <p class="card-tools">
            <button type="button" aria-pressed={p.pinned} onClick={() => p.pin(!p.pinned)}>{p.pinned ? t("unpin") : t("pin")}</button>
            <button type="button" onClick={p.hide}>{t("hide")}</button>
          </p>
          {isEntity && <Expand key={node.id} id={node.id} grow={p.grow} />}
          {isEntity && <PathTo key={"path" + node.id} from={node} nodes={p.nodes} other={p.other} showPath={p.showPath} />}
          <Edges of={node} graph={p.graph} open={p.openEdge} />
        </>
      )}
    </section>
  );
}

function Members({ ids, nodes }: { ids: string[]; nodes: GraphNode[] }) {
  const byId = new Map(nodes.map((n) => [n.id, n]));
  return <ul class="members">{ids.map((id) => <li key={id}><Name of={byId.get(id) ?? { id, name: id, type: "" }} /></li>)}</ul>;
}

const most = 200;

// Expand shows how much hangs on a node by each relation, before any of it is drawn.
function Expand({ id, grow }: { id: string; grow: Props["grow"] }) {
  const { t, relation, number } = useWords();
  const counts = useLoad(id, (signal) => nearCounts(id, signal));
  const [busy, setBusy] = useState("");
  const [failed, setFailed] = useState<unknown>(null);
  const [cut, setCut] = useState(false);
  const add = async (c: Count) => {
    setBusy(keyOf(c));
    setFailed(null);
    try {
      const more = await near({ of: id, relation: c.relation, limit: most, background: c.class === "background" ? 1 : undefined });
      grow({ near: more, claims: await claimsOf([...new Set(more.edges.flatMap((e) => e.claims ?? []))]) });
      setCut(more.cut);
    } catch (err) {
      setFailed(err);
    }
    setBusy("");
  };
  return (
    <details class="expand" open>
      <summary>{t("expand")}</summary>
      <Loads of={counts}>
        {({ counts: all }) => all.length === 0 ? <p class="soft">{t("expand.nothing")}</p> : (
          <ul>{all.map((c) => (
            <li key={keyOf(c)}>
              <button type="button" disabled={busy !== ""} data-relation={c.relation} onClick={() => add(c)}>{c.forward ? "→ " : "← "}{relation(c.relation)} <span class="count">{number(c.nodes)}</span></button>
            </li>
          ))}</ul>
        )}
      </Loads>
      {cut && <p class="notice" role="status">{t("expand.cut", { n: number(most) })}</p>}
      {failed !== null && <Failure error={failed} />}
    </details>
  );
}

const keyOf = (c: Count): string => `${c.relation}/${c.class ?? ""}/${c.forward}`;

interface Hop { from: Ref; to: Ref; relation: string; forward: boolean; claim?: Claim; parallel?: { claim?: string }[] }

// PathTo asks the server for the shortest way to another node over what people said and did.
function PathTo({ from, nodes, other, showPath }: { from: GraphNode; nodes: GraphNode[]; other: string; showPath: Props["showPath"] }) {
  const { t, relation } = useWords();
  const box = useRef<HTMLDetailsElement>(null);
  const [to, setTo] = useState("");
  const [hops, setHops] = useState<Hop[] | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const look = async (end = to) => {
    setFailed(null);
    try {
      const found = await get<{ paths: { hops: Hop[] }[] }>("path", { from: from.id, to: end, limit: 1 });
      const way = found.paths[0]?.hops ?? [];
      setHops(way);
      setTimeout(() => box.current?.scrollIntoView({ block: "nearest" }));
      const ids = new Set(way.flatMap((h) => [`${h.from.id}\n${h.to.id}`, `${h.to.id}\n${h.from.id}`]));
      showPath(ids, way.flatMap((h) => (h.claim ? [h.claim] : [])));
    } catch (err) {
      setFailed(err);
    }
  };
  useEffect(() => { if (other.startsWith("ent:") && other !== from.id) { setTo(other); look(other); } }, [other]);
  const others = nodes.filter((n) => n.id !== from.id && n.id.startsWith("ent:")).sort((a, b) => b.weight - a.weight);
  return (
    <details class="path-to" ref={box} open={other !== "" || undefined}>
      <summary>{t("path")}</summary>
      <div class="path-form">
        <select aria-label={t("path.to")} value={to} onChange={(e) => setTo(e.currentTarget.value)}>
          <option value="">{t("path.to")}</option>
          {others.map((n) => <option key={n.id} value={n.id}>{n.name}</option>)}
        </select>
        <button type="button" disabled={to === ""} onClick={() => look()}>{t("path.show")}</button>
        <p class="soft">{t("path.pick")}</p>
        {hops !== null && <button type="button" onClick={() => { setHops(null); showPath(new Set(), []); }}>{t("path.clear")}</button>}
      </div>
      {hops !== null && (hops.length === 0 ? <p class="soft" role="status">{t("path.nothing")}</p> : (
        <ol class="hops">{hops.map((h, i) => <li key={i}><Name of={h.from} /> <span class="soft">{h.forward ? "—" : "←"} {relation(h.relation)} {h.forward ? "→" : "—"}</span> <Name of={h.to} /></li>)}</ol>
      ))}
      {failed !== null && <Failure error={failed} />}
    </details>
  );
}

// Edges lists the links of a node, so that each can be opened without hitting a line.
function Edges({ of, graph, open }: { of: GraphNode; graph: Graph; open: (id: string) => void }) {
  const { t, relation, number } = useWords();
  const own = graph.edges.filter((e) => e.source === of.id || e.target === of.id).sort((a, b) => b.count - a.count);
  const byId = new Map(graph.nodes.map((n) => [n.id, n]));
  const other = (id: string) => byId.get(id)?.name || id;
  return (
    <details class="edges">
      <summary>{t("links.of")} <span class="count">{number(own.length)}</span></summary>
      <ul>{own.slice(0, 60).map((e) => (
        <li key={e.id}><button type="button" class="link" disabled={e.claims.length === 0} onClick={() => open(e.id)}>{e.source === of.id ? "→" : "←"} {labelOf(e, relation)} <bdi>{other(e.source === of.id ? e.target : e.source)}</bdi></button></li>
      ))}</ul>
      {own.length > 60 && <p class="soft">{t("n-of-m", { n: 60, m: number(own.length) })}</p>}
    </details>
  );
}
