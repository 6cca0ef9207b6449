// What is seen as one HTML file that needs nothing else: rows, claims, their words and where they stand.

import type { Row } from "../api/rows";
import type { Claim } from "../api/types";
import { saysOf } from "../claim/words";
import { formatDay } from "../day";
import { escape } from "../graph/svg";
import { columnsIn, shortOf, type NameOf } from "../table/rows";
import { plainOf } from "../table/rows";
import { useWords, type Words } from "../words";
import { download } from "./download";

interface Content { title: string; rows: Row[]; claims: Claim[]; nameOf: NameOf; query: string; svg?: string }

export function TakeHtml(content: Content) {
  const words = useWords();
  return <button type="button" class="take-html" onClick={() => download("hearsay.html", htmlOf(content, words), "text/html")}>HTML</button>;
}

const style = "body{font:16px/1.55 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d1b18;background:#fff}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}" +
  "table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #ddd}pre{background:#f5f3ef;padding:1rem;overflow:auto}" +
  "blockquote{font-family:Georgia,serif;margin:.3rem 0 .3rem 1rem;padding-left:.8rem;border-left:3px solid #c8b48a}.soft{color:#666}svg{max-width:100%;height:auto;border:1px solid #ddd}";

export function htmlOf({ title, rows, claims, nameOf, query, svg }: Content, words: Words): string {
  const { t, lang } = words;
  const names = columnsIn(rows);
  const cell = (row: Row, name: string) => { const c = row[name]; return c?.type === "iri" ? shortOf(c.value, nameOf, words) : String(plainOf(c)); };
  const table = rows.length === 0 ? "" : `<table><thead><tr>${names.map((n) => `<th>${escape(n)}</th>`).join("")}</tr></thead><tbody>${rows.map((row) => `<tr>${names.map((n) => `<td dir="auto">${escape(cell(row, n))}</td>`).join("")}</tr>`).join("\n")}</tbody></table>`;
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escape(title)} · Hearsay</title><style>${style}</style></head><body>`,
    `<h1>${escape(title)}</h1><p class="soft">${escape(t("taken", { day: new Date().toISOString().slice(0, 10) }))}</p>`,
    query === "" ? "" : `<pre>${escape(query)}</pre>`, svg ?? "", table,
    claims.length === 0 ? "" : `<h2>${escape(words.many("claims", claims.length))}</h2>`,
    ...claims.map((c) => claimHtml(c, words)),
    "</body></html>", "",
  ].join("\n");
}

function claimHtml(c: Claim, words: Words): string {
  const answers = (c.answered_by ?? []).map((a) => `<p class="soft">✕ ${escape(a.speaker.name)} ${escape(words.label("stances", a.stance))}: ${escape(a.evidence)}</p>`);
  const where = [c.document.title || c.document.source, c.document.publisher?.name ?? "", formatDay(c.date, words.lang)].filter((s) => s !== "").join(" · ");
  return `<section><h3 dir="auto">${escape(saysOf(c, words))}</h3><blockquote dir="auto">${escape(c.evidence.text)}</blockquote><p class="soft" dir="auto">${escape(where)}</p>${answers.join("")}</section>`;
}
