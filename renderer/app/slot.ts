// A place where features show what they have: the actions, the tabs of the payload, the views of the events … It is declared
// by who draws it, and filled by the features in the order of their list. So a row more is an edit in its feature alone.
//
//     export const payloadTabs = slot<PayloadTab>("payload-tab");
//     shows: [payloadTabs.row({ id: "bytes", … })]         // in a feature
//     payloadTabs.of(app)                                  // where they are drawn

import type { App } from "./App.ts";

/** What a feature gives to a slot. */
export interface Shown {
  readonly slot: string;
  readonly row: unknown;
}

export interface Slot<T> {
  readonly name: string;
  row(row: T): Shown;
  /** The same array each time. */
  of(app: Pick<App, "rows">): readonly T[];
}

const NONE: readonly never[] = [];

export function slot<T>(name: string): Slot<T> {
  return {
    name,
    row: (row) => ({ slot: name, row }),
    // Under its name stands nothing but what its `row` made.
    of: ({ rows }) => (rows.get(name) as readonly T[] | undefined) ?? NONE,
  };
}
