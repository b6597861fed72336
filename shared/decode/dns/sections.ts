// What the four sections of a message are called and mean, which depends on its opcode.

import { OPCODES } from "./names.ts";

export const UPDATE = 5;
export const STATEFUL = 6;

/** Of one section: what its count in the header and each of its entries is called. */
export interface Section {
  readonly count: string;
  readonly entry: string;
}

const QUERY: readonly Section[] = [
  { count: "Questions", entry: "Question" },
  { count: "Answers", entry: "Answer" },
  { count: "Authorities", entry: "Authority" },
  { count: "Additionals", entry: "Additional" },
];

/** RFC 2136, 2. */
const UPDATES: readonly Section[] = [
  { count: "Zones", entry: "Zone" },
  { count: "Prerequisites", entry: "Prerequisite" },
  { count: "Updates", entry: "Update" },
  { count: "Additionals", entry: "Additional" },
];

export function sectionsOf(opcode: number): readonly Section[] {
  return opcode === UPDATE ? UPDATES : QUERY;
}

/** What a message is called: `query`, `notify response`, and `Query`, `Notify response` as a field's name. */
export function kindOf(opcode: number, response: boolean): string {
  if (opcode === 0) return response ? "response" : "query";
  const name = OPCODES[opcode] ?? `opcode ${opcode}`;
  return response ? `${name} response` : name;
}

const ANY = 255;
const NONE = 254;

/** What a record of an update asks for; null where it is a plain record. */
export interface Meaning {
  readonly words: string;
  /** Whether the record's data belongs to what it asks for. */
  readonly type: "name" | "set" | "record";
}

/** RFC 2136, 2.4 and 2.5. */
export function meaningOf(entry: string, type: number, kind: number): Meaning | null {
  if (entry === "Prerequisite") {
    if (kind === ANY)
      return type === ANY
        ? { words: "name is in use", type: "name" }
        : { words: "exists", type: "set" };
    if (kind === NONE)
      return type === ANY
        ? { words: "name is not in use", type: "name" }
        : { words: "does not exist", type: "set" };
    return { words: "is", type: "record" };
  }
  if (entry !== "Update") return null;
  if (kind === ANY)
    return type === ANY
      ? { words: "delete all of", type: "name" }
      : { words: "delete", type: "set" };
  return { words: kind === NONE ? "delete" : "add", type: "record" };
}
