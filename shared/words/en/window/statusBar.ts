// The status bar: the line to the engine, and its totals.

import type { Tongue } from "../../tongue.ts";

export const statusBarWords = () => ({
  "statusBar.connecting": "Connecting…",
  "statusBar.live": "Live",
  "statusBar.outdated": "Outdated",
  "statusBar.open": ({ shown }: { readonly shown: string }) => `${shown} open`,
  "statusBar.events": (
    { count, shown }: { readonly count: number; readonly shown: string },
    t: Tongue,
  ) => `${shown} ${t.form(count, { one: "event", other: "events" })}`,
  "statusBar.dropped": ({ shown }: { readonly shown: string }) => `${shown} dropped`,
  "statusBar.status": "Status",
  "statusBar.engineSilent": "Engine silent",
  "statusBar.engineLost": "Engine lost",
  "statusBar.notAuthorized": "Not authorized",
  "statusBar.connectionToEngine": "Connection to the engine",
  "statusBar.receivedBytesPerSecond": "Received, bytes per second",
  "statusBar.sentBytesPerSecond": "Sent, bytes per second",
  "statusBar.datagramsThatKernelDroppedBecauseReceiveBuffer":
    "Datagrams that the kernel dropped because a receive buffer was full",
});
