// Extensions of certificates (RFC 5280, 4.2): what a certificate is for, and whom.

import { bitsOf } from "../reading/bitsOf.ts";
import { ip } from "../reading/address.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hex, text } from "../reading/fieldText.ts";
import { constructed, inside, leaf, nextTag, oidText, primitive, skip, TAG, value } from "./der.ts";
import { readName } from "./distinguishedName.ts";
import { ACCESS, EXTENSIONS, KEY_USAGES, oidName, POLICIES, PURPOSES } from "./names.ts";
import { said, type Text } from "../../words/said.ts";
import { type Label, asIs } from "../reading/label.ts";
import { spaced, listed, bracketed } from "../reading/phrases.ts";

/** What is read of an extension, as one line. */
type ReadExtension = (r: FieldReader) => Text;

/** Into the open field: one `Extension`. */
export function readExtension(r: FieldReader): void {
  let oid = "";
  const id = leaf(r, "decode.identifier", TAG.oid, (bytes) => {
    oid = oidText(bytes);
    const name = EXTENSIONS[oid];
    return name === undefined ? oid : bracketed(name, oid);
  });
  oid ||= oidText(id);
  let critical = false;
  if (nextTag(r) === TAG.boolean) {
    const flag = leaf(r, "x509.critical", TAG.boolean, ([byte]) =>
      said(byte === 0 ? "decode.no" : "decode.yes"),
    );
    critical = flag[0] !== 0;
  }
  const label = oidName(EXTENSIONS, oid);
  let shown: Text = "";
  inside(r, asIs(label), TAG.octets, () => {
    const read = READERS[oid];
    shown = read === undefined ? hex(r.rest("decode.data", hex)) : read(r);
  });
  r.say(shown, asIs(critical ? bracketed(label, said("x509.isCritical")) : label));
}

