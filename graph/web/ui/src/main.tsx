// Starts the page.

import { render } from "preact";
import { App } from "./app";
import { formatDate } from "./day";
import { formatNumber } from "./figure";
import { warmFonts } from "./fonts";
import { pause } from "./pause";
import { parseRoute } from "./route";
import { applyTheme, language, onChange } from "./settings";
import { load, loadAll } from "./views";
import { Speaking } from "./words";

applyTheme();
onChange(applyTheme);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", applyTheme);

const first = load(parseRoute(location.hash).page).catch(() => undefined); // comes while the frame is drawn
await warmFonts(); // loading the page and showing it are two tasks, neither of which is long
render(<Speaking><App /></Speaking>, document.getElementById("app")!);
await pause(); // what dates and numbers need of the browser comes while the server is asked
formatNumber(0, language());
await pause();
formatDate("2020-01-01", language());
await first;
loadAll();
