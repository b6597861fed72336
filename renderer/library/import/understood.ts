// What a text from elsewhere is, and what of it becomes entries of the library. Pure.
//
//     understood("curl http://127.0.0.1:8080/")    // { kind: "messages", from: "curl", messages: [GET / …], left: 0 }

import { FORMAT, type SavedItem, type ScriptKind } from "../../../shared/library/library.ts";
import { MAX_DRAFT } from "../../../shared/library/draftCheck.ts";
import { readLibrary } from "../../../shared/library/libraryFile.ts";
import {
  MAX_IMPORT,
  type ImportedMessage,
  type ImportKind,
} from "../../../shared/talk/import/imported.ts";
import { importMessages } from "../../../shared/talk/import/importMessages.ts";
import { said, type Text } from "../../../shared/words/said.ts";

export type Understood =
  | { readonly kind: "nothing" }
  | {
      readonly kind: "messages";
      readonly from: ImportKind;
      readonly messages: readonly ImportedMessage[];
      /** Entries that carry no bytes of their own. */
      readonly left: number;
    }
  /** A file of `portscope run` or `portscope respond`, whether it can be run or not. */
  | { readonly kind: "script"; readonly script: ScriptKind; readonly text: string }
  /** A file of this program's library. */
  | { readonly kind: "library"; readonly items: readonly SavedItem[] }
  | {
      readonly kind: "fault";
      /** What it looks like; null: that cannot be said. */
      readonly from: ImportKind | null;
      /** From 1; null: it is about all of it. */
      readonly line: number | null;
      readonly sentence: Text;
    };

const BEGINS_AS_HEX = /^\s*(?:0x)?[0-9a-f]{2}(?:[\s,:-]*(?:0x)?[0-9a-f]{2}){2}/i;

/** `name`: of its file, which counts only where the text itself does not say what it is. */
export function understood(text: string, name = ""): Understood {
  if (text.length > MAX_IMPORT) return wrong(said("import.tooLong", { most: MAX_IMPORT }));
  const plain = text.replace(/^\uFEFF/, "");
  if (plain.trim() === "") return { kind: "nothing" };
  const script = scriptKind(plain, name);
  if (script !== null)
    return plain.length > MAX_DRAFT
      ? wrong(said("script.tooLarge", { most: MAX_DRAFT }))
      : { kind: "script", script, text: plain };
  if (new RegExp(`"format"\\s*:\\s*"${FORMAT}"`).test(plain)) return libraryIn(plain);
  const imported = importMessages(plain);
  if (imported.ok) {
    const { kind, messages, left } = imported;
    return { kind: "messages", from: kind, messages, left };
  }
  const { kind, fault } = imported;
  // Hex is what a text is taken for that looks like nothing else.
  return kind === "hex" && !BEGINS_AS_HEX.test(plain)
    ? { kind: "fault", from: null, line: null, sentence: said("libraryImport.unknown") }
    : { kind: "fault", from: kind, ...fault };
}

function wrong(sentence: Text): Understood {
  return { kind: "fault", from: null, line: null, sentence };
}

function scriptKind(text: string, name: string): ScriptKind | null {
  if (/^\s*(?:\{\s*)?["']?portscope-responder\b/m.test(text)) return "responder";
  if (/^\s*(?:\{\s*)?["']?portscope-sequence\b/m.test(text)) return "sequence";
  return /\.ya?ml$/i.test(name) ? "sequence" : null;
}

function libraryIn(text: string): Understood {
  const read = readLibrary(text);
  if (read.kind === "read") return { kind: "library", items: read.messages };
  return wrong(said(read.kind === "newer" ? "libraryImport.newer" : "libraryImport.damaged"));
}
