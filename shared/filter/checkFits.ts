// What each operator can be used with.

import type { FieldType } from "./fields.ts";
import type { OperandSource } from "./operand.ts";
import type { Relation } from "./operators.ts";
import type { Place } from "./problem.ts";
import { refuse } from "./problem.ts";

/** A value of the type, in a sentence. */
export const VALUES: Readonly<Record<FieldType, string>> = {
  protocol: "a protocol",
  number: "a number",
  boolean: "true or false",
  seconds: "a time in seconds",
  time: "a date and time",
  ipv4: "an IPv4 address",
  ipv6: "an IPv6 address",
  text: "text",
  bytes: "bytes",
};

/** How to write one. */
export const EXAMPLES: Readonly<Record<FieldType, string>> = {
  protocol: 'Write text between quotes, as "GET", or hex bytes, as 45:00.',
  number: "Write a number, as 80 or 0x50.",
  boolean: "Write 1 or 0.",
  seconds: "Write seconds, as 1.5.",
  time: 'Write a date and time, as "2026-11-22 10:00:00" (local time) or "2026-11-22T10:00:00Z".',
  ipv4: "Write an address, as 127.0.0.1 or 10.0.0.0/8.",
  ipv6: "Write an address, as ::1 or fe80::/10.",
  text: 'Write text between quotes, as "abc".',
  bytes: 'Write text between quotes, as "GET", or hex bytes, as 0d:0a.',
};

const SEARCHED: ReadonlySet<FieldType> = new Set(["bytes", "text", "protocol"]);

/** Refuses the operator, whose spelling is `sign`, where it does not go with what is left of it. */
export function checkFits(
  left: OperandSource,
  relation: Relation,
  place: Place,
  sign: string,
): void {
  const { operand, type } = left;
  const { name } = operand.field;
  if (type === "protocol" && (relation === "in" || relation === "notIn"))
    refuse(
      place,
      `expected a comparison or a search after ${name}, which is a protocol, got "${sign}"`,
      `A protocol stands alone, or its bytes are searched: ${name} contains "GET".`,
    );
  if ((relation === "contains" || relation === "matches") && !SEARCHED.has(type))
    refuse(
      place,
      `expected a comparison after ${name}, which is ${VALUES[type]}, got "${sign}"`,
      `Only bytes and text can be searched; use ==, < or in.`,
    );
  const whole = operand.slices === null && operand.mask === null && operand.through === null;
  if ((relation === "in" || relation === "notIn") && !whole)
    refuse(
      place,
      `expected a comparison, got "${sign}", which takes a whole field`,
      "As in Wireshark, compare it with each value or bound: len(data) >= 1 and len(data) <= 5.",
    );
}
