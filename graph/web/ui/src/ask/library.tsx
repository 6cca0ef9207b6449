// Beside the editor: worked examples, named queries, history.

import { useEffect, useReducer, useState } from "preact/hooks";
import { onChange } from "../settings";
import { useWords } from "../words";
import { gallery } from "./gallery";
import { drop, forget, history, keep, named } from "./kept";

interface Props { choose: (query: string) => void; current: () => string }

export function Library({ choose, current }: Props) {
  const { t, lang } = useWords();
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => onChange(() => redraw(0)), []);
  return (
    <aside class="library" aria-label={t("library")}>
      <details open>
        <summary><h2>{t("examples")}</h2></summary>
        <ol class="examples">
          {gallery.map((e) => (
            <li key={e.id}><button type="button" data-example={e.id} onClick={() => choose(e.query)}><strong>{e.title[lang]}</strong><span>{e.about[lang]}</span></button></li>
          ))}
        </ol>
      </details>
      <Named choose={choose} current={current} />
      <Past choose={choose} />
    </aside>
  );
}

function Named({ choose, current }: Props) {
  const { t } = useWords();
  const [name, setName] = useState("");
  const all = named();
  const save = (e: Event) => { e.preventDefault(); if (name.trim() !== "") { keep(name.trim(), current()); setName(""); } };
  return (
    <details open={all.length > 0}>
      <summary><h2>{t("named")}</h2></summary>
      <form class="keep" onSubmit={save}>
        <input aria-label={t("named.name")} placeholder={t("named.name")} value={name} onInput={(e) => setName(e.currentTarget.value)} />
        <button type="submit" disabled={name.trim() === ""}>{t("keep")}</button>
      </form>
      <ul class="kept">{all.map((k) => (
        <li key={k.name}><button type="button" class="link" title={k.text} onClick={() => choose(k.text)}>{k.name}</button> <button type="button" class="quiet" aria-label={t("drop", { name: k.name })} onClick={() => drop(k.name)}>✕</button></li>
      ))}</ul>
    </details>
  );
}

function Past({ choose }: { choose: (query: string) => void }) {
  const { t } = useWords();
  const all = history();
  if (all.length === 0) return null;
  return (
    <details>
      <summary><h2>{t("history")}</h2></summary>
      <ul class="kept">{all.map((k) => <li key={k.at}><button type="button" class="link past" title={k.text} onClick={() => choose(k.text)}>{k.text.replace(/\s+/g, " ")}</button></li>)}</ul>
      <button type="button" onClick={forget}>{t("forget")}</button>
    </details>
  );
}
