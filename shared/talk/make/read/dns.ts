import { dns } from "../../../decode/dns.ts";
import { CLASSES, TYPES } from "../../../decode/dns/names.ts";
import { sequenceLength } from "../../../format/escapes.ts";
import { finderOf, utf8 } from "./FieldFinder.ts";
import type { MakeValues } from "../MakeField.ts";
import type { ReadValues } from "./ReadValues.ts";

export const readDns: ReadValues = (bytes) =>
  (["udp", "tcp"] as const).flatMap((over): MakeValues[] => {
    const found = finderOf(dns, bytes, { transport: over });
    if (found === null) return [];
    const flags = found.uint("decode.flags");
    const [name] = found.all("decode.name");
    if (name === undefined) return [];
    const edns = found.all("dns.udpPayloadSize").length > 0;
    const word = (label: "decode.type" | "decode.class") => found.uint(label);
    const [type, kind] = [word("decode.type"), word("decode.class")];
    // The D0 bit is the highest one of the OPT record's last four bytes but two.
    const dnssec = ((bytes.at(-4) ?? 0) & 0x80) !== 0;
    return [
      {
        name: nameText(bytes.subarray(name.from, name.to)),
        type: TYPES[type] ?? String(type),
        class: CLASSES[kind] ?? String(kind),
        over,
        id: String(found.uint("decode.transactionId")),
        recursion: (flags & 0x0100) !== 0 ? "yes" : "no",
        authenticated: (flags & 0x0020) !== 0 ? "yes" : "no",
        unchecked: (flags & 0x0010) !== 0 ? "yes" : "no",
        ...(edns
          ? {
              edns: "yes",
              "udp-size": String(found.uint("dns.udpPayloadSize")),
              dnssec: dnssec ? "yes" : "no",
            }
          : {}),
      },
    ];
  });

/** As zone files write it; a byte that is no visible ASCII or part of a letter is `\DDD`. */
function nameText(bytes: Uint8Array): string {
  const labels: string[] = [];
  for (let at = 0; (bytes[at] ?? 0) > 0; at += 1 + (bytes[at] ?? 0))
    labels.push(labelText(bytes.subarray(at + 1, at + 1 + (bytes[at] ?? 0))));
  return labels.length === 0 ? "." : labels.join(".");
}

function labelText(label: Uint8Array): string {
  let text = "";
  for (let at = 0; at < label.length;) {
    const byte = label[at] ?? 0;
    const length = sequenceLength(label, at);
    if (length > 1) text += utf8(label.subarray(at, at + length));
    else if (byte === 0x2e || byte === 0x5c) text += `\\${String.fromCharCode(byte)}`;
    else if (byte > 0x20 && byte < 0x7f) text += String.fromCharCode(byte);
    else text += `\\${String(byte).padStart(3, "0")}`;
    at += Math.max(1, length);
  }
  return text;
}
