import { http } from "../../../decode/http.ts";
import { joinBytes } from "../../../format/joinBytes.ts";
import { toEscapes } from "../../../format/escapes.ts";
import { finderOf, utf8 } from "./FieldFinder.ts";
import type { ReadValues } from "./ReadValues.ts";

/** Headers by their lines; Host in front and the framing behind are fields of their own. */
export const readHttp: ReadValues = (bytes) => {
  const found = finderOf(http, bytes);
  if (found === null || found.all("http.requestLine").length + found.all("http.request").length < 1)
    return [];
  // Only headers are called by names that are no words of ours.
  const lines = found.message.children
    .filter(({ name }) => typeof name === "string")
    .map(({ from, to }) => bytes.subarray(from, to - 2));
  const isHost = lines[0] !== undefined && /^Host: \S+$/.test(utf8(lines[0]));
  const host = isHost ? utf8(lines.shift() ?? new Uint8Array(0)).slice(6) : "";
  const last = utf8(lines.at(-1) ?? new Uint8Array(0));
  const framing = /^Transfer-Encoding: chunked$/.test(last)
    ? "chunked"
    : /^Content-Length: \d+$/.test(last)
      ? "length"
      : null;
  if (framing !== null) lines.pop();
  const chunks = found.all("http.chunkData").map(({ from, to }) => bytes.subarray(from, to));
  const body = framing === "chunked" ? joinBytes(chunks) : found.bytesOf("decode.body");
  const values = {
    method: found.text("decode.method"),
    target: found.text("http.requestTarget"),
    host,
    "protocol-version": found.text("decode.version").slice("HTTP/".length),
    header: lines.map(toEscapes).join("\n"),
    body: toEscapes(body),
  };
  // Without any a form of either kind may say it.
  return (framing === null ? ["length", "none"] : [framing]).map((each) => ({
    ...values,
    framing: each,
  }));
};
