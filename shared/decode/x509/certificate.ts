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
import { said, type Text } from "../../words/said.ts";
import type { Label } from "../reading/label.ts";

/** Into the open field, `length` bytes. Returns whose it is; where the bytes are no certificate they stay hex. */
export function readCertificate(r: FieldReader, length: number): Text {
  const from = r.at;
  if (r.silent || !isCertificate(r, length)) {
    r.data("DER", length, hex);
    return count(length, "byte");
  }
  let shown: Text = "";
  r.within("x509.theCertificate", length, () => (shown = readSigned(r)));
  const bytes = r.bytes.subarray(from, from + length);
  if (bytes.length === length) {
    const print = toHex(sha256(bytes), ":").toUpperCase();
    r.note("x509.shaFingerprint", print, from, from + length);
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

function readSigned(r: FieldReader): Text {
  let shown: Text = "";
  inside(r, "x509.theCertificate", TAG.sequence, () => {
    inside(r, "x509.whatIsSigned", TAG.sequence, () => (shown = readSubject(r)));
    readAlgorithm(r, "decode.signatureAlgorithm");
    leaf(r, "decode.signature", TAG.bits, (bytes) => hex(bytes.subarray(1)));
  });
  return shown;
}

const UNIQUE_IDS = ["x509.issuerUniqueId", "x509.subjectUniqueId"] as const;

/** TBSCertificate. */
function readSubject(r: FieldReader): Text {
  if (nextTag(r) === constructed(0))
    inside(r, "decode.version", constructed(0), () => {
      leaf(r, "decode.version", TAG.integer, ([version = 0]) => `${version + 1}`);
    });
  leaf(r, "x509.serialNumber", TAG.integer, numberText);
  readAlgorithm(r, "x509.algorithmOfSignature");
  const issuer = readName(r, "x509.issuer");
  let until = "";
  value(r, "x509.validity", TAG.sequence, () => {
    const since = readTime(r, "x509.notBefore");
    until = readTime(r, "x509.notAfter");
    r.say(said("x509.sinceUntil", { since, until }));
  });
  const subject = readName(r, "x509.subject");
  const key = readPublicKey(r);
  for (const [number, name] of UNIQUE_IDS.entries())
    if (nextTag(r) === primitive(number + 1)) leaf(r, name, null, hex);
  if (nextTag(r) === constructed(3)) readExtensions(r);
  const by = issuer === subject ? said("x509.selfIssued") : said("x509.by", { issuer });
  return said("x509.until", {
    subject: subject === "" ? said("x509.noSubject") : subject,
    by,
    until,
    key,
  });
}

function readExtensions(r: FieldReader): void {
  inside(r, "decode.extensions", constructed(3), () => {
    value(r, "decode.extensions", TAG.sequence, () => {
      let extensions = 0;
      for (; r.more(); extensions++)
        value(r, "decode.extension", TAG.sequence, () => readExtension(r));
      r.say(count(extensions, "extension"));
    });
  });
}

function readAlgorithm(r: FieldReader, name: Label): void {
  const show = (bytes: Uint8Array) => oidName(SIGNATURE_ALGORITHMS, oidText(bytes));
  value(r, name, TAG.sequence, () => {
    const shown = show(leaf(r, "decode.identifier", TAG.oid, show));
    if (r.more()) skip(r, "decode.parameters");
    r.say(shown);
  });
}

function readTime(r: FieldReader, name: Label): string {
  const tag = nextTag(r);
  const show = (bytes: Uint8Array) => timeText(bytes, tag);
  return show(leaf(r, name, null, show));
}
