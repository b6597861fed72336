// A conversation that becomes a sequence of the library.

import type { Tongue } from "../../tongue.ts";

const MESSAGES = { one: "send or receive", other: "sends and receives" };

export const conversationWords = () => ({
  "conversation.saveRows": "Save as a sequence…",
  "conversation.saveSocket": "Save its conversation as a sequence…",
  "conversation.saveAlso": "record, script, test, replay, macro, expect, library",
  "conversation.begin": "Record a sequence from now on",
  "conversation.end": "End the sequence and keep it",
  "conversation.isTaped": "A sequence is being recorded.",
  "conversation.isNotTaped": "No sequence is being recorded.",
  "conversation.taping": ({ socket }: { readonly socket: number }) => `Sequence of #${socket}: end`,
  "conversation.selectSocket": "Select a socket first.",
  "conversation.name": ({ socket, place }: { readonly socket: number; readonly place: string }) =>
    `#${socket} ${place}`,
  "conversation.oneSocketOnly": ({ socket }: { readonly socket: number }) =>
    `A sequence is of one socket: only the rows of #${socket} are in it.`,
  "conversation.nothing": ({ socket }: { readonly socket: number }) =>
    `Nothing was sent or received on #${socket}.`,
  "conversation.asFile": ({ most }: { readonly most: number }, t: Tongue) =>
    `The sequence is longer than the ${t.number(most)} characters that the library takes; it was saved as a file.`,
  "conversation.made": (
    { steps, left }: { readonly steps: number; readonly left: number },
    t: Tongue,
  ) =>
    `Made a sequence of ${t.count(steps, MESSAGES)}${left === 0 ? "" : `; ${t.number(left)} more had no room`}.`,
});
