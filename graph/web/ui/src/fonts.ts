// Fonts are looked for by the browser when a letter of theirs is first laid out, and it waits for each of them: they are
// asked for one a task before anything is drawn, or the first drawing would be one long task.
import { pause } from "./pause";

const faces = ["400 16px var(--sans)", "600 16px var(--sans)", "600 16px var(--serif)", "400 16px var(--serif)", "400 16px var(--mono)"];
const letters = "Aaế“”–→";

// warmFonts returns when each face of the page has been measured once.
export async function warmFonts(): Promise<void> {
  const brush = document.createElement("canvas").getContext("2d");
  const style = getComputedStyle(document.documentElement);
  for (const face of faces) {
    if (!brush) return;
    await pause();
    brush.font = face.replace(/var\((.*)\)/, (_, name: string) => style.getPropertyValue(name));
    brush.measureText(letters);
  }
}
