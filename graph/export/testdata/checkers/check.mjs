// Reads an export with somebody else's program and prints what it found in it, as JSON.
// usage: node check.mjs PROGRAM FILE [FILE…]
import fs from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const [program, ...files] = process.argv.slice(2);
const text = (i = 0) => fs.readFileSync(files[i], "utf8");
const sorted = (list) => [...list].sort();

// What each graph library holds: [id, attributes] of nodes, [source, target, attributes] of edges.
const ofGraphology = (g) => ({
  nodes: g.mapNodes((id, data) => [id, data]),
  edges: g.mapEdges((id, data, from, to) => [from, to, data]),
});
// jsonld.js writes doubles with 16 digits, as JSON-LD says, which is one too many for some: they are compared as numbers.
const plain = (t) => (t.datatype.value.endsWith("#double") ? Number(t.value).toPrecision(14) : t.value);
const nquad = (q) => {
  const term = (t) => (t.termType === "Literal" ? JSON.stringify([plain(t), t.language, t.datatype.value]) : t.value);
  return [term(q.subject), term(q.predicate), term(q.object), q.graph.value].join(" ");
};

const programs = {
  async "graphology-gexf"() {
    const { MultiDirectedGraph } = require("graphology");
    return ofGraphology(require("graphology-gexf").parse(MultiDirectedGraph, text(), { respectInputGraphType: false }));
  },
  async "graphology-graphml"() {
    const { MultiDirectedGraph } = require("graphology");
    return ofGraphology(require("graphology-graphml").parse(MultiDirectedGraph, text()));
  },
  async cytoscape() {
    const cytoscape = require("cytoscape");
    const cy = cytoscape({ headless: true, elements: JSON.parse(text()).elements });
    return { nodes: cy.nodes().map((n) => [n.id(), n.data()]), edges: cy.edges().map((e) => [e.source().id(), e.target().id(), e.data()]) };
  },
  async mermaid() {
    const { JSDOM } = require("jsdom");
    const { window } = new JSDOM("<body></body>");
    globalThis.window = window;
    globalThis.document = window.document;
    globalThis.DOMParser = window.DOMParser;
    const mermaid = (await import("mermaid")).default;
    await mermaid.parse(text());
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text());
    const vertices = diagram.db.getVertices();
    const list = vertices instanceof Map ? [...vertices.values()] : Object.values(vertices);
    return { nodes: list.map((v) => [v.id, { label: v.text }]), edges: diagram.db.getEdges().map((e) => [e.start, e.end, { label: e.text }]) };
  },
  async n3() {
    const { Parser } = require("n3");
    return { quads: sorted(new Parser({ format: files[1] }).parse(text()).map(nquad)) };
  },
  async jsonld() {
    const jsonld = require("jsonld");
    const { Parser } = require("n3");
    const documentLoader = async (url) => { throw new Error("wants to fetch " + url); };
    const nquads = await jsonld.toRDF(JSON.parse(text()), { format: "application/n-quads", documentLoader });
    return { quads: sorted(new Parser({ format: "N-Quads" }).parse(nquads).map(nquad)) };
  },
  async shacl() {
    const { Parser } = require("n3");
    const { default: Validator } = await import("rdf-validate-shacl");
    const { default: rdf } = await import("@rdfjs/dataset");
    const { default: model } = await import("@rdfjs/data-model");
    const ontology = new Parser().parse(text(0));
    const data = rdf.dataset(ontology);
    for (const q of new Parser({ format: "N-Quads" }).parse(text(1))) data.add(model.quad(q.subject, q.predicate, q.object));
    const report = await new Validator(rdf.dataset(ontology)).validate(data);
    return { conforms: report.conforms, faults: report.results.map((r) => [r.focusNode?.value, r.path?.value, r.value?.value, r.sourceConstraintComponent?.value].join(" ")) };
  },
  async followthemoney() {
    const { Model, defaultModel } = require("@alephdata/followthemoney");
    const model = new Model(defaultModel);
    const faults = [], entities = [];
    for (const line of text().split("\n").filter(Boolean)) {
      const raw = JSON.parse(line), schema = model.getSchema(raw.schema);
      for (const [name, values] of Object.entries(raw.properties)) {
        if (!schema.hasProperty(name) || schema.getProperty(name).stub) faults.push(raw.id + ": " + raw.schema + " has no " + name);
        if (!Array.isArray(values) || values.some((v) => typeof v !== "string" || v === "")) faults.push(raw.id + ": " + name + " is no list of texts");
      }
      for (const name of schema.required || []) if (!raw.properties[name]) faults.push(raw.id + ": no " + name);
      if (!/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(raw.id)) faults.push(raw.id + " is no id");
      entities.push(model.getEntity(raw));
    }
    const ids = new Set(entities.map((e) => e.id));
    if (ids.size !== entities.length) faults.push("ids stand twice");
    for (const e of entities) for (const p of e.getProperties()) if (p.type.name === "entity") for (const v of e.getProperty(p)) if (!ids.has(typeof v === "string" ? v : v.id)) faults.push(e.id + ": " + p.name + " leads nowhere");
    return { faults, counts: Object.fromEntries(Object.entries(Object.groupBy ? Object.groupBy(entities, (e) => e.schema.name) : entities.reduce((a, e) => ((a[e.schema.name] ||= []).push(e), a), {})).map(([k, v]) => [k, v.length])) };
  },
  // A schema written from the specification's text stands in for the published one, which no package registry has.
  async "json-graph"() {
    const Ajv = require("ajv").default;
    const valid = new Ajv({ allErrors: true, strict: true }).compile(JSON.parse(fs.readFileSync(new URL("json-graph.schema.json", import.meta.url), "utf8")));
    valid(JSON.parse(text()));
    return { faults: (valid.errors || []).map((e) => e.instancePath + " " + e.message) };
  },
  // The types of a library for STIX stand in for the schemas of OASIS, which no package registry has.
  async stix() {
    const ts = require("typescript");
    const bundle = JSON.parse(text()), name = new URL("bundle.ts", import.meta.url).pathname;
    const types = { identity: "Identity", location: "Location", note: "Note", report: "Report", relationship: "Relationship" };
    const faults = [], ids = new Set(bundle.objects.map((o) => o.id));
    if (ids.size !== bundle.objects.length) faults.push("ids stand twice");
    const lines = ['import type { ' + [...Object.values(types), "StixBundle"].join(", ") + ' } from "@security-alliance/stix/2.1";'];
    bundle.objects.forEach((o, i) => {
      if (!types[o.type]) { faults.push(o.id + " is a " + o.type); return; }
      for (const r of [...(o.object_refs || []), o.source_ref, o.target_ref]) if (r && !ids.has(r)) faults.push(o.id + " refers to " + r + ", which is not there");
      lines.push("const o" + i + ": " + types[o.type] + " & Record<`x_hearsay_${string}`, unknown> = " + JSON.stringify(o) + ";");
    });
    const options = { noEmit: true, strict: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, skipLibCheck: true, types: [] };
    const host = ts.createCompilerHost(options), read = host.getSourceFile.bind(host);
    host.getSourceFile = (f, ...more) => (f === name ? ts.createSourceFile(f, lines.join("\n"), ts.ScriptTarget.Latest) : read(f, ...more));
    // The types know few of the properties of each object, so that one they do not know is no fault (2353).
    for (const d of ts.getPreEmitDiagnostics(ts.createProgram([name], options, host))) if (d.code !== 2353) faults.push(ts.flattenDiagnosticMessageText(d.messageText, "\n"));
    return { faults, counts: bundle.objects.reduce((a, o) => ({ ...a, [o.type]: (a[o.type] || 0) + 1 }), {}) };
  },
  async cypher() {
    const antlr4 = require("antlr4").default || require("antlr4");
    const { CypherLexer, CypherParser } = require("@neo4j-cypher/antlr4");
    const faults = [];
    const listener = { syntaxError: (_, __, line, column, message) => faults.push(line + ":" + column + ": " + message), reportAmbiguity() {}, reportAttemptingFullContext() {}, reportContextSensitivity() {} };
    // The grammar is of before Neo4j 5, whose constraints read otherwise; the first line is such a one.
    const statements = text().trimEnd().split("\n").slice(1).join("\n");
    const lexer = new CypherLexer(new antlr4.InputStream(statements));
    const parser = new CypherParser(new antlr4.CommonTokenStream(lexer));
    for (const x of [lexer, parser]) { x.removeErrorListeners(); x.addErrorListener(listener); }
    const tree = parser.cypher();
    const count = (name) => { let n = 0; const walk = (t) => { if (t.constructor.name === name) n++; for (const c of t.children || []) walk(c); }; walk(tree); return n; };
    return { faults, relationships: count("MergeClauseContext") };
  },
};

if (!programs[program]) throw new Error("no program " + program);
console.log(JSON.stringify(await programs[program]()));
