// What stands below the rest of a page, made when the rest has been painted: both at once would be one long task.

import type { ComponentChild } from "preact";
import { useEffect, useState } from "preact/hooks";
import { turn } from "./turn";

export function Later({ children }: { children: () => ComponentChild }) {
  const [due, set] = useState(false);
  useEffect(() => {
    let gone = false;
    turn().then(() => { if (!gone) set(true); });
    return () => { gone = true; };
  }, []);
  return <>{due && children()}</>;
}
