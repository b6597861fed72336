// What is said aloud of what happens, for those who hear the window.

import type { Tongue } from "../../tongue.ts";

interface Counted {
  readonly count: number;
}

export const announceWords = () => ({
  "announce.label": "What happens",
  "announce.came": ({ count }: Counted, t: Tongue) =>
    `${t.some(count, { one: "connection", other: "connections" })} came.`,
  "announce.failed": ({ count }: Counted, t: Tongue) =>
    `${t.some(count, { one: "socket", other: "sockets" })} failed.`,
  "announce.recordingStopped": "The recording has stopped.",
});
