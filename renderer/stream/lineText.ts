// A line of a stream in words: as text in the person's encoding, as hex, or as what a decoder makes of the message.

import type { DecodeContext } from "../../shared/decode/Decoder.ts";
import { wordedValue } from "../../shared/decode/reading/fieldText.ts";
import { decodeAs, recognise } from "../../shared/decode/registry.ts";
import { hexByte } from "../../shared/format/hex.ts";
import { decodeText } from "../../shared/text/decodeText.ts";
import type { Encoding } from "../../shared/text/encodings.ts";
import { showText, type ControlStyle } from "../../shared/text/showText.ts";
import type { Wording } from "../../shared/words/wording.ts";
import type { Conversation as Shown } from "./conversation.ts";
import type { StreamLine } from "./streamLines.ts";

export interface LineStyle {
  readonly encoding: Encoding;
  readonly controls: ControlStyle;
}

export interface LinePiece {
  readonly kind: "text" | "control" | "hidden" | "invalid" | "digits" | "name";
  readonly shown: string;
}

/** Characters of the digits of 16 bytes, with a gap in their middle. */
const DIGITS = 16 * 3 + 1;

export function linePieces(
  { row, bytes, conversation }: StreamLine,
  { shape, udp }: Pick<Shown, "shape" | "udp">,
  style: LineStyle,
  t: Wording,
): readonly LinePiece[] {
  switch (shape) {
    case "text":
      return textPieces(bytes, style);
    case "hex":
      return [
        { kind: "digits", shown: digits(bytes).padEnd(DIGITS + 1) },
        { kind: "text", shown: characters(bytes) },
      ];
    case "decoded": {
      const context: DecodeContext = {
        transport: udp ? "udp" : "tcp",
        direction: row.direction,
        localPort: null,
        remotePort: portOf(row.peer),
        ...(conversation === null ? undefined : { conversation }),
      };
      const input = { bytes, context };
      const decoder = recognise(input);
      if (decoder === null || decoder.name === "lines") return textPieces(bytes, style);
      const { title, summary } = decodeAs(decoder.name, input);
      return [
        { kind: "name", shown: `${t.text(title)} ` },
        { kind: "text", shown: wordedValue(summary, t) },
      ];
    }
  }
}

function textPieces(bytes: Uint8Array, { encoding, controls }: LineStyle): readonly LinePiece[] {
  return showText(decodeText(bytes, encoding), controls);
}

function digits(bytes: Uint8Array): string {
  let text = "";
  for (const [at, byte] of bytes.entries()) text += `${at === 8 ? " " : ""}${hexByte(byte)} `;
  return text;
}

/** ASCII, and a dot for all else: each byte has its place. */
function characters(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "·";
  return text;
}

function portOf(peer: string): number | null {
  const digitsOf = /:(\d+)$/.exec(peer)?.[1];
  return digitsOf === undefined ? null : Number(digitsOf);
}
