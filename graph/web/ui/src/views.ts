// The parts of the page, each with a script of its own: what is not looked at yet is not in the way of what is.

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Unreachable } from "./api/client";
import { pause } from "./pause";
import { pages, type Page, type Route } from "./route";

export type Part = Page | "panel";

type View = ComponentType<{ route: Route }>;

const scripts: Record<Part, () => Promise<View>> = {
  home: async () => (await import("./pages/home")).Home,
  ask: async () => (await import("./pages/ask")).Ask,
  claims: async () => (await import("./pages/claims")).Claims,
  graph: async () => (await import("./pages/graph")).GraphPage,
  disputes: async () => (await import("./pages/disputes")).Disputes,
  losses: async () => (await import("./pages/losses")).Losses,
  timeline: async () => (await import("./pages/timeline")).TimelinePage,
  map: async () => (await import("./pages/map")).MapPage,
  sources: async () => (await import("./pages/sources")).Sources,
  articles: async () => (await import("./pages/articles")).Articles,
  entity: async () => (await import("./pages/entity")).EntityPage,
  claim: async () => (await import("./pages/claim")).ClaimPage,
  event: async () => (await import("./pages/event")).EventPage,
  article: async () => (await import("./pages/article")).ArticlePage,
  panel: async () => (await import("./claim/panel")).Panel,
};

const there = new Map<Part, View>();

// load gets a part; Unreachable where the server does not give its script.
export async function load(part: Part): Promise<View> {
  const view = there.get(part) ?? await scripts[part]().catch((err: unknown) => { throw err instanceof TypeError ? new Unreachable() : err; });
  there.set(part, view);
  return view;
}

// loadAll gets the rest, one after the other, so that they are there when the server no longer is.
export async function loadAll(): Promise<void> {
  for (const part of ["panel", ...pages] as const) {
    await pause();
    await load(part).catch(() => undefined); // it is tried again when it is wanted
  }
}

// useView is a part, null until it is there.
export function useView(part: Part): { View: View | null; error: unknown; again: () => void } {
  const [error, fail] = useState<unknown>(null);
  const [turn, again] = useState(0);
  const View = there.get(part) ?? null;
  useEffect(() => {
    if (there.has(part)) return;
    let gone = false;
    fail(null);
    load(part).then(() => { if (!gone) again((n) => n + 1); }, (err: unknown) => { if (!gone) fail(err); });
    return () => { gone = true; };
  }, [part, turn]);
  return { View, error, again: () => again((n) => n + 1) };
}
