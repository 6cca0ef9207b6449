import assert from "node:assert/strict";
import test from "node:test";
import type { Row } from "../src/api/rows";
import { finish, steps } from "../src/graph/build";
import { amountOf, countedOf, reasonOf, statusOf } from "../src/words/reason";

const rows: Row[] = Array.from({ length: 3000 }, (_, i) => ({ source: { type: "iri", value: `ent:n${i % 700}` }, target: { type: "iri", value: `ent:n${(7 * i + 1) % 700}` } }));

const material = { claims: [], near: [], rows, nameOf: () => undefined, hidden: new Set(["ent:n3"]) };

test("a graph that is built in slices is the one that is built at once, and pauses", async () => {
  let once = steps(material, 3000).next();
  const whole = steps(material, 3000);
  while (!once.done) once = whole.next();
  let clock = 0;
  const sliced = await finish(steps(material, 3000), new AbortController().signal, () => (clock += 5));
  assert.deepEqual(sliced, once.value);
  assert.ok(clock > 50, "it looks at the clock");
  assert.equal(sliced?.graph.nodes.some((n) => n.id === "ent:n3"), false);
});

test("a graph that is no longer wanted is given up", async () => {
  const stop = new AbortController();
  stop.abort();
  assert.equal(await finish(steps(material, 3000), stop.signal), undefined);
});

test("reasons and amounts are told in Vietnamese", () => {
  const vi = { lang: "vi" as const };
  assert.equal(reasonOf("same loser, same class, 24 Sep 2020; 2 > 1; speakers of opposite sides", vi), "cùng bên chịu tổn thất, cùng loại, 24 thg 9, 2020; 2 > 1; người nói thuộc hai phe đối lập");
  assert.equal(reasonOf("shot down and lost", vi), "bị bắn hạ và mất");
  for (const status of ["killed-or-wounded", "missing", "shot-down", "launched", "damaged", "withdrawn"]) assert.notEqual(statusOf(status, vi), status.replaceAll("-", " "));
  assert.equal(countedOf({ id: "", name: "people", type: "unit" }, vi), "người");
  assert.equal(countedOf({ id: "ent:tank", name: "xe tăng", type: "equipment" }, vi), "xe tăng");
  assert.equal(amountOf("more than 400", vi), "hơn 400");
  assert.equal(reasonOf("same loser", { lang: "en" }), "same loser");
});
