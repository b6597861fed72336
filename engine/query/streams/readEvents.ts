// Some bytes of each of many events: those that lie close together in the file are read in one piece.

import { blockReach, cutEvent, eventBytes, FAR } from "../../record/read/eventBytes.ts";
import { gather } from "../../system/gather.ts";
import type { Place } from "../../record/read/readRows.ts";
import type { EventStore } from "../../record/read/EventStore.ts";

/** What is read in one piece at most, and what lies between two events that is read with them. */
const MAX_SPAN = 2 * 1024 * 1024;
const MAX_GAP = 64 * 1024;

/** Bytes [from, to) of the event of an ordinal; what is beyond its end is left out. */
export interface WantedBytes {
  readonly ordinal: number;
  readonly from: number;
  readonly to: number;
}

/** `wanted` by ordinal, ascending. */
export async function readEvents(
  store: EventStore,
  wanted: readonly WantedBytes[],
): Promise<Uint8Array[]> {
  const places = await store.places(wanted.map(({ ordinal }) => ordinal));
  const pieces = wanted.map(({ from, to }, i): Piece => {
    const { offset: at, result } = places[i] as Place;
    const end = Math.min(to, result);
    return { offset: at, from, to: end, behind: at + blockReach(end) };
  });
  const spans = spansOf(pieces);
  const read = await gather(
    store.bytes,
    spans.map(([first, ...rest]) => ({
      from: first.offset,
      // The first one may reach further than those behind it.
      to: isFar(first) ? first.offset : Math.max(first.behind, ...rest.map(({ behind }) => behind)),
    })),
  );
  const parts: Uint8Array[] = [];
  for (const [i, span] of spans.entries()) {
    const [{ offset: base, from: skip, to: end }] = span;
    if (isFar(span[0])) {
      parts.push(await eventBytes(store.bytes, { offset: base, length: end }, skip, end - skip));
      continue;
    }
    const bytes = read[i] ?? EMPTY;
    for (const { offset: at, from, to } of span)
      parts.push(to > from ? cutEvent(bytes.subarray(at - base), from, to) : EMPTY);
  }
  return parts;
}

/** Bytes [from, to) of an event whose blocks begin at `offset`; all that has to be read for them ends at `behind`. */
interface Piece {
  readonly offset: number;
  readonly from: number;
  readonly to: number;
  readonly behind: number;
}

type Span = [Piece, ...Piece[]];

/** Pieces that are read together. */
function spansOf(pieces: readonly Piece[]): Span[] {
  const spans: Span[] = [];
  let last: Span | null = null;
  for (const piece of pieces) {
    const near =
      last !== null &&
      !isFar(piece) &&
      !isFar(last[0]) &&
      piece.behind - last[0].offset <= MAX_SPAN &&
      piece.offset - (last.at(-1)?.behind ?? 0) <= MAX_GAP;
    if (near) last?.push(piece);
    else spans.push((last = [piece]));
  }
  return spans;
}

/** Whether it is far inside its event: then it is looked up where it lies. */
function isFar({ from }: Piece): boolean {
  return from >= FAR;
}

const EMPTY = new Uint8Array(0);
