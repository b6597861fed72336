// Names of extension fields as the standards spell them, in every language (RFC 5906, RFC 7821, RFC 8915).

import { hexNumber } from "../reading/fieldText.ts";

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
