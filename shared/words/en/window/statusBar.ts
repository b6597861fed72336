// The status bar: the line to the engine, and its totals.

import type { Tongue } from "../../tongue.ts";
import { EVENTS } from "../nouns.ts";

export const statusBarWords = () => ({
  "statusBar.connecting": "Connecting…",
  "statusBar.live": "Live",
  "statusBar.outdated": "Outdated",
  "statusBar.open": ({ count }: { readonly count: number }, t: Tongue) => `${t.spaced(count)} open`,
  "statusBar.events": ({ count }: { readonly count: number }, t: Tongue) => t.some(count, EVENTS),
  "statusBar.dropped": ({ count }: { readonly count: number }, t: Tongue) =>
    `${t.spaced(count)} dropped`,
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
