// "Did you mean …?": the field nearest to what was written.

import { FIELDS } from "./fields.ts";
import { nearName } from "../util/nearName.ts";
import { said, type Text } from "../words/said.ts";

/** Wireshark's fields that a recording of socket calls has no equal for, and what comes near. */
const INSTEAD: Readonly<Record<string, Text>> = {
  "frame.number": "seq",
  "frame.len": "len",
  "frame.time": "frame.time_epoch",
  "tcp.stream": "socket",
  "udp.stream": "socket",
  "tcp.flags": "tcp.flags.syn",
  "ip.proto": "tcp",
  "tcp.segment_data": "tcp.payload",
  "data.text": "data",
  port: "tcp.port",
  host: "ip.addr",
};

export function fieldHelp(name: string): Text {
  const lower = name.toLowerCase();
  const found =
    (Object.hasOwn(INSTEAD, lower) ? INSTEAD[lower] : undefined) ??
    nearName(
      name,
      FIELDS.map((field) => field.name),
    );
  return found === null
    ? said("filter.fieldsAreNamedAsInWiresharkTcp")
    : said("filter.didYouMean2", { found });
}
