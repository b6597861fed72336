// A request of HTTP/1.x (RFC 9112): start line, Host, headers, and how long the body is.

import { asIs } from "../../decode/reading/label.ts";
import { joinBytes } from "../../format/joinBytes.ts";
import { said } from "../../words/said.ts";
import { utf8 } from "./bytesOf.ts";
import type { Given } from "./Given.ts";
import type { Maker } from "./Maker.ts";
import { WrongField } from "./WrongField.ts";

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Of these a server expects a body, if an empty one (RFC 9110, 8.6). */
const WITH_BODY: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH"]);

export const http: Maker = {
  name: "http",
  title: "HTTP/1.x",
  goesTo: { transport: "tcp", port: 80 },
  fields: [
    {
      key: "method",
      label: "decode.method",
      kind: "text",
      initial: "GET",
      most: 32,
      usual: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
    },
    { key: "target", label: "http.requestTarget", kind: "text", initial: "/", most: 8000 },
    { key: "host", label: asIs("Host"), kind: "text", initial: "localhost", most: 255 },
    {
      key: "protocol-version",
      label: "decode.version",
      kind: "choice",
      names: ["1.1", "1.0"],
      initial: "1.1",
    },
    { key: "header", label: "make.headers", kind: "lines", initial: "" },
    { key: "body", label: "decode.body", kind: "bytes", initial: "" },
    {
      key: "framing",
      label: "make.bodyFraming",
      kind: "choice",
      names: ["length", "chunked", "none"],
      initial: "length",
    },
  ],
  build(given) {
    const method = given.text("method");
    if (!TOKEN.test(method)) throw new WrongField("method", said("make.token", { got: method }));
    const target = given.text("target");
    if (!/^[!-~\u0080-\u{10ffff}]+$/u.test(target))
      throw new WrongField("target", said("make.noBlanks"));
    const host = given.text("host");
    if (/[^!-~]/.test(host)) throw new WrongField("host", said("make.noBlanks"));
    const body = given.bytes("body");
    const framing = given.choice("framing");
    if (framing === "none" && body.length > 0)
      throw new WrongField("framing", said("make.bodyNeedsFraming"));
    const head = [
      utf8(`${method} ${target} HTTP/${given.choice("protocol-version")}\r\n`),
      utf8(host === "" ? "" : `Host: ${host}\r\n`),
      ...headersOf(given),
    ];
    const chunked = framing === "chunked";
    if (chunked) head.push(utf8("Transfer-Encoding: chunked\r\n"));
    else if (framing === "length" && (body.length > 0 || WITH_BODY.has(method)))
      head.push(utf8(`Content-Length: ${body.length}\r\n`));
    return joinBytes([...head, utf8("\r\n"), ...(chunked ? chunksOf(body) : [body])]);
  },
};

/** Each a line as `Accept: text/html`. */
function headersOf(given: Given): Uint8Array[] {
  return given.lines("header").map((line) => {
    const colon = line.indexOf(0x3a);
    const name = new TextDecoder().decode(line.subarray(0, Math.max(0, colon)));
    // A bare CR or LF would begin another header.
    if (!TOKEN.test(name) || line.some((byte) => byte === 0x0d || byte === 0x0a || byte === 0))
      throw new WrongField("header", said("make.headerLine"));
    return joinBytes([line, utf8("\r\n")]);
  });
}

/** One chunk, and the last one. */
function chunksOf(body: Uint8Array): Uint8Array[] {
  const end = utf8("0\r\n\r\n");
  if (body.length === 0) return [end];
  return [utf8(`${body.length.toString(16)}\r\n`), body, utf8("\r\n"), end];
}
