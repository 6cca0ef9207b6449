// The page: a box for Gizmo, examples, results as a table and as JSON. Texts from the graph reach the document as text
// only, never as markup.

const $ = (id) => document.getElementById(id);
const number = new Intl.NumberFormat("en");

// make builds an element with properties and children.
function make(name, props, ...children) {
  const e = Object.assign(document.createElement(name), props);
  e.append(...children);
  return e;
}

const many = (n, what) => `${number.format(n)} ${what}${n === 1 ? "" : "s"}`;

let running = null; // the AbortController of the question that is asked

async function run() {
  const text = $("query").value.trim();
  if (!text || running) return;
  keepLink();
  busy(true);
  const began = performance.now();
  try {
    const limit = Math.max(1, Number($("limit").value) || 200);
    const res = await fetch(`api/v2/query?lang=gizmo&limit=${limit}`, { method: "POST", body: text, signal: running.signal });
    const answer = await res.json();
    if (answer.error) throw new Error(answer.error);
    show(answer.result, answer.cut, performance.now() - began);
  } catch (err) {
    fault(err.name === "AbortError" ? "Stopped." : err.message);
  }
  busy(false);
}

function busy(on) {
  running = on ? new AbortController() : null;
  $("run").disabled = on;
  $("stop").hidden = !on;
  if (!on) return;
  $("status").textContent = "Asking…";
  $("error").hidden = true;
  $("results").hidden = true;
}

function fault(text) {
  $("status").textContent = "";
  $("error").textContent = text;
  $("error").hidden = false;
}

function show(rows, cut, ms) {
  const took = `${number.format(Math.round(ms))} ms`;
  if (rows.length === 0) {
    $("status").textContent = `Nothing found, in ${took}. Is each name written as in the graph, in angle brackets?`;
    return;
  }
  const found = `${many(rows.length, "row")} in ${took}`;
  $("status").textContent = cut ? `The first ${found}; there are more.` : `${found}.`;
  $("json").textContent = JSON.stringify(rows, null, 2);
  $("table").replaceChildren(table(rows));
  $("results").hidden = false;
}

// table draws one column a tag, "id" first; rows that are no objects stand under "value".
function table(rows) {
  const tagged = rows.map((r) => (r !== null && typeof r === "object" && !Array.isArray(r) ? r : { value: r }));
  const tags = [...new Set(tagged.flatMap(Object.keys))].sort((a, b) => (b === "id") - (a === "id") || a.localeCompare(b));
  const head = make("tr", {}, make("th", { scope: "col", className: "row", textContent: "#" }), ...tags.map((t) => make("th", { scope: "col", textContent: t })));
  const body = tagged.map((r, i) => make("tr", {}, make("td", { className: "row", textContent: i + 1 }), ...tags.map((t) => cell(r[t]))));
  return make("table", {}, make("thead", {}, head), make("tbody", {}, ...body));
}

function cell(value) {
  if (value === undefined || value === null) return make("td", {});
  if (typeof value === "number") return make("td", { className: "number", textContent: value });
  if (typeof value !== "string") return make("td", { textContent: JSON.stringify(value) });
  if (!/^<[^<>"\s]+>$/.test(value)) return make("td", { className: value.length > 40 ? "prose" : "" }, make("div", { className: value.length > 600 ? "long" : "", textContent: value }));
  const name = value.slice(1, -1).replace(/[0-9a-f]{32}/, (hash) => hash.slice(0, 6) + "…");
  const node = make("button", { type: "button", className: "node", textContent: name, title: "What is said of " + value });
  node.addEventListener("click", () => ask(around(value)));
  return make("td", {}, node);
}

// around asks for every edge of a node.
function around(node) {
  return `var n = ${JSON.stringify(node)};
g.V(n).out(null, "relation").forEach(function (r) { g.emit({ from: n, relation: r.relation, to: r.id }); });
g.V(n).in(null, "relation").forEach(function (r) { g.emit({ from: r.id, relation: r.relation, to: n }); });`;
}

function ask(text) {
  $("query").value = text;
  $("query").scrollIntoView({ block: "nearest" });
  run();
}

// The question lives in the address, after the hash: it never reaches a server's log.
function keepLink() {
  const hash = "#q=" + encodeURIComponent($("query").value);
  $("link").href = hash;
  if (location.hash === "") history.replaceState(null, "", hash);
  else if (location.hash !== hash) history.pushState(null, "", hash);
}

// readLink fills the box from the address. It does not run the question: somebody else may have written it.
function readLink() {
  const found = /^#q=(.*)$/s.exec(location.hash);
  if (!found) return false;
  try {
    $("query").value = decodeURIComponent(found[1]);
  } catch {
    return false;
  }
  $("link").href = location.hash;
  $("status").textContent = "This question came with the link. Press Run to ask it.";
  return true;
}

function pick(name) {
  for (const n of ["table", "json"]) {
    $(n).hidden = n !== name;
    $("tab-" + n).setAttribute("aria-selected", n === name);
    $("tab-" + n).tabIndex = n === name ? 0 : -1;
  }
}

async function examples() {
  const list = await (await fetch("examples.json")).json();
  for (const e of list) {
    const button = make("button", { type: "button" }, make("strong", { textContent: e.title }), make("span", { textContent: e.about }));
    button.addEventListener("click", () => ask(e.query));
    $("examples").append(make("li", {}, button));
  }
  if (!readLink()) ask(list[0].query);
}

async function health() {
  const h = await (await fetch("health")).json();
  $("health").textContent = h.status === "ok" ? `${many(h.documents, "article")}, ${many(h.quads, "quad")}` : `The graph cannot be read: ${h.error}`;
}

$("form").addEventListener("submit", (e) => { e.preventDefault(); run(); });
$("stop").addEventListener("click", () => running?.abort());
$("link").addEventListener("click", (e) => { e.preventDefault(); keepLink(); navigator.clipboard?.writeText(location.href); $("status").textContent = "The link is in the address bar and, where the browser allows it, copied."; });
$("query").addEventListener("keydown", (e) => { if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) { e.preventDefault(); run(); } });
$("limit").addEventListener("keydown", (e) => { if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) run(); });
for (const n of ["table", "json"]) {
  $("tab-" + n).addEventListener("click", () => pick(n));
  $("tab-" + n).addEventListener("keydown", (e) => {
    if (e.key !== "ArrowLeft" && e.key !== "ArrowRight") return;
    const other = n === "table" ? "json" : "table";
    pick(other);
    $("tab-" + other).focus();
  });
}
addEventListener("hashchange", readLink);
addEventListener("popstate", readLink);

examples().catch((err) => fault("The examples cannot be read: " + err.message));
health().catch((err) => { $("health").textContent = "The server does not answer: " + err.message; });
