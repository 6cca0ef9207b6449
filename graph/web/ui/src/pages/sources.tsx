// Sources: outlets and speakers, how often they are heard and contradicted, and what rests on one of them alone.

import { useMemo } from "preact/hooks";
import { get } from "../api/client";
import type { Sources as Answer, SourceTally } from "../api/analysis";
import { ChoiceBar, choiceParams } from "../choice";
import { Loads, Name, Tabs } from "../parts";
import { formatRoute, go, withParams, type Route } from "../route";
import { ClaimTable } from "../table/claims";
import { Table, type Column } from "../table/table";
import { useLoad } from "../use";
import { useWords, type Words } from "../words";

const parts = ["speakers", "outlets", "alone"] as const;

export function Sources({ route }: { route: Route }) {
  const { t } = useWords();
  const params = { ...choiceParams(route), limit: 500 };
  const found = useLoad(JSON.stringify(params), (signal) => get<Answer>("sources", params, signal));
  const part = parts.find((p) => p === route.params.get("part")) ?? "speakers";
  return (
    <div>
      <h1>{t("page.sources")}</h1>
      <p class="lead">{t("sources.lead")}</p>
      <ChoiceBar route={route} />
      <Loads of={found}>
        {(s) => <>
          <Tabs label={t("page.sources")} now={part} pick={(id) => go(withParams(route, { part: id }), true)} tabs={parts.map((id) => ({ id, name: t(`sources.${id}`), count: String(s[id].length) }))} />
          <div id="tab-panel" role="tabpanel" aria-label={t(`sources.${part}`)}>
            {part === "alone" ? <Alone of={s} route={route} /> : <Tallies of={s[part]} outlets={part === "outlets"} />}
          </div>
        </>}
      </Loads>
    </div>
  );
}

function Alone({ of, route }: { of: Answer; route: Route }) {
  const { t } = useWords();
  const claims = useMemo(() => of.alone.map((l) => l.claim), [of]);
  return <><p class="soft">{t("sources.alone-why")}</p><ClaimTable claims={claims} route={route} name="one-source" /></>;
}

function Tallies({ of, outlets }: { of: SourceTally[]; outlets: boolean }) {
  const words = useWords();
  const columns = useMemo(() => columnsOf(words, outlets), [words, outlets]);
  return <Table columns={columns} rows={of} name="sources" keyOf={(s) => s.source.id} caption={words.t("page.sources")} />;
}

function columnsOf(words: Words, outlets: boolean): Column<SourceTally>[] {
  const { t, number } = words;
  const count = (id: "articles" | "claims" | "contradicted" | "contradicts" | "corroborated" | "reprints", link?: (s: SourceTally) => string): Column<SourceTally> => ({
    id, name: t(`sources.${id}`), value: (s) => s[id], cell: (s) => (link && s[id] > 0 ? <a class="number" href={link(s)}>{number(s[id])}</a> : <span class="number">{number(s[id])}</span>),
  });
  const by = outlets ? "source" : "speaker";
  return [
    { id: "source", name: t(outlets ? "outlet" : "speaker"), value: (s) => s.source.name || s.source.id, cell: (s) => <Name of={s.source} /> },
    { id: "side", name: t("side"), value: (s) => s.side.id === s.source.id ? "" : s.side.name, cell: (s) => s.side.id && s.side.id !== s.source.id && <Name of={s.side} /> },
    count("articles"), count("claims", (s) => formatRoute("claims", "", { [by]: s.source.id })),
    count("contradicted", (s) => formatRoute("disputes", "", { [by]: s.source.id })),
    { id: "by", name: t("sources.by"), value: (s) => s.by.map((b) => `${b.name} (${b.count})`).join(", "), wide: true },
    count("contradicts"), count("corroborated"), ...(outlets ? [count("reprints")] : []),
  ];
}
