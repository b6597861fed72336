import type { Text } from "../../words/said.ts";
import type { Endpoint } from "../../model/endpoint.ts";
import type { SocketEvent } from "../../model/event.ts";
import type { OpenSpec, SocketKind } from "../../model/socket.ts";
import type { Row } from "../../model/rows.ts";
import type { Hint, HintId } from "../hint.ts";

/** What is read of a row. */
export type HintRow = Pick<
  Row,
  "seq" | "time" | "call" | "direction" | "failed" | "result" | "preview"
>;

/** Some of a socket's rows, oldest first. */
export interface Story {
  readonly rows: readonly HintRow[];
  /** Whether the first of them is the socket's first, so that bytes can be counted from the beginning. */
  readonly fromBeginning: boolean;
}

/** An event with what stands around it. */
export interface HintContext {
  readonly event: SocketEvent;
  /** Null where it is not known any more: the socket was cleared off the list. */
  readonly kind: SocketKind | null;
  /** Of the socket; of the listener for an accepted one. */
  readonly spec: OpenSpec | null;
  /** The socket's rows before the event and after it; the event itself is in neither. */
  readonly before: Story;
  readonly after: Story;
  /** The rows of the connection's other end around the event, where that end is ours too. */
  readonly otherEnd: (Story & { readonly socket: number }) | null;
}

/** One rule: what it has to say about an event. */
export type HintRule = (context: HintContext) => readonly Hint[];

export const NO_HINTS: readonly Hint[] = [];

export const hint = (id: HintId, sentence: Text, more: Text): readonly Hint[] => [
  { id, sentence, more },
];

export function isStream(kind: SocketKind | null): boolean {
  return kind === "tcp-connection" || kind === "unix-connection";
}

/** 127.0.0.0/8 and ::1: what is sent there stays on this machine. */
export function isLoopback(endpoint: Endpoint | null): boolean {
  if (endpoint === null || endpoint.family === "unix") return false;
  return endpoint.family === "ipv4"
    ? endpoint.address.startsWith("127.")
    : endpoint.address === "::1";
}

/** Bytes of the rows of one direction. */
export function bytesOf(rows: readonly HintRow[], call: "send" | "recv"): number {
  return rows.reduce((sum, row) => (row.call === call ? sum + row.result : sum), 0);
}
