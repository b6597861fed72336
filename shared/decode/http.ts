// HTTP/1.x (RFC 9110, RFC 9112): requests and responses, their headers, their bodies in all framings. Whether a response
// answers HEAD, and so has no body in spite of its headers, is known from the request only.

import type { Conversation, HttpRequest } from "./Conversation.ts";
import type { Cut, DecodeContext, DecodeInput, Decoder, PortHints } from "./Decoder.ts";
import { readChunked } from "./http/chunked.ts";
import { unpackBody } from "./http/content.ts";
import { afterRequest, afterResponse, requestOf } from "./http/exchange.ts";
import { HTTP_START, readHeaders, readStartLine, type Head } from "./http/head.ts";
import {
  cutByReading,
  gistByReading,
  decodeMessages,
  followByReading,
} from "./reading/decodeMessages.ts";
import type { FieldReader } from "./reading/FieldReader.ts";
import { count, latin1 } from "./reading/fieldText.ts";
import { hinted } from "./reading/hints.ts";
import { said } from "../words/said.ts";

const NAME = "http";
const TITLE = "HTTP/1.x";
/** UDP 1900 is SSDP, which is HTTP in datagrams. */
const PORTS: PortHints = {
  tcp: [80, 8080, 8000, 8008, 8081, 8888, 3000, 5000, 5173],
  udp: [1900],
};
const METHODS =
  /^(?:GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH|M-SEARCH|NOTIFY|PROPFIND) \S/;

export const http: Decoder<typeof NAME> = {
  name: NAME,
  title: TITLE,
  ports: PORTS,
  test,
  decode: (input) =>
    decodeMessages({ name: NAME, title: TITLE }, "decode.message", input, (r) =>
      readMessage(r, true),
    ),
  messageLength: (bytes, context) => cut(bytes, context).length,
  cut,
  follow: (input) => followByReading(input, (r) => readMessage(r, true)),
  gist: (input) => gistByReading(input, (r) => readMessage(r, true)),
};

function cut(bytes: Uint8Array, context: DecodeContext): Cut {
  return cutByReading(bytes, context, (r) => readMessage(r, false));
}

function test({ bytes, context }: DecodeInput): number {
  const beginning = latin1(bytes.subarray(0, 4096));
  const [line = ""] = beginning.replace(/^(?:\r?\n)+/, "").split(/\r?\n/, 1);
  if (HTTP_START.test(line)) return 97;
  const usual = hinted(context, PORTS) ? 20 : 0;
  if (line.length < beginning.length) return 0;
  if (line.startsWith("HTTP/1.")) return 80;
  if (METHODS.test(line)) return 40 + usual;
  return usual > 0 && /^(?:[A-Z]{1,10}|HTTP\/?)$/.test(line) ? 30 : 0;
}

/** `ended`: what is there is all there is, so that a body which lasts until the connection closes is whole. */
function readMessage(r: FieldReader, ended: boolean): void {
  // RFC 9112, 2.2: a server ignores empty lines in front of a request.
  while (r.peek() === 0x0d || r.peek() === 0x0a) if (!readEmptyLine(r)) return;
  const head = readStartLine(r);
  if (head === null) return;
  readHeaders(r, "http.header", (name, value) => head.headers.push([name, value]));
  const request = head.status === null ? null : requestOf(r.conversation);
  if (r.ok) readBody(r, head, { ended, request });
  if (r.ok) r.conversation = afterMessage(r.conversation, head);
}

function afterMessage(conversation: Conversation, head: Head): Conversation {
  const { status, method, target } = head;
  const header = (name: string) => listed(head, name).join(", ");
  return status === null
    ? afterRequest(conversation, { method, target, host: header("host") })
    : afterResponse(conversation, { status, header });
}

function readEmptyLine(r: FieldReader): boolean {
  const line = r.line("http.emptyLine");
  if (line !== null && line.length > 0) r.wrong("http.startLineIsExpected");
  return r.ok;
}

/** RFC 9112, 6.3: how long the body is. */
function readBody(r: FieldReader, head: Head, { ended, request }: BodyOf): void {
  const { status } = head;
  if (status !== null && hasNoBody(status, request)) return;
  if (status !== null && request === null && !knowsRequests(r.conversation))
    r.guess("http.readAsNoAnswerToHeadWhich");
  const from = r.at;
  const pieces: Uint8Array[] = [];
  readFramed(r, head, { ended, request }, (piece) => pieces.push(piece));
  const to = Math.max(from, Math.min(r.at, r.bytes.length));
  const transfer = lowered(listed(head, "transfer-encoding")).filter((name) => name !== "chunked");
  const codings = [...lowered(listed(head, "content-encoding")), ...transfer];
  unpackBody(r, { codings: codings.filter((name) => name !== "identity"), pieces, from, to });
}

/** Whether a response without a request answers none that was seen. */
function knowsRequests({ complete, http }: Conversation): boolean {
  return complete && (http?.requests.beyond ?? 0) === 0;
}

interface BodyOf {
  /** What is there is all there is, so that a body which lasts until the connection closes is whole. */
  readonly ended: boolean;
  /** The one that a response answers; null in a request, and where it is not known. */
  readonly request: HttpRequest | null;
}

function hasNoBody(status: number, request: HttpRequest | null): boolean {
  if (status < 200 || status === 204 || status === 304) return true;
  return request?.method === "HEAD" || (request?.method === "CONNECT" && status < 300);
}

/** `piece` is given what is there of the body, without its framing. */
function readFramed(
  r: FieldReader,
  head: Head,
  { ended, request }: BodyOf,
  piece: (bytes: Uint8Array) => void,
): void {
  const { status } = head;
  const codings = listed(head, "transfer-encoding");
  const lengths = listed(head, "content-length");
  if (codings.length > 0) {
    if (codings.at(-1)?.toLowerCase() === "chunked") readChunked(r, piece);
    else if (status === null) r.wrong("http.requestWithTransferEncodingMustEndWith");
    else piece(readUntilClose(r, ended));
    return;
  }
  const [first] = lengths;
  if (first === undefined) {
    if (status !== null) piece(readUntilClose(r, ended));
    return;
  }
  const length = /^\d{1,15}$/.test(first) ? Number(first) : Number.NaN;
  if (Number.isNaN(length) || lengths.some((other) => other !== first)) {
    r.wrong(said("http.contentLengthIsNotOneNumber", { lengths: lengths.join(", ").slice(0, 40) }));
    return;
  }
  if (status !== null && length > 0 && r.left === 0 && request === null) {
    r.truncate(
      "http.body",
      said("http.expectedUnlessItAnswersHead", { bytes: count(length, "byte") }),
    );
    return;
  }
  if (length > 0) piece(r.data("decode.body", length));
}

function readUntilClose(r: FieldReader, ended: boolean): Uint8Array {
  if (!ended) r.truncate("http.body", "http.itLastsUntilConnectionCloses");
  return r.rest("decode.body");
}

function lowered(names: readonly string[]): string[] {
  return names.map((name) => name.toLowerCase());
}

/** The members of a list header, over all of its lines. */
function listed({ headers }: Head, name: string): string[] {
  return headers
    .filter((header) => header[0] === name)
    .flatMap((header) => header[1].split(","))
    .map((member) => member.trim())
    .filter((member) => member !== "");
}
