// One message, to the end of the current range (RFC 5424, 6; RFC 3164, 4).

import type { FieldReader } from "../reading/FieldReader.ts";
import { latin1, text } from "../reading/fieldText.ts";
import { FACILITIES, SEVERITIES } from "./names.ts";
import { readStructuredData } from "./structuredData.ts";
import { said } from "../../words/said.ts";
import { type Label, labelText } from "../reading/label.ts";

/**
 * The time in front of a message of RFC 3164, and as others write it there: with a year, with fractions of a second, or as
 * RFC 3339 has it (rsyslog). A regular expression's source.
 */
export const TIME_3164 =
  "(?:[A-Z][a-z]{2} [ \\d]\\d (?:\\d{4} )?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?" +
  "|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?)";
/** A name or an IPv4 address has no colon; in front of one a tag ends. */
const HOST = "[^ :[\\]]{1,255}|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f.]{0,15}){2,7}";
const HEADER_3164 = new RegExp(`^(${TIME_3164}) (?:(${HOST}) )?`);
/** Cisco's: a number of the message, a mark of a clock that is not set, and a colon behind the time. */
const HEADER_CISCO = new RegExp(`^(?:(\\d{1,10}): )?([*.]?)(${TIME_3164}): `);

/** The longest header field that RFC 5424 knows (HOSTNAME), and then some. */
const MAX_WORD = 512;

export function readMessage(r: FieldReader): void {
  const priority = /^<(0|[1-9]\d{0,2})>/.exec(latin1(r.ahead(5)));
  const value = Number(priority?.[1] ?? "999");
  if (value > 191) {
    if (/^<?\d{0,3}$/.test(latin1(r.ahead(5))) && value === 999)
      r.missing("syslog.thePriority", "syslog.numberInAngleBracketsIsExpected");
    else r.wrong("syslog.priorityFromToIsExpected");
    return;
  }
  const severity = SEVERITIES[value & 7] ?? "";
  const from = r.at;
  r.group("PRI", () => {
    r.data("decode.priority", priority?.[0].length ?? 0);
    r.note("syslog.facility", `${FACILITIES[value >> 3] ?? ""} (${value >> 3})`, from, r.at);
    r.note("syslog.severity", `${severity} (${value & 7})`, from, r.at);
    r.say(`${FACILITIES[value >> 3] ?? ""}.${severity}`);
  });
  r.say(severity);
  if (/^[1-9]\d? /.test(latin1(r.ahead(3)))) readHeader5424(r, severity);
  else readHeader3164(r, severity);
}

function readHeader5424(r: FieldReader, severity: string): void {
  word(r, "VERSION");
  word(r, "TIMESTAMP");
  const host = word(r, "HOSTNAME");
  const app = word(r, "APP-NAME");
  word(r, "PROCID");
  word(r, "MSGID");
  r.say([severity, host, app].filter((part) => part !== "-").join(" "));
  readStructuredData(r);
  if (!r.more()) return;
  r.literal("syslog.spaceInFrontOfMessage", " ");
  // A byte order mark says that the text is UTF-8.
  const bom = r.peek() === 0xef && r.peek(1) === 0xbb && r.peek(2) === 0xbf ? 3 : 0;
  const message = r.rest("MSG", (bytes) => text(bytes.subarray(bom)));
  const shown = [severity, host, app].filter((part) => part !== "-").join(" ");
  r.say(`${shown}: ${text(message.subarray(bom))}`);
}

/** Up to a space, which is passed over. */
function word(r: FieldReader, name: Label): string {
  const window = r.ahead(MAX_WORD);
  const space = window.indexOf(0x20);
  if (space === -1 || space === 0) {
    if (r.ok && (space === 0 || window.length === MAX_WORD))
      r.wrong(said("decode.isExpected", { name: labelText(name) }));
    r.missing(name, "syslog.spaceIsExpectedBehindIt");
    return "";
  }
  const value = text(r.data(name, space, text));
  r.literal(said("syslog.spaceBehind", { name: labelText(name) }), " ");
  return value;
}

/** Senders took RFC 3164 as a suggestion: what does not look like a header belongs to the message. */
function readHeader3164(r: FieldReader, severity: string): void {
  const start = latin1(r.ahead(300));
  const cisco = HEADER_CISCO.exec(start);
  const header = HEADER_3164.exec(start);
  let host = "";
  if (cisco?.[3] !== undefined) {
    if (cisco[1] !== undefined) {
      r.data("syslog.sequenceNumber", cisco[1].length, text);
      r.literal("syslog.colon", ": ");
    }
    if (cisco[2] !== "") r.data("syslog.clock", 1, () => said("syslog.notSynchronized"));
    r.data("TIMESTAMP", cisco[3].length, text);
    r.literal("syslog.colon", ": ");
  }
  if (header?.[1] !== undefined) {
    r.data("TIMESTAMP", header[1].length, text);
    r.literal("syslog.space", " ");
    if (header[2] !== undefined) {
      host = text(r.data("HOSTNAME", header[2].length, text));
      r.literal("syslog.space", " ");
    }
  }
  const tag = /^([^\s:[\]<>]{1,64})(?:\[([^\]\s]{1,32})\])?:/.exec(latin1(r.ahead(100)));
  let tagText = "";
  if (tag?.[1] !== undefined) {
    tagText = text(r.data("TAG", tag[1].length, text));
    if (tag[2] !== undefined) {
      r.literal("[", "[");
      r.data("syslog.process", tag[2].length, text);
      r.literal("]", "]");
    }
    r.literal("syslog.colon", ":");
    if (r.peek() === 0x20) r.literal("syslog.space", " ");
  }
  const content = text(r.rest("CONTENT", text));
  const from = [severity, host, tagText].filter((part) => part !== "").join(" ");
  r.say(`${from}: ${content}`);
}
