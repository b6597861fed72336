// Of what decoders read, whatever the protocol: labels that several have, and how far the reading got.

import { BYTES } from "../nouns.ts";
import type { Forms, Tongue } from "../../tongue.ts";

/** As decoders count: the number without separators. */
function counted(forms: Forms) {
  return ({ number }: { readonly number: number }, t: Tongue): string =>
    `${number} ${t.form(number, forms)}`;
}

const bytes = (number: number, t: Tongue) => `${number} ${t.form(number, BYTES)}`;

export const decodeWords = () => ({
  "decode.count.byte": counted(BYTES),
  "decode.count.certificate": counted({ one: "certificate", other: "certificates" }),
  "decode.count.element": counted({ one: "element", other: "elements" }),
  "decode.count.event": counted({ one: "event", other: "events" }),
  "decode.count.extension": counted({ one: "extension", other: "extensions" }),
  "decode.count.label": counted({ one: "label", other: "labels" }),
  "decode.count.second": counted({ one: "second", other: "seconds" }),
  "decode.count.suite": counted({ one: "suite", other: "suites" }),
  "decode.count.timestamp": counted({ one: "timestamp", other: "timestamps" }),
  "decode.firstDigits": ({ digits, bytes }: { readonly digits: string; readonly bytes: number }) =>
    `${digits}… (${bytes} bytes)`,
  "decode.spaced": ({ parts }: { readonly parts: readonly string[] }) => parts.join(" "),
  "decode.listed": ({ parts }: { readonly parts: readonly string[] }) => parts.join(", "),
  "decode.commaed": ({ parts }: { readonly parts: readonly string[] }) => parts.join(","),
  "decode.colon": ({ what, told }: { readonly what: string; readonly told: string }) =>
    `${what}: ${told}`,
  "decode.bracketed": ({ what, more }: { readonly what: string; readonly more: string }) =>
    `${what} (${more})`,
  "decode.andMore": ({ line, more }: { readonly line: string; readonly more: number }) =>
    `${line} (+${more} more)`,
  "decode.then": ({ first, rest }: { readonly first: string; readonly rest: string }) =>
    `${first}, then ${rest}`,
  "decode.notUnderstood": "Not understood",
  "decode.atByte": ({ at, expectation }: { readonly at: number; readonly expectation: string }) =>
    `At byte ${at}: ${expectation}.`,
  "decode.ofWhatBeginsAtByte": ({
    by,
    problem,
  }: {
    readonly by: number;
    readonly problem: string;
  }) => `Of what begins at byte ${by}: ${problem}`,
  "decode.endsWithin": ({
    name,
    at,
    expectation,
  }: {
    readonly name: string;
    readonly at: number;
    readonly expectation: string;
  }) => `Ends within ${name} at byte ${at}: ${expectation}.`,
  "decode.isCutShort": ({
    name,
    expectation,
  }: {
    readonly name: string;
    readonly expectation: string;
  }) => `${name} is cut short; ${expectation}`,
  "decode.stoppedAtByte": ({ from, most }: { readonly from: number; readonly most: number }) =>
    `Stopped at byte ${from}: ${most} fields are shown, the rest is not.`,
  "decode.isExpected": ({ name }: { readonly name: string }) => `${name} is expected`,
  "decode.hasNoEndWithin": ({ name, most }: { readonly name: string; readonly most: number }) =>
    `${name} has no end within ${most} bytes`,
  "decode.lineEndIsExpected": "a line end is expected",
  "decode.isNestedDeeperThan": ({
    name,
    levels,
  }: {
    readonly name: string;
    readonly levels: number;
  }) => `${name} is nested deeper than ${levels} levels`,
  "decode.saysBytesButRoomFor": (
    {
      name,
      length,
      room,
    }: { readonly name: string; readonly length: number; readonly room: number },
    t: Tongue,
  ) => `${name} says ${bytes(length, t)}, but there is room for ${room}`,
  "decode.takesBytesButRoomFor": (
    {
      name,
      length,
      room,
    }: { readonly name: string; readonly length: number; readonly room: number },
    t: Tongue,
  ) => `${name} takes ${bytes(length, t)}, but there is room for ${room}`,
  "decode.moreBytesExpected": ({ missing }: { readonly missing: number }, t: Tongue) =>
    `${missing} more ${t.form(missing, BYTES)} expected`,
  "decode.theNoun": ({ noun }: { readonly noun: string }) => `the ${noun.toLowerCase()}`,
  "decode.notOneByteIsThere": "not one byte is there",
  "decode.datagramShouldEndHere": ({ left }: { readonly left: number }) =>
    `the datagram should end here, but more bytes follow: ${left}`,
  "decode.anotherProtocolBeginsHere": "another protocol begins here, as the message before says",
  "decode.nounExpected": ({ noun }: { readonly noun: string }) => `${noun} expected`,
  "decode.decoderFailed": "This decoder failed on these bytes, which is a fault of the decoder.",
  "decode.version": "Version",
  "decode.length": "Length",
  "decode.data": "Data",
  "decode.identifier": "Identifier",
  "decode.algorithm": "Algorithm",
  "decode.padding": "Padding",
  "decode.family": "Family",
  "decode.address": "Address",
  "decode.text": "Text",
  "decode.bits": "Bits",
  "decode.name": "Name",
  "decode.type": "Type",
  "decode.class": "Class",
  "decode.priority": "Priority",
  "decode.port": "Port",
  "decode.flags": "Flags",
  "decode.value": "Value",
  "decode.publicKey": "Public key",
  "decode.digest": "Digest",
  "decode.protocol": "Protocol",
  "decode.signature": "Signature",
  "decode.certificate": "Certificate",
  "decode.error": "Error",
  "decode.mode": "Mode",
  "decode.key": "Key",
  "decode.parameter": "Parameter",
  "decode.group": "Group",
  "decode.message": "Message",
  "decode.theMessage": "The message",
  "decode.transactionId": "Transaction ID",
  "decode.opcode": "Opcode",
  "decode.chunk": "Chunk",
  "decode.crlfBehindChunk": "CRLF behind the chunk",
  "decode.trailer": "Trailer",
  "decode.response": "Response",
  "decode.answers": "Answers",
  "decode.method": "Method",
  "decode.reasonPhrase": "Reason phrase",
  "decode.body": "Body",
  "decode.payload": "Payload",
  "decode.status": "Status",
  "decode.keyIdentifier": "Key identifier",
  "decode.attribute": "Attribute",
  "decode.parameters": "Parameters",
  "decode.messageLength": "Message length",
  "decode.extensions": "Extensions",
  "decode.extension": "Extension",
  "decode.signatureAlgorithm": "Signature algorithm",
  "decode.list": "The list",
  "decode.listLength": "List length",
  "decode.description": "Description",
  "decode.record": "Record",
  "decode.frame": "Frame",
  "decode.packet": "Packet",
  "decode.line": "Line",
  "decode.no": "no",
  "decode.yes": "yes",
});
