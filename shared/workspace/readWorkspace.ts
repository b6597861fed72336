// Reads a workspace file: what is wrong with it is said with its line, what was expected, what was got, and what to do.

import * as v from "valibot";
import { issueText } from "../contract/issueText.ts";
import { Refusal } from "../model/failure.ts";
import { OPTION_NAMES } from "../options.ts";
import { checkRecord } from "../util/check.ts";
import { nearName } from "../util/nearName.ts";
import { said, type Text } from "../words/said.ts";
import { readJson } from "./readJson.ts";
import { FORMAT, MAX_BYTES, VERSION, workspaceCheck, type Workspace } from "./workspace.ts";

/** Code of what is refused here. */
export const BAD_WORKSPACE = "PORTSCOPE_BAD_WORKSPACE";

/** `name`: of the file, as the person knows it. Throws a Refusal. */
export function readWorkspace(source: string, name: string): Workspace {
  const text = source.replace(/^\uFEFF/, "");
  if (text.length > MAX_BYTES) throw tooLarge(name);
  const read = readJson(text);
  if (!read.ok) {
    const problem = said("workspace.expectedGot", {
      expected: read.expected,
      got: gotAt(text, read.at),
    });
    throw refused(said("workspace.badAt", { name, ...placeAt(text, read.at), problem }));
  }
  checkFormat(read.value, name);
  const parsed = v.safeParse(workspaceCheck, read.value);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  const path = (issue.path ?? []).map(({ key }) => key);
  const problem = said("workspace.problemOf", { where: dotPath(path), problem: problemOf(issue) });
  throw refused(said("workspace.badAt", { name, ...placeAt(text, read.placeOf(path)), problem }));
}

/** In the contract's words, but for a key that there is not: somebody mistyped it. */
function problemOf(issue: v.BaseIssue<unknown>): Text {
  if (issue.kind !== "schema" || issue.expected !== "never") return issueText(issue);
  const near = nearName(String(issue.path?.at(-1)?.key), KEYS);
  return near === null ? said("workspace.unknownKey") : said("workspace.unknownKeyNear", { near });
}

const KEYS = [...Object.keys(workspaceCheck.entries), ...OPTION_NAMES];

/** What is in the file's bytes. Throws a Refusal where they are too many, or no UTF-8. */
export function workspaceText(bytes: Uint8Array, name: string): string {
  if (bytes.byteLength > MAX_BYTES) throw tooLarge(name);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refused(said("workspace.isNotUtf8", { name }));
  }
}

export function tooLarge(name: string): Refusal {
  return refused(said("workspace.tooLarge", { name, most: MAX_BYTES }));
}

/** Whether it is a workspace at all, and one that this version reads: said before what is wrong within. */
function checkFormat(value: unknown, name: string): void {
  const { format, version } = checkRecord(value) ?? {};
  if (format !== FORMAT) throw refused(said("workspace.isNone", { name, expected: FORMAT }));
  if (typeof version === "number" && version > VERSION)
    throw new Refusal({
      code: BAD_WORKSPACE,
      syscall: "",
      sentence: said("workspace.isNewer", { name, version, most: VERSION }),
      next: said("workspace.updatePortscope"),
    });
}

function refused(sentence: Text): Refusal {
  return new Refusal({
    code: BAD_WORKSPACE,
    syscall: "",
    sentence,
    next: said("workspace.correct"),
  });
}

/** Both from 1. */
function placeAt(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  return { line, column: at - (before.lastIndexOf("\n") + 1) + 1 };
}

/** The word that stands there, or the first character of what is none. */
function gotAt(text: string, at: number): Text {
  if (at >= text.length) return said("workspace.endOfFile");
  const [word] = /^(?:[\w.+-]{1,30}|.)/su.exec(text.slice(at, at + 40)) ?? [""];
  return JSON.stringify(word);
}

/** `sockets[0].open.at.port`, as code names it. */
function dotPath(path: readonly unknown[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key).slice(0, LONGEST)}`))
    .join("")
    .replace(/^\./, "");
}

/** Of a key that is said again, UTF-16 units. */
const LONGEST = 60;
