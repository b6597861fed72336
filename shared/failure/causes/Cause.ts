import type { Text } from "../../words/said.ts";
import type { Call } from "../../model/event.ts";
import type { SocketKind } from "../../model/socket.ts";

/** One thing that may be behind a failure, and what to try about it; a whole sentence each. */
export interface Cause {
  readonly cause: Text;
  readonly tryThis: Text;
}

/** Where it failed, as far as it is known. */
export interface CauseContext {
  /** The event's call. */
  readonly call?: Call;
  /** As the system gave it; it differs from the call where one call of ours is several of the system's. */
  readonly syscall?: string;
  readonly kind?: SocketKind;
}

/** Most likely first; never empty. */
export type Causes = (context: CauseContext) => readonly Cause[];

export const cause = (why: Text, tryThis: Text): Cause => ({ cause: why, tryThis });
