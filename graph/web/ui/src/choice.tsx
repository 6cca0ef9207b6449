// The bar above the views of claims: whose, about what, since and until when. What it chooses stands in the address.

import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { refs, search, type Found, type Params } from "./api/client";
import { go, withParams, type Route } from "./route";
import { useWords } from "./words";
import type { Key } from "./words/en";

const fields = ["speaker", "side", "about", "place", "relation", "stance", "since", "until", "source", "disputed"] as const;

// choiceParams are the parameters of the address that choose claims.
export function choiceParams(route: Route): Params {
  return Object.fromEntries(fields.flatMap((f) => (route.params.get(f) ? [[f, route.params.get(f)!]] : [])));
}

const named = ["speaker", "side", "about", "place"] as const;

export function ChoiceBar({ route, children, dates = true }: { route: Route; children?: ComponentChildren; dates?: boolean }) {
  const { t, label, relation } = useWords();
  const set = (name: string, value: string) => go(withParams(route, { [name]: value, claim: "", claims: "" }), true);
  const date = (name: "since" | "until") => <label class="field inline" key={name}>{t(name)} <input type="date" value={route.params.get(name) ?? ""} onChange={(e) => set(name, e.currentTarget.value)} /></label>;
  const chips = fields.filter((f) => route.params.get(f) && f !== "since" && f !== "until");
  return (
    <div class="choice" role="group" aria-label={t("filters")}>
      <NamePicker pick={(name, id) => set(name, id)} />
      {dates && <>{date("since")}{date("until")}</>}
      {children}
      {chips.map((f) => {
        const value = route.params.get(f)!;
        return (
          <span class="chip" key={f}>{t(`choice.${f}` as Key)}: {value.startsWith("ent:") || value.startsWith("doc:") ? <RefName id={value} /> : f === "relation" ? relation(value) : f === "stance" ? label("stances", value) : f === "disputed" ? t("yes") : value}
            <button type="button" class="quiet" aria-label={t("drop", { name: t(`choice.${f}` as Key) })} onClick={() => set(f, "")}>✕</button>
          </span>
        );
      })}
    </div>
  );
}

function RefName({ id }: { id: string }) {
  const { lang } = useWords();
  const [name, set] = useState(id.slice(id.indexOf(":") + 1).replaceAll("-", " "));
  useEffect(() => { refs([id]).then(([ref]) => { if (ref) set(ref.name); }, () => undefined); }, [id, lang]);
  return <bdi>{name}</bdi>;
}

// NamePicker finds an entity and says in which role it is meant.
function NamePicker({ pick }: { pick: (role: string, id: string) => void }) {
  const { t, label } = useWords();
  const [text, setText] = useState("");
  const [role, setRole] = useState<string>("about");
  const [found, setFound] = useState<Found[]>([]);
  useEffect(() => {
    if (text.trim() === "") { setFound([]); return; }
    const stop = new AbortController();
    const later = setTimeout(() => search(text, "entity", 8, stop.signal).then((l) => setFound(l.items), () => undefined), 120);
    return () => { clearTimeout(later); stop.abort(); };
  }, [text]);
  const choose = (id: string) => { setText(""); setFound([]); pick(role, id); };
  return (
    <span class="picker">
      <select aria-label={t("choice.role")} value={role} onChange={(e) => setRole(e.currentTarget.value)}>{named.map((n) => <option key={n} value={n}>{t(`choice.${n}` as Key)}</option>)}</select>
      <input type="text" aria-label={t("choice.name")} placeholder={t("choice.name")} value={text} onInput={(e) => setText(e.currentTarget.value)}
        onKeyDown={(e) => { if (e.key === "Enter" && found[0]) choose(found[0].id); if (e.key === "Escape") setText(""); }} />
      {found.length > 0 && <ul class="picker-list">{found.map((f) => <li key={f.id}><button type="button" onClick={() => choose(f.id)}><bdi>{f.name}</bdi> <span class="soft">{label("types", f.type ?? "")}</span></button></li>)}</ul>}
    </span>
  );
}
