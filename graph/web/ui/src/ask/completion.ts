// Completion in the editor: steps after a dot, relations with their labels, entities by any of their names.

import { snippetCompletion, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { schema, search, type Named, type Schema } from "../api/client";
import type { Language } from "../settings";
import { insideName, insideText, steps } from "./steps";

const stepCompletions = (on: "g" | "path", lang: Language): Completion[] =>
  steps.filter((s) => s.on === on).map((s) => snippetCompletion(s.call, { label: s.name, detail: s.about[lang], type: "method" }));

let known: Promise<Schema> | undefined; // one schema for all completions

function relations(all: Schema, lang: Language): Completion[] {
  const of = (list: Named[], detail: string) => list.map((n): Completion => ({ label: `rel:${n.name}`, detail: n.labels?.[lang] ?? detail, type: "property" }));
  return [...of(all.relations, ""), ...of(all.stances, ""), ...of(all.background, ""), ...bookkeeping.map(([name, en, vi]): Completion => ({ label: `rel:${name}`, detail: lang === "vi" ? vi : en, type: "property" }))];
}

// bookkeeping are the predicates of claims, figures and articles that are no relations between things.
const bookkeeping: [string, en: string, vi: string][] = [
  ["speaker", "who says it", "ai nói"], ["relation", "what is claimed", "điều được nói"], ["stance", "how it is said", "cách nói"], ["modality", "as fact, plan, wish …", "như sự thật, kế hoạch, mong muốn …"], ["mode", "asserted, response …", "khẳng định, đáp lại …"],
  ["agent", "who does it", "ai làm"], ["patient", "to whom", "đối với ai"], ["place", "where", "ở đâu"], ["weapon", "with what", "bằng gì"], ["addressee", "whom it is said to", "nói với ai"], ["answers", "the claim it answers", "tuyên bố mà nó đáp lại"],
  ["condition", "the claim it depends on", "tuyên bố mà nó phụ thuộc"], ["evidence", "the words", "nguyên văn"], ["cue", "the words that attribute it", "lời dẫn"], ["figure", "its figure", "con số của nó"], ["value", "the number", "số"], ["low", "at least", "ít nhất"], ["high", "at most", "nhiều nhất"],
  ["class", "what is counted", "cái được đếm"], ["status", "killed, destroyed …", "thiệt mạng, bị phá hủy …"], ["raw", "as written", "như được viết"], ["date-start", "first day", "ngày đầu"], ["date-end", "last day", "ngày cuối"], ["confidence", "0 to 1", "từ 0 đến 1"], ["method", "how it was read", "cách đọc ra"],
  ["name", "name", "tên"], ["alias", "other name", "tên khác"], ["title", "headline", "tiêu đề"], ["published", "day of publication", "ngày đăng"], ["source", "path or address", "đường dẫn hoặc địa chỉ"], ["mentions", "who is named in an article", "ai được nêu trong bài"],
];

async function names(text: string): Promise<Completion[]> {
  const found = await search(text, "entity", 20);
  return found.items.map((f) => ({ label: f.id, displayLabel: f.name, detail: `${f.type ?? ""}  ${f.id}`, type: "constant" }));
}

export const complete = (lang: () => Language) => async (c: CompletionContext): Promise<CompletionResult | null> => {
  const before = c.state.sliceDoc(Math.max(0, c.pos - 300), c.pos);
  const offset = c.pos - before.length;
  const name = insideName(before);
  if (name) return inName(name, offset, lang());
  const text = insideText(before);
  if (text) {
    const options = (await names(text.text).catch(() => [])).map((o) => ({ ...o, apply: `<${o.label}>` }));
    return options.length > 0 ? { from: offset + text.from, options, filter: false } : null;
  }
  const dot = /(\bg|\)|\b[a-zA-Z_]\w*)\s*\.(\w*)$/.exec(before);
  if (dot) return { from: c.pos - dot[2]!.length, options: stepCompletions(dot[1] === "g" ? "g" : "path", lang()), validFor: /^\w*$/ };
  return null;
};

async function inName(name: { from: number; prefix: string; rest: string }, offset: number, lang: Language): Promise<CompletionResult | null> {
  const from = offset + name.from;
  if (name.prefix === "" && !"relenttype".includes(name.rest.slice(0, 3))) {
    const options = await names(name.rest).catch(() => []);
    return { from, options, filter: false };
  }
  known ??= schema();
  const all = await known.catch(() => { known = undefined; return null; });
  if (name.prefix === "rel" && all) return { from, options: relations(all, lang), validFor: /^[\w:-]*$/ };
  if (name.prefix === "type" && all) return { from, options: all.types.map((t) => ({ label: `type:${t.name}`, detail: t.labels?.[lang] ?? "", type: "type" })), validFor: /^[\w:-]*$/ };
  if (name.prefix === "ent") return { from, options: await names(name.rest.replaceAll("-", " ")).catch(() => []), filter: false };
  return { from, options: ["ent:", "rel:", "type:", "doc:", "claim:", "graph:"].map((label) => ({ label, type: "namespace" })) };
}
