// A long list, shown a slice a frame: however long it is, no task is.

import type { ComponentChild } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { atTurn } from "./turn";

interface Props<T> { of: readonly T[]; size: number; children: (item: T, at: number) => ComponentChild }

// Slices shows the items, size of them at a time.
export function Slices<T>({ of, size, children }: Props<T>) {
  const [shown, show] = useState(size);
  const made = useMemo<ComponentChild[]>(() => [], [of, children]); // what stands already is not made again
  useEffect(() => {
    if (shown < of.length) return atTurn(() => show(shown + size));
    return undefined;
  }, [shown, of.length, size]);
  for (let i = made.length; i < Math.min(shown, of.length); i++) made.push(children(of[i]!, i));
  return <>{made.slice()}</>;
}
