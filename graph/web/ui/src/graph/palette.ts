// The colours of the style sheet, for what is drawn.

import type { Palette } from "./draw";

export const typeNames = ["person", "organisation", "media", "force", "country", "place", "facility", "weapon", "equipment", "group", "source", "event", "other"];

export function palette(element: Element): Palette {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const types = new Map(typeNames.map((name) => [name, of(`type-${name}`)]));
  const other = of("type-other");
  return {
    ground: of("ground"), ink: of("ink"), soft: of("soft"), line: of("edge"), halo: of("ground"), accent: of("accent"), denied: of("denied"), disputed: of("disputed"),
    font: style.fontFamily, type: (name) => types.get(name) || other,
  };
}
