// The frame of the page: its head, the view that the address names, and the panel beside it.

import { useEffect, useRef, useState } from "preact/hooks";
import { Boundary } from "./boundary";
import { Busy, Failure } from "./parts";
import { formatRoute, parseRoute, type Page, type Route } from "./route";
import { SearchBox } from "./search";
import { language, theme, write, type Theme } from "./settings";
import { useView, type Part } from "./views";
import { useWords } from "./words";
import type { Key } from "./words/en";

const menu: Page[] = ["home", "claims", "disputes", "losses", "timeline", "map", "graph", "sources", "articles", "ask"];

export function App() {
  const { t } = useWords();
  const [route, set] = useState(() => parseRoute(location.hash));
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const follow = () => set(parseRoute(location.hash));
    addEventListener("popstate", follow);
    addEventListener("hashchange", follow);
    return () => { removeEventListener("popstate", follow); removeEventListener("hashchange", follow); };
  }, []);
  useEffect(() => { document.title = `${route.page === "home" ? "" : t(`page.${route.page}` as Key) + " · "}Hearsay`; }, [route, t]);
  useEffect(() => { scrollTo(0, 0); }, [route.page, route.id]);
  const chosen = route.page !== "article" && (route.params.has("claim") || route.params.has("claims"));
  return (
    <div class={chosen ? "frame with-panel" : "frame"}>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>{t("skip")}</button>
      <Head now={route.page} />
      <main id="main" tabIndex={-1} ref={main} data-page={route.page}><Boundary key={route.page + route.id}><Shown key={route.page} part={route.page} route={route} /></Boundary></main>
      {chosen && <Boundary key={location.hash}><Shown part="panel" route={route} /></Boundary>}
    </div>
  );
}

// Shown is a part of the page once its script is there.
function Shown({ part, route }: { part: Part; route: Route }) {
  const { View, error, again } = useView(part);
  const { t } = useWords();
  if (View) return <View route={route} />;
  if (error === null) return <Busy />;
  return <>{part !== "panel" && <h1>{t(`page.${part}` as Key)}</h1>}<Failure error={error} again={again} /></>;
}

function Head({ now }: { now: Page }) {
  const { t } = useWords();
  const menuBox = useRef<HTMLElement>(null);
  useEffect(() => { // on a narrow screen the menu is longer than the screen is wide
    const box = menuBox.current, link = box?.querySelector<HTMLElement>("[aria-current]");
    if (box && link) box.scrollLeft = link.offsetLeft - box.offsetLeft - (box.clientWidth - link.offsetWidth) / 2;
  }, [now, t]);
  return (
    <header class="head">
      <a class="brand" href={formatRoute("home")}><img src="icon.svg" alt="" width="26" height="26" /> Hearsay</a>
      <SearchBox />
      <Choices />
      <nav class="menu" ref={menuBox} aria-label={t("menu")}>
        {menu.map((page) => <a key={page} href={formatRoute(page)} aria-current={page === now ? "page" : undefined}>{t(`page.${page}` as Key)}</a>)}
      </nav>
    </header>
  );
}

const nextTheme: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };

// themeSigns are drawn, since many fonts lack the letters for them.
const themeSigns: Record<Theme, string> = {
  system: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18m0 1.6v14.8a7.4 7.4 0 0 1 0-14.8",
  light: "M12 7.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M11.2 2h1.6v3h-1.6zM11.2 19h1.6v3h-1.6zM2 11.2h3v1.6H2zM19 11.2h3v1.6h-3zM5.5 4.4l2.1 2.1-1.1 1.1-2.1-2.1zM17.5 16.4l2.1 2.1-1.1 1.1-2.1-2.1zM4.4 18.5l2.1-2.1 1.1 1.1-2.1 2.1zM16.4 6.5l2.1-2.1 1.1 1.1-2.1 2.1z",
  dark: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5",
};

function Choices() {
  const { t, lang } = useWords();
  const [chosen, set] = useState(theme());
  const turn = () => { const next = nextTheme[chosen]; write("theme", next); set(next); };
  return (
    <div class="choices">
      <button type="button" class="quiet" id="language" lang={lang === "en" ? "vi" : "en"} onClick={() => write("language", language() === "en" ? "vi" : "en")}>
        {lang === "en" ? "Tiếng Việt" : "English"}
      </button>
      <button type="button" class="quiet" id="theme" title={t(`theme.${chosen}`)} aria-label={t(`theme.${chosen}`)} onClick={turn}><svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><path fill-rule="evenodd" d={themeSigns[chosen]} /></svg></button>
    </div>
  );
}
