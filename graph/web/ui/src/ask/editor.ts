// The editor: CodeMirror in a shadow root, so that its styles pass the strict policy of the page. What it knows of the
// language comes after it (gizmo.ts), so that neither holds the page up for long.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { pause } from "../pause";
import { wordAt } from "./steps";

export interface EditorOptions {
  text: string; label: string; hint: string;
  changed: (text: string) => void;
  run: () => void;
}

const look = EditorView.theme({
  "&": { borderRadius: "9px", fontSize: "14px", color: "var(--ink)", backgroundColor: "var(--sheet)", maxHeight: "50vh" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", minHeight: "7.5em" },
  ".cm-content": { caretColor: "var(--ink)", padding: "10px 0" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--soft)", border: "none", paddingLeft: "6px" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection": { backgroundColor: "var(--selection) !important" },
  ".cm-matchingBracket": { backgroundColor: "var(--selection)", outline: "none" },
  ".cm-tooltip": { backgroundColor: "var(--sheet)", color: "var(--ink)", border: "1px solid var(--rule)", borderRadius: "6px", boxShadow: "var(--shadow)" },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "var(--sans)", fontSize: "13px", maxHeight: "16em" },
  ".cm-tooltip-autocomplete > ul > li": { padding: "3px 10px", lineHeight: "1.5" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected] .cm-completionDetail": { color: "inherit" },
  ".cm-completionDetail": { color: "var(--soft)", fontStyle: "normal", marginLeft: "1em" },
  ".cm-completionIcon": { display: "none" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--denied) 1.5px", textUnderlineOffset: "3px" },
  ".cm-diagnostic": { padding: "4px 10px", borderLeft: "3px solid var(--denied)" },
  ".cm-placeholder": { color: "var(--soft)" },
});

// Editor is the text being written.
export class Editor {
  private constructor(private readonly view: EditorView, private readonly language: Compartment) {}

  // open makes an editor in two tasks, neither of which is long; null where the host is gone by the second.
  static async open(host: HTMLElement, o: EditorOptions): Promise<Editor | null> {
    const language = new Compartment();
    const state = EditorState.create({ doc: o.text, extensions: [language.of([]), ...extensions(o)] });
    await pause();
    if (!host.isConnected) return null;
    const held = host.contains(document.activeElement);
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    root.replaceChildren();
    const editor = new Editor(new EditorView({ root, parent: root, state }), language);
    if (held) editor.focus();
    return editor;
  }

  // speak gives the editor a language.
  speak(language: Extension): void { this.view.dispatch({ effects: this.language.reconfigure(language) }); }

  get text(): string { return this.view.state.doc.toString(); }

  set text(text: string) {
    if (text !== this.text) this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text } });
  }

  focus(): void { this.view.focus(); }

  // fault marks the place of an error, counted from 1; line 0 marks nothing.
  fault(line: number, column: number, message: string): void {
    const marks: Diagnostic[] = [];
    if (line > 0) {
      const at = this.view.state.doc.line(Math.min(line, this.view.state.doc.lines));
      const [from, to] = wordAt(at.text, column - 1);
      marks.push({ from: at.from + from, to: at.from + to, severity: "error", message });
    }
    this.view.dispatch(setDiagnostics(this.view.state, marks));
  }

  end(): void { this.view.destroy(); }
}

function extensions(o: EditorOptions) {
  return [
    lineNumbers(), history(), look, EditorView.lineWrapping, placeholder(o.hint),
    keymap.of([{ key: "Mod-Enter", run: () => { o.run(); return true; } }, ...historyKeymap, ...defaultKeymap]),
    EditorView.contentAttributes.of({ "aria-label": o.label, spellcheck: "false", autocapitalize: "off" }),
    EditorView.updateListener.of((u) => { if (u.docChanged) o.changed(u.state.doc.toString()); }),
  ];
}
