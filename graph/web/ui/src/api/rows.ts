// Reads the rows of a query as they come: lines of JSON, the first says how it is run, the last how it ended.

import { faultOf, Unreachable } from "./client";

export type Cell =
  | { type: "iri" | "blank"; value: string }
  | { type: "text"; value: string; lang?: string }
  | { type: "number"; value: number }
  | { type: "bool"; value: boolean }
  | { type: "time"; value: string }
  | { type: "literal"; value: string; datatype?: string }
  | { type: "json"; value: unknown }; // what a script emitted itself

export type Row = Record<string, Cell>;

export interface Summary { rows: number; cut: boolean; ms: number }

// ScriptFault is a query that went wrong, with the place of it where that is known (counted from 1).
export class ScriptFault extends Error {
  constructor(readonly kind: string, message: string, readonly line = 0, readonly column = 0) {
    super(message);
  }
}

interface Line {
  meta?: unknown;
  row?: Row;
  value?: unknown;
  summary?: Summary;
  error?: { kind: string; message: string; line?: number; column?: number };
}

// emitted spreads an object that a script emitted over columns; anything else stands under "value".
export function emitted(value: unknown): Row {
  const cell = (v: unknown): Cell => {
    if (typeof v === "number") return { type: "number", value: v };
    if (typeof v === "boolean") return { type: "bool", value: v };
    if (typeof v !== "string") return { type: "json", value: v };
    const iri = /^<([^<>"\s]+)>$/.exec(v) ?? /^((?:ent|rel|type|doc|claim|fig|event|graph):\S+)$/.exec(v);
    return iri ? { type: "iri", value: iri[1]! } : { type: "text", value: v };
  };
  if (value === null || typeof value !== "object" || Array.isArray(value)) return { value: cell(value) };
  return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, cell(v)]));
}

// splitLines turns chunks of text into whole lines; what is left is the beginning of the next.
export function splitLines(rest: string, chunk: string): [string[], string] {
  const lines = (rest + chunk).split("\n");
  const left = lines.pop() ?? "";
  return [lines.filter((line) => line.trim() !== ""), left];
}

export interface Question { lang: string; query: string; limit: number; timeout?: number }

// ask runs a query and hands over its rows in the order in which they come, several at a time.
export async function ask(question: Question, rows: (batch: Row[]) => void, signal: AbortSignal): Promise<Summary> {
  let res: Response;
  try {
    res = await fetch("api/v1/query", { method: "POST", body: JSON.stringify(question), headers: { "Content-Type": "application/json" }, signal });
  } catch (err) {
    if (signal.aborted) throw err;
    throw new Unreachable();
  }
  if (!res.ok || !res.body) {
    const fault = await faultOf(res);
    throw new ScriptFault(fault.status === 429 || fault.status === 503 ? "busy" : "request", fault.message);
  }
  return readAll(res.body.pipeThrough(new TextDecoderStream()), rows, signal);
}

async function readAll(stream: ReadableStream<string>, rows: (batch: Row[]) => void, signal: AbortSignal): Promise<Summary> {
  const reader = stream.getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read().catch((err: unknown) => {
      throw signal.aborted ? err : new Unreachable();
    });
    const [lines, left] = splitLines(rest, (value ?? "") + (done ? "\n" : ""));
    rest = left;
    const end = readLines(lines, rows);
    if (end) return end;
    if (done) throw new Unreachable(); // it broke off
  }
}

function readLines(lines: string[], rows: (batch: Row[]) => void): Summary | undefined {
  const batch: Row[] = [];
  let end: Summary | undefined;
  let fault: Line["error"];
  for (const text of lines) {
    const line = JSON.parse(text) as Line;
    if (line.row) batch.push(line.row);
    else if ("value" in line) batch.push(emitted(line.value));
    else if (line.summary) end = line.summary;
    else if (line.error) fault = line.error;
  }
  if (batch.length > 0) rows(batch);
  if (fault) throw new ScriptFault(fault.kind, fault.message, fault.line, fault.column);
  return end;
}
