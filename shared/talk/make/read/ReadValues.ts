import type { MakeValues } from "../MakeField.ts";

/** What the values may be, where the bytes are a message of the protocol; which of them are right is tried out. */
export type ReadValues = (bytes: Uint8Array) => readonly MakeValues[];
