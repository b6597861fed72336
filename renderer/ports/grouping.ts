/** By what the rows of the table stand together. */
export const GROUPINGS = ["none", "process", "port", "state"] as const;
export type Grouping = (typeof GROUPINGS)[number];
