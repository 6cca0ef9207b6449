// A picture of a scene that stays while a hand moves it, or one of its nodes: drawing it anew each frame would take too long.

import { draw, type Chosen, type Look } from "./draw";
import type { Camera, Scene } from "./scene";

export interface Backdrop {
  covers: (camera: Camera) => boolean; // whether the picture shows all that the camera sees
  paint: (c: CanvasRenderingContext2D, camera: Camera) => void;
}

// around is how much more than the screen the picture holds where the scene itself is moved, as parts of the screen.
const around = 0.25;

// backdropOf draws the scene, without the node that the hand holds where it holds one.
export function backdropOf(scene: Scene, camera: Camera, width: number, height: number, ratio: number, chosen: Chosen, look: Look, without: number): Backdrop {
  const mx = without < 0 ? Math.round(width * around) : 0, my = without < 0 ? Math.round(height * around) : 0;
  const w = width + 2 * mx, h = height + 2 * my, canvas = document.createElement("canvas");
  canvas.width = Math.round(w * ratio);
  canvas.height = Math.round(h * ratio);
  const c = canvas.getContext("2d", { alpha: false })!;
  c.scale(ratio, ratio);
  draw(c, scene, { k: camera.k, x: camera.x + mx, y: camera.y + my }, w, h, chosen, look, without);
  return {
    covers: (now) => now.k === camera.k && Math.abs(now.x - camera.x) <= mx && Math.abs(now.y - camera.y) <= my,
    paint: (onto, now) => onto.drawImage(canvas, now.x - camera.x - mx, now.y - camera.y - my, w, h),
  };
}
