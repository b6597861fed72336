// The limits of the engine.

import type { Tongue } from "../../tongue.ts";

export const limitsWords = () => ({
  "limits.also": "quota, maximum, bounds",
  "limits.sockets": "Sockets open at once",
  "limits.closedSockets": "Closed sockets kept in the list",
  "limits.diskWaiting": "Bytes waiting for the disk before streams pause",
  "limits.sendQueue": "Bytes queued to one slow peer",
  "limits.clientLag": "Rows a window may lag",
  "limits.recordingSize": "Size of one recording",
  "limits.runs": "Repeats, sequences and the like at once",
  "limits.rows": ({ count }: { readonly count: number }, t: Tongue) => `${t.spaced(count)} rows`,
  "limits.range": ({ lowest, highest }: { readonly lowest: string; readonly highest: string }) =>
    `${lowest} – ${highest}`,
  "limits.show": "Limits…",
});
