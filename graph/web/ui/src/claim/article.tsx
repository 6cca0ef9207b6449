// The article with the words of its claims: those of the chosen claim highlighted, the others underlined and marked in
// the margin.

import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { ArticleText, Claim } from "../api/types";
import { cutAt, frontMatter, paragraphs, unitsAt, type Mark, type Piece } from "../bytes";
import { useWords } from "../words";
import { saysOf } from "./words";

interface Props {
  of: ArticleText;
  chosen: string; // id of a claim; "" for none
  choose: (id: string) => void;
  scroll?: boolean; // brings the chosen words into view
}

// marksOf are the evidence and cues of an article's claims, as offsets of the string.
export function marksOf(text: string, claims: Claim[]): Mark[] {
  const spans = claims.flatMap((c) => [
    { id: c.id, kind: "evidence", start: c.evidence.start, end: c.evidence.end },
    ...(c.cue ? [{ id: c.id, kind: "cue", start: c.cue.start, end: c.cue.end }] : []),
  ]);
  const units = unitsAt(text, spans.flatMap((s) => [s.start, s.end]));
  return spans.map((s, i) => ({ id: s.id, kind: s.kind, start: units[2 * i]!, end: units[2 * i + 1]! }));
}

export function Article({ of, chosen, choose, scroll = false }: Props) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => marksOf(of.text, of.claims), [of]);
  const front = frontMatter(of.text);
  const all = useMemo(() => paragraphs(of.text), [of]);
  const inFront = marks.some((m) => m.id === chosen && m.kind === "evidence" && m.start < front);
  useEffect(() => {
    if (!scroll || chosen === "") return;
    const mark = box.current?.querySelector<HTMLElement>("mark.chosen"), frame = box.current?.closest(".article-frame");
    if (!mark) return;
    if (!frame) mark.scrollIntoView({ block: "center", behavior: "instant" });
    else frame.scrollTop += mark.getBoundingClientRect().top - frame.getBoundingClientRect().top - frame.clientHeight / 3; // leaves the page where it is
  }, [of, chosen, scroll]);
  const byId = new Map(of.claims.map((c) => [c.id, c]));
  const row = (p: { start: number; end: number }) => (
    <Paragraph key={p.start} text={of.text} {...p} marks={marks} chosen={chosen} choose={choose}
      name={(id) => { const c = byId.get(id); return c ? saysOf(c, words) : id; }} />
  );
  const head = all.filter((p) => p.start < front), body = all.filter((p) => p.start >= front);
  return (
    <div class="article" ref={box} lang={of.lang} data-text>
      {head.length > 0 && <details class="front" open={inFront}><summary lang={words.lang}>{words.t("front-matter")}</summary>{head.map(row)}</details>}
      {body.map(row)}
    </div>
  );
}

interface ParagraphProps {
  text: string; start: number; end: number; marks: Mark[]; chosen: string; choose: (id: string) => void; name: (id: string) => string;
}

function Paragraph({ text, start, end, marks, chosen, choose, name }: ParagraphProps) {
  const { t, lang } = useWords();
  const pieces = cutAt(text, start, end, marks);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => { if (box.current) return align(box.current); });
  const beginning = marks.filter((m) => m.kind === "evidence" && m.start >= start && m.start < end).sort((a, b) => a.start - b.start);
  return (
    <div class="paragraph" ref={box}>
      <div class="margin" lang={lang}>
        {beginning.map((m) => (
          <button key={m.id} type="button" class="margin-mark" data-at={m.start} aria-pressed={m.id === chosen} title={name(m.id)}
            aria-label={t("margin-mark", { claim: name(m.id) })} onClick={() => choose(m.id)} />
        ))}
      </div>
      <p dir="auto">{pieces.map((piece) => <Words key={piece.start} piece={piece} chosen={chosen} choose={choose} />)}</p>
    </div>
  );
}

const markHeight = 17;

// align puts each mark in the margin beside the line where its words begin, and keeps it so when the lines break anew.
function align(paragraph: HTMLElement): () => void {
  const place = () => {
    let free = 0;
    const top = paragraph.getBoundingClientRect().top;
    for (const mark of paragraph.querySelectorAll<HTMLElement>(".margin-mark")) {
      const words = paragraph.querySelector(`[data-from="${mark.dataset["at"]}"]`);
      const at = Math.max(free, words ? (words.getClientRects()[0]?.top ?? top) - top + 4 : 0);
      mark.style.top = `${at}px`;
      free = at + markHeight;
    }
  };
  const watch = new ResizeObserver(place);
  watch.observe(paragraph);
  return () => watch.disconnect();
}

// Words is a piece of text under some marks. A click on words of a claim chooses it; the keyboard has the margin.
function Words({ piece, chosen, choose }: { piece: Piece; chosen: string; choose: (id: string) => void }) {
  if (piece.marks.length === 0) return <>{piece.text}</>;
  const own = piece.marks.filter((m) => m.id === chosen);
  if (own.some((m) => m.kind === "evidence")) return <mark class="chosen" data-from={piece.start}>{piece.text}</mark>;
  if (own.length > 0) return <mark class="cue" data-from={piece.start}>{piece.text}</mark>;
  const evidence = piece.marks.filter((m) => m.kind === "evidence");
  if (evidence.length === 0) return <>{piece.text}</>;
  const shortest = evidence.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  return <span class="claimed" data-from={piece.start} onClick={() => choose(shortest.id)}>{piece.text}</span>;
}
