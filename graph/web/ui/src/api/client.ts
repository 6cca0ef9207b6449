// Asks the server. What it answers is kept for as long as the page is open and checked again by its ETag in the browser.

import { language } from "../settings";
import type { Article, ArticleText, Claim, Entity, Labels, Point, Ref, Stats } from "./types";

export interface List<T> { items: T[]; total: number; next?: string }

// Fault is an answer that says no, in the server's words, which are English, and with a code that the page has words for.
export class Fault extends Error {
  constructor(message: string, readonly status: number, readonly code = "", readonly hint = "", readonly candidates: Ref[] = []) {
    super(message);
  }
}

// Unreachable is a server that does not answer at all.
export class Unreachable extends Error {}

interface FaultBody { error?: string | { code?: string; message?: string; hint?: string; candidates?: Ref[] } }

export async function faultOf(res: Response): Promise<Fault> {
  const body = (await res.json().catch(() => ({}))) as FaultBody;
  if (typeof body.error === "string") return new Fault(body.error, res.status);
  return new Fault(body.error?.message ?? `${res.status} ${res.statusText}`, res.status, body.error?.code, body.error?.hint, body.error?.candidates);
}

export type Params = Record<string, string | number | string[] | undefined>;

// addressOf is the path of a request; empty parameters are left out.
export function addressOf(path: string, params: Params = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    const text = Array.isArray(value) ? value.join(",") : String(value ?? "");
    if (text !== "") query.set(name, text);
  }
  const text = query.toString();
  return `api/v1/${path}${text === "" ? "" : "?" + text}`;
}

// get asks for something that names things, in the reader's language.
export const get = <T>(path: string, params: Params = {}, signal?: AbortSignal): Promise<T> =>
  plain(path, { ...params, lang: language() === "en" ? "" : language() }, signal);

// plain asks for something that is the same in every language.
export async function plain<T>(path: string, params: Params = {}, signal?: AbortSignal): Promise<T> {
  let res: Response;
  try {
    res = await fetch(addressOf(path, params), { signal: signal ?? null });
  } catch (err) {
    if (signal?.aborted) throw err;
    throw new Unreachable();
  }
  if (!res.ok) throw await faultOf(res);
  return (await res.json()) as T;
}

export interface Found { kind: "entity" | "claim" | "document"; id: string; name: string; type?: string; text?: string; uses?: number }
export interface Count { relation: string; class?: string; forward: boolean; claims: number; nodes: number }
export interface NearNode extends Ref { degree: number; hop: number; point?: Point }
export interface NearEdge {
  id: string; source: string; target: string; relation: string; class: string; count: number; disputed: boolean; claims: string[];
}
export interface Near { nodes: NearNode[]; edges: NearEdge[]; cut: boolean; total_nodes: number }
export interface ArticleItem extends Article { claims: number }
export interface Named { id?: string; name: string; labels: Labels; family?: string }
export interface Schema {
  types: Named[]; relations: Named[]; stances: Named[]; modalities: Named[]; background: Named[]; prefixes: Record<string, string>;
}
export interface Placed extends Ref { point?: Point }

const path = (kind: string, id: string): string => `${kind}/${encodeURIComponent(id)}`;

export const stats = (signal?: AbortSignal) => get<Stats>("stats", {}, signal);
export const schema = () => plain<Schema>("schema");
export const search = (q: string, type: string, limit: number, signal?: AbortSignal) => get<List<Found>>("search", { q, type, limit }, signal);
export const entity = (id: string, signal?: AbortSignal) => get<Entity>(path("entities", id), {}, signal);
export const claim = (id: string, signal?: AbortSignal) => get<Claim>(path("claims", id), {}, signal);
export const claims = (params: Params, signal?: AbortSignal) => get<List<Claim>>("claims", params, signal);
export const articles = (params: Params, signal?: AbortSignal) => get<List<ArticleItem>>("documents", params, signal);
export const article = (id: string, signal?: AbortSignal) => get<ArticleText>(path("documents", id), {}, signal);
export const near = (params: Params, signal?: AbortSignal) => get<Near>("neighbourhood", params, signal);
export const nearCounts = (of: string, signal?: AbortSignal) => get<{ of: Ref; counts: Count[] }>("neighbourhood", { of, counts: 1 }, signal);

// most is how many ids one address may hold.
const most = 400;

// inParts asks for many ids, some at a time.
async function inParts<T>(ids: string[], ask: (part: string[]) => Promise<T[]>): Promise<T[]> {
  const parts: string[][] = [];
  for (let i = 0; i < ids.length; i += most) parts.push(ids.slice(i, i + most));
  return (await Promise.all(parts.map(ask))).flat();
}

export const refs = (ids: string[], signal?: AbortSignal) => inParts(ids, async (part) => (await get<{ items: Placed[] }>("refs", { id: part }, signal)).items);

export const claimsOf = (ids: string[], signal?: AbortSignal) => inParts(ids, async (part) => (await claims({ id: part, limit: part.length }, signal)).items);
