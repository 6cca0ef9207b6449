// The common scale of some figures.

export interface Ends { value: number | null; low: number | null; high: number | null }

// top is the end of the scale: the largest number that somebody names, with some room for open ends.
export function top(figures: Ends[]): number {
  const all = figures.flatMap((f) => [f.value, f.low, f.high]).filter((n): n is number => n !== null);
  const most = Math.max(1, ...all);
  return figures.some((f) => f.high === null && f.low !== null) ? most * 1.15 : most * 1.03;
}
