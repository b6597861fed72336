// What the command line prints does nothing to a terminal: no escape sequence, no bell, nothing that is hidden or that turns
// text around, whoever chose the words (a peer, a process, a file's name, the system). Both streams are guarded once, so that
// all that is printed goes through here, help and errors of commander's included.

import { lowLimit } from "../engine/system/openFilesLimit.ts";
import { HIDDEN, visibleText } from "../shared/format/controlPictures.ts";
import { t } from "./wording.ts";

type Done = (error?: Error | null) => void;

/** Most of what is printed; nothing of it need be looked at one by one. */
const PLAIN = /^[\n\t -~]*$/;

/** Text is always inert on standard error, which is for people; bytes, and standard output, only where it is a terminal. */
export function guardOutput(): void {
  if (process.stdout.isTTY) guard(process.stdout, { bytes: true });
  guard(process.stderr, { bytes: process.stderr.isTTY });
}

/** One line on standard error; a line break within it is shown, so that nothing can pass for a line of ours. */
export function sayLine(line: string): void {
  process.stderr.write(`${visibleText(line)}\n`);
}

/** Whose line it is: other programs of a pipe write to the same terminal. */
const OURS = "portscope: ";

/** One line about what the program does, or cannot do. */
export function sayNotice(text: string): void {
  sayLine(`${OURS}${text}`);
}

/** Several of them, such as what is wrong with a filter, and where. */
export function sayLines(text: string): void {
  process.stderr.write(`${OURS}${text}\n`);
}

/** Said at the start, before a socket is missed. */
export function sayLowLimit(): void {
  const sockets = lowLimit();
  if (sockets !== null) sayNotice(t("cli.lowLimit", { sockets }));
}

/** Several lines of ours, in which nothing else than line breaks and tabs moves the cursor. */
export function inertText(text: string): string {
  const unix = text.replaceAll("\r\n", "\n");
  return PLAIN.test(unix) ? unix : visibleText(unix, { keepLines: true });
}

const HIDDEN_EACH = new RegExp(HIDDEN.source, "gu");

/** The same value as JSON, its hidden characters as escapes (RFC 8259, 7). JSON's own line breaks and tabs are no part of it. */
export function inertJson(json: string): string {
  if (PLAIN.test(json)) return json;
  return json.replace(HIDDEN_EACH, (char) =>
    char
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

function guard(stream: NodeJS.WriteStream, { bytes }: { readonly bytes: boolean }): void {
  const write = stream.write.bind(stream);
  // A character may come in two pieces.
  const decoder = new TextDecoder();
  stream.write = (
    chunk: Uint8Array | string,
    encoding?: BufferEncoding | Done,
    done?: Done,
  ): boolean => {
    const finished = typeof encoding === "function" ? encoding : done;
    if (typeof chunk === "string") return write(inertText(chunk), finished);
    return bytes
      ? write(inertText(decoder.decode(chunk, { stream: true })), finished)
      : write(chunk, finished);
  };
}
