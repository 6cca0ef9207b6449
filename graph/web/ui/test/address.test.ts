import assert from "node:assert/strict";
import { test } from "node:test";
import { emitted, splitLines } from "../src/api/rows";
import { curlOf } from "../src/ask/curl";
import { gallery } from "../src/ask/gallery";
import { insideName, insideText, steps, wordAt } from "../src/ask/steps";
import { formatRoute, pageOf, parseRoute, withParams } from "../src/route";

test("an address is read as it was written", () => {
  for (const [page, id, params] of [["home", "", {}], ["entity", "ent:ganja", { part: "says" }], ["ask", "", { q: "g.V(\"<ent:x>\").all() // ?#&" }], ["entity", "ent:a/b c%", {}]] as const) {
    const route = parseRoute(formatRoute(page, id, params));
    assert.deepEqual([route.page, route.id, Object.fromEntries(route.params)], [page, id, params]);
  }
  assert.equal(parseRoute("#q=g.V()").params.get("q"), "g.V()"); // links of the page before this one
  assert.equal(parseRoute("#/nowhere/x").page, "home");
  assert.equal(parseRoute("#/entity/%E0%A4%A").id, "%E0%A4%A");
});

test("things have their pages", () => {
  assert.equal(pageOf("ent:ganja"), "#/entity/ent:ganja");
  assert.equal(pageOf("fig:ab-01a"), "#/claim/claim:ab-01a");
  assert.equal(pageOf("rel:struck"), "");
  const route = parseRoute("#/claims?about=ent:x&claim=c");
  assert.equal(withParams(route, { claim: "", view: "map" }), "#/claims?about=ent%3Ax&view=map");
});

test("rows arrive in pieces", () => {
  const [first, rest] = splitLines("", '{"row":{}}\n{"ro');
  assert.deepEqual([first, rest], [['{"row":{}}'], '{"ro']);
  assert.deepEqual(splitLines(rest, 'w":1}\n\n'), [['{"row":1}'], ""]);
});

test("what a script emits becomes cells", () => {
  assert.deepEqual(emitted({ a: "<ent:x>", b: "ent:y", n: 4, t: "a text", l: [1] }), {
    a: { type: "iri", value: "ent:x" }, b: { type: "iri", value: "ent:y" }, n: { type: "number", value: 4 }, t: { type: "text", value: "a text" }, l: { type: "json", value: [1] },
  });
  assert.deepEqual(emitted(5), { value: { type: "number", value: 5 } });
});

test("completion knows where it stands", () => {
  assert.deepEqual(insideName('g.V("<ent:gan'), { from: 6, prefix: "ent", rest: "gan" });
  assert.deepEqual(insideName('g.V("<gan'), { from: 6, prefix: "", rest: "gan" });
  assert.equal(insideName('g.V("<ent:ganja>").'), null);
  assert.deepEqual(insideText('g.V("gan'), { from: 5, text: "gan" });
  assert.equal(insideText('g.V("x").out()'), null);
  assert.equal(new Set(steps.map((s) => s.on + s.name)).size, steps.length);
});

test("the curl line survives quotes", () => {
  assert.equal(curlOf("http://h", `g.V('a')`, 5), `curl -sS -H 'Content-Type: application/json' -d '{"lang":"gizmo","query":"g.V('\\''a'\\'')","limit":5}' 'http://h/api/v1/query'`);
});

test("there are at least twenty examples, each with a sentence in both languages", () => {
  assert.ok(gallery.length >= 20);
  assert.equal(new Set(gallery.map((e) => e.id)).size, gallery.length);
  for (const e of gallery) for (const lang of ["en", "vi"] as const) assert.ok(e.title[lang].length > 3 && e.about[lang].length > 10, e.id);
});

test("an error marks a word", () => {
  const at = (line: string, column: number) => line.slice(...wordAt(line, column));
  assert.equal(at("g.V().nothing().all()", 13), "nothing"); // the bracket of the call
  assert.equal(at("g.V().nothing().all()", 8), "nothing");
  assert.equal(at("g.V(", 4), "g.V(");
  assert.equal(at("", 5), "");
});
