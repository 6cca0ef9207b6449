// What the editor knows of Gizmo: JavaScript's brackets and colours, and what may stand where.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Language } from "../settings";
import { complete } from "./completion";

const colours = HighlightStyle.define([
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword], color: "var(--code-keyword)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: [tags.propertyName, tags.function(tags.propertyName)], color: "var(--code-step)" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
]);

// gizmo is the language; labels are in the reader's.
export const gizmo = (language: () => Language): Extension => [
  indentOnInput(), bracketMatching(), closeBrackets(), javascript(), syntaxHighlighting(colours),
  autocompletion({ override: [complete(language)], icons: false }),
  keymap.of([...closeBracketsKeymap, ...completionKeymap]),
];
