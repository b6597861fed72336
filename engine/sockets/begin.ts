import { failureFrom } from "../system/failureFrom.ts";
import type { Registry } from "./Registry.ts";
import type { SocketRecord } from "./SocketRecord.ts";

/** Lets the opening of a socket go on by itself. What it throws is the end of this socket, not of the program. */
export function begin(registry: Registry, record: SocketRecord, opening: Promise<void>): void {
  opening.catch((error: unknown) => {
    const failure = failureFrom(error);
    registry.log.call(record, { call: "error" }, { failure });
    registry.end(record, { cause: "error", failure });
  });
}
