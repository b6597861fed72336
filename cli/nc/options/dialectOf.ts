// Whose command line it is: what `--as` says; else ncat's where it has anything that only ncat has; else OpenBSD's, whose nc most
// systems call nc.

import { getopt } from "./getopt.ts";
import { DIALECTS, isNcats, rowsOf, type Dialect } from "./rows.ts";

/** Null: `--as` names another. */
export function dialectOf(args: readonly string[]): Dialect | null {
  const { given } = getopt(args, rowsOf("openbsd"));
  const named = given.findLast(({ row }) => row.name === "as");
  if (named !== undefined) return DIALECTS.find((dialect) => dialect === named.value) ?? null;
  return given.some(({ row, typed }) => isNcats(row, typed)) ? "ncat" : "openbsd";
}
