// Bundles the page into dist/, which Go embeds. With --test it bundles the tests of the logic for node's runner instead.
import { build } from "esbuild";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const here = (path) => new URL(path, import.meta.url).pathname;
const common = {
  bundle: true,
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "linked",
  logLevel: "warning",
};

// coastline writes the land of the world without borders, rounded to about a hundred metres.
async function coastline() {
  const world = JSON.parse(await readFile(require.resolve("world-atlas/land-50m.json"), "utf8"));
  const land = feature(world, world.objects.land);
  const round = (_, v) => (typeof v === "number" ? Math.round(v * 1000) / 1000 : v);
  await writeFile(here("dist/coastline.json"), JSON.stringify(land, round));
}

async function page() {
  await rm(here("dist"), { recursive: true, force: true });
  await mkdir(here("dist"), { recursive: true });
  await build({
    ...common,
    entryPoints: { app: here("src/main.tsx"), layout: here("src/graph/layout.worker.ts"), paint: here("src/graph/paint.worker.ts"), style: here("src/style/page.css") },
    outdir: here("dist"),
    splitting: true,
    minify: true,
    chunkNames: "part-[hash]",
  });
  for (const name of ["index.html", "icon.svg"]) await copyFile(here(`src/${name}`), here(`dist/${name}`));
  await coastline();
  await sizes();
}

// sizes prints what a browser would load and fails where the scripts outgrow their budget.
async function sizes() {
  let scripts = 0;
  for (const name of await readdir(here("dist"))) {
    if (!name.endsWith(".js")) continue;
    scripts += gzipSync(await readFile(here(`dist/${name}`))).length;
  }
  console.log(`scripts: ${(scripts / 1000).toFixed(1)} kB gzipped`);
  if (scripts > 300_000) throw new Error("the scripts are larger than 300 kB gzipped");
}

async function tests() {
  const names = (await readdir(here("test"))).filter((name) => name.endsWith(".test.ts"));
  await rm(here("node_modules/.cache/test"), { recursive: true, force: true });
  await build({ ...common, entryPoints: names.map((name) => here(`test/${name}`)), outdir: here("node_modules/.cache/test"), platform: "node", sourcemap: "inline" });
}

await (process.argv.includes("--test") ? tests() : page());
