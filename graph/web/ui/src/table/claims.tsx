// Claims as a table: who says what, with which figure, when, in which words, answered by whom.

import { useMemo } from "preact/hooks";
import type { Claim } from "../api/types";
import { contentOf, outletOf, saysOf } from "../claim/words";
import { formatDay } from "../day";
import { formatFigure } from "../figure";
import { Name, Quote, Stance } from "../parts";
import { go, withParams, type Route } from "../route";
import { useWords, type Words } from "../words";
import { Table, type Column } from "./table";

export const dayOf = (c: Claim): string => c.date?.start ?? c.date?.end ?? c.said?.start ?? c.document.published ?? "";

function columnsOf(words: Words, route: Route): Column<Claim>[] {
  const { t, lang, label, number } = words;
  const open = (c: Claim) => withParams(route, { claim: c.id, claims: "" });
  return [
    { id: "date", name: t("date"), value: dayOf, cell: (c) => <span class="day">{formatDay(c.date?.start || c.date?.end ? c.date : (c.said ?? { start: c.document.published ?? "" }), lang)}</span> },
    { id: "who", name: t("who"), value: (c) => c.speaker.name, cell: (c) => <Name of={c.speaker} /> },
    { id: "stance", name: t("how"), value: (c) => label("stances", c.stance), cell: (c) => <Stance name={c.stance} /> },
    {
      id: "what", name: t("what"), value: (c) => contentOf(c, words), wide: true,
      cell: (c) => <a href={open(c)} class="claim-open" data-claim={c.id} aria-label={saysOf(c, words)}><bdi>{contentOf(c, words)}</bdi></a>,
    },
    { id: "figure", name: t("figure"), value: (c) => c.figure?.value ?? c.figure?.low ?? "", cell: (c) => c.figure && <span class="number">{formatFigure(c.figure, number)}</span> },
    { id: "words", name: t("in-words"), value: (c) => c.evidence.text, wide: true, cell: (c) => <Quote>{c.evidence.text}</Quote> },
    {
      id: "answer", name: t("answer"), value: (c) => (c.answered_by ?? []).map((a) => `${a.speaker.name} ${label("stances", a.stance)}`).join("; "),
      cell: (c) => (c.answered_by ?? []).map((a) => (
        <a key={a.claim} class="answer-link" href={withParams(route, { claim: a.claim, claims: "" })}><Stance name={a.stance} /> <bdi>{a.speaker.name}</bdi></a>
      )),
    },
    { id: "article", name: t("article"), value: (c) => c.document.title || c.document.source, cell: (c) => <a href={`#/article/${c.document.id}?claim=${c.id}`} dir="auto">{outletOf(c.document)}</a> },
  ];
}

export function ClaimTable({ claims, route, name = "claims" }: { claims: Claim[]; route: Route; name?: string }) {
  const words = useWords();
  const columns = useMemo(() => columnsOf(words, route), [words, route]);
  const chosen = route.params.get("claim");
  return <Table columns={columns} rows={claims} name={name} keyOf={(c) => c.id} caption={words.t("table.claims")} chosen={(c) => c.id === chosen} />;
}

// openClaims opens one claim or several in the panel.
export function openClaims(route: Route, ids: string[]): void {
  go(withParams(route, ids.length === 1 ? { claim: ids[0]!, claims: "" } : { claims: ids.join(","), claim: "" }));
}

