// How a socket ends.

import type { ProgramCall } from "../../shared/model/event.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { CloseCause } from "../../shared/model/socket.ts";
import type { Packets } from "../record/write/Trace.ts";

export interface Ending {
  readonly cause: CloseCause;
  readonly failure?: Failure | null;
  readonly reset?: boolean;
  /** Whether our writing side ends with it (FIN), where it had not before. */
  readonly endsWriting?: boolean;
  readonly packets?: Packets | null;
  /** Where another program's call, or its end, ended it: when, and how. */
  readonly time?: number;
  readonly program?: ProgramCall;
}
