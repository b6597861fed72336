// SVCB and HTTPS (RFC 9460, 2.2): where a service is, and how to talk to it.

import { toBase64 } from "../../format/base64.ts";
import { ip } from "../reading/address.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { hex, MAX_VALUE, named, text } from "../reading/fieldText.ts";
import { GROUPS } from "../tls/names.ts";
import { readName } from "./name.ts";
import { SVC_PARAMS } from "./names.ts";
import { readString } from "./presentation.ts";
import { said, type Text } from "../../words/said.ts";
import { asIs } from "../reading/label.ts";
import { spaced, bracketed, commaed } from "../reading/phrases.ts";

export function readService(r: FieldReader, base: number): Text {
  const priority = r.uint("decode.priority", 2, (value) =>
    value === 0 ? bracketed("0", said("dns.alias")) : String(value),
  );
  const parts: Text[] = [String(priority), readName(r, "dns.target", base)];
  while (r.more())
    r.group("decode.parameter", () => {
      const key = r.uint("decode.key", 2, (value) => named(SVC_PARAMS, value));
      const label = paramName(key);
      const length = r.uint("decode.length", 2);
      let value: Text = "";
      r.within(asIs(label), length, () => (value = readParam(r, key)));
      r.say(value, asIs(label));
      if (parts.length < 10)
        parts.push(value === "" ? label : said("dns.parameterIs", { label, value }));
    });
  return spaced(...parts);
}

function paramName(key: number): string {
  return SVC_PARAMS[key] ?? `key${key}`;
}

function readParam(r: FieldReader, key: number): Text {
  const values: Text[] = [];
  while (r.more()) {
    const value = readValue(r, key);
    if (values.length < 8) values.push(value);
  }
  return commaed(values);
}

function readValue(r: FieldReader, key: number): Text {
  switch (key) {
    case 0:
      return paramName(r.uint("dns.mandatoryKey", 2, (value) => named(SVC_PARAMS, value)));
    case 1:
      return text(readString(r, "ALPN"));
    case 3:
      return String(r.uint("decode.port", 2));
    case 4:
      return ip(r.data("decode.address", 4, ip));
    case 5:
      return toBase64(r.rest("dns.echConfigurations", hex).subarray(0, MAX_VALUE));
    case 6:
      return ip(r.data("decode.address", 16, ip));
    case 7:
      return text(r.rest("dns.pathTemplate", text));
    case 9: {
      const group = r.uint("decode.group", 2, (value) => named(GROUPS, value));
      return GROUPS[group] ?? String(group);
    }
    default:
      return hex(r.rest("decode.value"));
  }
}
