// Taking in what other tools wrote: the dialog, and what the composer offers when such a text is pasted.

import type { Tongue } from "../../tongue.ts";
import { BYTES } from "../nouns.ts";

const MESSAGES = { one: "message", other: "messages" };
const ENTRIES = { one: "entry", other: "entries" };

interface Count {
  readonly count: number;
}

export const libraryImportWords = () => ({
  "libraryImport.import": "Import…",
  "libraryImport.importAlso":
    "open, file, paste, Packet Sender, Docklight, hex dump, curl, C array, sequence, responder, YAML, JSON, library",
  "libraryImport.title": "Import into the library",
  "libraryImport.about": "Choose a file of another tool, or paste a text.",
  "libraryImport.text": "Text to import",
  "libraryImport.textLike": "curl -d ping http://127.0.0.1:8080/",
  "libraryImport.chooseFile": "Choose a file…",
  "libraryImport.onlyBeginning": "Only its beginning is shown.",
  "libraryImport.reads":
    "What is read: hex dumps (xxd, hexdump, od, Wireshark, tcpdump), C arrays and literals, curl command lines, files of Packet Sender and Docklight, sequences, responders, libraries.",
  "libraryImport.unknown":
    "It is nothing that is read here: no dump, no array, no curl command line, no file of Packet Sender or Docklight, no sequence, responder or library.",
  "libraryImport.newer": "A newer version of Portscope wrote this library.",
  "libraryImport.damaged": "It is named as a library of Portscope, but is none.",
  "libraryImport.script.sequence": "A sequence.",
  "libraryImport.script.responder": "A responder.",
  "libraryImport.library": ({ count }: Count, t: Tongue) =>
    `A library of ${t.count(count, ENTRIES)}.`,
  "libraryImport.take": ({ count }: Count, t: Tongue) =>
    count === 0 ? "Import" : `Import ${t.count(count, ENTRIES)}`,
  "libraryImport.called.packetSender": "Packet Sender",
  "libraryImport.called.packetSenderJson": "Packet Sender",
  "libraryImport.called.docklight": "Docklight",
  "libraryImport.called.curl": "curl",
  "libraryImport.called.cArray": "Array",
  "libraryImport.called.hexDump": "Dump",
  "libraryImport.called.hex": "Bytes",
  "libraryImport.pasted": "What was pasted",
  "libraryImport.looksLike": (
    { kind, count }: { readonly kind: string; readonly count: number },
    t: Tongue,
  ) => `What was pasted looks like ${kind}: ${t.count(count, MESSAGES)}.`,
  "libraryImport.putBytes": ({ count }: Count, t: Tongue) =>
    `Write its ${t.count(count, BYTES)} instead`,
  "libraryImport.intoLibrary": "Import into the library…",
  "libraryImport.leaveIt": "Leave it as text",
  "libraryImport.putInPlace": ({ count }: Count, t: Tongue) =>
    `Wrote ${t.count(count, BYTES)} in the place of what was pasted.`,
});
