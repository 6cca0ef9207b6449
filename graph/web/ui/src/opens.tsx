// A box that opens. What is in it is made when it does, so that it costs nothing until then.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

export function Opens({ class: name, summary, children }: { class: string; summary: ComponentChildren; children: () => ComponentChildren }) {
  const [seen, look] = useState(false);
  return (
    <details class={name} onToggle={(e) => look(e.currentTarget.open)}>
      <summary>{summary}</summary>
      {seen && children()}
    </details>
  );
}
