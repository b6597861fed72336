// The chunked transfer coding (RFC 9112, 7.1).

import type { FieldReader } from "../reading/FieldReader.ts";
import { count, latin1, textOrHex } from "../reading/fieldText.ts";
import { readHeaders } from "./head.ts";

/** Up to 2^52 bytes; extensions are tolerated and not looked into. */
const SIZE = /^([0-9a-fA-F]{1,13})[ \t]*(?:;.*)?$/;

/** `piece` is given what is there of each chunk. */
export function readChunked(r: FieldReader, piece: (bytes: Uint8Array) => void): void {
  let size = 1;
  while (r.ok && size > 0)
    r.group("decode.chunk", () => {
      size = readSize(r);
      if (!r.silent) r.say(count(size, "byte"), size === 0 ? "http.lastChunk" : "decode.chunk");
      if (size === 0) return;
      piece(r.data("http.chunkData", size));
      r.literal("decode.crlfBehindChunk", "\r\n");
    });
  if (r.ok) readHeaders(r, "decode.trailer", () => {});
}

function readSize(r: FieldReader): number {
  const from = r.at;
  const line = r.line("http.chunkSize", r.silent ? null : textOrHex);
  if (line === null) return 0;
  const match = SIZE.exec(latin1(line));
  if (match !== null) return Number.parseInt(match[1] ?? "", 16);
  r.wrong("http.chunkSizeInHexDigitsIsExpected", from);
  return 0;
}
