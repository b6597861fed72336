// Messages out of what other tools write: recognised by what stands there, not by a file's name.
//
//     importMessages("curl http://127.0.0.1:8080/")   // one message: GET / …, for tcp 127.0.0.1:8080

import { assertNever } from "../../assertNever.ts";
import { said } from "../../words/said.ts";
import {
  MAX_IMPORT,
  MAX_IMPORTED,
  MAX_IMPORTED_BYTES,
  WrongImport,
  type Found,
  type Imported,
  type ImportKind,
} from "./imported.ts";
import { readC } from "./readC.ts";
import { readCurl } from "./readCurl.ts";
import { readDocklight } from "./readDocklight.ts";
import { isDumpLine, readHexDump } from "./readHexDump.ts";
import { readPlainHex } from "./readPlainHex.ts";
import { readPacketSender, readPacketSenderJson } from "./readPacketSender.ts";

/** Throws nothing: what is wrong is told with its line. At least one message where it is `ok`. */
export function importMessages(text: string): Imported {
  if (text.length > MAX_IMPORT) return wrong(null, said("import.tooLong", { most: MAX_IMPORT }));
  const plain = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  if (plain.trim() === "") return wrong(null, said("import.nothing"));
  const kind = kindOf(plain);
  try {
    const { messages, left } = read(kind, plain);
    if (messages.length === 0) return wrong(kind, said("import.noMessages"));
    if (messages.length > MAX_IMPORTED)
      return wrong(kind, said("import.tooMany", { most: MAX_IMPORTED }));
    if (messages.some(({ bytes }) => bytes.length > MAX_IMPORTED_BYTES))
      return wrong(kind, said("import.tooLarge", { most: MAX_IMPORTED_BYTES }));
    return { ok: true, kind, messages, left };
  } catch (error) {
    if (error instanceof WrongImport) return { ok: false, kind, fault: error.fault };
    throw error;
  }
}

function wrong(kind: ImportKind | null, sentence: ReturnType<typeof said>): Imported {
  return { ok: false, kind, fault: { line: 1, sentence } };
}

/** What the text looks like; plain hex where it looks like nothing else. */
function kindOf(text: string): ImportKind {
  const trimmed = text.trimStart();
  if (/^(?:[$#] +)?curl\s/.test(trimmed)) return "curl";
  if (trimmed.startsWith("[") && /"hexstring"/i.test(trimmed)) return "packetSenderJson";
  if (/^(?:\w+\/|[^\n=]*\\)?hexString=/im.test(text)) return "packetSender";
  if (trimmed.startsWith("VERSION\n") && /^SEND$/m.test(text)) return "docklight";
  if (/=\s*(?:\/\*[^]*?\*\/\s*)?(?:\{|b?")|^\s*b?"/m.test(text)) return "cArray";
  return text.split("\n").some(isDumpLine) ? "hexDump" : "hex";
}

function read(kind: ImportKind, text: string): Found {
  switch (kind) {
    case "curl":
      return readCurl(text);
    case "packetSender":
      return readPacketSender(text);
    case "packetSenderJson":
      return readPacketSenderJson(text);
    case "docklight":
      return readDocklight(text);
    case "cArray":
      return readC(text);
    case "hexDump":
      return readHexDump(text);
    case "hex":
      return readPlainHex(text);
    default:
      return assertNever(kind);
  }
}
