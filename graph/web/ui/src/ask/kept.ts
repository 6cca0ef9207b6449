// History and named queries, kept in the browser.

import { read, write } from "../settings";

export interface Kept { name: string; text: string; at: number } // at: milliseconds

const mostKept = 200, mostHistory = 50;

export const history = (): Kept[] => read<Kept[]>("history", []);

// remember puts a query at the head of the history; the same query stands in it once.
export function remember(text: string, at = Date.now()): void {
  write("history", [{ name: "", text, at }, ...history().filter((k) => k.text !== text)].slice(0, mostHistory));
}

export const forget = (): void => write("history", []);

export const named = (): Kept[] => read<Kept[]>("named", []);

// keep stores a query under a name; a name is given once.
export function keep(name: string, text: string, at = Date.now()): void {
  write("named", [...named().filter((k) => k.name !== name), { name, text, at }].sort((a, b) => a.name.localeCompare(b.name)).slice(0, mostKept));
}

export const drop = (name: string): void => write("named", named().filter((k) => k.name !== name));
