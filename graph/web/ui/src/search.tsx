// The search box in the head: entities, claims, places and articles by any name, blind to diacritics.

import { useEffect, useRef, useState } from "preact/hooks";
import { search, Unreachable, type Found } from "./api/client";
import { go, pageOf } from "./route";
import { useWords } from "./words";

type State = { q: string; found: Found[]; total: number; failed: string } | null;

export function SearchBox() {
  const { t, label } = useWords();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const state = useFound(text.trim());
  const box = useRef<HTMLInputElement>(null);
  useSlash(box);
  const found = state?.found ?? [];
  const choose = (f: Found) => { setOpen(false); setText(""); box.current?.blur(); go(pageOf(f.id)); };
  const keys = (e: KeyboardEvent) => {
    if (e.key === "Escape") { setOpen(false); e.preventDefault(); }
    if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      setOpen(true);
      setAt((i) => Math.max(-1, Math.min(found.length - 1, i + (e.key === "ArrowDown" ? 1 : -1))));
    }
    if (e.key !== "Enter" || text.trim() === "") return;
    e.preventDefault();
    const hit = found[Math.max(at, 0)];
    if (hit && state?.q === text.trim()) choose(hit);
  };
  const shown = open && text.trim() !== "" && state !== null;
  return (
    <div class="search" role="search">
      <input ref={box} type="search" id="search" role="combobox" list={undefined} aria-expanded={shown} aria-controls="found" aria-autocomplete="list" autocomplete="off" spellcheck={false}
        aria-label={t("search")} placeholder={t("search")} aria-activedescendant={at >= 0 && shown ? `found-${at}` : undefined} value={text}
        onInput={(e) => { setText(e.currentTarget.value); setOpen(true); setAt(-1); }} onFocus={() => setOpen(true)} onBlur={() => setOpen(false)} onKeyDown={keys} />
      <div id="found" role="listbox" aria-label={t("found")} hidden={!shown}>
        {found.map((f, i) => (
          <div key={f.id} id={`found-${i}`} role="option" aria-selected={i === at} data-id={f.id} onMouseDown={(e) => { e.preventDefault(); choose(f); }}>
            <i class={`dot type-${f.type ?? f.kind}`} aria-hidden="true" />
            <span class="found-name" dir="auto">{f.name || f.text || f.id}</span>
            <span class="found-kind">{f.kind === "entity" ? label("types", f.type ?? "") : t(`kind.${f.kind}`)}</span>
            {f.text && f.name && f.text !== f.name && <span class="found-text" dir="auto">{f.text}</span>}
          </div>
        ))}
        {shown && found.length === 0 && <div role="option" aria-selected="false" aria-disabled="true" class="nothing">{state.failed || t("search.nothing", { q: state.q })}</div>}
      </div>
    </div>
  );
}

// useFound asks a moment after the last key; what comes too late is dropped.
function useFound(q: string): State {
  const { t } = useWords();
  const [state, set] = useState<State>(null);
  useEffect(() => {
    if (q === "") { set(null); return; }
    const stop = new AbortController();
    const later = setTimeout(() => {
      search(q, "", 12, stop.signal).then(
        (list) => set({ q, found: list.items, total: list.total, failed: "" }),
        (err: unknown) => { if (!stop.signal.aborted) set({ q, found: [], total: 0, failed: err instanceof Unreachable ? t("lost") : String((err as Error).message) }); },
      );
    }, 120);
    return () => { clearTimeout(later); stop.abort(); };
  }, [q]);
  return state;
}

// useSlash moves to the box when "/" is pressed anywhere where no text is written.
function useSlash(box: preact.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const key = (e: KeyboardEvent) => {
      const target = e.target as HTMLElement;
      const writing = target.isContentEditable || target.shadowRoot !== null || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
      if (e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey || writing) return;
      e.preventDefault();
      box.current?.focus();
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, []);
}

