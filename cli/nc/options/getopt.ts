// Options and operands apart, as getopt_long(3) does it: letters may stand together (`-lvnp 9000`, `-p9000`), long options may be
// cut short while they stay unique, options may stand behind operands, and behind `--` all is operand.

import type { NcRow } from "./rows.ts";

export interface Given {
  readonly row: NcRow;
  /** As it was typed: `-l`, `--listen`. */
  readonly typed: string;
  /** Empty where it takes none. */
  readonly value: string;
}

export interface GetoptProblem {
  readonly kind: "unknown" | "ambiguous" | "lacksValue" | "takesNoValue";
  /** `-Q`, or `--bogus`. */
  readonly option: string;
}

export interface Arguments {
  readonly given: readonly Given[];
  readonly operands: readonly string[];
  /** The first thing that was wrong; what stands behind it was not read. */
  readonly problem: GetoptProblem | null;
}

export function getopt(args: readonly string[], rows: readonly NcRow[]): Arguments {
  const given: Given[] = [];
  const operands: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "--") {
      operands.push(...rest);
      break;
    }
    if (!arg.startsWith("-") || arg === "-") {
      operands.push(arg);
      continue;
    }
    const problem = arg.startsWith("--")
      ? readLong(arg, rest, { rows, given })
      : readLetters(arg.slice(1), rest, { rows, given });
    if (problem !== null) return { given, operands, problem };
  }
  return { given, operands, problem: null };
}

interface Reading {
  readonly rows: readonly NcRow[];
  readonly given: Given[];
}

function readLetters(letters: string, rest: string[], { rows, given }: Reading): Problem {
  for (let at = 0; at < letters.length; at++) {
    const letter = letters.charAt(at);
    const typed = `-${letter}`;
    const row = rows.find((each) => each.letter === letter);
    if (row === undefined) return { kind: "unknown", option: typed };
    if (row.takes === undefined) {
      given.push({ row, typed, value: "" });
      continue;
    }
    const value = at + 1 < letters.length ? letters.slice(at + 1) : rest.shift();
    if (value === undefined) return { kind: "lacksValue", option: typed };
    given.push({ row, typed, value });
    return null;
  }
  return null;
}

type Problem = GetoptProblem | null;

function readLong(arg: string, rest: string[], { rows, given }: Reading): Problem {
  const equals = arg.indexOf("=");
  const name = arg.slice(2, equals === -1 ? undefined : equals);
  const option = `--${name}`;
  const found = longRows(name, rows);
  const [row] = found;
  if (row === undefined) return { kind: "unknown", option };
  if (found.length > 1) return { kind: "ambiguous", option };
  if (row.takes === undefined) {
    if (equals !== -1) return { kind: "takesNoValue", option };
    given.push({ row, typed: option, value: "" });
    return null;
  }
  const value = equals === -1 ? rest.shift() : arg.slice(equals + 1);
  if (value === undefined) return { kind: "lacksValue", option };
  given.push({ row, typed: option, value });
  return null;
}

/** One of the whole name, else all of ncat's that begin with it. */
function longRows(name: string, rows: readonly NcRow[]): readonly NcRow[] {
  const whole = rows.find((row) => row.long?.includes(name) === true);
  if (whole !== undefined) return [whole];
  return rows.filter(
    (row) => row.of !== "portscope" && row.long?.some((each) => each.startsWith(name)) === true,
  );
}
