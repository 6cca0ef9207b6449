// The frame of the page: its head, the view that the address names, and the panel beside it.

import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Boundary } from "./boundary";
import { Panel } from "./claim/panel";
import { ArticlePage } from "./pages/article";
import { Articles } from "./pages/articles";
import { Ask } from "./pages/ask";
import { ClaimPage } from "./pages/claim";
import { Claims } from "./pages/claims";
import { Disputes } from "./pages/disputes";
import { EntityPage } from "./pages/entity";
import { EventPage } from "./pages/event";
import { GraphPage } from "./pages/graph";
import { Home } from "./pages/home";
import { Losses } from "./pages/losses";
import { MapPage } from "./pages/map";
import { Sources } from "./pages/sources";
import { TimelinePage } from "./pages/timeline";
import { formatRoute, parseRoute, type Page, type Route } from "./route";
import { SearchBox } from "./search";
import { language, theme, write, type Theme } from "./settings";
import { useWords } from "./words";
import type { Key } from "./words/en";

const views: Record<Page, ComponentType<{ route: Route }>> = {
  home: Home, ask: Ask, claims: Claims, graph: GraphPage, disputes: Disputes, losses: Losses, timeline: TimelinePage, map: MapPage,
  sources: Sources, articles: Articles, entity: EntityPage, claim: ClaimPage, event: EventPage, article: ArticlePage,
};

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
  const View = views[route.page];
  const chosen = route.page !== "article" && (route.params.has("claim") || route.params.has("claims"));
  return (
    <div class={chosen ? "frame with-panel" : "frame"}>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>{t("skip")}</button>
      <Head now={route.page} />
      <main id="main" tabIndex={-1} ref={main} data-page={route.page}><Boundary key={route.page + route.id}><View key={route.page} route={route} /></Boundary></main>
      {chosen && <Boundary key={location.hash}><Panel route={route} /></Boundary>}
    </div>
  );
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
const themeSign: Record<Theme, string> = { system: "◐", light: "☀", dark: "☾" };

function Choices() {
  const { t, lang } = useWords();
  const [chosen, set] = useState(theme());
  const turn = () => { const next = nextTheme[chosen]; write("theme", next); set(next); };
  return (
    <div class="choices">
      <button type="button" class="quiet" id="language" lang={lang === "en" ? "vi" : "en"} onClick={() => write("language", language() === "en" ? "vi" : "en")}>
        {lang === "en" ? "Tiếng Việt" : "English"}
      </button>
      <button type="button" class="quiet" id="theme" title={t(`theme.${chosen}`)} aria-label={t(`theme.${chosen}`)} onClick={turn}><span aria-hidden="true">{themeSign[chosen]}</span></button>
    </div>
  );
}
