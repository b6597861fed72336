// HTTP/1.x (RFC 9110, RFC 9112): requests and responses, their headers, their bodies in all framings. Whether a response
// answers HEAD, and so has no body in spite of its headers, cannot be seen from the response.

import type { DecodeInput, Decoder, PortHints } from "./Decoder.ts";
import { readChunked } from "./http/chunked.ts";
import { HTTP_START, readHeaders, readStartLine, type Head } from "./http/head.ts";
import { decodeMessages, lengthByReading } from "./reading/decodeMessages.ts";
import type { FieldReader } from "./reading/FieldReader.ts";
import { count, latin1 } from "./reading/fieldText.ts";
import { hinted } from "./reading/hints.ts";

const NAME = "http";
const TITLE = "HTTP/1.x";
/** UDP 1900 is SSDP, which is HTTP in datagrams. */
const PORTS: PortHints = {
  tcp: [80, 8080, 8000, 8008, 8081, 8888, 3000, 5000, 5173],
  udp: [1900],
};
const METHODS =
  /^(?:GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH|M-SEARCH|NOTIFY|PROPFIND) \S/;

export const http: Decoder = {
  name: NAME,
  title: TITLE,
  ports: PORTS,
  test,
  decode: ({ bytes }) =>
    decodeMessages({ name: NAME, title: TITLE }, "Message", bytes, (r) => readMessage(r, true)),
  messageLength: (bytes) => lengthByReading(bytes, (r) => readMessage(r, false)),
};

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
  readHeaders(r, "Header", (name, value) => head.headers.push([name, value]));
  if (r.ok) readBody(r, head, ended);
}

function readEmptyLine(r: FieldReader): boolean {
  const line = r.line("Empty line");
  if (line !== null && line.length > 0) r.wrong("a start line is expected");
  return r.ok;
}

/** RFC 9112, 6.3: how long the body is. */
function readBody(r: FieldReader, head: Head, ended: boolean): void {
  const { status } = head;
  if (status !== null && (status < 200 || status === 204 || status === 304)) return;
  const codings = listed(head, "transfer-encoding");
  const lengths = listed(head, "content-length");
  if (codings.length > 0) {
    if (codings.at(-1)?.toLowerCase() === "chunked") readChunked(r);
    else if (status === null) r.wrong("a request with Transfer-Encoding must end with chunked");
    else readUntilClose(r, ended);
    return;
  }
  const [first] = lengths;
  if (first === undefined) {
    if (status !== null) readUntilClose(r, ended);
    return;
  }
  const length = /^\d{1,15}$/.test(first) ? Number(first) : Number.NaN;
  if (Number.isNaN(length) || lengths.some((other) => other !== first)) {
    r.wrong(`Content-Length "${lengths.join(", ").slice(0, 40)}" is not one number`);
    return;
  }
  if (status !== null && length > 0 && r.left === 0) {
    r.truncate("the body", `${count(length, "byte")} expected, unless it answers HEAD`);
    return;
  }
  if (length > 0) r.data("Body", length);
}

function readUntilClose(r: FieldReader, ended: boolean): void {
  if (!ended) r.truncate("the body", "it lasts until the connection closes");
  r.rest("Body");
}

/** The members of a list header, over all of its lines. */
function listed({ headers }: Head, name: string): string[] {
  return headers
    .filter((header) => header[0] === name)
    .flatMap((header) => header[1].split(","))
    .map((member) => member.trim())
    .filter((member) => member !== "");
}
