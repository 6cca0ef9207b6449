// A claim in a line: who, how, what.

import type { Article, Claim, Ref, Side } from "../api/types";
import { formatFigure } from "../figure";
import { nameOf, placeOf } from "../name";
import { Name, Stance } from "../parts";
import { statusOf } from "../words/reason";
import { useWords, type Words } from "../words";

// answered is what a bare denial, rejection or refusal to comment is about: it has no content of its own.
const answered = (c: Claim) => (c.relation === c.stance ? c.answers?.[0] : undefined);

// outletOf is who printed an article, or its title where nobody knows.
export const outletOf = (d: Article): string => (d.publisher?.id && d.publisher.type !== "source" ? d.publisher.name : d.title || placeOf(d.source));

// sideOf is what the other side of an answer says: the server's sentence is English, so that others read the article's words.
export const sideOf = (side: Side, words: Words): string => (words.lang === "en" ? side.words : side.evidence);

const names = (refs: Ref[], words: Words): string => refs.map((r) => nameOf(r, words)).join(", ");

// contentOf is what is claimed, in the language of the interface: the server's sentence in English, else the roles
// around the relation's name. What is counted then stands in the words of the article, for whose language it is.
export function contentOf(c: Claim, words: Words): string {
  const target = answered(c);
  if (target) return `“${sideOf(target, words)}” (${nameOf(target.speaker, words)})`;
  if (words.lang === "en") return c.words;
  const object = c.patient.length > 0 ? c.patient : c.place;
  const where = c.patient.length > 0 ? c.place : [];
  const counted = c.figure?.raw || (c.figure ? formatFigure(c.figure, words.number) : "");
  const what = c.relation === "casualties" && c.figure?.status ? statusOf(c.figure.status, words) : words.relation(c.relation);
  return [
    names(c.agent, words), what, counted, counted !== "" && object.length > 0 ? `(${names(object, words)})` : names(object, words),
    where.length > 0 ? `${words.t("at")} ${names(where, words)}` : "", c.weapon.length > 0 ? `${words.t("with")} ${names(c.weapon, words)}` : "",
  ].filter((s) => s !== "").join(" ");
}

// saysOf is the whole claim as text, for labels and exports.
export function saysOf(c: Claim, words: Words): string {
  const who = (c.speaker.id && nameOf(c.speaker, words)) || outletOf(c.document) || words.t("unnamed");
  return `${who} ${words.label("stances", c.stance)}: ${contentOf(c, words)}`;
}

// ClaimLine is the same with links.
export function ClaimLine({ of: c }: { of: Claim }) {
  const words = useWords();
  return (
    <span class="claim-line">
      <Name of={c.speaker} /> <Stance name={c.stance} /> <bdi class="claim-words">{contentOf(c, words)}</bdi>
    </span>
  );
}
