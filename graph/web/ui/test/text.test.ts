import assert from "node:assert/strict";
import { test } from "node:test";
import { cutAt, frontMatter, paragraphs, unitsAt } from "../src/bytes";
import { short } from "../src/graph/label";
import { escape } from "../src/graph/svg";
import { cellOf, csvOf, tsvOf } from "../src/take/csv";

test("bytes become units of the string", () => {
  const text = "Đã bắn 🚀 x";
  const bytes = new TextEncoder().encode(text);
  const at = (word: string) => new TextEncoder().encode(text.slice(0, text.indexOf(word))).length;
  const [from, to] = unitsAt(text, [at("bắn"), at("bắn") + new TextEncoder().encode("bắn").length]);
  assert.equal(text.slice(from, to), "bắn");
  const [rocket, end] = unitsAt(text, [at("🚀"), bytes.length]);
  assert.equal(text.slice(rocket, end), "🚀 x");
  assert.deepEqual(unitsAt(text, [bytes.length + 5, 1, 0]), [text.length, 0, 0]); // past the end; within Đ
});

test("marks cut a text into pieces that together are the text", () => {
  const text = "abcdefghij";
  const marks = [{ id: "1", kind: "evidence", start: 2, end: 6 }, { id: "2", kind: "evidence", start: 4, end: 8 }, { id: "3", kind: "cue", start: 0, end: 1 }];
  const pieces = cutAt(text, 1, 9, marks);
  assert.equal(pieces.map((p) => p.text).join(""), "bcdefghi");
  assert.deepEqual(pieces.map((p) => p.marks.map((m) => m.id).join("")), ["", "1", "12", "2", ""]);
});

test("paragraphs and front matter", () => {
  const text = "---\ntitle: x\n---\n\nMột.\n   \nHai.";
  assert.equal(text.slice(frontMatter(text)), "\nMột.\n   \nHai.");
  assert.deepEqual(paragraphs(text).map((p) => text.slice(p.start, p.end)), ["---", "title: x", "---", "Một.", "Hai."]);
  assert.equal(frontMatter("no --- here"), 0);
});

test("cells of files run nothing and keep their text", () => {
  for (const [value, want] of [["=1+1", "'=1+1"], ["+84", "'+84"], ["-x", "'-x"], ["@a", "'@a"], ["a,b", '"a,b"'], ['say "no"', '"say ""no"""'], ["plain", "plain"], ["\tx", "'\tx"]] as const) assert.equal(cellOf(value), want);
  assert.equal(cellOf(-5), "-5");
  assert.equal(csvOf(["a"], [["1\n2"], [3]]), 'a\r\n"1\n2"\r\n3\r\n');
  assert.equal(tsvOf(["a", "b"], [["x\ty", "=z"]]), "a\tb\nx y\t'=z");
});

test("names of strangers are text", () => {
  assert.equal(escape(`<script>"x"&'\u0000`), "&lt;script&gt;&quot;x&quot;&amp;&#39;");
  assert.equal(short("a\u202eb\u0007c"), "a b c");
  assert.equal([...short("đ".repeat(10_000))].length, 30);
});
