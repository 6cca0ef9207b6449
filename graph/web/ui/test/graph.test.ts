import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim, Ref } from "../src/api/types";
import { aggregate } from "../src/graph/aggregate";
import { everything, isOpen, passes } from "../src/graph/filter";
import { labelOf } from "../src/graph/label";
import { pairsIn, partsOf, Pile, type Graph } from "../src/graph/model";
import { lookOf, spokenOf } from "../src/graph/painter";
import { Room } from "../src/graph/room";
import { edgeAt, fit, nodeAt, sceneOf } from "../src/graph/scene";

const ref = (id: string, type = "country"): Ref => ({ id: "ent:" + id, name: id, type });

function claim(id: string, more: Partial<Claim>): Claim {
  return {
    id, relation: "struck", stance: "claims", modality: "actual", mode: "asserted", speaker: ref("s", "person"), author: false,
    agent: [], patient: [], place: [], weapon: [], addressee: [], figure: null, date: { start: "2020-10-04", end: "2020-10-04" }, targets: [],
    evidence: { start: 0, end: 1, text: "x" }, method: "m", confidence: 0.9, words: "w", document: { id: "doc:1", title: "", source: "a", publisher: ref("p", "media") }, ...more,
  };
}

test("a claim leads from who does to whom it is done, else from the speaker", () => {
  const deed = claim("claim:1", { agent: [ref("a")], place: [ref("g", "place")] });
  assert.deepEqual(partsOf(deed).map((p) => [p.source, p.target, p.kind]), [["ent:a", "ent:g", "content"]]);
  const planned = { ...deed, modality: "planned" }; // nobody says that it happened
  assert.deepEqual(partsOf(planned).map((p) => [p.source, p.target, p.kind]), [["ent:s", "ent:a", "voice"], ["ent:s", "ent:g", "voice"]]);
  const denial = claim("claim:2", { stance: "denies", mode: "response", targets: ["claim:1"], answers: [{ claim: "claim:1", stance: "claims", speaker: ref("b"), words: "", evidence: "" }] });
  assert.deepEqual(partsOf(denial).map((p) => [p.source, p.target, p.relation, p.kind]), [["ent:s", "ent:b", "denies", "answer"]]);
  const call = claim("claim:3", { relation: "calls-for-ceasefire", stance: "calls-for", addressee: [ref("a"), ref("b")] });
  assert.deepEqual(partsOf(call).map((p) => p.target), ["ent:a", "ent:b"]);
});

test("parallel claims are one edge with a count, disputed if one of them is", () => {
  const one = claim("claim:1", { agent: [ref("a")], place: [ref("g")] });
  const two = claim("claim:2", { agent: [ref("a")], place: [ref("g")], relation: "destroyed", answered_by: [{ claim: "c", stance: "denies", speaker: ref("a"), words: "", evidence: "" }] });
  const { nodes, edges } = new Pile().claims([one, two, one]).graph();
  assert.deepEqual(nodes.map((n) => n.id), ["ent:a", "ent:g"]);
  assert.equal(edges.length, 1);
  assert.deepEqual([edges[0]!.count, edges[0]!.disputed, edges[0]!.claims], [2, true, ["claim:1", "claim:2"]]);
  assert.equal(labelOf(edges[0]!, (r) => r), "⇄ struck +1 (2)");
});

test("rows without claims make pairs", () => {
  const iri = (value: string) => ({ type: "iri" as const, value });
  assert.deepEqual(pairsIn({ source: iri("ent:a"), target: iri("ent:b"), id: iri("ent:c") }), [["ent:a", "ent:b"]]);
  assert.deepEqual(pairsIn({ place: iri("ent:g"), id: iri("ent:a") }), [["ent:g", "ent:a"]]);
  assert.deepEqual(pairsIn({ claim: iri("claim:1"), id: iri("rel:struck") }), []);
  const { edges } = new Pile().rows([{ source: iri("ent:a"), target: iri("ent:b"), relation: iri("rel:struck") }], () => undefined).graph();
  assert.deepEqual(edges[0]!.relations, ["struck"]);
});

