// What printing events and printing messages have in common.

import type { Undecided } from "../../shared/model/query.ts";
import type { Lines } from "./Lines.ts";
import type { Printer } from "../printers/Printer.ts";
import type { SocketsSeen } from "./SocketsSeen.ts";

/** Where to print, and for how long. */
export interface Printing {
  readonly printer: Printer;
  readonly lines: Lines;
  /** Hears which sockets there are; null where nobody asks for one. */
  readonly sockets: SocketsSeen | null;
  /** False once nobody reads any more, or a signal came. */
  readonly mayGoOn: () => boolean;
}

export interface Counts {
  readonly events: number;
  /** Events, or messages. */
  readonly matched: number;
  readonly undecided: Undecided;
  /** Requests that nobody answered: how many, and the first ones' events; null where nobody asks. */
  readonly unanswered: { readonly count: number; readonly seqs: readonly number[] } | null;
}
