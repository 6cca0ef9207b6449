// An article: its text with every claim marked, and the claims beside it.

import { article } from "../api/client";
import type { ArticleText, Claim } from "../api/types";
import { Article } from "../claim/article";
import { ClaimView } from "../claim/panel";
import { ClaimLine } from "../claim/words";
import { formatDate } from "../day";
import { Loads, Name } from "../parts";
import { formatRoute, go, type Route, withParams } from "../route";
import { Slices } from "../slices";
import { useLoad } from "../use";
import { useWords } from "../words";

export function ArticlePage({ route }: { route: Route }) {
  const found = useLoad(route.id, (signal) => article(route.id, signal));
  return <Loads of={found}>{(a) => <Read of={a} route={route} />}</Loads>;
}

const web = /^https?:\/\//;

function Read({ of: a, route }: { of: ArticleText; route: Route }) {
  const { t, lang, many } = useWords();
  const chosen = route.params.get("claim") ?? "";
  const choose = (id: string) => go(withParams(route, { claim: id === chosen ? "" : id }));
  const claim = a.claims.find((c) => c.id === chosen);
  return (
    <div class="read">
      <div class="read-text">
        <p class="soft kicker">{a.publisher?.id && <Name of={a.publisher} />}{a.published && ` · ${formatDate(a.published, lang)}`} · {many("claims", a.claims.length)}</p>
        <h1 dir="auto" lang={a.lang}>{a.title || a.source}</h1>
        <Article of={a} chosen={chosen} choose={choose} scroll />
        <p class="soft sources">{t("source")}: {a.sources.map((s, i) => <span key={s}>{i > 0 && ", "}{web.test(s) ? <a href={s} rel="noreferrer noopener" target="_blank">{s}</a> : <code>{s}</code>}</span>)}</p>
      </div>
      <aside class="read-side" aria-label={t("claims")}>
        {claim ? <><p><button type="button" class="quiet" onClick={() => choose(chosen)}>← {t("all-claims")}</button></p><Chosen claim={claim} text={a} route={route} /></> : <List of={a.claims} route={route} />}
      </aside>
    </div>
  );
}

function Chosen({ claim, text, route }: { claim: Claim; text: ArticleText; route: Route }) {
  const own = (id: string) => (text.claims.some((c) => c.id === id) ? withParams(route, { claim: id }) : formatRoute("claim", id));
  return <ClaimView told={{ claim, text }} open={own} alone />;
}

function List({ of, route }: { of: Claim[]; route: Route }) {
  const { t } = useWords();
  if (of.length === 0) return <p class="soft">{t("article.no-claims")}</p>;
  return <ol class="claim-list"><Slices of={of} size={20}>{(c) => <li key={c.id}><ClaimLine of={c} /> <a class="more" href={withParams(route, { claim: c.id })}>{t("show-words")}</a></li>}</Slices></ol>;
}
