// Text in lines that end with LF or CRLF: the last resort for whatever has no decoder of its own.

import type { Decoder, PortHints } from "./Decoder.ts";
import {
  decodeMessages,
  gistByReading,
  lengthByReading,
  type ReadMessage,
} from "./reading/decodeMessages.ts";
import type { FieldReader } from "./reading/FieldReader.ts";
import { hexNumber, isText, text, textLength } from "./reading/fieldText.ts";
import { said } from "../words/said.ts";

const NAME = "lines";
const TITLE = said("lines.title");
const PORTS: PortHints = { tcp: [], udp: [] };
/** How much `test` looks at. */
const SAMPLE = 4096;

export const lines: Decoder<typeof NAME> = {
  name: NAME,
  title: TITLE,
  ports: PORTS,
  test({ bytes }) {
    if (!isText(bytes, SAMPLE)) return 0;
    // Text without a line end may be anything; it is not named.
    return bytes.subarray(0, SAMPLE).includes(0x0a) ? 30 : 15;
  },
  decode: (input) => decodeMessages({ name: NAME, title: TITLE }, "decode.line", input, readLine),
  messageLength: (bytes, context) => lengthByReading(bytes, context, readLine),
  follow: null,
  gist: (input) => gistByReading(input, readLine),
};

const readLine: ReadMessage = (r) => {
  const there = r.ahead(SAMPLE);
  const lf = there.indexOf(0x0a);
  const beginning = lf === -1 ? there : there.subarray(0, lf);
  if (!isText(beginning)) {
    refuseControl(r, beginning);
    return;
  }
  r.say(text(beginning[beginning.length - 1] === 0x0d ? beginning.subarray(0, -1) : beginning));
  const line = r.line("lines.theLine", null);
  // What is there of a line is worth showing.
  if (line === null && r.outcome?.state === "truncated") r.at = r.bytes.length;
};

function refuseControl(r: FieldReader, beginning: Uint8Array): void {
  const at = textLength(beginning, SAMPLE);
  r.wrong(
    said("lines.textIsExpectedButThereIsByte", { byte: hexNumber(beginning[at] ?? 0, 1) }),
    r.at + at,
  );
}
