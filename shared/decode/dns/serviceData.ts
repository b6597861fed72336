// SVCB and HTTPS (RFC 9460, 2.2): where a service is, and how to talk to it.

import { toBase64 } from "../../format/base64.ts";
import { ip } from "../reading/address.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { hex, MAX_VALUE, named, text } from "../reading/fieldText.ts";
import { GROUPS } from "../tls/names.ts";
import { readName } from "./name.ts";
import { SVC_PARAMS } from "./names.ts";
import { readString } from "./presentation.ts";

export function readService(r: FieldReader, base: number): string {
  const priority = r.uint("Priority", 2, (value) => (value === 0 ? "0 (alias)" : String(value)));
  const parts = [String(priority), readName(r, "Target", base)];
  while (r.more())
    r.group("Parameter", () => {
      const key = r.uint("Key", 2, (value) => named(SVC_PARAMS, value));
      const label = paramName(key);
      const length = r.uint("Length", 2);
      let value = "";
      r.within(label, length, () => (value = readParam(r, key)));
      r.say(value, label);
      if (parts.length < 10) parts.push(value === "" ? label : `${label}=${value}`);
    });
  return parts.join(" ");
}

function paramName(key: number): string {
  return SVC_PARAMS[key] ?? `key${key}`;
}

function readParam(r: FieldReader, key: number): string {
  const values: string[] = [];
  while (r.more()) {
    const value = readValue(r, key);
    if (values.length < 8) values.push(value);
  }
  return values.join(",");
}

function readValue(r: FieldReader, key: number): string {
  switch (key) {
    case 0:
      return paramName(r.uint("Mandatory key", 2, (value) => named(SVC_PARAMS, value)));
    case 1:
      return text(readString(r, "ALPN"));
    case 3:
      return String(r.uint("Port", 2));
    case 4:
      return ip(r.data("Address", 4, ip));
    case 5:
      return toBase64(r.rest("ECH configurations", hex).subarray(0, MAX_VALUE));
    case 6:
      return ip(r.data("Address", 16, ip));
    case 7:
      return text(r.rest("Path template", text));
    case 9: {
      const group = r.uint("Group", 2, (value) => named(GROUPS, value));
      return GROUPS[group] ?? String(group);
    }
    default:
      return hex(r.rest("Value"));
  }
}
