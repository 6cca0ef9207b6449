// The claims by day in one strip, over which a brush chooses days. Date fields beside it do the same for the keyboard.

import { useMemo, useState } from "preact/hooks";
import { timeOf } from "../day";
import { useSize } from "../use";
import { useWords } from "../words";
import type { Moment } from "./lanes";
import { isoDay, scaleOf } from "./scale";

interface Props { moments: Moment[]; since: string; until: string; set: (since: string, until: string) => void }

const height = 46;

export function Overview({ moments, since, until, set }: Props) {
  const { t } = useWords();
  const [frame, { width }] = useSize<HTMLDivElement>();
  const scale = useMemo(() => scaleOf(moments.map((m) => m.at), Math.max(1, width)), [moments, width]);
  const bars = useMemo(() => countByColumn(moments, scale.x), [moments, scale]);
  const tallest = Math.max(1, ...bars.values());
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const x0 = drag ? Math.min(...drag) : since ? scale.x(timeOf(since)) : 0;
  const x1 = drag ? Math.max(...drag) : until ? scale.x(timeOf(until)) : width;
  const at = (e: PointerEvent) => e.clientX - (e.currentTarget as Element).getBoundingClientRect().left;
  const end = () => {
    if (!drag) return;
    const [a, b] = [Math.min(...drag), Math.max(...drag)];
    setDrag(null);
    b - a < 5 ? set("", "") : set(isoDay(scale.time(a)), isoDay(scale.time(b)));
  };
  return (
    <div class="overview" ref={frame}>
      <svg width={width} height={height} role="img" aria-label={t("brush")} onPointerDown={(e) => { e.currentTarget.setPointerCapture?.(e.pointerId); setDrag([at(e), at(e)]); }}
        onPointerMove={(e) => { if (drag) setDrag([drag[0], at(e)]); }} onPointerUp={end} onPointerCancel={() => setDrag(null)}>
        {scale.segments.map((s, i) => <rect key={i} class="ground" x={s.x0} width={s.x1 - s.x0} y={0} height={height} />)}
        {[...bars].map(([x, n]) => <rect key={x} class="bar" x={x} width={4} y={height - 4 - (n / tallest) * (height - 8)} height={(n / tallest) * (height - 8)} />)}
        {(drag || since || until) && <rect class="brush" x={x0} width={Math.max(1, x1 - x0)} y={0.5} height={height - 1} />}
      </svg>
      <p class="soft hint">{t("brush.hint")}</p>
    </div>
  );
}

function countByColumn(moments: Moment[], x: (time: number) => number): Map<number, number> {
  const out = new Map<number, number>();
  for (const m of moments) { const column = Math.round(x(m.at) / 5) * 5; out.set(column, (out.get(column) ?? 0) + 1); }
  return out;
}
