// The same question from a shell.

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

export const curlOf = (origin: string, query: string, limit: number): string =>
  `curl -sS -H 'Content-Type: application/json' -d ${quote(JSON.stringify({ lang: "gizmo", query, limit }))} ${quote(origin + "/api/v1/query")}`;
