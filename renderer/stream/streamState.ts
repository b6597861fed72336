// How the person looks at a stream, and how they want streams cut. What was chosen is remembered; the place in a stream
// is of the conversation that is shown.

import { formatFrameSpec } from "../../shared/framing/formatFrameSpec.ts";
import { parseFrameSpec } from "../../shared/framing/parseFrameSpec.ts";
import { asRecord, recall, remember } from "../app/remembered.ts";

export const STREAM_SHAPES = ["text", "hex", "decoded"] as const;
export type StreamShape = (typeof STREAM_SHAPES)[number];

export const STREAM_SIDES = ["both", "in", "out"] as const;
export type StreamSide = (typeof STREAM_SIDES)[number];

/** How both directions are cut, as typed. */
export interface TypedFraming {
  readonly in: string;
  readonly out: string;
}

export interface StreamChoices {
  readonly streamShape: StreamShape;
  readonly streamSide: StreamSide;
  /** Of a UDP socket: what was exchanged with all its peers, not only with the selected event's. */
  readonly streamAllPeers: boolean;
  /** What was chosen last, and by address (see framingKey.ts) before. */
  readonly framingLast: TypedFraming;
  readonly framingKnown: Readonly<Record<string, TypedFraming>>;
}

/** A stream that is being saved. */
export interface StreamSaving {
  readonly done: number;
  readonly total: number;
}

export interface StreamState extends StreamChoices {
  readonly streamFind: string;
  readonly streamSaving: StreamSaving | null;
  /** The end of the stream stays in sight as it grows. */
  readonly streamFollow: boolean;
}

/** Addresses whose framing is remembered. */
const MAX_KNOWN = 200;

export function initialStreamState(): StreamState {
  return {
    streamShape: recall("stream.shape", "text", (value) => memberOf(STREAM_SHAPES, value)),
    streamSide: recall("stream.side", "both", (value) => memberOf(STREAM_SIDES, value)),
    streamAllPeers: recall("stream.allPeers", false, (value) => value === true),
    framingLast: recall("framing.last", { in: "crlf", out: "crlf" }, asTyped),
    framingKnown: recall("framing.known", {}, asKnown),
    streamFind: "",
    streamSaving: null,
    streamFollow: true,
  };
}

export function rememberStream(choices: Partial<StreamChoices>): void {
  if (choices.streamShape !== undefined) remember("stream.shape", choices.streamShape);
  if (choices.streamSide !== undefined) remember("stream.side", choices.streamSide);
  if (choices.streamAllPeers !== undefined) remember("stream.allPeers", choices.streamAllPeers);
  if (choices.framingLast !== undefined) remember("framing.last", choices.framingLast);
  if (choices.framingKnown !== undefined) remember("framing.known", choices.framingKnown);
}

/** Puts an address's framing first; those used longest ago go. */
export function withKnown(
  known: StreamChoices["framingKnown"],
  key: string,
  framing: TypedFraming,
): Record<string, TypedFraming> {
  const others = Object.entries(known).filter(([other]) => other !== key);
  return Object.fromEntries<TypedFraming>([[key, framing], ...others.slice(0, MAX_KNOWN - 1)]);
}

function memberOf<T>(members: readonly T[], value: unknown): T | null {
  return members.find((member) => member === value) ?? null;
}

function asTyped(value: unknown): TypedFraming | null {
  const record = asRecord(value);
  const read = (text: unknown) => {
    const parsed = typeof text === "string" ? parseFrameSpec(text) : null;
    return parsed?.ok === true ? formatFrameSpec(parsed.spec) : null;
  };
  const [received, sent] = [read(record?.["in"]), read(record?.["out"])];
  return received === null || sent === null ? null : { in: received, out: sent };
}

function asKnown(value: unknown): Record<string, TypedFraming> | null {
  const record = asRecord(value);
  if (record === null) return null;
  const entries = Object.entries(record).flatMap(([key, each]) => {
    const typed = asTyped(each);
    return typed === null ? [] : [[key, typed] as const];
  });
  return Object.fromEntries(entries.slice(0, MAX_KNOWN));
}
