// The rows of a query as a table, with names in place of ids where the graph has them.

import { useMemo } from "preact/hooks";
import type { Placed } from "../api/client";
import type { Cell, Row } from "../api/rows";
import { pageOf, withParams, type Route } from "../route";
import { formatDate } from "../day";
import { useWords, type Words } from "../words";
import { Table, type Column } from "./table";

// columnsIn are the tags of the rows in the order in which they appear, "id" last, as it is where the path ends.
export function columnsIn(rows: Row[]): string[] {
  const seen = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) seen.add(name);
  const rest = [...seen].filter((name) => name !== "id");
  return seen.has("id") ? [...rest, "id"] : rest;
}

export type NameOf = (id: string) => Placed | undefined;

// plainOf is a cell as it stands in files.
export function plainOf(cell: Cell | undefined): string | number {
  if (!cell) return "";
  if (cell.type === "number") return cell.value;
  if (cell.type === "json") return JSON.stringify(cell.value);
  return String(cell.value);
}

function columnOf(name: string, nameOf: NameOf, words: Words, route: Route): Column<Row> {
  const text = (row: Row) => {
    const cell = row[name];
    return cell?.type === "iri" ? shortOf(cell.value, nameOf, words) : plainOf(cell);
  };
  return { id: name, name, value: text, cell: (row) => <CellView cell={row[name]} nameOf={nameOf} route={route} /> };
}

// claimOf is the claim that a node is or whose figure it is; "" for others.
export const claimOf = (id: string): string => (id.startsWith("claim:") ? id : id.startsWith("fig:") ? "claim:" + id.slice(4) : "");

// shortOf is the name of a node for a reader.
export function shortOf(id: string, nameOf: NameOf, words: Words): string {
  const known = nameOf(id)?.name;
  if (known) return known;
  if (id.startsWith("rel:")) return words.relation(id.slice(4));
  if (id.startsWith("type:")) return words.label("types", id.slice(5));
  return id.replace(/[0-9a-f]{32}/, (hash) => hash.slice(0, 8));
}

function CellView({ cell, nameOf, route }: { cell: Cell | undefined; nameOf: NameOf; route: Route }) {
  const words = useWords();
  if (!cell) return null;
  switch (cell.type) {
    case "iri": {
      const text = shortOf(cell.value, nameOf, words), address = pageOf(cell.value), type = nameOf(cell.value)?.type;
      const dot = type && cell.value.startsWith("ent:") && <i class={`dot type-${type}`} aria-hidden="true" />;
      const claim = claimOf(cell.value);
      if (claim !== "") return <a class="claim-open" href={withParams(route, { claim, claims: "" })} title={cell.value} data-claim={claim}><bdi>{text}</bdi></a>;
      return address === "" ? <code title={cell.value}>{text}</code> : <a class="name" href={address} title={cell.value}>{dot}<bdi>{text}</bdi></a>;
    }
    case "number": return <span class="number">{words.number(cell.value)}</span>;
    case "time": return <time dateTime={cell.value}>{formatDate(cell.value, words.lang)}</time>;
    case "text": return <span class={cell.value.length > 30 ? "prose" : undefined} dir="auto" lang={cell.lang}>{cell.value}</span>;
    default: return <code dir="auto">{plainOf(cell)}</code>;
  }
}

export function RowTable({ rows, nameOf, route }: { rows: Row[]; nameOf: NameOf; route: Route }) {
  const words = useWords();
  const names = columnsIn(rows).join("\n");
  const columns = useMemo(() => names.split("\n").map((name) => columnOf(name, nameOf, words, route)), [names, nameOf, words, route]);
  const at = useMemo(() => new Map(rows.map((row, i) => [row, String(i)])), [rows]);
  return <Table columns={columns} rows={rows} name="query" keyOf={(row) => at.get(row) ?? ""} caption={words.t("table.rows")} />;
}
