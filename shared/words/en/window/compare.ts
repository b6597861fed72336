// Two payloads side by side: how they differ, and the way through their differences.

import type { Forms } from "../../tongue.ts";
import type { Tongue } from "../../tongue.ts";
import { BYTES } from "../nouns.ts";

type Unit = "byte" | "line" | "field";

const UNITS: Readonly<Record<Unit, Forms>> = {
  byte: BYTES,
  line: { one: "line", other: "lines" },
  field: { one: "field", other: "fields" },
};
const DIFFERENCES: Forms = { one: "difference", other: "differences" };

export const compareWords = () => ({
  "compare.noPayloadIsSelected": "No row with a payload is selected.",
  "compare.thereAreNotTwoYet": "There are not two rows to compare yet.",
  "compare.noDifferenceIsShown": "No difference is shown.",
  "compare.also": "diff, difference",
  "compare.compare": "Compare",
  "compare.tooDifferentToSayExactlyPartsThat":
    "Too different to say exactly: parts that are the same may count as changed.",
  "compare.goToRow": ({ name, row }: { readonly name: "A" | "B"; readonly row: string }) =>
    `Go to ${name}: #${row}`,
  "compare.unmark": "Unmark",
  "compare.compareAs": "Compare as",
  "compare.bytes": "Bytes",
  "compare.text": "Text",
  "compare.decoded": "Decoded",
  "compare.onlyFirstOfEachAreCompared": ({ most }: { readonly most: string }) =>
    `Only the first ${most} of each are compared.`,
  "compare.differencesLineByLine": "Differences, line by line",
  "compare.differencesByteByByte": "Differences, byte by byte",
  "compare.rowIsNotAmongThoseShown": ({ row }: { readonly row: string }) =>
    `#${row} is not among the rows that are shown.`,
  "compare.noProtocolIn": ({ side }: { readonly side: "A" | "B" | "both" }) =>
    `No protocol was recognised in ${side}: choose one at the decoded payload, or compare bytes or text.`,
  "compare.readingBothPayloads": "Reading both payloads…",
  "compare.selectAnotherRowWithBytesItIs":
    "Select another row with bytes: it is compared with this one.",
  "compare.keepThisOneAsA": "Keep this one as A",
  "compare.same": ({ length, unit }: { readonly length: number; readonly unit: Unit }, t: Tongue) =>
    `The same ${t.some(length, UNITS[unit])}.`,
  "compare.differences": (
    {
      differences,
      changed,
      onlyA,
      onlyB,
      unit,
    }: {
      readonly differences: number;
      /** Of `unit`, as the other two. */
      readonly changed: number;
      readonly onlyA: number;
      readonly onlyB: number;
      readonly unit: Unit;
    },
    t: Tongue,
  ) => {
    const rows: readonly (readonly [count: number, what: string])[] = [
      [changed, "changed"],
      [onlyA, "only in A"],
      [onlyB, "only in B"],
    ];
    // The unit is said once.
    const parts = rows
      .filter(([count]) => count > 0)
      .map(
        ([count, what], i) => `${i === 0 ? t.some(count, UNITS[unit]) : t.spaced(count)} ${what}`,
      );
    return `${t.some(differences, DIFFERENCES)}: ${parts.join(", ")}.`;
  },
  "compare.difference": ({
    at,
    of,
    a,
    b,
  }: {
    readonly at: number;
    readonly of: number;
    readonly a: string;
    readonly b: string;
  }) => `Difference ${at} of ${of}: ${a}, ${b}`,
  "compare.none": ({ side }: { readonly side: "A" | "B" }) => `none in ${side}`,
  "compare.one": (
    { unit, at, side }: { readonly unit: Unit; readonly at: number; readonly side: "A" | "B" },
    t: Tongue,
  ) => `${unit} ${t.spaced(at)} in ${side}`,
  "compare.several": (
    {
      unit,
      from,
      to,
      side,
    }: {
      readonly unit: Unit;
      readonly from: number;
      readonly to: number;
      readonly side: "A" | "B";
    },
    t: Tongue,
  ) => `${UNITS[unit].other} ${t.spaced(from)} to ${t.spaced(to)} in ${side}`,
  "compare.compareWith": "Compare",
  "compare.compareMarkAsA": "Compare: mark as A",
  "compare.compareMarkAsB": "Compare: mark as B",
  "compare.compareSwapAAndB": "Compare: swap A and B",
  "compare.compareLastTwoSelected": "Compare: the last two selected",
  "compare.compareNextDifference": "Compare: next difference",
  "compare.comparePreviousDifference": "Compare: previous difference",
  "compare.compareAsBytes": "Compare: as bytes",
  "compare.compareAsText": "Compare: as text",
  "compare.compareAsDecoded": "Compare: decoded fields",
  "compare.compareGoToA": "Compare: go to A",
  "compare.compareGoToB": "Compare: go to B",
});
