// How the column of times may read. Times are whole µs, and so are their differences: no digit is lost.

import { assertNever } from "../../shared/assertNever.ts";
import type { TimeForm } from "../../shared/settings/settingValues.ts";
import { said, type Text } from "../../shared/words/said.ts";
import { formatLocalTime, formatTime } from "../../shared/format/time.ts";

export type TimeFormat = TimeForm;

export const TIME_FORMATS: readonly { readonly id: TimeFormat; readonly title: Text }[] = [
  { id: "local", title: said("columns.timeLocal") },
  { id: "utc", title: said("columns.timeUtc") },
  { id: "start", title: said("columns.timeStart") },
  { id: "previous", title: said("columns.timePrevious") },
  { id: "reference", title: said("columns.timeReference") },
];

export function timeFormatRow(id: TimeFormat): { readonly title: Text } {
  const row = TIME_FORMATS.find((each) => each.id === id);
  if (row === undefined) throw new RangeError(`no format of times ${id}`);
  return row;
}

/** What each format counts from; null where it is not known (yet). µs since the epoch. */
export interface TimeOrigins {
  readonly start: number | null;
  readonly previous: number | null;
  readonly reference: number | null;
}

/** Empty where there is nothing to count from. */
export function timeText(time: number, format: TimeFormat, origins: TimeOrigins): string {
  switch (format) {
    case "local":
      return formatLocalTime(time);
    case "utc":
      return formatTime(time, 0);
    case "start":
    case "previous":
    case "reference": {
      const origin = origins[format];
      return origin === null ? "" : secondsBetween(origin, time);
    }
    default:
      return assertNever(format);
  }
}

/** `0.000113`, `-1.500000`: seconds from one time to another, with all six digits. */
export function secondsBetween(from: number, to: number): string {
  const difference = Math.abs(to - from);
  const seconds = Math.floor(difference / 1_000_000);
  const micros = String(difference % 1_000_000).padStart(6, "0");
  return `${to < from ? "-" : ""}${seconds}.${micros}`;
}
