// What a filter can know of one event, or of one message cut out of a stream.

import type { Call, Direction, ProgramCall } from "../../../../shared/model/event.ts";
import type { Frame } from "./frames.ts";
import type { Told } from "../talks/ToldEvents.ts";
import type { Flow } from "../../../record/index/FlowTable.ts";

export interface Facts {
  readonly seq: number;
  /** µs since the epoch. */
  readonly time: number;
  /** Time of the recording's first event, and of the event before this one (its own for the first). */
  readonly firstTime: number;
  readonly previousTime: number;
  readonly socket: number;
  /** The listener that accepted the socket; 0 for none. */
  readonly listener: number;
  readonly call: Call;
  readonly direction: Direction | null;
  /** Code of the failure; empty when the call succeeded. */
  readonly error: string;
  readonly failed: boolean;
  /** Bytes of send and recv, the new socket's id for accept, otherwise 0. */
  readonly result: number;
  /** Bits of PACKETS: what the recording's packets of this event carry. */
  readonly packets: number;
  /** Null where nothing is known of the ends. */
  readonly flow: Flow | null;
  /** µs since the send or receive before it in its direction, and since what it answers; null where there is none. */
  readonly gap: number | null;
  readonly response: number | null;
  /** The one of the event's frames that is asked about; null where they are all alike in what is asked. */
  readonly asked: Frame | null;
  /** What one of several messages that end in one event is called (`12.2`, `12@340`); empty for every other. */
  readonly message: readonly string[];
  /** Bytes carried; empty for calls that carry none. */
  payload(): Uint8Array;
  /** What its conversation says of it; null where it has no message. */
  told(): Told | null;
  /** Whether it asks, and nobody has answered. */
  owed(): boolean;
  /** How another program made the call; null of our own. */
  program(): ProgramCall | null;
  /** The sentence of a call that carries no bytes, as it is recorded: in English, whatever the window's language. */
  sentence(): string;
}
