// The steps of Gizmo, for completion: name, how it is called, what it does.

import type { Language } from "../settings";

export interface Step { name: string; call: string; about: Record<Language, string>; on: "g" | "path" }

const step = (on: Step["on"], name: string, call: string, en: string, vi: string): Step => ({ on, name, call, about: { en, vi } });

export const steps: Step[] = [
  step("g", "V", 'V("<${}>")', "begins at nodes; without any, at all of them", "bắt đầu từ các nút; không nêu nút nào thì từ mọi nút"),
  step("g", "M", "M()", "begins a path that is kept in a variable and followed later", "bắt đầu một đường giữ trong biến để đi theo sau"),
  step("g", "emit", "emit({${}})", "makes a row of the result", "tạo một hàng của kết quả"),
  step("g", "addNamespace", 'addNamespace("${}", "")', "gives a prefix", "đặt tiền tố"),
  step("path", "out", 'out("<rel:${}>")', "follows a relation forwards", "đi theo quan hệ chiều xuôi"),
  step("path", "in", 'in("<rel:${}>")', "follows a relation backwards", "đi theo quan hệ chiều ngược"),
  step("path", "both", 'both("<rel:${}>")', "follows a relation both ways", "đi theo quan hệ cả hai chiều"),
  step("path", "has", 'has("<rel:${}>", "")', "keeps nodes with this value", "giữ các nút có giá trị này"),
  step("path", "hasR", 'hasR("<rel:${}>", "")', "keeps nodes to which this leads", "giữ các nút mà giá trị này dẫn đến"),
  step("path", "is", 'is("<${}>")', "keeps these nodes", "giữ các nút này"),
  step("path", "tag", 'tag("${}")', "keeps the node as a column of the row", "giữ nút làm một cột của hàng"),
  step("path", "as", 'as("${}")', "the same as tag", "như tag"),
  step("path", "back", 'back("${}")', "goes back to a tag", "quay lại một thẻ"),
  step("path", "save", 'save("<rel:${}>", "")', "keeps a value of the node as a column", "giữ một giá trị của nút làm cột"),
  step("path", "saveOpt", 'saveOpt("<rel:${}>", "")', "the same, also where there is none", "như save, kể cả khi không có"),
  step("path", "saveR", 'saveR("<rel:${}>", "")', "keeps what leads here as a column", "giữ cái dẫn đến đây làm cột"),
  step("path", "labelContext", "labelContext(${})", "follows only edges in these graphs: one account, one article", "chỉ đi theo cạnh trong các đồ thị này: một lời kể, một bài báo"),
  step("path", "follow", "follow(${})", "follows a path that was kept", "đi theo một đường đã giữ"),
  step("path", "followR", "followR(${})", "follows it backwards", "đi ngược theo đường đã giữ"),
  step("path", "followRecursive", "followRecursive(${})", "follows it as far as it goes", "đi theo đường đó đến cùng"),
  step("path", "intersect", "intersect(${})", "keeps what another path reaches too", "giữ những gì đường khác cũng tới"),
  step("path", "union", "union(${})", "adds what another path reaches", "thêm những gì đường khác tới"),
  step("path", "or", "or(${})", "the same as union", "như union"),
  step("path", "and", "and(${})", "the same as intersect", "như intersect"),
  step("path", "except", "except(${})", "takes away what another path reaches", "bỏ những gì đường khác tới"),
  step("path", "difference", "difference(${})", "the same as except", "như except"),
  step("path", "filter", "filter(${})", "keeps values in a range: gt, gte, lt, lte, regex, like", "giữ giá trị trong khoảng: gt, gte, lt, lte, regex, like"),
  step("path", "unique", "unique()", "each node once", "mỗi nút một lần"),
  step("path", "limit", "limit(${10})", "so many rows", "chừng ấy hàng"),
  step("path", "skip", "skip(${10})", "leaves rows out", "bỏ qua các hàng đầu"),
  step("path", "order", "order()", "puts rows in order", "sắp thứ tự các hàng"),
  step("path", "count", "count()", "how many", "đếm"),
  step("path", "all", "all()", "gives all rows", "cho mọi hàng"),
  step("path", "getLimit", "getLimit(${10})", "gives so many rows", "cho chừng ấy hàng"),
  step("path", "forEach", "forEach(function (row) { ${} })", "calls a function for each row", "gọi một hàm cho mỗi hàng"),
  step("path", "toArray", "toArray()", "the nodes as an array", "các nút dưới dạng mảng"),
  step("path", "toValue", "toValue()", "the first node", "nút đầu tiên"),
  step("path", "tagArray", "tagArray()", "the rows with their tags as an array", "các hàng cùng thẻ dưới dạng mảng"),
  step("path", "tagValue", "tagValue()", "the first row with its tags", "hàng đầu tiên cùng thẻ"),
  step("path", "inPredicates", "inPredicates()", "the relations that lead here", "các quan hệ dẫn đến đây"),
  step("path", "outPredicates", "outPredicates()", "the relations that lead away", "các quan hệ đi từ đây"),
  step("path", "labels", "labels()", "the graphs in which the node stands", "các đồ thị mà nút nằm trong"),
];

// insideName says what is being written: the beginning of an id in angle brackets, or null.
export function insideName(before: string): { from: number; prefix: string; rest: string } | null {
  const m = /<(?:([a-z]*):)?([^<>"'\s]*)$/.exec(before);
  if (!m) return null;
  return { from: m.index + 1, prefix: m[1] ?? "", rest: m[2] ?? "" };
}

// insideText is a text in quotes that is being written and could be the name of somebody.
export function insideText(before: string): { from: number; text: string } | null {
  let open = -1;
  for (let i = before.lastIndexOf("\n") + 1; i < before.length; i++) {
    const c = before[i]!;
    if (open < 0 && (c === '"' || c === "'")) open = i;
    else if (open >= 0 && c === before[open]) open = -1;
  }
  const text = open < 0 ? "" : before.slice(open + 1);
  return text.length >= 2 && !/[<>]/.test(text) ? { from: open + 1, text } : null;
}

// wordAt is the word at a column of a line, that before a bracket where the column is one, and the whole line where there
// is none.
export function wordAt(line: string, column: number): [number, number] {
  let at = Math.max(0, Math.min(column, line.length));
  if (!/[\w$]/.test(line[at] ?? "")) at = Math.max(0, at - 1);
  if (!/[\w$]/.test(line[at] ?? "")) return column < line.length ? [Math.max(0, column), Math.max(0, column) + 1] : [0, line.length];
  let from = at, to = at + 1;
  while (from > 0 && /[\w$]/.test(line[from - 1]!)) from--;
  while (to < line.length && /[\w$]/.test(line[to]!)) to++;
  return [from, to];
}
