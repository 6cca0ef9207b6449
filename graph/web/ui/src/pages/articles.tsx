// The articles, newest first.

import { useMemo, useState } from "preact/hooks";
import { articles, type ArticleItem } from "../api/client";
import { formatDate } from "../day";
import { Empty, Loads, Name } from "../parts";
import { formatRoute, type Route } from "../route";
import { Table, type Column } from "../table/table";
import { useLoad } from "../use";
import { useWords, type Words } from "../words";

export function Articles({ route: _ }: { route: Route }) {
  const words = useWords();
  const { t, many, number } = words;
  const [limit, setLimit] = useState(1000);
  const found = useLoad(`articles/${limit}`, (signal) => articles({ limit }, signal));
  const columns = useMemo(() => columnsOf(words), [words]);
  return (
    <div>
      <h1>{t("page.articles")}</h1>
      <Loads of={found}>
        {(list) => list.items.length === 0 ? <Empty title={t("home.empty")}><code>hearsay build FOLDER</code></Empty> : (
          <>
            <p class="soft" role="status">{many("articles.n", list.total)}</p>
            <Table columns={columns} rows={list.items} name="articles" keyOf={(a) => a.id} caption={t("page.articles")} />
            {list.items.length < list.total && <button type="button" onClick={() => setLimit(10_000)}>{t("first-of", { n: number(list.items.length), m: number(list.total) })}</button>}
          </>
        )}
      </Loads>
    </div>
  );
}

function columnsOf({ t, lang }: Words): Column<ArticleItem>[] {
  return [
    { id: "published", name: t("published"), value: (a) => a.published ?? "", cell: (a) => <span class="day">{a.published ? formatDate(a.published, lang) : ""}</span> },
    { id: "title", name: t("title"), value: (a) => a.title || a.source, wide: true, cell: (a) => <a href={formatRoute("article", a.id)} dir="auto">{a.title || a.source}</a> },
    { id: "publisher", name: t("outlet"), value: (a) => a.publisher?.name ?? "", cell: (a) => a.publisher?.id && <Name of={a.publisher} /> },
    { id: "claims", name: t("claims"), value: (a) => a.claims },
    { id: "source", name: t("source"), value: (a) => a.source, wide: true },
  ];
}
