// Modbus over TCP ("MODBUS Messaging on TCP/IP Implementation Guide" V1.0b, 3.1.3): the MBAP header, then the function's data.
// Requests and responses have no mark: they are told apart by which side asked before, whose port is 502, or by their form.

import type { DecodeContext, DecodeInput, Decoder, MessageLength, PortHints } from "./Decoder.ts";
import { FUNCTIONS } from "./modbus/names.ts";
import { readFunction, roleByForm, type Role } from "./modbus/functions.ts";
import { afterAdu, requestOf, roleByTalk } from "./modbus/talk.ts";
import {
  complete,
  gistByReading,
  decodeMessages,
  followByReading,
  once,
  scan,
  type ReadMessage,
} from "./reading/decodeMessages.ts";
import { hinted, sender } from "./reading/hints.ts";
import { said } from "../words/said.ts";

const NAME = "modbus";
// A name, not for people: the specification's.
const TITLE = "Modbus TCP";
const PORTS: PortHints = { tcp: [502], udp: [502] };
/** Behind the length: unit, function and at most 252 bytes of data. */
const MIN_LENGTH = 2;
const MAX_LENGTH = 254;

export const modbus: Decoder<typeof NAME> = {
  name: NAME,
  title: TITLE,
  ports: PORTS,
  test,
  decode: (input) =>
    decodeMessages({ name: NAME, title: TITLE }, "ADU", input, reader(input.context)),
  messageLength,
  follow: (input) => followByReading(input, reader(input.context)),
  gist: (input) => gistByReading(input, reader(input.context)),
};

function messageLength(bytes: Uint8Array): MessageLength {
  if ((bytes[2] ?? 0) !== 0 || (bytes[3] ?? 0) !== 0) return "none";
  const high = bytes[4];
  const low = bytes[5];
  if ((high ?? 0) !== 0) return "none";
  if (low === undefined) return "more";
  return low < MIN_LENGTH || low > MAX_LENGTH ? "none" : complete(bytes, 6 + low);
}

function test(input: DecodeInput): number {
  const { bytes, context } = input;
  if (messageLength(bytes) === "none") return 0;
  const usual = hinted(context, PORTS);
  const port = usual ? 10 : 0;
  if (bytes.length < 8) return usual ? 35 : 0;
  const code = (bytes[7] ?? 0) & 0x7f;
  if (FUNCTIONS[code] === undefined) return usual ? 30 : 0;
  const { state, messages } = scan(input, reader(context));
  if (state === "wrong") return messages > 0 ? 30 + port : 0;
  return (state === "whole" || messages > 0 ? 82 : 22) + port;
}

function reader(context: DecodeContext): ReadMessage {
  const sentBy = sender(context, PORTS);
  const byPort: Role | null = sentBy === null ? null : sentBy === "client" ? "request" : "response";
  const read: ReadMessage = (r) => {
    const begin = r.at;
    const transaction = r.uint("modbus.transactionIdentifier", 2);
    const protocol = r.uint("modbus.protocolIdentifier", 2);
    if (protocol !== 0)
      r.wrong(said("modbus.protocolIdentifierIsIsExpected", { protocol }), r.at - 2);
    const length = r.uint("decode.length", 2);
    if (r.ok && (length < MIN_LENGTH || length > MAX_LENGTH))
      r.wrong(
        said("modbus.lengthIsToIsExpected", { length, least: MIN_LENGTH, most: MAX_LENGTH }),
        r.at - 2,
      );
    r.say(said("modbus.transaction", { transaction }));
    r.within("modbus.theAdu", length, () => {
      const unit = r.uint("modbus.unitIdentifier", 1);
      const code = Math.max(0, r.peek()) & 0x7f;
      const byForm = roleByForm(r, length - 1);
      const known = byForm ?? byPort ?? roleByTalk(r.conversation, context);
      r.say(said("modbus.unitAlone", { unit }));
      if (known === null && r.left > 0) r.guess("modbus.readAsRequestWhichSideAsksIs");
      const role = known ?? "request";
      const request =
        role === "response" ? requestOf(r.conversation, { transaction, unit, code }) : null;
      if (r.gist !== null && known !== null)
        r.gist.part = {
          kind: role === "request" ? role : "answer",
          key: `${transaction}.${unit}.${code}`,
        };
      const told = readFunction(r, { role, unit, start: request?.start ?? null });
      if (request !== null) r.note("decode.answers", request.words, begin, begin + 2);
      if (known === null || !r.ok) return;
      r.conversation = afterAdu(r.conversation, context, role, {
        transaction,
        unit,
        code,
        ...told,
      });
    });
  };
  return context.transport === "udp" ? once(read) : read;
}
