// The filter's field in the window: its help, its list, and how far a look through the events has come.

import type { Tongue } from "../../tongue.ts";
import { EVENTS } from "../nouns.ts";

const MESSAGES = { one: "message", other: "messages" };

interface Found {
  readonly total: number;
  readonly events: number;
}

export const filterBarWords = () => ({
  "filterBar.nothingIsLookedThrough": "Nothing is being looked through.",
  "filterBar.lookingDidNotStop": "Looking was not stopped.",
  "filterBar.noneWasUsedYet": "No filter was used yet.",
  "filterBar.didYouMean": "Did you mean",
  "filterBar.tabForFixes": "Tab leads to what was likely meant.",
  "filterBar.isEmpty": "The filter is empty.",
  "filterBar.focusAlso": "search, query, where",
  "filterBar.clearAlso": "reset, remove, show all",
  "filterBar.helpAlso": "syntax, language, operators, examples, manual",
  "filterBar.filter": "Filter",
  "filterBar.placeholder": ({ keys }: { readonly keys: string }) => `Filter (${keys})`,
  "filterBar.focus": "Filter…",
  "filterBar.cleared": "Cleared the filter.",
  "filterBar.filtered": ({ filter }: { readonly filter: string }) => `Filtered by ${filter}`,
  "filterBar.clear": "Clear the filter",
  "filterBar.showInContext": "Show in context",
  "filterBar.showInContextAlso": "around, neighbours, surroundings, unfiltered",
  "filterBar.recent": "Recent filters",
  "filterBar.suggestions": "What can come here",
  "filterBar.stillApplied": ({ filter }: { readonly filter: string }) => `Still applied: ${filter}`,
  "filterBar.ourEnd": ({ socket }: { readonly socket: number }) => `our end of #${socket}`,
  "filterBar.peer": ({ socket }: { readonly socket: number }) => `the peer of #${socket}`,
  "filterBar.percent": ({ percent }: { readonly percent: number }) => `${percent}\u2009%`,
  "filterBar.help": "How filters are written",
  "filterBar.helpTitle": "Filters",
  "filterBar.helpDifferences":
    "They find what Wireshark’s find in the same recording, but for this:",
  "filterBar.examplePort": "what was sent and received at a port",
  "filterBar.exampleContains": "bytes anywhere in a call",
  "filterBar.exampleMatches": "a regular expression, case ignored",
  "filterBar.exampleWrong": "what went wrong",
  "filterBar.exampleSockets": "received by some sockets",
  "filterBar.events": ({ total }: { readonly total: number }, t: Tongue) => t.some(total, EVENTS),
  "filterBar.messagesInEvents": ({ total, events }: Found, t: Tongue) =>
    `${t.some(total, MESSAGES)} in ${t.some(events, EVENTS)}`,
  "filterBar.rowsOfEvents": ({ total, events }: Found, t: Tongue) =>
    `${t.spaced(total)} of ${t.some(events, EVENTS)}`,
  "filterBar.stoppedAt": (
    { done, of }: { readonly done: number; readonly of: number },
    t: Tongue,
  ) => `Stopped at ${t.spaced(done)} of ${t.spaced(of)}`,
  "filterBar.goOn": "Go on",
  "filterBar.lookingFailed": "Looking failed.",
  "filterBar.lookAgain": "Look again",
  "filterBar.lookThroughAgain": "Look through the events again",
  "filterBar.stop": "Stop",
  "filterBar.stopLooking": "Stop looking through the events",
  "filterBar.lookedThrough": "Events looked through",
  "filterBar.answersMayCome": "answers may still come",
  "filterBar.answersMayComeLong":
    "The newest requests are not among the rows yet: they are once a second has passed without an answer.",
  "filterBar.undecided": ({ count }: { readonly count: number }, t: Tongue) =>
    `${t.spaced(count)} undecided`,
  "filterBar.undecidedLong": ({ count, seq }: { readonly count: number; readonly seq: number }) =>
    `The regular expression took too long on the bytes of ${count === 1 ? `event ${seq}` : `events such as ${seq}`}: whether it matches is not known, and they are not shown. Look-around, back references and large counts are what makes it slow.`,
  "filterBar.damaged": ({ count }: { readonly count: number }, t: Tongue) =>
    `${t.spaced(count)} damaged`,
});
