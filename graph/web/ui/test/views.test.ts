import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDate, formatDay, timeOf } from "../src/day";
import { formatFigure } from "../src/figure";
import { top } from "../src/losses/scale";
import { arrange, fold } from "../src/table/arrange";
import { isoDay, scaleOf, ticksOf } from "../src/timeline/scale";
import { wordsOf } from "../src/words";
import { en } from "../src/words/en";
import { vi } from "../src/words/vi";

const day = 86_400_000;

test("days are written as far as they are known", () => {
  assert.equal(formatDate("2020-10-04", "en"), "4 Oct 2020");
  assert.equal(formatDate("2020", "en"), "2020");
  assert.equal(formatDay({ start: "2020-10-01", end: "2020-10-31", precision: "month" }, "en"), "Oct 2020");
  assert.equal(formatDay({ start: "2020-10-04", end: "2020-10-06" }, "en"), "4 Oct 2020 – 6 Oct 2020");
  assert.equal(formatDay({ raw: "hôm nọ" }, "en"), "hôm nọ");
  assert.ok(formatDate("2020-10-04", "vi").includes("2020"));
  assert.ok(Number.isNaN(timeOf("")) && timeOf("2020-10") === Date.UTC(2020, 9, 1));
});

test("figures keep their bounds", () => {
  const n = String;
  const f = (more: object) => ({ op: "=", kind: "count", raw: "hàng chục", ...more });
  assert.equal(formatFigure(f({ value: 550, op: "~" }), n), "≈ 550");
  assert.equal(formatFigure(f({ value: 400, low: 401, op: ">" }), n), "> 400");
  assert.equal(formatFigure(f({ low: 16, op: ">=" }), n), "≥ 16");
  assert.equal(formatFigure(f({ low: 4, high: 5, op: "range" }), n), "4–5");
  assert.equal(formatFigure(f({ op: "vague" }), n), "hàng chục");
  assert.equal(top([{ value: 10, low: 10, high: 10 }, { value: null, low: 20, high: null }]), 23);
});

test("tables sort numbers as numbers and leave what is empty at the end", () => {
  const rows = [["b", 10], ["a", 9], ["c", ""]];
  assert.deepEqual(arrange(rows, "", { column: 1, down: false }), [1, 0, 2]);
  assert.deepEqual(arrange(rows, "", { column: 1, down: true }), [0, 1, 2]);
  assert.deepEqual(arrange([["Đà Nẵng"], ["Huế"]], "da nang", null), [0]);
  assert.equal(fold("Đường"), "duong");
});

test("long empty stretches are folded and order is kept", () => {
  const t0 = Date.UTC(2019, 8, 14), t1 = Date.UTC(2020, 8, 27), t2 = Date.UTC(2024, 9, 1);
  const scale = scaleOf([t0, t0 + day, t1, t1 + 2 * day, t1 + 14 * day, t2], 1000);
  assert.equal(scale.segments.length, 3);
  const xs = [t0, t0 + day, t1, t1 + 2 * day, t1 + 14 * day, t2].map(scale.x);
  assert.deepEqual([...xs].sort((a, b) => a - b), xs);
  assert.ok(xs[1]! - xs[0]! > 20, "days of one week stay apart");
  assert.equal(isoDay(scale.time(scale.x(t1 + 2 * day))), "2020-09-29");
  assert.ok(scale.segments.at(-1)!.x1 <= 1000.5);
  for (const s of scale.segments) assert.ok(ticksOf(s, (x) => x).length >= 1);
});

test("both languages say everything, with the same slots", () => {
  const slots = (s: string) => [...s.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort().join();
  for (const key of Object.keys(en) as (keyof typeof en)[]) assert.equal(slots(vi[key]), slots(en[key]), key);
  const words = wordsOf("en", null);
  assert.equal(words.many("claims", 1), "1 claim");
  assert.equal(words.many("claims", 1200), "1,200 claims");
  assert.equal(words.relation("shot-down"), "shot down");
});
