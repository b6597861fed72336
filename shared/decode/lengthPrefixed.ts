// Messages behind their length, of whatever protocol: the size and byte order of the length are guessed so that all bytes are
// consistent with them. The more messages there are, the better the guess.

import type { Decoder, PortHints } from "./Decoder.ts";
import { decodeMessages, gistByReading, type ReadMessage } from "./reading/decodeMessages.ts";
import { count, textOrHex } from "./reading/fieldText.ts";
import { said, type Text } from "../words/said.ts";
import { colon, bracketed } from "./reading/phrases.ts";

const NAME = "length-prefixed";
const TITLE = said("lengthPrefixed.title");
const PORTS: PortHints = { tcp: [], udp: [] };
/** Longer messages are more likely a wrong guess. */
const MAX_LENGTH = 16 * 1024 * 1024;
/** Messages that a guess looks at: enough to be sure, and an end to it. */
const LOOKED_AT = 256;

/** How the length in front of each message is written. */
interface Shape {
  /** Bytes. */
  readonly size: 1 | 2 | 4 | 8;
  readonly little: boolean;
  readonly title: Text;
}

/** Wide ones first: of two that fit equally well, the wide one is less likely by chance. */
const SHAPES: readonly Shape[] = ([8, 4, 2, 1] as const).flatMap((size) =>
  (size === 1 ? [false] : [false, true]).map((little) => ({
    size,
    little,
    title:
      size === 1
        ? count(1, "byte")
        : said(little ? "lengthPrefixed.littleEndian" : "lengthPrefixed.bigEndian", { size }),
  })),
);

interface Guess {
  readonly shape: Shape;
  /** Messages that are all there, empty ones not counted: any zeros are that. */
  readonly complete: number;
  /** Whether the last message ends with the bytes (or with what was looked at). */
  readonly exact: boolean;
  /** Zeros behind the first length, which may be the rest of a wider one in little-endian order. */
  readonly doubtful: boolean;
}

export const lengthPrefixed: Decoder<typeof NAME> = {
  name: NAME,
  title: TITLE,
  ports: PORTS,
  test({ bytes }) {
    const best = guess(bytes);
    if (best === null || best.complete === 0) return 0;
    const { size } = best.shape;
    // What random bytes reach: an exact end by chance once in 256 per byte of length.
    if (!best.exact) return best.complete >= 4 && size >= 2 ? 28 : 5;
    if (size === 1) return best.complete >= 4 && best.complete <= bytes.length / 4 ? 22 : 5;
    if (size === 2) return best.complete > 1 ? 36 : bytes.length >= 8 ? 26 : 10;
    return 40;
  },
  decode: (input) =>
    decodeMessages({ name: NAME, title: TITLE }, "decode.message", input, reader(input.bytes)),
  // The guess is made from all bytes that are there: cut by it, a stream would depend on how its reads fell. To cut by a length
  // one says which it is (the `prefix` frame spec).
  messageLength: null,
  follow: null,
  gist: (input) => gistByReading(input, reader(input.bytes)),
};

function reader(bytes: Uint8Array): ReadMessage {
  const shape = guess(bytes)?.shape ?? null;
  return (r) => {
    if (shape === null) {
      r.wrong("lengthPrefixed.noLengthOfOrBytesFitsThese");
      return;
    }
    const length = lengthAt(r.bytes, r.at, shape);
    r.data("decode.length", shape.size, () => bracketed(String(length), shape.title));
    if (length > MAX_LENGTH)
      r.wrong(said("lengthPrefixed.lengthIsBeyond", { length, most: MAX_LENGTH }));
    r.say(count(length, "byte"));
    const payload = length > 0 ? r.data("decode.payload", length) : null;
    if (payload !== null) r.say(colon(count(length, "byte"), textOrHex(payload)));
  };
}

/** The shape that fits best: to the very end, then with the most messages. Null when none fits. */
function guess(bytes: Uint8Array): Guess | null {
  let best: Guess | null = null;
  for (const shape of SHAPES) {
    const tried = attempt(bytes, shape);
    if (tried === null) continue;
    if (best === null || rank(tried) > rank(best)) best = tried;
  }
  return best;
}

function rank({ exact, complete, shape, doubtful }: Guess): number {
  if (doubtful && complete < 2) return -1;
  if (exact) return 1000;
  // Messages of one-byte lengths fit almost any bytes, unless they end exactly.
  return complete === 0 ? 0 : shape.size === 1 ? 1 : 2 + complete;
}

function attempt(bytes: Uint8Array, shape: Shape): Guess | null {
  const { size } = shape;
  const behind = bytes.subarray(size, size * 2);
  const doubtful =
    (size === 1 || shape.little) && behind.length > 0 && behind.every((b) => b === 0);
  let at = 0;
  let complete = 0;
  for (let i = 0; at < bytes.length && i < LOOKED_AT; i++) {
    // Where a length is not all there, the missing bytes count as zeros: what is there must not be too much already.
    const there = at + size <= bytes.length;
    const length = lengthAt(bytes, at, shape);
    if (length > MAX_LENGTH) return null;
    // A first message of nothing is a wider length's zero.
    if (there && length === 0 && complete === 0) return null;
    if (!there || at + size + length > bytes.length)
      return { shape, complete, exact: false, doubtful };
    at += size + length;
    if (length > 0) complete += 1;
  }
  return { shape, complete, exact: complete > 0, doubtful };
}

function lengthAt(bytes: Uint8Array, at: number, { size, little }: Shape): number {
  let value = 0;
  for (let i = 0; i < size; i++)
    value = value * 256 + (bytes[at + (little ? size - 1 - i : i)] ?? 0);
  return value;
}
