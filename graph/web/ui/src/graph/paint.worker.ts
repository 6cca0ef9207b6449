// Paints scenes beside the page's own thread.

import { draw, type Chosen, type Look } from "./draw";
import { lookOf, type FromPainter, type ToPainter, type Wanted } from "./painter";
import { drawnBeside, type Frame } from "./png";
import type { Scene } from "./scene";

const scope = self as unknown as DedicatedWorkerGlobalScope;

let scene: Scene | undefined;
let look: Omit<Look, "moving"> | undefined;
let chosen: Chosen | undefined;
let canvas: OffscreenCanvas | undefined;

function paint(at: Float32Array, wanted: Wanted): void {
  const { camera, around, ratio } = wanted, w = wanted.width + 2 * around.x, h = wanted.height + 2 * around.y;
  if (!scene || !look) return;
  scene.at = at;
  const width = Math.round(w * ratio), height = Math.round(h * ratio);
  if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
  const c = canvas.getContext("2d", { alpha: false })!;
  c.setTransform(ratio, 0, 0, ratio, 0, 0);
  // An empty path stays the same object, by which draw knows that nothing else is chosen.
  chosen = { ...wanted.chosen, path: wanted.chosen.path.size === 0 && chosen?.path.size === 0 ? chosen.path : wanted.chosen.path };
  draw(c, scene, { k: camera.k, x: camera.x + around.x, y: camera.y + around.y }, w, h, chosen, { ...look, moving: wanted.moving }, wanted.without);
  const message: FromPainter = { bitmap: canvas.transferToImageBitmap(), wanted };
  scope.postMessage(message, [message.bitmap]);
}

function take(at: Float32Array, frame: Frame): void {
  if (!scene || !look) return;
  scene.at = at;
  drawnBeside(scene, { ...look, moving: false }, frame).then(
    (png) => scope.postMessage({ png } satisfies FromPainter),
    (err: unknown) => setTimeout(() => { throw err; }), // so that the page hears of it
  );
}

scope.onmessage = (e: MessageEvent<ToPainter>) => {
  const m = e.data;
  if (m.type === "paint") return paint(m.at, m.wanted);
  if (m.type === "png") return take(m.at, m.frame);
  const nodes = m.scene.nodes, edges = m.scene.edges.map((e, i) => ({ ...e, id: String(i), source: "", target: "", claims: [] }));
  scene = { ...m.scene, nodes, edges, at: new Float32Array(2 * nodes.length), index: new Map(nodes.map((n, i) => [n.id, i])) };
  look = lookOf(m.spoken);
};
