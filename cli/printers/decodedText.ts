// A decoded message in the terminal: what it is in a line, what was guessed and what is wrong with it, what was packed.

import type { Decoded, PlainPart, UnpackedPart } from "../../shared/decode/Decoder.ts";
import { isText, wordedValue } from "../../shared/decode/reading/fieldText.ts";
import { visibleText } from "../../shared/format/controlPictures.ts";
import { hexDump } from "../../shared/format/hex.ts";
import { describeEvent } from "../../shared/model/describeEvent.ts";
import type { SocketEvent } from "../../shared/model/event.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import type { Text } from "../../shared/words/said.ts";
import { inertText } from "../terminal.ts";
import { t } from "../wording.ts";

const decoder = new TextDecoder();

/** Bytes of what is no text that are dumped. */
const MAX_DUMP = 4096;
/** Bytes of a body's text that are printed: no more than one is unpacked to. */
const MAX_TEXT = 1024 * 1024;

/**
 * Null: no protocol was recognised. `plain`: with the bodies that were not packed, whose bytes no dump shows. Whatever the output
 * is, nothing in it moves a cursor.
 */
export function decodedText(event: SocketEvent, decoded: Decoded | null, plain: boolean): string {
  const head = visibleText(`#${event.socket} ${describeEvent(event, t)}`);
  if (decoded === null) return `${t("cli.noProtocol", { head })}\n`;
  const { title, summary, guesses, problem, unpacked } = decoded;
  const notes = [
    ...guesses.map((guess) => t("cli.aGuess", { guess })),
    ...(problem === null ? [] : [t.text(problem)]),
  ];
  return [
    `${head}: ${visibleText(`${t.text(title)}: ${wordedValue(summary, t)}`)}\n`,
    ...notes.map((note) => `  ${visibleText(note)}\n`),
    ...unpacked.map(partText),
    ...(plain ? decoded.plain.map(plainText) : []),
  ].join("");
}

function plainText({ name, bytes }: PlainPart): string {
  const shown = isText(bytes) ? bytes.subarray(0, MAX_TEXT) : new Uint8Array(0);
  const more = bytes.length - shown.length;
  return [
    `  ${t("cli.plainBody", { name, bytes: bytes.length })}\n`,
    onLines(inertText(decoder.decode(shown))),
    more > 0 ? `  ${t("cli.moreBytes", { more })}\n` : "",
  ].join("");
}

function onLines(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

function partText({ name, coding, packed, bytes, problem }: UnpackedPart): string {
  const shown = isText(bytes) ? inertText(decoder.decode(bytes)) : dump(bytes);
  return [
    `  ${t("cli.unpacked", { name, coding, packed, unpacked: bytes.length })}\n`,
    problem === null ? "" : `  ${t.text(problem)}\n`,
    onLines(shown),
  ].join("");
}

function dump(bytes: Uint8Array): string {
  if (bytes.length === 0) return "";
  const more = bytes.length - MAX_DUMP;
  const rest = more > 0 ? `\n  ${t("cli.moreBytes", { more })}` : "";
  return `${hexDump(bytes.subarray(0, MAX_DUMP))}${rest}`;
}

/** As a member of a JSON line, in English whatever the language; bytes in base64. */
export function decodedJson({
  protocol,
  summary,
  state,
  problem,
  guesses,
  unpacked,
}: Decoded): object {
  return {
    protocol,
    summary: wordedValue(summary, inEnglish),
    state,
    problem: inEnglishOrNull(problem),
    guesses: guesses.map(inEnglish.text),
    unpacked: unpacked.map(({ bytes, ...part }) => ({
      ...part,
      name: inEnglish.text(part.name),
      problem: inEnglishOrNull(part.problem),
      data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64"),
    })),
  };
}

function inEnglishOrNull(text: Text | null): string | null {
  return text === null ? null : inEnglish.text(text);
}
