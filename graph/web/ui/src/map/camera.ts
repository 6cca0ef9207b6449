// Where the map looks: the scale and shift of its projection, moved by hand, wheel and fingers.

import { geoMercator } from "d3-geo";
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Spot } from "./places";

export interface View { scale: number; x: number; y: number }

// fitted is the view that shows all points.
export function fitted(spots: Spot[], width: number, height: number): View {
  if (width === 0 || height === 0) return { scale: 100, x: 0, y: 0 };
  const points = { type: "MultiPoint" as const, coordinates: spots.map((s) => [s.point.long, s.point.lat]) };
  const pad = Math.min(70, width / 8);
  const p = geoMercator().fitExtent([[pad, pad], [width - pad, height - pad]], points);
  const scale = Math.min(p.scale(), 6000);
  const center = p.invert?.([width / 2, height / 2]) ?? [0, 0];
  const at = geoMercator().scale(scale).translate([0, 0])(center) ?? [0, 0];
  return { scale, x: width / 2 - at[0], y: height / 2 - at[1] };
}

export function useCamera(frame: RefObject<HTMLDivElement | null>, base: View) {
  const [view, set] = useState(base);
  const drag = useRef<{ x: number; y: number } | null>(null);
  useEffect(() => set(base), [base]);
  const about = (f: number, cx: number, cy: number) => set((v) => {
    const scale = Math.max(60, Math.min(40_000, v.scale * f)), g = scale / v.scale;
    return { scale, x: cx - (cx - v.x) * g, y: cy - (cy - v.y) * g };
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const wheel = (e: WheelEvent) => {
      if ((e.target as Element).closest(".node-card")) return;
      e.preventDefault();
      const box = element.getBoundingClientRect();
      about(Math.exp(-e.deltaY * 0.0015), e.clientX - box.left, e.clientY - box.top);
    };
    element.addEventListener("wheel", wheel, { passive: false });
    return () => element.removeEventListener("wheel", wheel);
  }, []);
  const handlers = {
    onPointerDown: (e: PointerEvent) => { if (!(e.target as Element).closest("button, a, .node-card")) drag.current = { x: e.clientX, y: e.clientY }; },
    onPointerMove: (e: PointerEvent) => {
      if (!drag.current || e.buttons === 0) return;
      const dx = e.clientX - drag.current.x, dy = e.clientY - drag.current.y;
      drag.current = { x: e.clientX, y: e.clientY };
      set((v) => ({ ...v, x: v.x + dx, y: v.y + dy }));
    },
    onPointerUp: () => { drag.current = null; },
  };
  const zoom = (f: number) => { const box = frame.current?.getBoundingClientRect(); about(f, (box?.width ?? 0) / 2, (box?.height ?? 0) / 2); };
  return { view, handlers, zoom, reset: () => set(base) };
}
