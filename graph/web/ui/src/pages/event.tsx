// The page of one happening: every account of it, with the least and the most that is said.

import { get } from "../api/client";
import type { Bound, Happening } from "../api/analysis";
import { formatDay } from "../day";
import { Loads, Names } from "../parts";
import type { Route } from "../route";
import { useLoad } from "../use";
import { ClaimViews } from "../views/claims";
import { useWords } from "../words";

export function EventPage({ route }: { route: Route }) {
  const { t, relation, lang } = useWords();
  const found = useLoad(route.id, (signal) => get<Happening>(`events/${encodeURIComponent(route.id)}`, {}, signal));
  return (
    <Loads of={found}>
      {(h) => {
        const what = h.relations.map(relation).join(", ");
        return (
          <div>
            <p class="soft kicker">{t("page.event")}</p>
            <h1>{what}{h.places.length > 0 && <> · <Names of={h.places} /></>}</h1>
            <p class="lead">{formatDay({ start: h.start ?? "", end: h.end ?? "" }, lang)}</p>
            {h.low && h.high && <p><Least of={h.low} name={t("least")} /> · <Least of={h.high} name={t("most")} /></p>}
            <ClaimViews claims={h.claims} total={h.claims.length} route={route} title={what} />
          </div>
        );
      }}
    </Loads>
  );
}

function Least({ of, name }: { of: Bound; name: string }) {
  const { number } = useWords();
  return <span>{name}: <strong class="figure">{number(of.value)}</strong> (<Names of={of.by} />)</span>;
}
