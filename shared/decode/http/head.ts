// The start line and the headers (RFC 9112, 2 to 5).

import type { Part } from "../Gist.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { clip, latin1, text } from "../reading/fieldText.ts";
import { requestOf, requestUri, requestWords } from "./exchange.ts";
import { said } from "../../words/said.ts";
import { type Label, asIs } from "../reading/label.ts";

export interface Head {
  /** Null in a request. */
  readonly status: number | null;
  /** Empty in a response, as the target is. */
  readonly method: string;
  readonly target: string;
  /** Of a response; empty where it says none. */
  readonly reason: string;
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
    r.wrong("http.httpStartLineIsExpectedAsGet");
    return null;
  }
  let head: Head | null = null;
  let shown = "";
  const from = r.at;
  r.group("http.startLine", () => {
    const line = r.line("http.theStartLine", null);
    if (line === null) return;
    if (!r.silent) shown = text(line);
    head = readRequest(r, line, from) ?? readStatus(r, line, from);
    if (head === null)
      r.wrong(said("http.isNoHttpXStartLine", { line: text(line).slice(0, 60) }), from);
  });
  // The types do not see what the function in between assigns.
  const read = head as Head | null;
  r.say(shown, read?.status === null ? "http.request" : "decode.response");
  if (!r.silent && read !== null && read.status !== null) sayRequest(r, shown, from);
  if (read !== null) tellGist(r, read);
  return read;
}

/** A response by what it answers, where that is known. Interim ones answer nothing (RFC 9110, 15.2). */
function tellGist(r: FieldReader, { status, method, target, reason }: Head): void {
  const { gist } = r;
  if (gist === null) return;
  if (status === null) {
    gist.part = ASKS;
    gist.tell(clip(`${method} ${target}`));
    return;
  }
  if (status >= 200 || status === 101) gist.part = ANSWERS;
  gist.tell(clip(`${status} ${requestOf(r.conversation)?.target ?? reason}`));
}

const ASKS: Part = { kind: "request", key: "" };
const ANSWERS: Part = { kind: "answer", key: "" };

/** Which request a response answers, where that is known. */
function sayRequest(r: FieldReader, shown: string, from: number): void {
  const request = requestOf(r.conversation);
  if (request === null) return;
  const words = requestWords(request);
  r.note("decode.answers", words, from, r.at);
  const uri = requestUri(request);
  if (uri !== null) r.note("http.requestUri", uri, from, r.at);
  r.say(said("http.answers", { shown, words }));
}

function readRequest(r: FieldReader, line: Uint8Array, from: number): Head | null {
  const match = REQUEST.exec(latin1(line));
  if (match === null) return null;
  const [, method = "", target = ""] = match;
  if (!r.silent) r.say(text(line), "http.requestLine");
  const targetFrom = from + method.length + 1;
  const versionFrom = targetFrom + target.length + 1;
  noteText(r, "decode.method", from, targetFrom - 1);
  noteText(r, "http.requestTarget", targetFrom, versionFrom - 1);
  noteText(r, "decode.version", versionFrom, from + line.length);
  return { status: null, method, target, reason: "", headers: [] };
}

function readStatus(r: FieldReader, line: Uint8Array, from: number): Head | null {
  const match = STATUS.exec(latin1(line));
  if (match === null) return null;
  if (!r.silent) r.say(text(line), "http.statusLine");
  noteText(r, "decode.version", from, from + 8);
  noteText(r, "http.statusCode", from + 9, from + 12);
  if (match[3] !== undefined && match[3] !== "")
    noteText(r, "decode.reasonPhrase", from + 13, from + line.length);
  return { status: Number(match[2]), method: "", target: "", reason: match[3] ?? "", headers: [] };
}

/** What a line is called, and what is said of one that is none. */
type Noun = "http.header" | "decode.trailer";
const WITHIN = { "http.header": "http.aHeader", "decode.trailer": "http.aTrailer" } as const;
const IS_NO = { "http.header": "http.isNoHeader", "decode.trailer": "http.isNoTrailer" } as const;

/** Headers or trailers and the empty line behind them. */
export function readHeaders(
  r: FieldReader,
  noun: Noun,
  found: (name: string, value: string) => void,
): void {
  const from = r.at;
  let headers = 0;
  while (r.ok && r.peek() !== 0x0d && r.peek() !== 0x0a) {
    if (r.at - from > MAX_HEAD)
      r.wrong(said("http.headersAreLongerThanBytes", { most: MAX_HEAD }), from);
    if (headers++ >= MAX_HEADERS)
      r.wrong(said("http.thereAreMoreThanHeaders", { most: MAX_HEADERS }), from);
    r.group(noun, () => readHeader(r, noun, found));
  }
  const end = r.line("http.emptyLineBehindHeaders", null);
  if (end !== null && end.length > 0) r.wrong("http.carriageReturnWithinHeader", r.at - 1);
}

function readHeader(
  r: FieldReader,
  noun: Noun,
  found: (name: string, value: string) => void,
): void {
  const from = r.at;
  const line = r.line(WITHIN[noun], null);
  if (line === null) return;
  const match = HEADER.exec(latin1(line));
  if (match === null) {
    r.wrong(said(IS_NO[noun], { line: text(line.subarray(0, 40)) }), from);
    return;
  }
  // RFC 9112, 5.2: a line that begins with white space goes on with the value (obs-fold).
  const parts = [line.subarray(match[0].length)];
  while (r.peek() === 0x20 || r.peek() === 0x09) {
    const folded = r.line("http.foldedLine", null);
    if (folded === null) return;
    parts.push(folded);
  }
  const name = match[1] ?? "";
  if (!r.silent)
    r.say(
      parts.map((part) => text(part).replaceAll("␉", " ").trim()).join(" "),
      asIs(name.slice(0, 100)),
    );
  found(name.toLowerCase(), parts.map(latin1).join(" ").trim());
}

function noteText(r: FieldReader, name: Label, from: number, to: number): void {
  if (!r.silent) r.note(name, text(r.bytes.subarray(from, to)), from, to);
}
