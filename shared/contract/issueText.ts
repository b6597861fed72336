// Why a value from outside was refused, in words: valibot tells it in English, and as data.

import type * as v from "valibot";
import { saidOf } from "../words/saying.ts";
import { said, type Text } from "../words/said.ts";

/** Bounds and patterns, by valibot's name. */
const WORDS = {
  min_value: "check.value",
  max_value: "check.value",
  min_length: "check.length",
  max_length: "check.length",
  regex: "check.format",
} as const;

/** `Invalid value: Expected <=65535 but received 70000`. */
export function issueText(issue: v.BaseIssue<unknown>): Text {
  const own = saidOf(issue);
  if (own !== null) return own;
  const { kind, type, expected, received, message } = issue;
  if (type === "integer") return said("check.integer", { received });
  if (expected === null) return message;
  if (kind === "schema")
    return said(isOfKey(issue) ? "check.key" : "check.type", { expected, received });
  return isBound(type) ? said(WORDS[type], { expected, received }) : message;
}

const isBound = (type: string): type is keyof typeof WORDS => Object.hasOwn(WORDS, type);

/** An object that lacks a key or has one too many. */
const isOfKey = ({ path }: v.BaseIssue<unknown>) => path?.at(-1)?.origin === "key";
