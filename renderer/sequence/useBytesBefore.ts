import { useEffect, useState } from "react";
import type { BytesBefore } from "../../shared/sequence/input.ts";
import { isStream } from "../../shared/sequence/ends.ts";
import type { App } from "../app/App.ts";
import { useApp } from "../app/useApp.ts";
import type { SequenceRows } from "./sequenceRows.ts";
import { socketsSlice } from "../sockets/socketsState.ts";

const BUCKETS = 10;

type Before = ReadonlyMap<number, BytesBefore>;
const NOTHING: Before = new Map();

/** What the streams had carried before the first row: without it later parts could not be joined. */
export function useBytesBefore({ from, rows }: SequenceRows, sockets: readonly number[]): Before {
  const app = useApp();
  const [known, setKnown] = useState<{ readonly key: string; readonly before: Before } | null>(
    null,
  );
  const until = rows[0]?.time ?? 0;
  const ids = sockets.join(" ");
  const key = from === 0 ? "" : `${from} ${until} ${ids}`;
  useEffect(() => {
    if (key === "") return;
    const controller = new AbortController();
    const { signal } = controller;
    measureAll(app, ids.split(" ").map(Number), until, signal).then(
      (before) => setKnown({ key, before }),
      () => {
        // Cancelled or lost: arrows of this part are then joined as if nothing was under way.
      },
    );
    return () => controller.abort();
  }, [app, key, ids, until]);
  return known?.key === key ? known.before : NOTHING;
}

async function measureAll(
  { engine, store }: App,
  sockets: readonly number[],
  to: number,
  signal: AbortSignal,
): Promise<Before> {
  const before = new Map<number, BytesBefore>();
  for (const socket of sockets) {
    const info = socketsSlice.of(store.getState()).table.get(socket);
    if (info === undefined || !isStream(info)) continue;
    const scope = { kind: "socket", socket } as const;
    const wanted = { scope, from: null, to, buckets: BUCKETS };
    const { totals } = await engine.call("measure", wanted, { signal });
    before.set(socket, { in: totals.bytesIn, out: totals.bytesOut });
  }
  return before;
}
