// Opens several sockets that may belong together: those that others connect or send to first, and the rest once these are ready,
// so that a client finds its server however the list is ordered.

import { Refusal } from "../../shared/model/failure.ts";
import { hearsAnybody, isListener, type Opened, type OpenSpec } from "../../shared/model/socket.ts";
import type { Registry } from "./Registry.ts";
import type { SocketRecord } from "./SocketRecord.ts";
import { open } from "./verbs.ts";

/** In the order of the specs, each with its socket or why there is none. Settles when the last of them has been begun. */
export async function openAll(
  registry: Registry,
  specs: readonly OpenSpec[],
): Promise<readonly Opened[]> {
  const opened = new Map<OpenSpec, Opened>();
  const begun: SocketRecord[] = [];
  function begin(spec: OpenSpec): void {
    try {
      const record = open(registry, spec);
      begun.push(record);
      opened.set(spec, { socket: record.id });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      opened.set(spec, { failure: error.failure });
    }
  }
  const isFirst = (spec: OpenSpec) => isListener(spec.kind) || hearsAnybody(spec);
  // The same spec may stand there twice, as one object.
  const own = specs.map((spec) => ({ ...spec }));
  own.filter(isFirst).forEach(begin);
  await ready(registry, begun);
  own.filter((spec) => !isFirst(spec)).forEach(begin);
  return own.flatMap((spec) => opened.get(spec) ?? []);
}

/** Resolves when none of them is being opened any more. */
function ready(registry: Registry, records: readonly SocketRecord[]): Promise<void> {
  return new Promise((resolve) => {
    const isReady = () => records.every(({ state }) => state !== "opening");
    // The event of a call comes just before the state that it leads to.
    const check = () =>
      queueMicrotask(() => {
        if (!isReady()) return;
        undo();
        resolve();
      });
    const undo = registry.log.onEvent(check);
    check();
  });
}
