// The find bar: its actions, and what came of a search.

import type { Tongue } from "../../tongue.ts";

interface Found {
  readonly number: number;
  /** Null until all rows have been looked at. */
  readonly total: number | null;
  /** From where it went on, where it passed the last row. */
  readonly wrapped: "top" | "bottom" | null;
}

export const findWords = () => ({
  "find.isNotOpen": "The find bar is not open.",
  "find.also": "search, look for, grep, locate",
  "find.open": "Find in the rows…",
  "find.field": "Find in the rows",
  "find.placeholder": "Find",
  "find.modes": "Find as",
  "find.findAs": ({ mode }: { readonly mode: string }) => `Find as ${mode.toLowerCase()}`,
  "find.text": "Text",
  "find.hex": "Hex",
  "find.regex": "Regex",
  "find.next": "Find next",
  "find.previous": "Find previous",
  "find.close": "Close the find bar",
  "find.expectedHexDigits": "Expected hex digits.",
  "find.problem": ({ message, help }: { readonly message: string; readonly help: string }) => {
    const first = message.charAt(0).toUpperCase() + message.slice(1);
    return help === "" ? `${first}.` : `${first}. ${help}`;
  },
  "find.searching": "Searching…",
  "find.found": ({ number, total, wrapped }: Found, t: Tongue) => {
    const count = `${t.spaced(number)} of ${total === null ? "…" : t.spaced(total)}`;
    return wrapped === null ? count : `${count} – on from the ${wrapped}`;
  },
  "find.count": ({ total }: { readonly total: number }, t: Tongue) => `${t.spaced(total)} found`,
  "find.nowhere": "Not found in the rows shown",
  "find.besides": ({ found, undecided }: { readonly found: string; readonly undecided: string }) =>
    `${found}; ${undecided}`,
});
