// X.509 certificates (RFC 5280, 4.1) as fields.

import { sha256 } from "@noble/hashes/sha2.js";
import { toHex } from "../../format/hex.ts";
import { FieldReader } from "../reading/FieldReader.ts";
import { count, hex } from "../reading/fieldText.ts";
import {
  constructed,
  inside,
  leaf,
  nextTag,
  numberText,
  oidText,
  primitive,
  skip,
  TAG,
  timeText,
  value,
} from "./der.ts";
import { readName } from "./distinguishedName.ts";
import { readExtension } from "./extensions.ts";
import { oidName, SIGNATURE_ALGORITHMS } from "./names.ts";
import { readPublicKey } from "./publicKey.ts";

/** Into the open field, `length` bytes. Returns whose it is; where the bytes are no certificate they stay hex. */
export function readCertificate(r: FieldReader, length: number): string {
  const from = r.at;
  if (r.silent || !isCertificate(r, length)) {
    r.data("DER", length, hex);
    return count(length, "byte");
  }
  let shown = "";
  r.within("The certificate", length, () => (shown = readSigned(r)));
  const bytes = r.bytes.subarray(from, from + length);
  if (bytes.length === length) {
    const print = toHex(sha256(bytes), ":").toUpperCase();
    r.note("SHA-256 fingerprint", print, from, from + length);
  }
  return shown;
}

/** Tried without fields first: what is wrong within a certificate says nothing about the message that it stands in. */
function isCertificate(r: FieldReader, length: number): boolean {
  const trial = new FieldReader(r.bytes.subarray(0, r.at + length), { silent: true });
  trial.at = r.at;
  readSigned(trial);
  const whole = r.at + length <= r.bytes.length;
  return whole ? trial.ok && trial.at === r.at + length : trial.outcome?.state !== "wrong";
}

function readSigned(r: FieldReader): string {
  let shown = "";
  inside(r, "The certificate", TAG.sequence, () => {
    inside(r, "What is signed", TAG.sequence, () => (shown = readSubject(r)));
    readAlgorithm(r, "Signature algorithm");
    leaf(r, "Signature", TAG.bits, (bytes) => hex(bytes.subarray(1)));
  });
  return shown;
}

/** TBSCertificate. */
function readSubject(r: FieldReader): string {
  if (nextTag(r) === constructed(0))
    inside(r, "Version", constructed(0), () => {
      leaf(r, "Version", TAG.integer, ([version = 0]) => `${version + 1}`);
    });
  leaf(r, "Serial number", TAG.integer, numberText);
  readAlgorithm(r, "Algorithm of the signature");
  const issuer = readName(r, "Issuer");
  let until = "";
  value(r, "Validity", TAG.sequence, () => {
    const since = readTime(r, "Not before");
    until = readTime(r, "Not after");
    r.say(`${since} to ${until}`);
  });
  const subject = readName(r, "Subject");
  const key = readPublicKey(r);
  for (const [number, name] of ["Issuer unique ID", "Subject unique ID"].entries())
    if (nextTag(r) === primitive(number + 1)) leaf(r, name, null, hex);
  if (nextTag(r) === constructed(3)) readExtensions(r);
  const by = issuer === subject ? "self-issued" : `by ${issuer}`;
  return `${subject === "" ? "no subject" : subject}; ${by}; until ${until}; ${key}`;
}

function readExtensions(r: FieldReader): void {
  inside(r, "Extensions", constructed(3), () => {
    value(r, "Extensions", TAG.sequence, () => {
      let extensions = 0;
      for (; r.more(); extensions++) value(r, "Extension", TAG.sequence, () => readExtension(r));
      r.say(count(extensions, "extension"));
    });
  });
}

function readAlgorithm(r: FieldReader, name: string): void {
  const show = (bytes: Uint8Array) => oidName(SIGNATURE_ALGORITHMS, oidText(bytes));
  value(r, name, TAG.sequence, () => {
    const shown = show(leaf(r, "Identifier", TAG.oid, show));
    if (r.more()) skip(r, "Parameters");
    r.say(shown);
  });
}

function readTime(r: FieldReader, name: string): string {
  const tag = nextTag(r);
  const show = (bytes: Uint8Array) => timeText(bytes, tag);
  return show(leaf(r, name, null, show));
}
