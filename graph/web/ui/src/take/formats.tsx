// The program's export formats, for the claims that are seen or for what a query has found.

import { addressOf, plain } from "../api/client";
import type { Claim } from "../api/types";
import { useLoad } from "../use";
import { useWords } from "../words";
import { Failure } from "../parts";
import { useState } from "preact/hooks";

export interface Format { name: string; about?: string; extensions: string[] }

// mostIds is how many claims or things an address may name: the server takes 256 kB of it.
export const mostIds = 3000;

// Taken is what is exported: ids of claims, entities and articles, and what to say where they are too many to name.
export interface Taken { ids: string[]; note?: "export.articles" | "export.first-articles" | "export.first" }

// takenOf are some claims.
export function takenOf(claims: Claim[]): Taken {
  if (claims.length <= mostIds) return { ids: claims.map((c) => c.id) };
  const articles = [...new Set(claims.map((c) => c.document.id))];
  return articles.length <= mostIds ? { ids: articles, note: "export.articles" } : { ids: articles.slice(0, mostIds), note: "export.first-articles" };
}

// exportOf is where a format of something is fetched from.
export const exportOf = (format: string, taken: Taken, lang: string): string => addressOf("export", { format, only: taken.ids, lang: lang === "en" ? "" : lang });

export function Formats({ taken }: { taken: () => Taken }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details class="menu-box formats" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t("export")}</summary>
      {open && <FormatList taken={taken()} />}
    </details>
  );
}

function FormatList({ taken }: { taken: Taken }) {
  const { t, number, lang } = useWords();
  const found = useLoad("formats", (signal) => plain<{ items: Format[] }>("export/formats", {}, signal));
  if (found.state === "failed") return <Failure error={found.error} again={found.again} />;
  return (
    <div class="menu-list">
      {taken.note && <p class="soft">{t(taken.note, { n: number(mostIds) })}</p>}
      {taken.ids.length === 0 && <p class="soft">{t("export.nothing")}</p>}
      <ul hidden={taken.ids.length === 0}>{found.data?.items.map((f) => <li key={f.name}><a href={exportOf(f.name, taken, lang)} download data-format={f.name}>{f.name}<span class="soft">{f.extensions[0]}</span></a></li>)}</ul>
    </div>
  );
}
