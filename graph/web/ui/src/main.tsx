// Starts the page.

import { render } from "preact";
import { App } from "./app";
import { pause } from "./pause";
import { applyTheme, onChange } from "./settings";
import { Speaking } from "./words";

applyTheme();
onChange(applyTheme);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", applyTheme);

await pause(); // loading the page and showing it are two tasks, neither of which is long
render(<Speaking><App /></Speaking>, document.getElementById("app")!);
