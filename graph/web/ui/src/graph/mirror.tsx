// The graph as a table, for those who do not see the canvas or want to read it line by line.

import { useMemo } from "preact/hooks";
import { Opens } from "../opens";
import { Name } from "../parts";
import { Table, type Column } from "../table/table";
import { useWords, type Words } from "../words";
import { labelOf } from "./label";
import type { Graph, GraphEdge, GraphNode } from "./model";

export function Mirror({ graph, open }: { graph: Graph; open: (id: string) => void }) {
  const { t, number } = useWords();
  return <Opens class="mirror" summary={<>{t("mirror")} <span class="count">{number(graph.edges.length)}</span></>}>{() => <Links graph={graph} open={open} />}</Opens>;
}

function Links({ graph, open }: { graph: Graph; open: (id: string) => void }) {
  const words = useWords();
  const columns = useMemo(() => columnsOf(graph, words, open), [graph, words]);
  return <Table columns={columns} rows={graph.edges} name="links" keyOf={(e) => e.id} caption={words.t("mirror")} />;
}

function columnsOf(graph: Graph, words: Words, open: (id: string) => void): Column<GraphEdge>[] {
  const { t, relation } = words;
  const byId = new Map(graph.nodes.map((n) => [n.id, n]));
  const named = (n: GraphNode | undefined, id: string) => ({ id, type: n?.type ?? "", name: n && n.members > 1 ? t("gathered", { n: words.number(n.members), type: words.label("types", n.type) }) : (n?.name ?? id) });
  const end = (id: string) => named(byId.get(id), id);
  return [
    { id: "from", name: t("from"), value: (e) => end(e.source).name, cell: (e) => <Name of={end(e.source)} /> },
    { id: "relation", name: t("relation"), value: (e) => e.relations.map(relation).join(", ") },
    { id: "to", name: t("to"), value: (e) => end(e.target).name, cell: (e) => <Name of={end(e.target)} /> },
    { id: "claims", name: t("claims"), value: (e) => e.count, cell: (e) => (e.claims.length === 0 ? words.number(e.count) : <button type="button" class="link" aria-label={`${end(e.source).name}, ${labelOf(e, relation)}, ${end(e.target).name}: ${t("show-claims")}`} onClick={() => open(e.id)}>{words.many("claims", e.claims.length)}</button>) },
    { id: "disputed", name: t("disputed"), value: (e) => (e.disputed ? t("yes") : "") },
  ];
}
