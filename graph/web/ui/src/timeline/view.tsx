// The timeline: what happened when according to whom, with the day of the statement beside, and a brush to choose days.

import { useMemo, useState } from "preact/hooks";
import type { Claim } from "../api/types";
import { Opens } from "../opens";
import { isDisputed, Empty, Name } from "../parts";
import { formatDate, timeOf } from "../day";
import type { Route } from "../route";
import { Slices } from "../slices";
import { ClaimTable, openClaims } from "../table/claims";
import { download } from "../take/download";
import { useSize } from "../use";
import { useWords } from "../words";
import { saysOf } from "../claim/words";
import { Room } from "../graph/room";
import { Overview } from "./overview";
import { laneHeight, lanesOf, markAt, momentsOf, type Lane } from "./lanes";
import { scaleOf, ticksOf, type Scale } from "./scale";
import { timelineSvg } from "./svg";

interface Props { claims: Claim[]; route: Route; why?: string }

const mostLanes = 14;

export function Timeline({ claims, route, why }: Props) {
  const words = useWords();
  const { t, many, lang } = words;
  const [since, setSince] = useState(""), [until, setUntil] = useState("");
  const { moments, undated } = useMemo(() => momentsOf(claims), [claims]);
  const seen = useMemo(() => moments.filter((m) => (since === "" || m.at >= timeOf(since)) && (until === "" || m.at <= timeOf(until))), [moments, since, until]);
  const shown = useMemo(() => seen.map((m) => m.claim), [seen]);
  const [frame, { width }] = useSize<HTMLDivElement>();
  const gutter = width < 640 ? 0 : 190, inner = Math.max(120, width - gutter - 16);
  const scale = useMemo(() => scaleOf(seen.map((m) => m.at), inner), [seen, inner]);
  const lanes = useMemo(() => lanesOf(seen, scale.x, mostLanes, t("others")), [seen, scale, t]);
  if (moments.length === 0) return <Empty title={t("timeline.empty")}>{claims.length > 0 ? t("timeline.undated", { n: claims.length }) : why}</Empty>;
  return (
    <div class="timeline-view" data-marks={seen.length}>
      <Overview moments={moments} since={since} until={until} set={(a, b) => { setSince(a); setUntil(b); }} />
      <div class="tools">
        <label class="field inline">{t("since")} <input type="date" value={since} onInput={(e) => setSince(e.currentTarget.value)} /></label>
        <label class="field inline">{t("until")} <input type="date" value={until} onInput={(e) => setUntil(e.currentTarget.value)} /></label>
        {(since || until) && <button type="button" onClick={() => { setSince(""); setUntil(""); }}>{t("reset")}</button>}
        <span class="soft" role="status">{many("claims", seen.length)}{undated > 0 && ` · ${t("undated", { n: undated })}`}</span>
        <span class="spread" />
        <button type="button" class="take-svg" onClick={() => download("timeline.svg", timelineSvg(seen, words), "image/svg+xml")}>SVG</button>
        <span class="keys"><span><i class="mark-key known" aria-hidden="true" />{t("key.event")}</span> <span><i class="mark-key" aria-hidden="true" />{t("key.said")}</span> <span><i class="mark-key disputed" aria-hidden="true" />{t("disputed")}</span></span>
      </div>
      <div class="lanes" ref={frame} role="list" aria-label={t("view.timeline")}>
        {width > 0 && (
          <>
            <Axis scale={scale} gutter={gutter} width={width} format={(iso) => formatDate(iso, lang)} />
            <Slices of={lanes} size={2}>{(lane) => <LaneView key={lane.speaker.id || "others"} lane={lane} scale={scale} gutter={gutter} width={width} route={route} />}</Slices>
          </>
        )}
      </div>
      <Opens class="mirror" summary={<>{t("mirror")} <span class="count">{words.number(seen.length)}</span></>}>{() => <ClaimTable claims={shown} route={route} name="timeline" />}</Opens>
    </div>
  );
}

function Axis({ scale, gutter, width, format }: { scale: Scale; gutter: number; width: number; format: (iso: string) => string }) {
  const room = new Room(width, 26), wide = 92; // of the longest day in words
  const fits = (x: number) => room.take([[x, 0]], wide - 4, 16) !== null;
  return (
    <svg class="axis" width={width} height={26} aria-hidden="true">
      {scale.segments.map((s, i) => (
        <g key={i}>
          <line x1={gutter + s.x0} x2={gutter + s.x1} y1={25} y2={25} />
          {ticksOf(s, format).map((tick) => { const x = gutter + scale.x(tick.time); const left = Math.min(x, width - wide); return <g key={tick.time}><line x1={x} x2={x} y1={19} y2={25} />{fits(left) && <text x={left} y={13}>{tick.text}</text>}</g>; })}
          {i > 0 && <text class="fold" x={gutter + s.x0 - 17} y={24} text-anchor="middle">⋯</text>}
        </g>
      ))}
    </svg>
  );
}

function LaneView({ lane, scale, gutter, width, route }: { lane: Lane; scale: Scale; gutter: number; width: number; route: Route }) {
  const words = useWords();
  const height = laneHeight(lane), chosen = route.params.get("claim");
  const keys = (e: KeyboardEvent) => {
    const marks = [...(e.currentTarget as Element).querySelectorAll<SVGElement>("[data-claim]")];
    const to = marks.indexOf(e.target as SVGElement) + ({ ArrowRight: 1, ArrowLeft: -1 }[e.key] ?? 0);
    if (e.key === "ArrowRight" || e.key === "ArrowLeft") { marks[to]?.focus(); e.preventDefault(); }
  };
  return (
    <div class="lane" role="listitem">
      <div class="lane-name">{lane.speaker.id ? <Name of={lane.speaker} /> : <span class="soft">{lane.speaker.name}</span>} <span class="count">{words.number(lane.marks.length)}</span></div>
      <svg width={width} height={height} onKeyDown={keys} role="group" aria-label={lane.speaker.name}>
        {scale.segments.map((s, i) => <rect key={i} class="ground" x={gutter + s.x0} width={s.x1 - s.x0} y={0} height={height} />)}
        <Slices of={lane.marks} size={40}>{({ moment: m, row }, i) => {
          const x = gutter + scale.x(m.at), y = markAt(row), c = m.claim, said = Number.isNaN(m.said) || m.said === m.at || !m.known ? NaN : gutter + scale.x(m.said);
          const open = () => openClaims(route, [c.id]), says = saysOf(c, words);
          return (
            <g key={c.id} class={`mark${m.known ? " known" : ""}${isDisputed(c) ? " disputed" : ""}${c.id === chosen ? " chosen" : ""} stance-${c.stance}`} data-claim={c.id} role="button" tabIndex={i === 0 ? 0 : -1}
              aria-label={`${formatDate(new Date(m.at).toISOString(), words.lang)}: ${says}`} onClick={open} onKeyDown={(e) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); open(); } }}>
              <title>{says}</title>
              {!Number.isNaN(said) && Math.abs(said - x) > 8 && <><line class="said" x1={x} x2={said} y1={y} y2={y} /><line class="said" x1={said} x2={said} y1={y - 4} y2={y + 4} /></>}
              <circle cx={x} cy={y} r={5} />
              {isDisputed(c) && <path class="denied-sign" d={`M${x - 2.4} ${y - 2.4}l4.8 4.8m0 -4.8l-4.8 4.8`} />}
            </g>
          );
        }}</Slices>
      </svg>
    </div>
  );
}
