// Everything that bytes can be copied as: one table feeds the menu and the command palette.

import { toEscapes } from "../format/escapes.ts";
import { hexDump, toHex } from "../format/hex.ts";
import { toBase64 } from "../format/base64.ts";
import type { CopyFormat, CopyResult } from "./copyFormat.ts";
import { cArray, goBytes, jsArray, pythonBytes, rustSlice } from "./literals.ts";
import { sendWithNc, sendWithSocat } from "./shellCommands.ts";
import { sendWithNode, sendWithPython } from "./scriptCommands.ts";

export const COPY_FORMATS = [
  literal("text", "Text with escapes", toEscapes),
  literal("hex", "Hex", (bytes) => toHex(bytes)),
  literal("dump", "Hex dump", hexDump),
  literal("base64", "Base64", toBase64),
  literal("c", "C array", cArray),
  literal("python", "Python bytes", pythonBytes),
  literal("javascript", "JavaScript Uint8Array", jsArray),
  literal("go", "Go []byte", goBytes),
  literal("rust", "Rust &[u8]", rustSlice),
  { id: "send-nc", title: "nc command", group: "command", run: sendWithNc },
  { id: "send-socat", title: "socat command", group: "command", run: sendWithSocat },
  { id: "send-python", title: "Python script", group: "command", run: sendWithPython },
  { id: "send-node", title: "Node.js script", group: "command", run: sendWithNode },
] as const satisfies readonly CopyFormat[];

export type CopyFormatId = (typeof COPY_FORMATS)[number]["id"];

function literal<Id extends string>(
  id: Id,
  title: string,
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
