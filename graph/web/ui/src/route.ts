// Addresses of the page. They live behind the hash, so that no question and no name reaches a server's log, and every
// thing has one that stays: #/entity/ent:ganja, #/claim/claim:…, #/ask?q=….

export const pages = [
  "home", "ask", "claims", "graph", "disputes", "losses", "timeline", "map", "sources", "articles",
  "entity", "claim", "event", "article",
] as const;

export type Page = (typeof pages)[number];

export interface Route {
  page: Page;
  id: string; // of an entity, claim, event or article; "" elsewhere
  params: URLSearchParams;
}

const isPage = (s: string): s is Page => (pages as readonly string[]).includes(s);

// parseRoute reads what stands behind the hash; what it does not know is home.
export function parseRoute(hash: string): Route {
  const old = /^#q=(.*)$/s.exec(hash);
  if (old) return { page: "ask", id: "", params: new URLSearchParams({ q: decode(old[1] ?? "") }) };
  const text = hash.replace(/^#\/?/, "");
  const mark = text.indexOf("?");
  const path = mark < 0 ? text : text.slice(0, mark);
  const params = new URLSearchParams(mark < 0 ? "" : text.slice(mark + 1));
  const cut = path.indexOf("/");
  const page = cut < 0 ? path : path.slice(0, cut);
  const id = cut < 0 ? "" : decode(path.slice(cut + 1));
  return isPage(page) ? { page, id, params } : { page: "home", id: "", params };
}

// formatRoute is the address of a route.
export function formatRoute(page: Page, id = "", params: Record<string, string> | URLSearchParams = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of params instanceof URLSearchParams ? params : Object.entries(params)) if (value !== "") query.append(name, value);
  const path = page === "home" ? "#/" : `#/${page}${id === "" ? "" : "/" + encodeURIComponent(id).replaceAll("%3A", ":")}`;
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

// pageOf is where a thing of the graph has its page; "" for what has none.
export function pageOf(id: string): string {
  const kind = id.slice(0, id.indexOf(":"));
  switch (kind) {
    case "ent": return formatRoute("entity", id);
    case "claim": return formatRoute("claim", id);
    case "fig": return formatRoute("claim", "claim:" + id.slice(4));
    case "doc": return formatRoute("article", id);
    case "event": return formatRoute("event", id);
    default: return "";
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// go opens an address; with replace the one before it is forgotten.
export function go(address: string, replace = false): void {
  if (address === location.hash) return;
  history[replace ? "replaceState" : "pushState"](null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}

// withParams is the present address with some parameters changed; "" takes one away.
export function withParams(route: Route, changes: Record<string, string>): string {
  const params = new URLSearchParams(route.params);
  for (const [name, value] of Object.entries(changes)) value === "" ? params.delete(name) : params.set(name, value);
  return formatRoute(route.page, route.id, params);
}
