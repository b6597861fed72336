// How streams are cut: rules in force now, and what was chosen before, which is remembered.

import type { FramingRule } from "../../shared/model/query.ts";
import { formatFrameSpec } from "../../shared/framing/formatFrameSpec.ts";
import { parseFrameSpec } from "../../shared/framing/parseFrameSpec.ts";
import { checkRecord } from "../../shared/util/check.ts";
import { setting } from "../app/setting.ts";
import { slice } from "../app/slice.ts";

/** How both directions are cut, as typed. */
export interface TypedFraming {
  readonly in: string;
  readonly out: string;
}

/** Addresses whose framing is remembered. */
const MAX_KNOWN = 200;

/** The first rule that speaks of a socket counts. */
export const framingSlice = slice("framing", () => ({
  rules: [] as readonly FramingRule[],
  /** While a way of cutting is being chosen: what it is so far, and which main view was shown before. */
  preview: null as {
    readonly rule: FramingRule | null;
    readonly mainView: string;
  } | null,
}));

/** By address (see framingKey.ts). */
export const framingKnown = setting<Readonly<Record<string, TypedFraming>>>(
  "framing.known",
  "engine",
  { initial: {}, check: checkKnown },
);

/** Puts an address's framing first; those used longest ago go. */
export function withKnown(
  known: Readonly<Record<string, TypedFraming>>,
  key: string,
  framing: TypedFraming,
): Record<string, TypedFraming> {
  const others = Object.entries(known).filter(([other]) => other !== key);
  return Object.fromEntries<TypedFraming>([[key, framing], ...others.slice(0, MAX_KNOWN - 1)]);
}

function checkTyped(value: unknown): TypedFraming | null {
  const record = checkRecord(value);
  const read = (text: unknown) => {
    const parsed = typeof text === "string" ? parseFrameSpec(text) : null;
    return parsed?.ok === true ? formatFrameSpec(parsed.spec) : null;
  };
  const [received, sent] = [read(record?.["in"]), read(record?.["out"])];
  return received === null || sent === null ? null : { in: received, out: sent };
}

function checkKnown(value: unknown): Record<string, TypedFraming> | null {
  const record = checkRecord(value);
  if (record === null) return null;
  const entries = Object.entries(record).flatMap(([key, each]) => {
    const typed = checkTyped(each);
    return typed === null ? [] : [[key, typed] as const];
  });
  return Object.fromEntries(entries.slice(0, MAX_KNOWN));
}
