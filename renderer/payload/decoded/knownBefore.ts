// What is needed to decode a payload: its first bytes and what its conversation had said before them.

import type { KnownBefore } from "../../../shared/decode/Conversation.ts";
import { memoByObject } from "../../../shared/util/memoByObject.ts";
import type { EngineLink } from "../../app/link/engineLink.ts";
import type { PayloadReader } from "../read/payloadReader.ts";
import type { BytesTabProps } from "../payloadTab.ts";

/** Decoders see so many bytes of a payload: what a person looks through, in no time. */
export const DECODED_HEAD = 256 * 1024;
export type BytesToDecode = Omit<BytesTabProps, "id">;

export interface ToDecode {
  readonly head: Uint8Array;
  /** Null where the engine has nothing of it any more. */
  readonly known: KnownBefore | null;
}

/** Asked once for a reader and a protocol. */
const askedOf = memoByObject((_reader: PayloadReader) => new Map<string, Promise<ToDecode>>());

/** `protocol`: the decoder that was chosen; null recognises one. */
export function toDecode(
  engine: Pick<EngineLink, "call">,
  bytes: BytesToDecode,
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
  { event, at, reader, total }: BytesToDecode,
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
  const [head, known] = await Promise.all([
    reader.readAll(0, Math.min(total, DECODED_HEAD)),
    // Without it messages are read by themselves, and what is guessed is said.
    before.then(
      ([first]) => first ?? null,
      () => null,
    ),
  ]);
  return { head, known };
}