test("more than can be drawn is gathered and nothing is lost", () => {
  const nodes = Array.from({ length: 500 }, (_, i) => ({ ...ref("n" + i, i % 2 ? "person" : "place"), weight: 1, members: 1 }));
  const edges = nodes.slice(1).map((n, i) => ({ id: `${n.id}\nent:n0`, source: n.id, target: "ent:n" + (i < 400 ? 0 : i - 100), relations: ["r"], kind: "content" as const, claims: [], count: 1, disputed: false }));
  const graph: Graph = { nodes, edges };
  const out = aggregate(graph, 100);
  assert.ok(out.graph.nodes.length <= 100, String(out.graph.nodes.length));
  assert.equal(out.graph.nodes.reduce((n, x) => n + x.members, 0), 500);
  const gone = out.graph.nodes.filter((n) => n.members > 1);
  assert.ok(gone.length > 0);
  for (const n of gone) assert.equal(out.members.get(n.id)!.length, n.members);
  assert.equal(aggregate(graph, 500).graph, graph);
});

test("filters", () => {
  const c = claim("claim:1", {});
  const f = everything();
  assert.ok(isOpen(f) && passes(c, f, null));
  assert.equal(passes(c, { ...f, without: new Set(["struck"]) }, null), false);
  assert.equal(passes(c, { ...f, since: "2020-10-05" }, null), false);
  assert.equal(passes(c, { ...f, until: "2020-10-04" }, null), true);
  assert.equal(passes(c, { ...f, until: "2020-10" }, null), true);
  assert.equal(passes(c, { ...f, confidence: 0.95 }, null), false);
  assert.equal(passes(c, { ...f, side: "ent:a" }, new Set(["claim:2"])), false);
  assert.equal(passes(c, { ...f, source: "ent:p" }, null), true);
});

test("labels keep apart", () => {
  const room = new Room(800, 600);
  const taken: [number, number][] = [];
  for (let i = 0; i < 300; i++) {
    const x = (i * 97) % 760, y = (i * 53) % 580, spot = room.take([[x, y]], 90, 16);
    if (!spot) continue;
    for (const [a, b] of taken) assert.ok(Math.abs(a - x) >= 90 || Math.abs(b - y) >= 16, `${x},${y} lies on ${a},${b}`);
    taken.push(spot);
  }
  assert.ok(taken.length > 30);
  assert.deepEqual(room.take([[0, 0]], 9000, 16, true), [0, 0]);
});

test("what is under the hand is found", () => {
  const graph = new Pile().claims([claim("claim:1", { agent: [ref("a")], place: [ref("g")] })]).graph();
  const scene = sceneOf(graph, null);
  scene.at.set([0, 0, 100, 0]);
  const camera = fit(scene, 500, 300);
  const on = (x: number, y: number): [number, number] => [x * camera.k + camera.x, y * camera.k + camera.y];
  assert.equal(nodeAt(scene, camera, ...on(1, 1)), 0);
  assert.equal(nodeAt(scene, camera, ...on(50, 0)), -1);
  assert.equal(edgeAt(scene, camera, ...on(50, 1)), 0);
  assert.equal(edgeAt(scene, camera, ...on(50, 60)), -1);
});

test("a look may be sent to where pictures are painted, with all that it says of the scene", () => {
  const graph: Graph = { nodes: [{ ...ref("a"), weight: 1, members: 1 }, { id: "more:place", name: "", type: "place", weight: 4, members: 4 }], edges: [] };
  graph.edges.push({ id: "1", source: "ent:a", target: "more:place", relations: ["struck"], kind: "content", claims: [], count: 4, disputed: false });
  const colours = { ground: "w", ink: "b", soft: "s", line: "l", halo: "h", accent: "a", denied: "d", disputed: "x", font: "f" };
  const look = { palette: { ...colours, type: (name: string) => `#${name}` }, relation: (name: string) => name.toUpperCase(), more: (n: number, type: string) => `${n} of ${type}` };
  const sent = lookOf(structuredClone(spokenOf(sceneOf(graph, null), look)));
  assert.deepEqual([sent.palette.type("country"), sent.palette.type("place"), sent.palette.accent], ["#country", "#place", "a"]);
  assert.deepEqual([sent.relation("struck"), sent.more(4, "place")], ["STRUCK", "4 of place"]);
});
