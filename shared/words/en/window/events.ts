// The rows of the recording: going among them, and what is still arriving behind them.

import type { Tongue } from "../../tongue.ts";

export const eventsWords = () => ({
  "events.noRowIsSelected": "No row is selected.",
  "events.thereAreNoRows": "There are no rows.",
  "events.allRowsWereRead": "All rows were read.",
  "events.followAlso": "tail, autoscroll, latest, resume, live",
  "events.stayAlso": "pause, freeze, hold, stop scrolling",
  "events.goToCounterpart": "Go to its answer, or its request",
  "events.noCounterpart": "No answer or request that belongs to it is known.",
  "events.counterpartNotHere": ({ seq }: { readonly seq: number }) =>
    `Event ${seq} belongs to it, but is not among these rows.`,
  "events.damaged": "(damaged in the recording)",
  "events.showAs": ({ view }: { readonly view: string }) => `Show as ${view.toLowerCase()}`,
  "events.stillArriving": "still arriving",
  "events.stillArrivingOf": (
    { arrived, expected }: { readonly arrived: number; readonly expected: number },
    t: Tongue,
  ) => `still arriving: ${t.spaced(arrived)} of ${t.spaced(expected)} bytes`,
  "events.nextRowOfSameSocket": "Next row of the same socket",
  "events.previousRowOfSameSocket": "Previous row of the same socket",
  "events.followNewestEvents": "Follow the newest events",
  "events.stayAtTheseEvents": "Stay at these events",
  "events.showEventsOfAllSockets": "Show events of all sockets",
  "events.showEventsOfSelectedSocketOnly": "Show events of the selected socket only",
  "events.deselectSocket": "Deselect the socket",
  "events.asManyAsCanBeSelected": ({ most }: { readonly most: number }, t: Tongue) =>
    `${t.spaced(most)} rows are selected, as many as can be at once.`,
  "events.recordedOrder": "Rows stand as they were recorded.",
  "events.sortedUp": ({ column }: { readonly column: string }) => `Sorted by ${column}, ascending.`,
  "events.sortedDown": ({ column }: { readonly column: string }) =>
    `Sorted by ${column}, descending.`,
  "events.readRowsAgain": "Read the rows again",
  "events.columnsTimesAndOrderDots": "Columns, times and order…",
});
