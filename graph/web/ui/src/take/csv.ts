// Tables as comma-separated values that a spreadsheet opens without running anything in them.

// cellOf writes one cell (RFC 4180). Text that a spreadsheet would take for a formula gets an apostrophe.
export function cellOf(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? "'" + value : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvOf(head: string[], rows: (string | number)[][]): string {
  return [head, ...rows].map((row) => row.map(cellOf).join(",") + "\r\n").join("");
}

// tsvOf is for the clipboard: spreadsheets take tabs and lines from it.
export function tsvOf(head: string[], rows: (string | number)[][]): string {
  const clean = (v: string | number) => (typeof v === "number" ? String(v) : (/^[=+\-@]/.test(v) ? "'" : "") + v.replace(/[\t\r\n]+/g, " "));
  return [head, ...rows].map((row) => row.map(clean).join("\t")).join("\n");
}
