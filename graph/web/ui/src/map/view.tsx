// The map: coastlines and points, no borders: every set of them takes sides.

import { geoGraticule10, geoMercator, geoPath, type GeoPermissibleObjects, type GeoProjection } from "d3-geo";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { refs, type Placed } from "../api/client";
import type { Claim, Point } from "../api/types";
import { short } from "../graph/label";
import { palette } from "../graph/palette";
import { Room } from "../graph/room";
import { Busy, Empty, Failure, Name, Quote, Stance } from "../parts";
import { withParams, type Route } from "../route";
import { contentOf } from "../claim/words";
import { download } from "../take/download";
import { onChange } from "../settings";
import { useLoad, useSize } from "../use";
import { useWords } from "../words";
import { spotsOf, strikesIn, whereOf, type Spot } from "./places";
import { mapSvg } from "./svg";
import { fitted, useCamera } from "./camera";

interface Props { claims: Claim[]; places?: Placed[]; route: Route; why?: string }

async function coastline(signal: AbortSignal): Promise<GeoPermissibleObjects> {
  const res = await fetch("coastline.json", { signal });
  if (!res.ok) throw new Error(`coastline.json: ${res.status}`);
  return (await res.json()) as GeoPermissibleObjects;
}

export function MapView({ claims, places = [], route, why }: Props) {
  const { t, many } = useWords();
  const ids = useMemo(() => [...new Set(claims.flatMap((c) => whereOf(c).map((r) => r.id)))].sort(), [claims]);
  const points = useLoad(ids.join(), async (signal) => new Map((await refs(ids, signal)).flatMap((r): [string, Point][] => (r.point ? [[r.id, r.point]] : []))));
  const land = useLoad("land", coastline);
  const found = useMemo(() => (points.data ? spotsOf(claims, points.data, places) : null), [points.data, claims, places]);
  if (points.state === "failed") return <Failure error={points.error} again={points.again} />;
  if (!found) return <Busy />;
  if (found.spots.length === 0) return <Empty title={t("map.empty")}>{claims.length > 0 ? t("map.nowhere", { n: claims.length }) : why}</Empty>;
  return (
    <div class="map-view" data-spots={found.spots.length}>
      <p class="soft">{many("places", found.spots.length)}{found.without.length > 0 && ` · ${t("map.without", { n: found.without.length })}`} · {t("map.no-borders")}</p>
      {land.state === "failed" && <Failure error={land.error} again={land.again} />}
      <Picture spots={found.spots} land={land.data} route={route} />
    </div>
  );
}

function Picture({ spots, land, route }: { spots: Spot[]; land: GeoPermissibleObjects | undefined; route: Route }) {
  const { t } = useWords();
  const [frame, size] = useSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [chosen, choose] = useState("");
  const base = useMemo(() => fitted(spots, size.width, size.height), [spots, size]);
  const { view, handlers, zoom, reset } = useCamera(frame, base);
  const projection = useMemo(() => (size.width === 0 ? null : geoMercator().scale(view.scale).translate([view.x, view.y]).clipExtent([[-20, -20], [size.width + 20, size.height + 20]])), [view, size]);
  const [turn, again] = useState(0);
  useEffect(() => onChange(() => setTimeout(() => again((n) => n + 1))), []);
  useEffect(() => { if (canvas.current && projection && land) drawLand(canvas.current, projection, land, size.width, size.height); }, [projection, land, size, turn]);
  const labels = useMemo(() => (projection ? place(spots, projection, size.width, size.height) : []), [spots, projection, size]);
  const spot = spots.find((s) => s.ref.id === chosen);
  return (
    <div class="map-frame" ref={frame} {...handlers} data-ready={land !== undefined}>
      <canvas ref={canvas} aria-hidden="true" />
      <ul class="pins" aria-label={t("view.map")}>{labels.map((l) => <Pin key={l.spot.ref.id} of={l} chosen={l.spot.ref.id === chosen} choose={choose} />)}</ul>
      <span class="group map-tools">
        <button type="button" aria-label={t("zoom-out")} onClick={() => zoom(1 / 1.5)}>−</button>
        <button type="button" aria-label={t("zoom-in")} onClick={() => zoom(1.5)}>+</button>
        <button type="button" onClick={reset}>{t("fit")}</button>
        <button type="button" onClick={async () => { const b = await picture(canvas.current!, labels); if (b) download("map.png", b); }}>PNG</button>
        <button type="button" class="take-svg" disabled={!projection || !land} onClick={() => download("map.svg", mapSvg(labels, projection!, land!, size.width, size.height), "image/svg+xml")}>SVG</button>
      </span>
      <p class="map-key"><i class="pin-key strike" aria-hidden="true" />{t("map.strike")} <i class="pin-key" aria-hidden="true" />{t("map.other")}</p>
      {spot && <SpotCard spot={spot} route={route} close={() => choose("")} />}
    </div>
  );
}

