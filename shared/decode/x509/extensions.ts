// Extensions of certificates (RFC 5280, 4.2): what a certificate is for, and whom.

import { bitsOf } from "../reading/bitsOf.ts";
import { ip } from "../reading/address.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hex, text } from "../reading/fieldText.ts";
import { constructed, inside, leaf, nextTag, oidText, primitive, skip, TAG, value } from "./der.ts";
import { readName } from "./distinguishedName.ts";
import { ACCESS, EXTENSIONS, KEY_USAGES, oidName, POLICIES, PURPOSES } from "./names.ts";

/** What is read of an extension, as one line. */
type ReadExtension = (r: FieldReader) => string;

/** Into the open field: one `Extension`. */
export function readExtension(r: FieldReader): void {
  let oid = "";
  const id = leaf(r, "Identifier", TAG.oid, (bytes) => {
    oid = oidText(bytes);
    return oidName(EXTENSIONS, oid) === oid ? oid : `${EXTENSIONS[oid]} (${oid})`;
  });
  oid ||= oidText(id);
  let critical = "";
  if (nextTag(r) === TAG.boolean) {
    const flag = leaf(r, "Critical", TAG.boolean, ([byte]) => (byte === 0 ? "no" : "yes"));
    critical = flag[0] === 0 ? "" : " (critical)";
  }
  const label = oidName(EXTENSIONS, oid);
  let shown = "";
  inside(r, label, TAG.octets, () => {
    const read = READERS[oid];
    shown = read === undefined ? hex(r.rest("Data", hex)) : read(r);
  });
  r.say(shown, `${label}${critical}`);
}

const READERS: Readonly<Record<string, ReadExtension>> = {
  "2.5.29.14": (r) => hex(leaf(r, "Key identifier", TAG.octets, hex)),
  "2.5.29.15": (r) => usages(leaf(r, "Bits", TAG.bits, usages)),
  "2.5.29.17": readNames,
  "2.5.29.18": readNames,
  "2.5.29.19": readConstraints,
  "2.5.29.31": readPoints,
  "2.5.29.32": readPolicies,
  "2.5.29.35": readAuthorityKey,
  "2.5.29.37": readPurposes,
  "2.5.29.46": readPoints,
  "1.3.6.1.5.5.7.1.1": readAccess,
  "1.3.6.1.5.5.7.1.11": readAccess,
  "1.3.6.1.5.5.7.1.24": readFeatures,
  "1.3.6.1.4.1.11129.2.4.2": readTimestamps,
};

function usages(bytes: Uint8Array): string {
  return bitsOf(bytes.subarray(1, 3))
    .map((bit) => KEY_USAGES[bit] ?? `bit ${bit}`)
    .join(", ");
}

/** As many values of a sequence as there are, the first few of them as a line. */
function listOf(r: FieldReader, name: string, each: () => string): string {
  const shown: string[] = [];
  inside(r, name, TAG.sequence, () => {
    while (r.more()) {
      const one = each();
      if (one !== "" && shown.length < 12) shown.push(one);
    }
  });
  return shown.join(", ");
}

function readNames(r: FieldReader): string {
  return listOf(r, "The names", () => readGeneralName(r));
}

/** RFC 5280, 4.2.1.6. */
export function readGeneralName(r: FieldReader): string {
  const tag = nextTag(r);
  const words = (name: string) => text(leaf(r, name, tag, text));
  switch (tag) {
    case primitive(1):
      return words("Mailbox");
    case primitive(2):
      return words("DNS name");
    case primitive(6):
      return words("URI");
    case primitive(7):
      return ip(leaf(r, "IP address", tag, ip));
    case primitive(8):
      return oidText(leaf(r, "Registered ID", tag, oidText));
    case constructed(4): {
      let shown = "";
      value(r, "Directory name", tag, () => {
        shown = readName(r, "Name");
        r.say(shown);
      });
      return shown;
    }
    default:
      skip(r, "Other name");
      return "";
  }
}

