// The language of the page: words of the interface from words/, those of the model from the server's schema.

import { createContext, type ComponentChildren } from "preact";
import { useContext, useEffect, useMemo, useState } from "preact/hooks";
import { schema, type Schema } from "./api/client";
import { formatNumber } from "./figure";
import { language, onChange, type Language } from "./settings";
import { en, type Key } from "./words/en";
import { vi } from "./words/vi";

export type LabelKind = "relations" | "stances" | "types" | "modalities" | "background";

export interface Words {
  lang: Language;
  t: (key: Key, slots?: Record<string, string | number>) => string;
  many: (key: CountKey, n: number) => string; // "1 claim", "2 claims"
  number: (n: number) => string;
  label: (kind: LabelKind, name: string) => string;
  relation: (name: string) => string; // a relation, stance or background link
}

type CountKey = { [K in Key]: K extends `${infer Stem}.one` ? Stem : never }[Key];

const tables: Record<Language, Record<Key, string>> = { en, vi };

export function wordsOf(lang: Language, labels: Schema | null): Words {
  const table = tables[lang];
  const number = (n: number) => formatNumber(n, lang);
  const t: Words["t"] = (key, slots = {}) => (table[key] ?? en[key]).replace(/\{(\w+)\}/g, (whole, name: string) => String(slots[name] ?? whole));
  const found = new Map<string, string>();
  for (const kind of ["background", "modalities", "types", "stances", "relations"] as const) {
    for (const named of labels?.[kind] ?? []) found.set(`${kind}/${named.name}`, named.labels[lang] || named.labels.en || named.name);
  }
  const label: Words["label"] = (kind, name) => found.get(`${kind}/${name}`) ?? name.replaceAll("-", " ");
  return {
    lang, t, label, number,
    many: (key, n) => t(`${key}.${n === 1 ? "one" : "other"}` as Key, { n: number(n) }),
    relation: (name) => {
      const kind = (["relations", "stances", "background"] as const).find((k) => found.has(`${k}/${name}`));
      return kind ? label(kind, name) : name.replaceAll("-", " ");
    },
  };
}

const Context = createContext<Words>(wordsOf("en", null));

export const useWords = (): Words => useContext(Context);

// Speaking gives the parts below it the reader's language.
export function Speaking({ children }: { children: ComponentChildren }) {
  const [lang, setLang] = useState(language());
  const [labels, setLabels] = useState<Schema | null>(null);
  useEffect(() => onChange(() => setLang(language())), []);
  useEffect(() => { schema().then(setLabels, () => undefined); }, []); // without it names stand as in the graph
  useEffect(() => { document.documentElement.lang = lang; }, [lang]);
  const words = useMemo(() => wordsOf(lang, labels), [lang, labels]);
  return <Context.Provider value={words}>{children}</Context.Provider>;
}
