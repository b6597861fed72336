// The start line and the headers (RFC 9112, 2 to 5).

import type { FieldReader } from "../reading/FieldReader.ts";
import { latin1, text } from "../reading/fieldText.ts";
import { requestOf, requestUri, requestWords } from "./exchange.ts";

export interface Head {
  /** Null in a request. */
  readonly status: number | null;
  /** Empty in a response, as the target is. */
  readonly method: string;
  readonly target: string;
  /** In order, names in lower case. */
  readonly headers: (readonly [name: string, value: string])[];
}

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]";
const REQUEST = new RegExp(`^(${TOKEN}+) ([^ \\r]+) (HTTP/1\\.\\d)$`);
const STATUS = /^(HTTP\/1\.\d) (\d{3})(?: (.*))?$/;
/** A whole start line. */
export const HTTP_START = new RegExp(`${REQUEST.source}|${STATUS.source}`);
/** What a start line without its end may be: a method or version, perhaps more. */
const BEGINNING = new RegExp(`^(?:${TOKEN}{1,32}|HTTP/[\\d.]{0,3})(?: |$)`);
const HEADER = new RegExp(`^(${TOKEN}+)[ \\t]*:`);
/** More than any server takes. */
const MAX_HEAD = 1024 * 1024;
const MAX_HEADERS = 4096;

export function readStartLine(r: FieldReader): Head | null {
  if (r.left > 0 && !BEGINNING.test(latin1(r.ahead(40)).replace(/[\r\n].*$/s, ""))) {
    r.wrong("an HTTP start line is expected, as GET / HTTP/1.1 or HTTP/1.1 200 OK");
    return null;
  }
  let head: Head | null = null;
  let shown = "";
  const from = r.at;
  r.group("Start line", () => {
    const line = r.line("the start line", null);
    if (line === null) return;
    if (!r.silent) shown = text(line);
    head = readRequest(r, line, from) ?? readStatus(r, line, from);
    if (head === null) r.wrong(`"${text(line).slice(0, 60)}" is no HTTP/1.x start line`, from);
  });
  // The types do not see what the function in between assigns.
  const read = head as Head | null;
  r.say(shown, read?.status === null ? "Request" : "Response");
  if (!r.silent && read !== null && read.status !== null) sayRequest(r, shown, from);
  return read;
}

/** Which request a response answers, where that is known. */
function sayRequest(r: FieldReader, shown: string, from: number): void {
  const request = requestOf(r.conversation);
  if (request === null) return;
  const words = requestWords(request);
  r.note("Answers", words, from, r.at);
  const uri = requestUri(request);
  if (uri !== null) r.note("Request URI", uri, from, r.at);
  r.say(`${shown}, answers ${words}`);
}

function readRequest(r: FieldReader, line: Uint8Array, from: number): Head | null {
  const match = REQUEST.exec(latin1(line));
  if (match === null) return null;
  const [, method = "", target = ""] = match;
  if (!r.silent) r.say(text(line), "Request line");
  const targetFrom = from + method.length + 1;
  const versionFrom = targetFrom + target.length + 1;
  noteText(r, "Method", from, targetFrom - 1);
  noteText(r, "Request target", targetFrom, versionFrom - 1);
  noteText(r, "Version", versionFrom, from + line.length);
  return { status: null, method, target, headers: [] };
}

function readStatus(r: FieldReader, line: Uint8Array, from: number): Head | null {
  const match = STATUS.exec(latin1(line));
  if (match === null) return null;
  if (!r.silent) r.say(text(line), "Status line");
  noteText(r, "Version", from, from + 8);
  noteText(r, "Status code", from + 9, from + 12);
  if (match[3] !== undefined && match[3] !== "")
    noteText(r, "Reason phrase", from + 13, from + line.length);
  return { status: Number(match[2]), method: "", target: "", headers: [] };
}

/** Headers or trailers and the empty line behind them. */
export function readHeaders(
  r: FieldReader,
  noun: string,
  found: (name: string, value: string) => void,
): void {
  const from = r.at;
  let headers = 0;
  while (r.ok && r.peek() !== 0x0d && r.peek() !== 0x0a) {
    if (r.at - from > MAX_HEAD) r.wrong(`the headers are longer than ${MAX_HEAD} bytes`, from);
    if (headers++ >= MAX_HEADERS) r.wrong(`there are more than ${MAX_HEADERS} headers`, from);
    r.group(noun, () => readHeader(r, noun, found));
  }
  const end = r.line("the empty line behind the headers", null);
  if (end !== null && end.length > 0) r.wrong("a carriage return within a header", r.at - 1);
}

function readHeader(
  r: FieldReader,
  noun: string,
  found: (name: string, value: string) => void,
): void {
  const from = r.at;
  const line = r.line(`a ${noun.toLowerCase()}`, null);
  if (line === null) return;
  const match = HEADER.exec(latin1(line));
  if (match === null) {
    r.wrong(`"${text(line.subarray(0, 40))}" is no ${noun.toLowerCase()}: name and colon`, from);
    return;
  }
  // RFC 9112, 5.2: a line that begins with white space goes on with the value (obs-fold).
  const parts = [line.subarray(match[0].length)];
  while (r.peek() === 0x20 || r.peek() === 0x09) {
    const folded = r.line("a folded line", null);
    if (folded === null) return;
    parts.push(folded);
  }
  const name = match[1] ?? "";
  if (!r.silent)
    r.say(
      parts.map((part) => text(part).replaceAll("␉", " ").trim()).join(" "),
      name.slice(0, 100),
    );
  found(name.toLowerCase(), parts.map(latin1).join(" ").trim());
}

function noteText(r: FieldReader, name: string, from: number, to: number): void {
  if (!r.silent) r.note(name, text(r.bytes.subarray(from, to)), from, to);
}
