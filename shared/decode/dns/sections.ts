// What the four sections of a message are called and mean, which depends on its opcode.

import { OPCODES } from "./names.ts";
import { said, type Said, type WordKey } from "../../words/said.ts";

export const UPDATE = 5;
export const STATEFUL = 6;

/** Of one section: what its count in the header and each of its entries is called. */
export interface Section {
  readonly count: WordKey;
  readonly entry: WordKey;
}

type Sections = readonly [Section, Section, Section, Section];

const QUERY: Sections = [
  { count: "dns.questions", entry: "dns.question" },
  { count: "dns.answers", entry: "dns.answer" },
  { count: "dns.authorities", entry: "dns.authority" },
  { count: "dns.additionals", entry: "dns.additional" },
];

/** RFC 2136, 2. */
const UPDATES: Sections = [
  { count: "dns.zones", entry: "dns.zone" },
  { count: "dns.prerequisites", entry: "dns.prerequisite" },
  { count: "dns.updates", entry: "dns.update" },
  { count: "dns.additionals", entry: "dns.additional" },
];

export function sectionsOf(opcode: number): Sections {
  return opcode === UPDATE ? UPDATES : QUERY;
}

/** What a message is called: `query`, `notify response`, and `Query`, `Notify response` as a field's name. */
export function kindOf(opcode: number, response: boolean): Said {
  if (opcode === 0) return said(response ? "dns.kindResponse" : "dns.kindQuery");
  const name = OPCODES[opcode] ?? said("dns.opcode", { opcode });
  return response ? said("dns.responseOf", { name }) : name;
}

const ANY = 255;
const NONE = 254;

/** What a record of an update asks for; null where it is a plain record. */
export interface Meaning {
  readonly words:
    | "dns.nameIsInUse"
    | "dns.nameIsNotInUse"
    | "dns.exists"
    | "dns.doesNotExist"
    | "dns.is"
    | "dns.deleteAllOf"
    | "dns.delete"
    | "dns.add";
  /** Whether the record's data belongs to what it asks for. */
  readonly type: "name" | "set" | "record";
}

/** RFC 2136, 2.4 and 2.5. */
export function meaningOf(entry: WordKey | null, type: number, kind: number): Meaning | null {
  if (entry === "dns.prerequisite") {
    if (kind === ANY)
      return type === ANY
        ? { words: "dns.nameIsInUse", type: "name" }
        : { words: "dns.exists", type: "set" };
    if (kind === NONE)
      return type === ANY
        ? { words: "dns.nameIsNotInUse", type: "name" }
        : { words: "dns.doesNotExist", type: "set" };
    return { words: "dns.is", type: "record" };
  }
  if (entry !== "dns.update") return null;
  if (kind === ANY)
    return type === ANY
      ? { words: "dns.deleteAllOf", type: "name" }
      : { words: "dns.delete", type: "set" };
  return { words: kind === NONE ? "dns.delete" : "dns.add", type: "record" };
}