/** RFC 5280, 4.2.1.9. */
function readConstraints(r: FieldReader): string {
  let shown = "no CA";
  inside(r, "Constraints", TAG.sequence, () => {
    if (nextTag(r) === TAG.boolean) {
      const [ca] = leaf(r, "CA", TAG.boolean, ([byte]) => (byte === 0 ? "no" : "yes"));
      if (ca !== 0) shown = "CA";
    }
    if (nextTag(r) !== TAG.integer) return;
    const [most = 0] = leaf(r, "Path length", TAG.integer, ([byte = 0]) => String(byte));
    shown += `, path length ${most}`;
  });
  return shown;
}

function readPurposes(r: FieldReader): string {
  const show = (bytes: Uint8Array) => oidName(PURPOSES, oidText(bytes));
  return listOf(r, "The purposes", () => show(leaf(r, "Purpose", TAG.oid, show)));
}

function readPolicies(r: FieldReader): string {
  const show = (bytes: Uint8Array) => oidName(POLICIES, oidText(bytes));
  return listOf(r, "The policies", () => {
    let shown = "";
    value(r, "Policy", TAG.sequence, () => {
      shown = show(leaf(r, "Identifier", TAG.oid, show));
      r.say(shown);
      if (r.more()) skip(r, "Qualifiers");
    });
    return shown;
  });
}

/** RFC 5280, 4.2.1.1. */
function readAuthorityKey(r: FieldReader): string {
  let shown = "";
  inside(r, "The identifier", TAG.sequence, () => {
    while (r.more()) {
      const key = nextTag(r) === primitive(0);
      const bytes = leaf(r, key ? "Key identifier" : "Issuer and serial number", null, hex);
      if (key) shown = hex(bytes);
    }
  });
  return shown;
}

function readAccess(r: FieldReader): string {
  const show = (bytes: Uint8Array) => oidName(ACCESS, oidText(bytes));
  return listOf(r, "The descriptions", () => {
    let shown = "";
    value(r, "Description", TAG.sequence, () => {
      const method = show(leaf(r, "Method", TAG.oid, show));
      shown = `${method} ${readGeneralName(r)}`;
      r.say(shown);
    });
    return shown;
  });
}

/** RFC 5280, 4.2.1.13. */
function readPoints(r: FieldReader): string {
  return listOf(r, "The points", () => {
    const shown: string[] = [];
    value(r, "Point", TAG.sequence, () => {
      while (r.more()) {
        if (nextTag(r) !== constructed(0)) skip(r, "Reasons or issuer");
        else
          inside(r, "The point's name", constructed(0), () => {
            if (nextTag(r) !== constructed(0)) skip(r, "Relative name");
            else
              inside(r, "The full name", constructed(0), () => {
                while (r.more()) shown.push(readGeneralName(r));
              });
          });
      }
      r.say(shown.slice(0, 4).join(", "));
    });
    return shown.slice(0, 4).join(", ");
  });
}

/** RFC 7633: extensions that the server must answer with. */
function readFeatures(r: FieldReader): string {
  const show = ([byte = 0]: Uint8Array) => (byte === 5 ? "status_request (5)" : String(byte));
  return listOf(r, "The features", () => show(leaf(r, "Feature", TAG.integer, show)));
}

/** RFC 6962, 3.3. */
function readTimestamps(r: FieldReader): string {
  let timestamps = 0;
  inside(r, "The list", TAG.octets, () => {
    r.within("The list", r.uint("List length", 2), () => {
      while (r.more())
        r.sized("Timestamp", r.uint("Length", 2), () => {
          r.uint("Version", 1, (version) => `v${version + 1}`);
          r.data("Log ID", 32, hex);
          r.uint("Time", 8, (ms) => (ms < 8.64e15 ? new Date(ms).toISOString() : String(ms)));
          r.rest("Extensions and signature", hex);
          timestamps += 1;
        });
    });
  });
  return count(timestamps, "timestamp");
}
