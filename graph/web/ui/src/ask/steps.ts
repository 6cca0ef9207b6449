// The steps of Gizmo, for completion: name, how it is called, what it does.

export interface Step { name: string; call: string; about: string; on: "g" | "path" }

const step = (on: Step["on"], name: string, call: string, about: string): Step => ({ on, name, call, about });

export const steps: Step[] = [
  step("g", "V", 'V("<${}>")', "begins at nodes; without any, at all of them"),
  step("g", "M", "M()", "begins a path that is kept in a variable and followed later"),
  step("g", "emit", "emit({${}})", "makes a row of the result"),
  step("g", "addNamespace", 'addNamespace("${}", "")', "gives a prefix"),
  step("path", "out", 'out("<rel:${}>")', "follows a relation forwards"),
  step("path", "in", 'in("<rel:${}>")', "follows a relation backwards"),
  step("path", "both", 'both("<rel:${}>")', "follows a relation both ways"),
  step("path", "has", 'has("<rel:${}>", "")', "keeps nodes with this value"),
  step("path", "hasR", 'hasR("<rel:${}>", "")', "keeps nodes to which this leads"),
  step("path", "is", 'is("<${}>")', "keeps these nodes"),
  step("path", "tag", 'tag("${}")', "keeps the node as a column of the row"),
  step("path", "as", 'as("${}")', "the same as tag"),
  step("path", "back", 'back("${}")', "goes back to a tag"),
  step("path", "save", 'save("<rel:${}>", "")', "keeps a value of the node as a column"),
  step("path", "saveOpt", 'saveOpt("<rel:${}>", "")', "the same, also where there is none"),
  step("path", "saveR", 'saveR("<rel:${}>", "")', "keeps what leads here as a column"),
  step("path", "labelContext", "labelContext(${})", "follows only edges in these graphs: one account, one article"),
  step("path", "follow", "follow(${})", "follows a path that was kept"),
  step("path", "followR", "followR(${})", "follows it backwards"),
  step("path", "followRecursive", "followRecursive(${})", "follows it as far as it goes"),
  step("path", "intersect", "intersect(${})", "keeps what another path reaches too"),
  step("path", "union", "union(${})", "adds what another path reaches"),
  step("path", "or", "or(${})", "the same as union"),
  step("path", "and", "and(${})", "the same as intersect"),
  step("path", "except", "except(${})", "takes away what another path reaches"),
  step("path", "difference", "difference(${})", "the same as except"),
  step("path", "filter", "filter(${})", "keeps values in a range: gt, gte, lt, lte, regex, like"),
  step("path", "unique", "unique()", "each node once"),
  step("path", "limit", "limit(${10})", "so many rows"),
  step("path", "skip", "skip(${10})", "leaves rows out"),
  step("path", "order", "order()", "puts rows in order"),
  step("path", "count", "count()", "how many"),
  step("path", "all", "all()", "gives all rows"),
  step("path", "getLimit", "getLimit(${10})", "gives so many rows"),
  step("path", "forEach", "forEach(function (row) { ${} })", "calls a function for each row"),
  step("path", "toArray", "toArray()", "the nodes as an array"),
  step("path", "toValue", "toValue()", "the first node"),
  step("path", "tagArray", "tagArray()", "the rows with their tags as an array"),
  step("path", "tagValue", "tagValue()", "the first row with its tags"),
  step("path", "inPredicates", "inPredicates()", "the relations that lead here"),
  step("path", "outPredicates", "outPredicates()", "the relations that lead away"),
  step("path", "labels", "labels()", "the graphs in which the node stands"),
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
