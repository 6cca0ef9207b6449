// What the reader chose, kept in the browser: language, theme, history and named queries. A browser that keeps nothing
// (a private window) loses them with the page and no more.

type Listener = () => void;

const listeners = new Set<Listener>();

export function read<T>(name: string, otherwise: T): T {
  try {
    const text = localStorage.getItem("hearsay." + name);
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise;
  }
}

export function write(name: string, value: unknown): void {
  try {
    localStorage.setItem("hearsay." + name, JSON.stringify(value));
  } catch {
    // full or forbidden: the page works on
  }
  for (const listener of listeners) listener();
}

// onChange calls back after every write, also those of other windows, until the returned function is called.
export function onChange(listener: Listener): () => void {
  const other = (e: StorageEvent) => { if (e.key?.startsWith("hearsay.")) listener(); };
  listeners.add(listener);
  addEventListener("storage", other);
  return () => { listeners.delete(listener); removeEventListener("storage", other); };
}

export type Theme = "system" | "light" | "dark";
export type Language = "en" | "vi";

export const theme = (): Theme => read<Theme>("theme", "system");

export const language = (): Language => read<Language>("language", navigator.language?.startsWith("vi") ? "vi" : "en");

// applyTheme tells the style sheet.
export function applyTheme(): void {
  const chosen = theme();
  const dark = chosen === "dark" || (chosen === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
}
