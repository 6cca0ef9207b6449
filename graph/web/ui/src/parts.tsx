// Small parts that every view is made of.

import type { ComponentChildren } from "preact";
import { Fault, Unreachable } from "./api/client";
import type { Claim, Ref } from "./api/types";
import { ScriptFault } from "./api/rows";
import { nameOf } from "./name";
import { pageOf } from "./route";
import { useWords } from "./words";
import type { Loaded } from "./use";

// Name is an entity by name, leading to its page, with the colour of its type.
export function Name({ of }: { of: Ref }) {
  const words = useWords(), { label } = words;
  const text = nameOf(of, words);
  const address = pageOf(of.id);
  const title = of.type ? label("types", of.type) : undefined;
  if (address === "") return <span class="name" dir="auto">{text}</span>;
  return <a class="name" href={address} title={title}><i class={`dot type-${of.type}`} aria-hidden="true" /><bdi>{text}</bdi></a>;
}

// Names are several entities, with commas.
export function Names({ of }: { of: Ref[] }) {
  return <>{of.map((ref, i) => <span key={ref.id}>{i > 0 && ", "}<Name of={ref} /></span>)}</>;
}

const opposing = new Set(["denies", "rejects"]);

// Stance is what a speaker does with a claim; denial is marked by a sign as well as by colour.
export function Stance({ name }: { name: string }) {
  const { label } = useWords();
  return <span class={`stance stance-${name}`}>{opposing.has(name) && <b aria-hidden="true">✕ </b>}{label("stances", name)}</span>;
}

export const isDisputed = (c: Claim): boolean => (c.answered_by ?? []).some((side) => opposing.has(side.stance));

// Quote is the words of an article.
export function Quote({ children, lang = "vi" }: { children: string; lang?: string }) {
  return <q class="quote" lang={lang} dir="auto">{children}</q>;
}

export function Busy({ children }: { children?: ComponentChildren }) {
  const { t } = useWords();
  return <p class="busy" role="status"><i class="spinner" aria-hidden="true" /> {children ?? t("loading")}</p>;
}

// Empty is a view that has nothing to show and says why.
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return <div class="empty"><p class="empty-title">{title}</p>{children && <div>{children}</div>}</div>;
}

const kinds = ["script", "crash", "timeout", "memory", "busy"] as const;
const hinted = ["crash", "timeout", "memory", "busy"] as const;

const isKind = (kind: string): kind is (typeof kinds)[number] => (kinds as readonly string[]).includes(kind);
const isHinted = (kind: string): kind is (typeof hinted)[number] => (hinted as readonly string[]).includes(kind);

const refusals = ["bad_request", "unauthorized", "forbidden", "not_found", "ambiguous", "too_large", "busy", "internal", "unavailable"] as const;

const isRefusal = (code: string): code is (typeof refusals)[number] => (refusals as readonly string[]).includes(code);

// Failure says in words what went wrong, and a way on. What the server says of it is English; readers of another language have the
// page's own words first.
export function Failure({ error, again }: { error: unknown; again?: () => void }) {
  const { t, lang } = useWords();
  const lost = error instanceof Unreachable;
  const text = lost ? t("lost") : error instanceof Error ? error.message : String(error);
  return (
    <div class="failure" role="alert">
      <p><strong>{lost ? t("lost.title") : error instanceof ScriptFault && isKind(error.kind) ? t(`script.${error.kind}`) : t("failed")}</strong></p>
      {lang !== "en" && error instanceof Fault && isRefusal(error.code) && <p>{t(`refused.${error.code}`)}</p>}
      <p class="failure-text" lang={lost ? undefined : "en"}>{text}</p>
      {error instanceof Fault && error.hint !== "" && <p lang="en">{error.hint}</p>}
      {error instanceof Fault && error.candidates.length > 0 && <p>{t("candidates")} <Names of={error.candidates} /></p>}
      {error instanceof ScriptFault && isHinted(error.kind) && <p>{t(`script.${error.kind}.hint`)}</p>}
      {again && <button type="button" onClick={again}>{t("again")}</button>}
    </div>
  );
}

// Loads shows what was asked for once it is there.
export function Loads<T>({ of, children }: { of: Loaded<T>; children: (data: T) => ComponentChildren }) {
  if (of.state === "failed") return <Failure error={of.error} again={of.again} />;
  if (of.data === undefined) return <Busy />;
  return <>{children(of.data)}</>;
}

export interface Tab { id: string; name: string; count?: string }

// Tabs is a list of tabs with the keys that such lists have: arrows, Home, End.
export function Tabs({ tabs, now, label, pick, panel = "tab-panel" }: { tabs: Tab[]; now: string; label: string; pick: (id: string) => void; panel?: string }) {
  const move = (e: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === now);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[e.key];
    if (to === undefined) return;
    e.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length]!;
    pick(next.id);
    ((e.currentTarget as HTMLElement).querySelector(`[data-tab="${next.id}"]`) as HTMLElement | null)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button key={tab.id} type="button" role="tab" data-tab={tab.id} aria-selected={tab.id === now} aria-controls={panel}
          tabIndex={tab.id === now ? 0 : -1} onClick={() => pick(tab.id)}>
          {tab.name}{tab.count && <span class="count">{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}
