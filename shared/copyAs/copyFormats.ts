// Everything that bytes can be copied as: one table feeds the menu and the command palette.

import { said, type Text } from "../words/said.ts";
import { toEscapes } from "../format/escapes.ts";
import { hexDump, toHex } from "../format/hex.ts";
import { toBase64 } from "../format/base64.ts";
import type { CopyFormat, CopyResult } from "./copyFormat.ts";
import { cArray, goBytes, jsArray, pythonBytes, rustSlice } from "./literals.ts";
import { sendWithNc, sendWithSocat } from "./shellCommands.ts";
import { sendWithNode, sendWithPython } from "./scriptCommands.ts";

export const COPY_FORMATS = [
  literal("text", said("copyAs.textWithEscapes"), toEscapes),
  literal("hex", said("copyAs.hex"), (bytes) => toHex(bytes)),
  literal("dump", said("copyAs.hexDump"), hexDump),
  literal("base64", "Base64", toBase64),
  literal("c", said("copyAs.cArray"), cArray),
  literal("python", said("copyAs.pythonBytes"), pythonBytes),
  literal("javascript", "JavaScript Uint8Array", jsArray),
  literal("go", "Go []byte", goBytes),
  literal("rust", "Rust &[u8]", rustSlice),
  { id: "send-nc", title: said("copyAs.ncCommand"), group: "command", run: sendWithNc },
  { id: "send-socat", title: said("copyAs.socatCommand"), group: "command", run: sendWithSocat },
  { id: "send-python", title: said("copyAs.pythonScript"), group: "command", run: sendWithPython },
  { id: "send-node", title: said("copyAs.nodeScript"), group: "command", run: sendWithNode },
] as const satisfies readonly CopyFormat[];

export type CopyFormatId = (typeof COPY_FORMATS)[number]["id"];

function literal<Id extends string>(
  id: Id,
  title: Text,
  write: (bytes: Uint8Array, base: number) => string,
) {
  return {
    id,
    title,
    group: "literal" as const,
    run: (bytes: Uint8Array, context: { readonly base?: number }): CopyResult => ({
      ok: true,
      text: write(bytes, context.base ?? 0),
    }),
  };
}
