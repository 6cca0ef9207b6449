// Starts the page.

import { render } from "preact";
import { App } from "./app";
import { applyTheme, onChange } from "./settings";
import { Speaking } from "./words";

applyTheme();
onChange(applyTheme);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", applyTheme);

render(<Speaking><App /></Speaking>, document.getElementById("app")!);
