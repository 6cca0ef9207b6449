// Hooks that several parts share.

import { useEffect, useRef, useState } from "preact/hooks";
import { turn } from "./turn";
import { useWords } from "./words";

export type Loading<T> = { state: "waiting"; data?: T } | { state: "done"; data: T } | { state: "failed"; error: unknown; data?: T };

export type Loaded<T> = Loading<T> & { again: () => void };

// useLoad asks for something whenever the key or the reader's language changes; an answer that comes too late is dropped. What was shown before
// stays until the next is there.
export function useLoad<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const { lang } = useWords();
  const [now, set] = useState<Loading<T>>({ state: "waiting" });
  const [tries, again] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    set((was) => ({ state: "waiting", ...("data" in was && tries > 0 ? { data: was.data } : {}) }) as Loading<T>);
    load(stop.signal).then(
      async (data) => { await turn(); if (!stop.signal.aborted) set({ state: "done", data }); },
      (error: unknown) => { if (!stop.signal.aborted) set({ state: "failed", error }); },
    );
    return () => stop.abort();
  }, [key, lang, tries]);
  return { ...now, again: () => again((n) => n + 1) };
}

// useSize is the size of an element, followed as it changes.
export function useSize<E extends Element>(): [preact.RefObject<E | null>, { width: number; height: number }] {
  const ref = useRef<E>(null);
  const [size, set] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) set({ width: Math.round(entry.contentRect.width), height: Math.round(entry.contentRect.height) });
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [ref, size];
}
