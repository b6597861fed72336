import type { Frame, Framer } from "../../../shared/framing/framer.ts";
import { english } from "../../support/english.ts";

export const MiB = 1024 * 1024;

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Microseconds between two pieces, unless a test says otherwise. */
export const STEP = 10;

/**
 * Pushes `bytes` in pieces of the given lengths (the rest as the last) as events 0, 1, 2… through one buffer that is
 * overwritten after each, as the engine's is.
 */
export function pushPieces(
  framer: Framer,
  bytes: Uint8Array,
  lengths: readonly number[],
): { readonly frames: Frame[]; readonly starts: readonly number[] } {
  const frames: Frame[] = [];
  const starts: number[] = [];
  const shared = new Uint8Array(bytes.length);
  let at = 0;
  for (const length of [...lengths, bytes.length]) {
    const piece = shared.subarray(0, Math.min(length, bytes.length - at));
    piece.set(bytes.subarray(at, at + piece.length));
    const ordinal = starts.push(at) - 1;
    frames.push(...framer.push({ bytes: piece, time: ordinal * STEP, ordinal }));
    shared.fill(0xee);
    at += piece.length;
    if (at === bytes.length) break;
  }
  return { frames, starts };
}

export function cutPieces(framer: Framer, bytes: Uint8Array, lengths: readonly number[] = []) {
  const { frames, starts } = pushPieces(framer, bytes, lengths);
  return { frames: [...frames, ...framer.end()], starts };
}

/** Index of the event that the byte at `offset` came from. */
export function eventAt(starts: readonly number[], offset: number): number {
  // Of pieces without bytes the last that begins here holds it.
  return starts.findLastIndex((start) => start <= offset);
}

/** `[from, length, complete, problem]`. */
export const essence = ({ from, length, complete, problem }: Frame) =>
  [from, length, complete, inWords(problem)] as const;

const inWords = (problem: Frame["problem"]) => (problem === null ? null : english(problem));

/** Up to where frames are as read because the spec does not fit: of that frame only where it begins, and why. */
export function untilLost(frames: readonly Frame[]) {
  const at = frames.findIndex((frame) => english(frame.problem).includes("frames are as read"));
  if (at === -1) return frames.map(essence);
  const lost = frames[at];
  return [...frames.slice(0, at).map(essence), [lost?.from, english(lost?.problem)]];
}
