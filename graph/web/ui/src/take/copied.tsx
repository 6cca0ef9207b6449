// A button that copies, and says that it did.

import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useWords } from "../words";
import { copy } from "./download";

export function CopyButton({ text, children, id }: { text: () => string; children: ComponentChildren; id?: string }) {
  const { t } = useWords();
  const [state, set] = useState<"" | "done" | "refused">("");
  useEffect(() => {
    if (state === "") return;
    const later = setTimeout(() => set(""), 2500);
    return () => clearTimeout(later);
  }, [state]);
  return (
    <>
      <button type="button" id={id} onClick={async () => set((await copy(text())) ? "done" : "refused")}>{state === "done" ? t("copied") : children}</button>
      {state === "refused" && <textarea class="refused" readOnly aria-label={t("copy-by-hand")} value={text()} ref={(e) => e?.select()} />}
    </>
  );
}
