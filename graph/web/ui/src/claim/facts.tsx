// Everything that is known of a claim: who says it through whom, what exactly, when, how it was read, who answers.

import type { ComponentChildren } from "preact";
import type { Claim, Ref, Side } from "../api/types";
import { formatDate, formatDay } from "../day";
import { formatFigure } from "../figure";
import { nameOf as named, placeOf } from "../name";
import { Name, Names, Quote, Stance } from "../parts";
import { formatRoute, pageOf } from "../route";
import { statusOf } from "../words/reason";
import { useWords } from "../words";

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return <><dt>{name}</dt><dd>{children}</dd></>;
}

const roles = ["agent", "patient", "place", "weapon", "addressee"] as const;

export function Facts({ of: c, nameOf }: { of: Claim; nameOf: (id: string) => Ref }) {
  const { t, label, relation, lang } = useWords();
  return (
    <dl class="facts">
      {(c.chain?.length ?? 0) > 1 && <Fact name={t("chain")}><Chain ids={c.chain ?? []} nameOf={nameOf} /></Fact>}
      <Fact name={t("relation")}>{relation(c.relation)}</Fact>
      {roles.map((role) => c[role].length > 0 && <Fact key={role} name={t(`role.${role}`)}><Names of={c[role]} /></Fact>)}
      {c.figure && <Fact name={t("figure")}><FigureFact of={c} nameOf={nameOf} /></Fact>}
      {c.modality !== "actual" && <Fact name={t("modality")}>{label("modalities", c.modality)}</Fact>}
      {formatDay(c.date, lang) !== "" && <Fact name={t("happened")}>{formatDay(c.date, lang)}<Basis of={c} /></Fact>}
      {formatDay(c.said, lang) !== "" && <Fact name={t("said")}>{formatDay(c.said, lang)}</Fact>}
      {c.document.published && <Fact name={t("published")}>{formatDate(c.document.published, lang)}</Fact>}
      <Fact name={t("method")}><code>{c.method}</code></Fact>
      <Fact name={t("confidence")}><Confidence of={c.confidence} /></Fact>
    </dl>
  );
}

function Chain({ ids, nameOf }: { ids: string[]; nameOf: (id: string) => Ref }) {
  return <ol class="chain">{ids.map((id) => <li key={id}>{id.startsWith("ent:") ? <Name of={nameOf(id)} /> : nameOf(id).name}</li>)}</ol>;
}

function FigureFact({ of: c, nameOf }: { of: Claim; nameOf: (id: string) => Ref }) {
  const words = useWords(), { t, number } = words;
  const f = c.figure!;
  const bounds = [f.low !== undefined && `${t("at-least")} ${number(f.low)}`, f.high !== undefined && `${t("at-most")} ${number(f.high)}`].filter(Boolean).join(", ");
  return (
    <>
      <strong class="figure">{formatFigure(f, number)}</strong>
      {f.class && <> × <Name of={nameOf(f.class)} /></>}{f.status && <> · {statusOf(f.status, words)}</>}
      {f.op !== "=" && bounds !== "" && <span class="soft"> ({bounds})</span>}
      <br /><Quote>{f.raw}</Quote>
    </>
  );
}

function Basis({ of: c }: { of: Claim }) {
  const { t } = useWords();
  const basis = c.date?.basis;
  if (!basis || basis === "explicit") return null;
  return <span class="soft"> ({basis === "inferred" ? t("basis.inferred") : basis === "resolved" ? t("basis.resolved") : basis})</span>;
}

export function Confidence({ of }: { of: number }) {
  const { number } = useWords();
  const percent = Math.round(of * 100);
  return <span class="confidence"><meter min={0} max={100} value={percent} aria-hidden="true" /> {number(percent)} %</span>;
}

// Answers are the claims on the other side of an answer, each with its words.
export function Answers({ title, of, open }: { title: string; of: Side[]; open: (id: string) => string }) {
  const { lang } = useWords();
  if (of.length === 0) return null;
  return (
    <section class="answers">
      <h3>{title}</h3>
      <ul>
        {of.map((side) => (
          <li key={side.claim}>
            <Name of={side.speaker} /> <Stance name={side.stance} /> {lang === "en" && side.words !== side.stance && <a href={open(side.claim)}>{side.words}</a>}
            <a class="bare" href={open(side.claim)}><Quote>{side.evidence}</Quote></a>
          </li>
        ))}
      </ul>
    </section>
  );
}

// Origin is where the claim stands.
export function Origin({ of: c }: { of: Claim }) {
  const words = useWords(), { lang, t } = words;
  const d = c.document;
  return (
    <p class="origin">
      <a href={formatRoute("article", d.id, { claim: c.id })} dir="auto">{d.title || placeOf(d.source) || pageOf(d.id)}</a>
      <span class="soft"> · {d.publisher?.id ? named(d.publisher, words) : t("unnamed")}{d.published && ` · ${formatDate(d.published, lang)}`}</span>
    </p>
  );
}
