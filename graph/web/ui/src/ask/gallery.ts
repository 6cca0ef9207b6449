// The worked examples; a test runs each of them on the corpus.

import type { Language } from "../settings";
import examples from "./gallery.json";

export interface Example { id: string; title: Record<Language, string>; about: Record<Language, string>; query: string }

export const gallery: Example[] = examples;
