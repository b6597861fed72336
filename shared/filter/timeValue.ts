// Seconds, with up to nine decimals, and dates for frame.time and frame.time_epoch.

import type { Value } from "./ast.ts";
import type { Literal } from "./literal.ts";
import { shown } from "./literal.ts";
import { refuse } from "./problem.ts";
import { said } from "../words/said.ts";

const SECONDS = /^([+-]?)(\d+)(?:\.(\d{1,9}))?$/;
const DATE =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s?(Z|UTC|[+-]\d\d:?\d\d)?)?$/;
/** As Wireshark shows it: Nov 22, 2026 10:00:00.123456789. */
const SHOWN = /^([A-Z][a-z]{2})\s+(\d{1,2}), (\d{4}) (.*)$/;
// not for people: as Wireshark writes them in every language.
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

const decoder = new TextDecoder();

export function timeValue(literal: Literal, name: string, text: string): Value {
  const dated = name === "frame.time_epoch" || name === "frame.time";
  const written = literal.kind === "word" ? literal.text : decoder.decode(literal.quoted.bytes);
  const number =
    (literal.kind === "word" && name !== "frame.time" ? microseconds(written) : null) ??
    (dated ? ofDate(written) : null);
  if (number !== null) return { type: "number", number };
  return refuse(
    literal,
    said("filter.expectedForGot3", {
      wanted:
        name === "frame.time"
          ? said("filter.date")
          : dated
            ? said("filter.secondsOrDate")
            : said("filter.seconds"),
      name,
      literal: shown(literal, text),
    }),
    dated
      ? said("filter.writeSecondsSinceOrForLocalTime")
      : said("filter.writeDecimalNumberOfSecondsWithoutUnit"),
  );
}

/** In decimals, since 1.1 * 1e6 is not 1100000. Null where the text is no number of seconds. */
function microseconds(text: string): number | null {
  const [, sign, seconds = "", decimals = ""] = SECONDS.exec(text) ?? [];
  if (sign === undefined) return null;
  const digits = decimals.padEnd(9, "0");
  const number = Number(`${seconds}${digits.slice(0, 6)}.${digits.slice(6)}`);
  if (number > Number.MAX_SAFE_INTEGER) return null;
  return sign === "-" && number !== 0 ? -number : number;
}

/** Without a zone it is local time, as in Wireshark. */
function ofDate(text: string): number | null {
  const [, shownMonth, shownDay = "", shownYear, rest] = SHOWN.exec(text) ?? [];
  const number = shownMonth === undefined ? 0 : MONTHS.indexOf(shownMonth) + 1;
  const written =
    number === 0
      ? text
      : `${shownYear}-${String(number).padStart(2, "0")}-${shownDay.padStart(2, "0")} ${rest}`;
  const match = DATE.exec(written);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const utc = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const real =
    utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day && utc.getUTCHours() === hour;
  if (!real || minute > 59 || second > 59) return null;
  const zone = match[8];
  const milliseconds =
    zone === undefined
      ? new Date(year, month - 1, day, hour, minute, second).getTime()
      : utc.getTime() - offsetMinutes(zone) * 60_000;
  const fraction = (match[7] ?? "").padEnd(9, "0");
  return milliseconds * 1000 + Number(`${fraction.slice(0, 6)}.${fraction.slice(6)}`);
}

function offsetMinutes(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === "-" ? -total : total;
}
