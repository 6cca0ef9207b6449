// The map as an SVG file: coastlines, points, names.

import { geoGraticule10, geoPath, type GeoPermissibleObjects, type GeoProjection } from "d3-geo";
import { palette } from "../graph/palette";
import { escape } from "../graph/svg";
import { strikesIn } from "./places";
import type { Label } from "./view";

const n = (x: number): string => String(Math.round(x * 10) / 10);

export function mapSvg(labels: Label[], projection: GeoProjection, land: GeoPermissibleObjects, width: number, height: number): string {
  const p = palette(document.documentElement), style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim(), path = geoPath(projection).digits(1);
  const pins = [...labels].reverse().map((l) => {
    const right = l.side === "right", strikes = strikesIn(l.spot) > 0;
    const name = l.side === "" ? "" : `<text x="${n(right ? l.x + l.r + 4 : l.x - l.r - 4)}" y="${n(l.y + 4)}" text-anchor="${right ? "start" : "end"}" fill="${p.ink}" stroke="${p.halo}" stroke-width="3" paint-order="stroke">${escape(l.text)}</text>`;
    return `<circle cx="${n(l.x)}" cy="${n(l.y)}" r="${n(l.r)}" fill="${strikes ? p.denied : p.accent}" stroke="${p.ground}"><title>${escape(`${l.spot.ref.name}: ${l.spot.claims.length}`)}</title></circle>${name}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" font-weight="500">`,
    `<rect width="${width}" height="${height}" fill="${colour("sea")}"/>`,
    `<path d="${path(geoGraticule10()) ?? ""}" fill="none" stroke="${colour("graticule")}" stroke-width="0.6"/>`,
    `<path d="${path(land) ?? ""}" fill="${colour("land")}" stroke="${colour("coast")}" stroke-width="0.8"/>`,
    ...pins, "</svg>", "",
  ].join("\n");
}
