// The keyboard on the canvas: arrows go from node to node, plus and minus zoom, shift and arrows move the picture.

import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { Stage } from "./stage";

interface Deeds { node: string; choose: (id: string) => void; hide: (id: string) => void; card: () => void }

const arrows: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function useKeys(canvas: RefObject<HTMLCanvasElement | null>, stage: RefObject<Stage | null>, deeds: Deeds): void {
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const key = (e: KeyboardEvent) => { if (act(e, stage.current, deeds)) e.preventDefault(); };
    element.addEventListener("keydown", key);
    return () => element.removeEventListener("keydown", key);
  });
}

// act says whether it knew the key.
function act(e: KeyboardEvent, s: Stage | null, { node, choose, hide, card }: Deeds): boolean {
  if (!s || e.ctrlKey || e.metaKey || e.altKey) return false;
  const arrow = arrows[e.key];
  if (arrow && e.shiftKey) { s.pan(-60 * arrow[0], -60 * arrow[1]); return true; }
  if (arrow) {
    const next = s.neighbourTowards(arrow[0], arrow[1]);
    if (next !== "") { choose(next); s.choose(next, ""); keepInSight(s, next); }
    return true;
  }
  switch (e.key) {
    case "+": case "=": s.zoom(1.25); return true;
    case "-": s.zoom(0.8); return true;
    case "0": s.whole(); return true;
    case "Enter": case " ": if (node !== "") card(); return true;
    case "p": if (node !== "") s.pin(node, !s.chosen.pinned.has(node)); return true;
    case "h": if (node !== "") hide(node); return true;
    case "Escape": if (node === "") return false; choose(""); return true;
    default: return false;
  }
}

function keepInSight(s: Stage, id: string): void {
  const i = s.scene.index.get(id)!, ratio = Math.min(2, devicePixelRatio || 1);
  const x = s.scene.at[2 * i]! * s.camera.k + s.camera.x, y = s.scene.at[2 * i + 1]! * s.camera.k + s.camera.y;
  if (x < 30 || y < 30 || x > s.canvas.width / ratio - 30 || y > s.canvas.height / ratio - 30) s.center(id);
}
