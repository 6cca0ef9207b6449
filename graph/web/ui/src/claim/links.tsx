// What the comparison of accounts found: who agrees, who gives another figure, what was said before.

import { claimsOf } from "../api/client";
import type { Claim, Link } from "../api/types";
import { Loads, Name, Quote } from "../parts";
import { useLoad } from "../use";
import { reasonOf } from "../words/reason";
import { useWords } from "../words";
import { contentOf } from "./words";

// Denials stand among the answers already.
const order = ["conflicts", "disputed-figure", "change-of-position", "update", "corroborates", "agrees"] as const;

export function Links({ of, open }: { of: Claim; open: (id: string) => string }) {
  const { t } = useWords();
  const links = of.links ?? [];
  return (
    <>
      {order.map((kind) => {
        const some = links.filter((l) => l.kind === kind);
        if (some.length === 0) return null;
        return <section class="answers" key={kind} data-link={kind}><h3>{t(`link.${kind}`)}</h3>{some.map((l) => <OneLink key={l.claims.join()} of={l} open={open} />)}</section>;
      })}
    </>
  );
}

function OneLink({ of: l, open }: { of: Link; open: (id: string) => string }) {
  const words = useWords();
  const found = useLoad(l.claims.join(), (signal) => claimsOf(l.claims, signal));
  return (
    <>
      <p class="soft">{reasonOf(l.reason, words)}</p>
      <Loads of={found}>{(all) => <ul>{all.map((c) => <li key={c.id}><Name of={c.speaker} /> <a href={open(c.id)}>{contentOf(c, words)}</a><Quote>{c.evidence.text}</Quote></li>)}</ul>}</Loads>
    </>
  );
}
