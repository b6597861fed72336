// Names of NTP numbers (IANA "Network Time Protocol (NTP) Parameters", RFC 5905, RFC 5906, RFC 7821, RFC 8915).

import { hexNumber } from "../reading/fieldText.ts";

type Names = Readonly<Record<number, string>>;

/** Of Autokey, whose two highest bits say request, response or error. */
const AUTOKEY: Names = {
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

const EXTENSIONS: Names = {
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
export const KISS_CODES: Readonly<Record<string, string>> = {
  ACST: "anycast server",
  AUTH: "authentication failed",
  AUTO: "Autokey failed",
  BCST: "broadcast server",
  CRYP: "cryptographic authentication failed",
  DENY: "access denied",
  DROP: "lost peer",
  RSTR: "access restricted",
  INIT: "not yet synchronized",
  MCST: "dynamically discovered server",
  NKEY: "no key",
  NTSN: "no NTS cookie that can be read",
  RATE: "asked too often",
  RMOT: "association changed from afar",
  STEP: "time was stepped, not yet synchronized",
};

/** Operations of control messages (RFC 9327, 2), and those of ntpd. */
export const OPERATIONS: Names = {
  1: "read status",
  2: "read variables",
  3: "write variables",
  4: "read clock variables",
  5: "write clock variables",
  6: "set trap",
  7: "trap response",
  8: "configure",
  9: "save configuration",
  10: "read MRU",
  11: "read ordered list",
  12: "request nonce",
  31: "unset trap",
};
