// Names of NTP numbers (IANA "Network Time Protocol (NTP) Parameters", RFC 5905, RFC 5906, RFC 7821, RFC 8915).

import { hexNumber, type Names } from "../reading/fieldText.ts";
import { said, type Text } from "../../words/said.ts";

/** Of Autokey, whose two highest bits say request, response or error. */
const AUTOKEY: Readonly<Record<number, string>> = {
  0x0002: "No-Operation",
  0x0102: "Association Message",
  0x0202: "Certificate Message",
  0x0302: "Cookie Message",
  0x0402: "Autokey Message",
  0x0502: "Leapseconds Message",
  0x0602: "Sign Message",
  0x0702: "IFF Identity Message",
  0x0802: "GQ Identity Message",
  0x0902: "MV Identity Message",
};

const EXTENSIONS: Readonly<Record<number, string>> = {
  0x0104: "Unique Identifier",
  0x0204: "NTS Cookie",
  0x0304: "NTS Cookie Placeholder",
  0x0404: "NTS Authenticator and Encrypted Extension Fields",
  0x2005: "Checksum Complement",
};

/** Null where it has none. */
export function extensionName(type: number): string | null {
  const autokey = AUTOKEY[type & 0x3fff];
  if (autokey === undefined || (type & 0xc000) === 0x4000) return EXTENSIONS[type] ?? null;
  const kind = type < 0x8000 ? "Request" : type < 0xc000 ? "Response" : "Error Response";
  return `${autokey} ${kind}`;
}

export function extensionText(type: number): string {
  const name = extensionName(type);
  return name === null ? hexNumber(type, 2) : `${name} (${hexNumber(type, 2)})`;
}

/** Why a server does not answer with the time (RFC 5905, 7.4; RFC 8915, 5.7). */
export const KISS_CODES: Readonly<Record<string, Text>> = {
  ACST: said("ntp.anycastServer"),
  AUTH: said("ntp.authenticationFailed"),
  AUTO: said("ntp.autokeyFailed"),
  BCST: said("ntp.broadcastServer"),
  CRYP: said("ntp.cryptographicAuthenticationFailed"),
  DENY: said("ntp.accessDenied"),
  DROP: said("ntp.lostPeer"),
  RSTR: said("ntp.accessRestricted"),
  INIT: said("ntp.notYetSynchronized"),
  MCST: said("ntp.dynamicallyDiscoveredServer"),
  NKEY: said("ntp.noKey"),
  NTSN: said("ntp.noNtsCookieThatCanBeRead"),
  RATE: said("ntp.askedTooOften"),
  RMOT: said("ntp.associationChangedFromAfar"),
  STEP: said("ntp.timeWasSteppedNotYetSynchronized"),
};

/** Operations of control messages (RFC 9327, 2), and those of ntpd. */
export const OPERATIONS: Names = {
  1: said("ntp.readStatus"),
  2: said("ntp.readVariables"),
  3: said("ntp.writeVariables"),
  4: said("ntp.readClockVariables"),
  5: said("ntp.writeClockVariables"),
  6: said("ntp.setTrap"),
  7: said("ntp.trapResponse"),
  8: said("ntp.configure"),
  9: said("ntp.saveConfiguration"),
  10: said("ntp.readMru"),
  11: said("ntp.readOrderedList"),
  12: said("ntp.requestNonce"),
  31: said("ntp.unsetTrap"),
};