const READERS: Readonly<Record<string, ReadExtension>> = {
  "2.5.29.14": (r) => hex(leaf(r, "decode.keyIdentifier", TAG.octets, hex)),
  "2.5.29.15": (r) => usages(leaf(r, "decode.bits", TAG.bits, usages)),
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

function usages(bytes: Uint8Array): Text {
  const bits = bitsOf(bytes.subarray(1, 3));
  return listed(bits.map((bit) => KEY_USAGES[bit] ?? said("x509.bit", { bit })));
}

/** As many values of a sequence as there are, the first few of them as a line. */
function listOf(r: FieldReader, name: Label, each: () => Text): Text {
  const shown: Text[] = [];
  inside(r, name, TAG.sequence, () => {
    while (r.more()) {
      const one = each();
      if (one !== "" && shown.length < 12) shown.push(one);
    }
  });
  return listed(shown);
}

function readNames(r: FieldReader): Text {
  return listOf(r, "x509.names", () => readGeneralName(r));
}

/** RFC 5280, 4.2.1.6. */
export function readGeneralName(r: FieldReader): Text {
  const tag = nextTag(r);
  const words = (name: Label) => text(leaf(r, name, tag, text));
  switch (tag) {
    case primitive(1):
      return words("x509.mailbox");
    case primitive(2):
      return words("x509.dnsName");
    case primitive(6):
      return words("URI");
    case primitive(7):
      return ip(leaf(r, "x509.ipAddress", tag, ip));
    case primitive(8):
      return oidText(leaf(r, "x509.registeredId", tag, oidText));
    case constructed(4): {
      let shown = "";
      value(r, "x509.directoryName", tag, () => {
        shown = readName(r, "decode.name");
        r.say(shown);
      });
      return shown;
    }
    default:
      skip(r, "x509.otherName");
      return "";
  }
}

/** RFC 5280, 4.2.1.9. */
function readConstraints(r: FieldReader): Text {
  let shown: Text = said("x509.noCa");
  inside(r, "x509.constraints", TAG.sequence, () => {
    if (nextTag(r) === TAG.boolean) {
      const [ca] = leaf(r, "CA", TAG.boolean, ([byte]) =>
        said(byte === 0 ? "decode.no" : "decode.yes"),
      );
      if (ca !== 0) shown = "CA";
    }
    if (nextTag(r) !== TAG.integer) return;
    const [most = 0] = leaf(r, "x509.pathLength", TAG.integer, ([byte = 0]) => String(byte));
    shown = said("x509.withPathLength", { shown, most });
  });
  return shown;
}

function readPurposes(r: FieldReader): Text {
  const show = (bytes: Uint8Array) => oidName(PURPOSES, oidText(bytes));
  return listOf(r, "x509.purposes", () => show(leaf(r, "x509.purpose", TAG.oid, show)));
}

function readPolicies(r: FieldReader): Text {
  const show = (bytes: Uint8Array) => oidName(POLICIES, oidText(bytes));
  return listOf(r, "x509.policies", () => {
    let shown: Text = "";
    value(r, "x509.policy", TAG.sequence, () => {
      shown = show(leaf(r, "decode.identifier", TAG.oid, show));
      r.say(shown);
      if (r.more()) skip(r, "x509.qualifiers");
    });
    return shown;
  });
}

/** RFC 5280, 4.2.1.1. */
function readAuthorityKey(r: FieldReader): Text {
  let shown: Text = "";
  inside(r, "x509.identifier", TAG.sequence, () => {
    while (r.more()) {
      const key = nextTag(r) === primitive(0);
      const bytes = leaf(r, key ? "decode.keyIdentifier" : "x509.issuerAndSerialNumber", null, hex);
      if (key) shown = hex(bytes);
    }
  });
  return shown;
}

function readAccess(r: FieldReader): Text {
  const show = (bytes: Uint8Array) => oidName(ACCESS, oidText(bytes));
  return listOf(r, "x509.descriptions", () => {
    let shown: Text = "";
    value(r, "decode.description", TAG.sequence, () => {
      const method = show(leaf(r, "decode.method", TAG.oid, show));
      shown = spaced(method, readGeneralName(r));
      r.say(shown);
    });
    return shown;
  });
}

/** RFC 5280, 4.2.1.13. */
function readPoints(r: FieldReader): Text {
  return listOf(r, "x509.points", () => {
    const shown: Text[] = [];
    value(r, "x509.point", TAG.sequence, () => {
      while (r.more()) {
        if (nextTag(r) !== constructed(0)) skip(r, "x509.reasonsOrIssuer");
        else
          inside(r, "x509.pointsName", constructed(0), () => {
            if (nextTag(r) !== constructed(0)) skip(r, "x509.relativeName");
            else
              inside(r, "x509.fullName", constructed(0), () => {
                while (r.more()) shown.push(readGeneralName(r));
              });
          });
      }
      r.say(listed(shown.slice(0, 4)));
    });
    return listed(shown.slice(0, 4));
  });
}

/** RFC 7633: extensions that the server must answer with. */
function readFeatures(r: FieldReader): Text {
  const show = ([byte = 0]: Uint8Array) => (byte === 5 ? "status_request (5)" : String(byte));
  return listOf(r, "x509.features", () => show(leaf(r, "x509.feature", TAG.integer, show)));
}

/** RFC 6962, 3.3. */
function readTimestamps(r: FieldReader): Text {
  let timestamps = 0;
  inside(r, "decode.list", TAG.octets, () => {
    r.within("decode.list", r.uint("decode.listLength", 2), () => {
      while (r.more())
        r.sized("x509.timestamp", r.uint("decode.length", 2), () => {
          r.uint("decode.version", 1, (version) => `v${version + 1}`);
          r.data("x509.logId", 32, hex);
          r.uint("x509.time", 8, (ms) => (ms < 8.64e15 ? new Date(ms).toISOString() : String(ms)));
          r.rest("x509.extensionsAndSignature", hex);
          timestamps += 1;
        });
    });
  });
  return count(timestamps, "timestamp");
}
