// Ask: a question in Gizmo, worked examples, and its answer in every view.

import { useEffect, useRef, useState } from "preact/hooks";
import { ask, ScriptFault, type Row, type Summary } from "../api/rows";
import { curlOf } from "../ask/curl";
import type { Editor } from "../ask/editor";
import { remember } from "../ask/kept";
import { Library } from "../ask/library";
import { Busy, Failure } from "../parts";
import { pause } from "../pause";
import { formatRoute, go, type Route } from "../route";
import { CopyButton } from "../take/copied";
import { useWords } from "../words";
import { Answer } from "../views/answer";
import { gallery } from "../ask/gallery";

interface Asked { text: string; rows: Row[]; summary: Summary | null; error: unknown; running: boolean }

const blank: Asked = { text: "", rows: [], summary: null, error: null, running: false };

export function Ask({ route }: { route: Route }) {
  const words = useWords();
  const { t } = words;
  const linked = route.params.get("q");
  const [text, setText] = useState(linked ?? gallery[0]!.query);
  const [limit, setLimit] = useState(Number(route.params.get("limit")) || 1000);
  const { asked, run, stop, clear } = useQuestion(limit);
  const host = useRef<HTMLDivElement>(null);
  const editor = useEditor(host, text, setText, () => start(editor.current?.text ?? text));
  const start = (query: string) => {
    editor.current?.fault(0, 0, "");
    setText(query);
    if (editor.current) editor.current.text = query;
    go(formatRoute("ask", "", { q: query, view: route.params.get("view") ?? "", ...(limit === 1000 ? {} : { limit: String(limit) }) }), route.params.get("q") === query);
    run(query);
  };
  useEffect(() => {
    if (linked === null || linked === (editor.current?.text ?? text)) return;
    if (editor.current) editor.current.text = linked;
    setText(linked);
    setLimit(Number(route.params.get("limit")) || 1000);
    clear(); // what is shown answers another question
  }, [linked]);
  useEffect(() => {
    const e = asked.error;
    if (e instanceof ScriptFault && e.line > 0) editor.current?.fault(e.line, e.column, e.message);
  }, [asked.error]);
  return (
    <div class="ask">
      <section class="ask-main">
        <h1>{t("page.ask")}</h1>
        <p class="lead">{t("ask.lead")}</p>
        <div class="editor" ref={host} data-text={text}><Box text={text} set={setText} run={() => start(text)} /></div>
        <div class="tools">
          <button type="button" class="main" id="run" disabled={asked.running} onClick={() => start(editor.current?.text ?? text)}>{t("run")}</button>
          {asked.running && <button type="button" id="stop" onClick={stop}>{t("stop")}</button>}
          <label class="field inline">{t("limit")} <input type="number" min="1" max="10000" value={limit} onChange={(e) => setLimit(Math.max(1, Math.min(10_000, Number(e.currentTarget.value) || 1000)))} /></label>
          <span class="spread" />
          <CopyButton text={() => location.origin + location.pathname + formatRoute("ask", "", { q: editor.current?.text ?? text })}>{t("copy-link")}</CopyButton>
          <CopyButton id="curl" text={() => curlOf(location.origin, editor.current?.text ?? text, limit)}>curl</CopyButton>
        </div>
        <p class="soft hint">{linked !== null && asked.text === "" && !asked.running ? t("ask.linked") : t("ask.hint")}</p>
        <div id="answer">
          {asked.running && asked.rows.length === 0 && <Busy>{t("asking")}</Busy>}
          {asked.error !== null && <ScriptFailure error={asked.error} again={() => start(asked.text)} />}
          {(asked.rows.length > 0 || asked.summary) && <Answer rows={asked.rows} summary={asked.summary} running={asked.running} route={route} limit={limit} />}
        </div>
      </section>
      <Library choose={(query) => start(query)} current={() => editor.current?.text ?? text} />
    </div>
  );
}

// Box is a plain box for the text, which the editor's shadow root hides.
function Box({ text, set, run }: { text: string; set: (text: string) => void; run: () => void }) {
  const { t } = useWords();
  const key = (e: KeyboardEvent) => { if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) { e.preventDefault(); run(); } };
  return <textarea class="box" rows={6} spellcheck={false} aria-label={t("editor")} value={text} onInput={(e) => set(e.currentTarget.value)} onKeyDown={key} />;
}

function ScriptFailure({ error, again }: { error: unknown; again: () => void }) {
  const { t } = useWords();
  const at = error instanceof ScriptFault && error.line > 0 ? <p class="place">{t("at-place", { line: error.line, column: error.column })}</p> : null;
  const mine = error instanceof ScriptFault && (error.kind === "script" || error.kind === "crash");
  return <div class="script-failure">{at}<Failure error={error} {...(mine ? {} : { again })} /></div>;
}

// useQuestion runs one question at a time; its rows are shown as they come.
function useQuestion(limit: number): { asked: Asked; run: (text: string) => void; stop: () => void; clear: () => void } {
  const [asked, set] = useState<Asked>(blank);
  const running = useRef<AbortController | null>(null);
  const stop = () => { running.current?.abort(); running.current = null; set((a) => ({ ...a, running: false })); };
  useEffect(() => () => running.current?.abort(), []);
  const run = (text: string) => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    set({ ...blank, text, running: true });
    const live = () => running.current === mine;
    ask({ lang: "gizmo", query: text, limit }, (batch) => { if (live()) set((a) => ({ ...a, rows: [...a.rows, ...batch] })); }, mine.signal).then(
      (summary) => { if (live()) { remember(text); set((a) => ({ ...a, summary, running: false })); } },
      (error: unknown) => { if (live()) set((a) => ({ ...a, error, running: false })); },
    );
  };
  return { asked, run, stop, clear: () => { stop(); set(blank); } };
}

// useEditor loads the editor, which comes after the page and takes the place of the plain box; then what it knows of the
// language. Where it cannot be had the box stays.
function useEditor(host: preact.RefObject<HTMLDivElement | null>, text: string, changed: (text: string) => void, run: () => void): { current: Editor | null } {
  const words = useWords();
  const editor = useRef<Editor | null>(null);
  const latest = useRef({ run, words, text });
  latest.current = { run, words, text };
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const { Editor: Loaded } = await import("../ask/editor");
      await pause();
      if (gone || !host.current) return;
      const own = await Loaded.open(host.current, { text: latest.current.text, label: words.t("editor"), hint: words.t("editor.hint"), changed, run: () => latest.current.run() });
      if (gone || !own) return own?.end();
      editor.current = own;
      own.text = latest.current.text; // what was written meanwhile
      const { gizmo } = await import("../ask/gizmo");
      await pause();
      if (gone || !host.current) return;
      own.speak(gizmo(() => latest.current.words.lang));
      host.current.dataset["ready"] = "true";
    };
    load().catch(() => undefined);
    return () => { gone = true; editor.current?.end(); editor.current = null; };
  }, []);
  return editor;
}
