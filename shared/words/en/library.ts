// What the engine as a library says: why something that a test waits for did not come.

import type { Tongue } from "../tongue.ts";
import { BYTES } from "./nouns.ts";

interface What {
  /** What was expected. */
  readonly what: string;
}
interface Seen {
  readonly id: number;
  /** A sentence each. */
  readonly events: readonly string[];
  /** Earlier ones, which are not listed. */
  readonly more: number;
}

const lines = (events: readonly string[]) => events.map((event) => `\n  ${event}`).join("");

export const libraryWords = () => ({
  "library.late": ({ what, timeout }: What & { readonly timeout: number }, t: Tongue) =>
    `Expected ${what} within ${t.number(timeout)} ms, and it did not come.`,
  "library.unexpected": ({ what }: What) => `Expected ${what}, and something else came.`,
  "library.ended": ({ what }: What) => `Expected ${what}, and the peer ended its side first.`,
  "library.closed": ({ what }: What) => `Expected ${what}, and it cannot come any more: closed.`,
  "library.engineClosed": "Expected an engine that is open; it was closed.",
  "library.theBytes": ({ bytes }: { readonly bytes: string }) => bytes,
  "library.soMany": ({ count }: { readonly count: number }, t: Tongue) => t.count(count, BYTES),
  "library.aMatch": ({ pattern }: { readonly pattern: string }) => `a match of ${pattern}`,
  "library.aConnection": "a connection",
  "library.aDatagram": "a datagram",
  "library.theDatagram": ({ bytes }: { readonly bytes: string }) => `the datagram ${bytes}`,
  "library.theEnd": "the end of what the peer sends",
  "library.theClose": "the close of the socket",
  "library.theSend": ({ size }: { readonly size: string }) => `that the system takes ${size}`,
  "library.theOpening": "a socket that is ready",
  "library.anEvent": ({ match }: { readonly match: string }) =>
    match === "" ? "an event that matches" : `an event like ${match}`,
  "library.left": ({ size, bytes }: { readonly size: string; readonly bytes: string }) =>
    `Received and not taken: ${size}, ${bytes}`,
  "library.full": ({ size }: { readonly size: string }) =>
    `Nothing more is read: ${size} are received that no test has taken.`,
  "library.seen": ({ id, events, more }: Seen, t: Tongue) =>
    events.length === 0
      ? `Nothing happened to socket #${id}.`
      : `Socket #${id}${more === 0 ? "" : `, ${t.number(more)} events before these`}:${lines(events)}`,
  "library.seenOfAll": ({ events }: { readonly events: readonly string[] }) =>
    events.length === 0 ? "Nothing happened." : `The last events:${lines(events)}`,
  "library.badOption": ({ where, problem }: { readonly where: string; readonly problem: string }) =>
    `${where === "" ? "options" : `option ${where}`}: ${problem}`,
  "library.badCount": ({ got }: { readonly got: string }) =>
    `expected how many bytes, a whole number from 0, got ${got}`,
  "library.badPeer": ({ host }: { readonly host: string }) =>
    `expected an IP address to send to, got "${host}": names are not looked up`,
  "library.timeout": (
    { longest, got }: { readonly longest: number; readonly got: string },
    t: Tongue,
  ) => `timeout: expected milliseconds from 0 to ${t.number(longest)}, got ${got}`,
});
