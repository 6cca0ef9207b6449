// What stands below the rest of a page, made when the rest has been painted: both at once would be one long task.

import type { ComponentChild } from "preact";
import { useEffect, useState } from "preact/hooks";
import { atTurn } from "./turn";

export function Later({ children }: { children: () => ComponentChild }) {
  const [due, set] = useState(false);
  useEffect(() => atTurn(() => set(true)), []);
  return <>{due && children()}</>;
}
