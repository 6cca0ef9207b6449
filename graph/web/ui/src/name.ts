// Names of things, for a reader.

import type { Ref } from "./api/types";
import type { Words } from "./words";

// nameOf is what a thing is called. An article whose outlet nobody knows speaks under a name that is made of its id.
export const nameOf = (ref: Ref, { t }: Pick<Words, "t">): string =>
  ref.type === "source" ? ref.name.replace(/^article (?=[0-9a-f]{10}$)/, `${t("kind.document")} `) : ref.name || ref.id;

// placeOf is an article's address, or the name of its file.
export const placeOf = (source: string): string => (/^https?:\/\//.test(source) ? source : source.slice(source.lastIndexOf("/") + 1));
