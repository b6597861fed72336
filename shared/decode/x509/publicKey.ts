// SubjectPublicKeyInfo (RFC 5280, 4.1.2.7): the kind of a key and its size.

import type { FieldReader } from "../reading/FieldReader.ts";
import { hex } from "../reading/fieldText.ts";
import { bitLength, inside, leaf, nextTag, numberText, oidText, skip, TAG, value } from "./der.ts";
import { CURVES, KEY_ALGORITHMS, oidName } from "./names.ts";
import { said, type Text } from "../../words/said.ts";
import { spaced, listed } from "../reading/phrases.ts";

/** As one field; `RSA, 2048 bits`, `EC P-256`. */
export function readPublicKey(r: FieldReader): Text {
  let shown: Text = "";
  value(r, "decode.publicKey", TAG.sequence, () => {
    const { algorithm, line } = readAlgorithm(r);
    const size =
      algorithm === "RSA" || algorithm === "RSASSA-PSS" ? readRsaKey(r) : readOtherKey(r);
    shown = listed([line, size]);
    r.say(shown);
  });
  return shown;
}

/** `line`: with what the parameters add to the algorithm's name, a curve or the size of a prime. */
function readAlgorithm(r: FieldReader): { readonly algorithm: string; readonly line: Text } {
  let algorithm = "";
  let line: Text = "";
  value(r, "decode.algorithm", TAG.sequence, () => {
    const name = (bytes: Uint8Array) => oidName(KEY_ALGORITHMS, oidText(bytes));
    algorithm = name(leaf(r, "decode.identifier", TAG.oid, name));
    line = algorithm;
    const curve = (bytes: Uint8Array) => oidName(CURVES, oidText(bytes));
    if (nextTag(r) === TAG.oid)
      line = spaced(algorithm, curve(leaf(r, "x509.curve", TAG.oid, curve)));
    else if (algorithm === "DSA" && nextTag(r) === TAG.sequence)
      value(r, "decode.parameters", TAG.sequence, () => {
        const bits = bitLength(leaf(r, "x509.p", TAG.integer, numberText));
        line = listed([algorithm, said("x509.bits", { bits })]);
        leaf(r, "x509.q", TAG.integer, numberText);
        leaf(r, "x509.g", TAG.integer, numberText);
      });
    else if (r.more()) skip(r, "decode.parameters");
    r.say(line);
  });
  return { algorithm, line };
}

/** RFC 8017, A.1.1. */
function readRsaKey(r: FieldReader): Text {
  let bits = 0;
  value(r, "decode.key", TAG.bits, () => {
    r.uint("x509.unusedBits", 1);
    inside(r, "x509.theKey", TAG.sequence, () => {
      bits = bitLength(leaf(r, "x509.modulus", TAG.integer, numberText));
      leaf(r, "x509.exponent", TAG.integer, (bytes) =>
        bytes.length <= 4
          ? String(bytes.reduce((sum, byte) => sum * 256 + byte, 0))
          : numberText(bytes),
      );
    });
    r.say(said("x509.bits", { bits }));
  });
  return said("x509.bits", { bits });
}

function readOtherKey(r: FieldReader): null {
  leaf(r, "decode.key", TAG.bits, (bytes) => hex(bytes.subarray(1)));
  return null;
}
