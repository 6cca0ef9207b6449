// The scene as a PNG: what is on the canvas, with its labels and its legend, drawn anew and twice as fine by a worker.

import { draw, type Chosen, type Context, type Look } from "./draw";
import { sentOf, spokenOf, type FromPainter, type ToPainter } from "./painter";
import { fit, type Scene } from "./scene";
import type { Legend } from "./svg";

export interface Frame { width: number; height: number; legend: Legend[] }

const fine = 2; // pixels of the picture for one of the frame

const frameOf = (legend: Legend[]): Frame => ({ width: 1600, height: 1000, legend });

// pngOf is the picture as a file. Where there is no canvas beside the page, the page draws it.
export function pngOf(s: Scene, look: Look, legend: Legend[]): Promise<Blob> {
  const frame = frameOf(legend);
  if (typeof OffscreenCanvas === "undefined") return drawnHere(s, look, frame);
  const worker = new Worker("paint.js", { type: "module" });
  const picture = new Promise<Blob>((resolve, reject) => {
    worker.onmessage = (e: MessageEvent<FromPainter>) => ("png" in e.data ? resolve(e.data.png) : reject(new Error("PNG")));
    worker.onerror = (e) => reject(new Error(e.message || "PNG"));
  });
  for (const m of [{ type: "scene", scene: sentOf(s), spoken: spokenOf(s, look) }, { type: "png", at: s.at, frame }] satisfies ToPainter[]) worker.postMessage(m);
  return picture.finally(() => worker.terminate());
}

function drawnHere(s: Scene, look: Look, frame: Frame): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = frame.width * fine;
  canvas.height = frame.height * fine;
  drawFrame(canvas.getContext("2d", { alpha: false })!, s, look, frame);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("PNG"))), "image/png"));
}

// drawnBeside is the picture that a worker draws.
export function drawnBeside(s: Scene, look: Look, frame: Frame): Promise<Blob> {
  const canvas = new OffscreenCanvas(frame.width * fine, frame.height * fine);
  drawFrame(canvas.getContext("2d", { alpha: false })!, s, look, frame);
  return canvas.convertToBlob({ type: "image/png" });
}

const none = (): Chosen => ({ node: -1, edge: -1, hover: -1, hoverEdge: -1, pinned: new Set(), path: new Set(), found: new Set() });

function drawFrame(c: Context, s: Scene, look: Look, { width, height, legend }: Frame): void {
  c.scale(fine, fine);
  draw(c, s, fit(s, width, height - 60), width, height, none(), look);
  let x = 24;
  c.font = `13px ${look.palette.font}`;
  for (const { name, colour } of legend) {
    c.fillStyle = colour;
    c.beginPath();
    c.arc(x, height - 26, 6, 0, 7);
    c.fill();
    c.fillStyle = look.palette.ink;
    c.fillText(name, x + 11, height - 26);
    x += 34 + c.measureText(name).width;
  }
}
