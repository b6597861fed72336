// Whom a certificate speaks of: X.501 names (RFC 5280, 4.1.2.4), written as RFC 4514 has them but in their own order.

import type { FieldReader } from "../reading/FieldReader.ts";
import { inside, leaf, oidText, stringText, TAG, nextTag, value } from "./der.ts";
import { ATTRIBUTES, oidName } from "./names.ts";
import { type Label, asIs } from "../reading/label.ts";

/** As one field; `CN=example.com, O=Example`. */
export function readName(r: FieldReader, field: Label): string {
  const parts: string[] = [];
  value(r, field, TAG.sequence, () => {
    while (r.more())
      inside(r, "x509.relativeName", TAG.set, () => {
        while (r.more()) {
          const part = readAttribute(r);
          if (parts.length < 16) parts.push(part);
        }
      });
    r.say(parts.join(", "));
  });
  return parts.join(", ");
}

function readAttribute(r: FieldReader): string {
  let shown = "";
  value(r, "decode.attribute", TAG.sequence, () => {
    const type = oidName(ATTRIBUTES, oidText(leaf(r, "decode.type", TAG.oid, oidText)));
    const tag = nextTag(r);
    const words = stringText(
      leaf(r, "decode.value", null, (bytes) => stringText(bytes, tag)),
      tag,
    );
    shown = `${type}=${words.replaceAll(/[,+"\\<>;]/g, "\\$&")}`;
    r.say(words, asIs(type));
  });
  return shown;
}