export interface Label { spot: Spot; x: number; y: number; r: number; text: string; side: "left" | "right" | "" }

// place puts the points on the screen, with names where they have room.
function place(spots: Spot[], projection: GeoProjection, width: number, height: number): Label[] {
  const room = new Room(width, height);
  const seen = spots.flatMap((spot): Label[] => {
    const at = projection([spot.point.long, spot.point.lat]);
    if (!at || at[0] < -10 || at[1] < -10 || at[0] > width + 10 || at[1] > height + 10) return [];
    return [{ spot, x: at[0], y: at[1], r: Math.min(15, 5 + 1.8 * Math.sqrt(spot.claims.length)), text: short(spot.ref.name), side: "" }];
  });
  for (const l of seen) room.take([[l.x - l.r, l.y - l.r]], 2 * l.r, 2 * l.r, true);
  for (const l of seen) {
    const w = l.text.length * 8.2 + 4, free = room.take([[l.x + l.r + 3, l.y - 9], [l.x - l.r - 3 - w, l.y - 9]], w, 18);
    if (free) l.side = free[0] > l.x ? "right" : "left";
  }
  return seen;
}

function Pin({ of: l, chosen, choose }: { of: Label; chosen: boolean; choose: (id: string) => void }) {
  const { t, many } = useWords();
  const strikes = strikesIn(l.spot), name = `${l.spot.ref.name}: ${many("claims", l.spot.claims.length)}${strikes > 0 ? `, ${t("map.strikes", { n: strikes })}` : ""}`;
  return (
    <li style={{ left: `${l.x}px`, top: `${l.y}px` }} class={chosen ? "on-top" : undefined}>
      <button type="button" class={`pin${strikes > 0 ? " strike" : ""}`} aria-pressed={chosen} aria-label={name} title={name} data-place={l.spot.ref.id}
        style={{ width: `${2 * l.r}px`, height: `${2 * l.r}px` }} onClick={() => choose(chosen ? "" : l.spot.ref.id)}>{l.spot.claims.length > 1 && l.r > 8 ? l.spot.claims.length : ""}</button>
      {(l.side !== "" || chosen) && <span class={`pin-name ${l.side || "right"}`} style={{ "--r": `${l.r + 3}px` }} aria-hidden="true">{l.text}</span>}
    </li>
  );
}

function SpotCard({ spot, route, close }: { spot: Spot; route: Route; close: () => void }) {
  const words = useWords();
  return (
    <section class="node-card" aria-label={spot.ref.name} onPointerDown={(e) => e.stopPropagation()} onWheel={(e) => e.stopPropagation()}>
      <div class="card-head"><h3><Name of={spot.ref} /></h3><button type="button" class="quiet" aria-label={words.t("close")} onClick={close}>✕</button></div>
      {spot.claims.length === 0 && <p class="soft">{words.t("map.no-claims")}</p>}
      <ul class="claim-list">{spot.claims.map((c) => (
        <li key={c.id}><Name of={c.speaker} /> <Stance name={c.stance} /> <a href={withParams(route, { claim: c.id, claims: "" })}>{contentOf(c, words)}</a><Quote>{c.evidence.text}</Quote></li>
      ))}</ul>
    </section>
  );
}

function drawLand(canvas: HTMLCanvasElement, projection: GeoProjection, land: GeoPermissibleObjects, width: number, height: number): void {
  const ratio = Math.min(2, devicePixelRatio || 1), style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const c = canvas.getContext("2d", { alpha: false })!;
  c.scale(ratio, ratio);
  c.fillStyle = colour("sea");
  c.fillRect(0, 0, width, height);
  const path = geoPath(projection, c);
  c.beginPath(); path(geoGraticule10()); c.strokeStyle = colour("graticule"); c.lineWidth = 0.6; c.stroke();
  c.beginPath(); path(land); c.fillStyle = colour("land"); c.fill(); c.strokeStyle = colour("coast"); c.lineWidth = 0.8; c.stroke();
}

// picture is the map with its points and names.
function picture(map: HTMLCanvasElement, labels: Label[]): Promise<Blob | null> {
  const canvas = document.createElement("canvas"), p = palette(document.documentElement);
  canvas.width = map.width;
  canvas.height = map.height;
  const c = canvas.getContext("2d", { alpha: false })!, ratio = Math.min(2, devicePixelRatio || 1);
  c.drawImage(map, 0, 0);
  c.scale(ratio, ratio);
  c.font = `500 12px ${p.font}`;
  c.textBaseline = "middle";
  for (const l of [...labels].reverse()) {
    c.beginPath(); c.arc(l.x, l.y, l.r, 0, 7); c.fillStyle = strikesIn(l.spot) > 0 ? p.denied : p.accent; c.fill();
    if (l.side === "") continue;
    c.fillStyle = p.ink;
    c.textAlign = l.side === "right" ? "left" : "right";
    c.fillText(l.text, l.side === "right" ? l.x + l.r + 4 : l.x - l.r - 4, l.y);
  }
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

