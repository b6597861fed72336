// SubjectPublicKeyInfo (RFC 5280, 4.1.2.7): the kind of a key and its size.

import type { FieldReader } from "../reading/FieldReader.ts";
import { hex } from "../reading/fieldText.ts";
import { bitLength, inside, leaf, nextTag, numberText, oidText, skip, TAG, value } from "./der.ts";
import { CURVES, KEY_ALGORITHMS, oidName } from "./names.ts";

/** As one field; `RSA, 2048 bits`, `EC P-256`. */
export function readPublicKey(r: FieldReader): string {
  let shown = "";
  value(r, "Public key", TAG.sequence, () => {
    const { algorithm, parameter } = readAlgorithm(r);
    const size =
      algorithm === "RSA" || algorithm === "RSASSA-PSS" ? readRsaKey(r) : readOtherKey(r);
    shown = `${algorithm}${parameter}${size}`;
    r.say(shown);
  });
  return shown;
}

/** What the parameters add to the algorithm's name: a curve, the size of a prime. */
function readAlgorithm(r: FieldReader): { readonly algorithm: string; readonly parameter: string } {
  let [algorithm, parameter] = ["", ""];
  value(r, "Algorithm", TAG.sequence, () => {
    const name = (bytes: Uint8Array) => oidName(KEY_ALGORITHMS, oidText(bytes));
    algorithm = name(leaf(r, "Identifier", TAG.oid, name));
    const curve = (bytes: Uint8Array) => oidName(CURVES, oidText(bytes));
    if (nextTag(r) === TAG.oid) parameter = ` ${curve(leaf(r, "Curve", TAG.oid, curve))}`;
    else if (algorithm === "DSA" && nextTag(r) === TAG.sequence)
      value(r, "Parameters", TAG.sequence, () => {
        parameter = `, ${bitLength(leaf(r, "p", TAG.integer, numberText))} bits`;
        leaf(r, "q", TAG.integer, numberText);
        leaf(r, "g", TAG.integer, numberText);
      });
    else if (r.more()) skip(r, "Parameters");
    r.say(`${algorithm}${parameter}`);
  });
  return { algorithm, parameter };
}

/** RFC 8017, A.1.1. */
function readRsaKey(r: FieldReader): string {
  let bits = 0;
  value(r, "Key", TAG.bits, () => {
    r.uint("Unused bits", 1);
    inside(r, "The key", TAG.sequence, () => {
      bits = bitLength(leaf(r, "Modulus", TAG.integer, numberText));
      leaf(r, "Exponent", TAG.integer, (bytes) =>
        bytes.length <= 4
          ? String(bytes.reduce((sum, byte) => sum * 256 + byte, 0))
          : numberText(bytes),
      );
    });
    r.say(`${bits} bits`);
  });
  return `, ${bits} bits`;
}

function readOtherKey(r: FieldReader): string {
  leaf(r, "Key", TAG.bits, (bytes) => hex(bytes.subarray(1)));
  return "";
}
