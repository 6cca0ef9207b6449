// A table that can be sorted, filtered, copied and taken away.

import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { csvOf, tsvOf } from "../take/csv";
import { Slices } from "../slices";
import { CopyButton } from "../take/copied";
import { download } from "../take/download";
import { useWords } from "../words";
import { arrange, type Order } from "./arrange";

export interface Column<T> {
  id: string;
  name: string;
  value: (row: T) => string | number; // for order, filter and files
  cell?: (row: T) => ComponentChildren; // what is shown, if more than the value
  wide?: boolean;
}

interface Props<T> {
  columns: Column<T>[];
  rows: T[];
  name: string; // of the file, without its end
  keyOf: (row: T) => string;
  caption: string;
  chosen?: (row: T) => boolean;
  extra?: ComponentChildren;
}

const pageSize = 100, sliceSize = 8;

export function Table<T>({ columns, rows, name, keyOf, caption, chosen, extra }: Props<T>) {
  const { t, number } = useWords();
  const [order, setOrder] = useState<Order | null>(null);
  const [filter, setFilter] = useState("");
  const [shown, setShown] = useState(pageSize);
  const at = useMemo(() => {
    if (filter.trim() === "" && order === null) return rows.map((_, i) => i);
    return arrange(rows.map((row) => valuesOf(columns, row)), filter, order);
  }, [rows, columns, filter, order]);
  const seen = useMemo(() => at.slice(0, shown), [at, shown]);
  const head = columns.map((c) => c.name);
  const files = () => at.map((i) => valuesOf(columns, rows[i]!));
  const sort = (column: number) => setOrder((o) => (o?.column !== column ? { column, down: false } : o.down ? null : { column, down: true }));
  return (
    <div class="table-view">
      <div class="tools">
        <label class="filter"><span class="hidden">{t("filter")}</span><input type="search" placeholder={t("filter")} value={filter} onInput={(e) => { setFilter(e.currentTarget.value); setShown(pageSize); }} /></label>
        <span class="soft" role="status">{filter === "" ? "" : t("n-of-m", { n: number(at.length), m: number(rows.length) })}</span>
        <span class="spread" />
        {extra}
        <CopyButton text={() => tsvOf(head, files())}>{t("copy")}</CopyButton>
        <button type="button" class="csv" onClick={() => download(`${name}.csv`, csvOf(head, files()), "text/csv")}>CSV</button>
      </div>
      <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption class="hidden">{caption}</caption>
          <thead>
            <tr>{columns.map((c, i) => (
              <th key={c.id} scope="col" class={c.wide ? "wide" : undefined} aria-sort={order?.column === i ? (order.down ? "descending" : "ascending") : undefined}>
                <button type="button" onClick={() => sort(i)}>{c.name}<span aria-hidden="true">{order?.column === i ? (order.down ? " ↓" : " ↑") : ""}</span></button>
              </th>
            ))}</tr>
          </thead>
          <tbody>
            <Slices of={seen} size={sliceSize}>{(i) => {
              const row = rows[i]!;
              return <tr key={keyOf(row)} class={chosen?.(row) ? "chosen" : undefined}>{columns.map((c) => <Cell key={c.id} column={c} row={row} />)}</tr>;
            }}</Slices>
          </tbody>
        </table>
      </div>
      {at.length === 0 && <p class="soft nothing">{t("filter.nothing", { filter })}</p>}
      {at.length > shown && (
        <p class="more-rows">
          <span class="soft">{t("n-of-m", { n: number(shown), m: number(at.length) })}</span>
          <button type="button" onClick={() => setShown(shown + pageSize)}>{t("show-more", { n: number(Math.min(pageSize, at.length - shown)) })}</button>
          <button type="button" onClick={() => setShown(at.length)}>{t("show-all")}</button>
        </p>
      )}
    </div>
  );
}

const valuesOf = <T,>(columns: Column<T>[], row: T) => columns.map((c) => c.value(row));

function Cell<T>({ column, row }: { column: Column<T>; row: T }) {
  if (column.cell) return <td class={column.wide ? "wide" : undefined}>{column.cell(row)}</td>;
  const value = column.value(row);
  return <td class={typeof value === "number" ? "number" : column.wide ? "wide" : undefined} dir="auto">{value}</td>;
}
