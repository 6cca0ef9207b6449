// The program's export formats, for the claims that are seen.

import { addressOf, get } from "../api/client";
import type { Claim } from "../api/types";
import { useLoad } from "../use";
import { useWords } from "../words";
import { Failure } from "../parts";
import { useState } from "preact/hooks";

export interface Format { name: string; about?: string; extensions: string[] }

// mostIds is how many claims an address may name; more are exported by their articles.
const mostIds = 300;

// exportOf is where a format of some claims is fetched from.
export function exportOf(format: string, claims: Claim[]): string {
  const ids = claims.length <= mostIds ? claims.map((c) => c.id) : [...new Set(claims.map((c) => c.document.id))].slice(0, mostIds);
  return addressOf("export", { format, only: ids });
}

export function Formats({ claims }: { claims: Claim[] }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details class="menu-box formats" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t("export")}</summary>
      {open && <FormatList claims={claims} />}
    </details>
  );
}

function FormatList({ claims }: { claims: Claim[] }) {
  const { t } = useWords();
  const found = useLoad("formats", (signal) => get<{ items: Format[] }>("export/formats", {}, signal));
  if (found.state === "failed") return <Failure error={found.error} again={found.again} />;
  return (
    <div class="menu-list">
      {claims.length > mostIds && <p class="soft">{t("export.articles")}</p>}
      <ul>{found.data?.items.map((f) => <li key={f.name}><a href={exportOf(f.name, claims)} download data-format={f.name}>{f.name}<span class="soft">{f.extensions[0]}</span></a></li>)}</ul>
    </div>
  );
}
