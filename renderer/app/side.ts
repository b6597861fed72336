// What may stand side by side in the main view, each with its own view of the events. A third one is an entry more.

export const SIDES = [0, 1] as const;

/** Known by its number; where it stands is its place in what is shown. */
export type Side = (typeof SIDES)[number];
