// What is needed to decode a payload: its first bytes, what its conversation had said before them, and how bodies are unpacked.

import type { KnownBefore } from "../../../shared/decode/Conversation.ts";
import type { Unpack } from "../../../shared/decode/Decoder.ts";
import { memoByObject } from "../../../shared/util/memoByObject.ts";
import type { EngineLink } from "../../app/link/engineLink.ts";
import type { PayloadReader } from "../read/payloadReader.ts";
import type { BytesTabProps } from "../payloadTab.ts";

/** Decoders see so many bytes of a payload: what a person looks through, in no time. */
export const DECODED_HEAD = 256 * 1024;
/** Bytes that a body is unpacked to, for the same reason. */
export const UNPACKED_MOST = 512 * 1024;

export interface ToDecode {
  readonly head: Uint8Array;
  /** Null where the engine has nothing of it any more. */
  readonly known: KnownBefore | null;
  readonly unpack: Unpack;
}

/** Asked once for a reader and a protocol: the tab and its choices both want it. */
const askedOf = memoByObject((_reader: PayloadReader) => new Map<string, Promise<ToDecode>>());

/** `protocol`: the decoder that was chosen; null recognises one. */
export function toDecode(
  engine: Pick<EngineLink, "call">,
  bytes: BytesTabProps,
  protocol: string | null,
): Promise<ToDecode> {
  const of = askedOf(bytes.reader);
  const key = `${protocol ?? ""} ${bytes.total}`;
  const known = of.get(key) ?? ask(engine, bytes, protocol);
  of.set(key, known);
  return known;
}

async function ask(
  engine: Pick<EngineLink, "call">,
  { event, at, reader, total }: BytesTabProps,
  protocol: string | null,
): Promise<ToDecode> {
  const direction = event.call === "recv" ? ("in" as const) : ("out" as const);
  const place =
    at === null
      ? ({ kind: "event", seq: event.seq } as const)
      : ({ kind: "byte", direction, at } as const);
  const before = engine.call("conversation", {
    socket: event.socket,
    peer: null,
    protocol,
    places: [place],
  });
  const [head, known, unpack] = await Promise.all([
    reader.readAll(0, Math.min(total, DECODED_HEAD)),
    // Without it messages are read by themselves, and what is guessed is said.
    before.then(
      ([first]) => first ?? null,
      () => null,
    ),
    unpacker(),
  ]);
  return { head, known, unpack };
}

/** Loaded when the first payload is decoded: Brotli brings a dictionary. */
async function unpacker(): Promise<Unpack> {
  const [{ createUnpack }, { EVERY_CODING }] = await Promise.all([
    import("../../../shared/unpack/createUnpack.ts"),
    import("../../../shared/unpack/everyCoding.ts"),
  ]);
  return createUnpack(UNPACKED_MOST, EVERY_CODING);
}
