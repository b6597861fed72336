// Function codes and their data ("MODBUS Application Protocol Specification" V1.1b3, 6 and 7).

import type { FieldReader } from "../reading/FieldReader.ts";
import { FUNCTIONS, IDENTIFICATION } from "./names.ts";
import { readDiagnostics, readEncapsulated } from "./identification.ts";
import { count, hex, hexNumber, named, textOrHex, type Names } from "../reading/fieldText.ts";
import { said, type Text } from "../../words/said.ts";
import type { Label } from "../reading/label.ts";
import { spaced } from "../reading/phrases.ts";

export type Role = "request" | "response";

const EXCEPTIONS: Names = {
  1: said("modbus.illegalFunction"),
  2: said("modbus.illegalDataAddress"),
  3: said("modbus.illegalDataValue"),
  4: said("modbus.serverDeviceFailure"),
  5: said("modbus.acknowledge"),
  6: said("modbus.serverDeviceBusy"),
  8: said("modbus.memoryParityError"),
  10: said("modbus.gatewayPathUnavailable"),
  11: said("modbus.gatewayTargetDeviceFailedToRespond"),
};

/** What the data's form says; null where request and response look alike. `length`: of function code and data. */
export function roleByForm(r: FieldReader, length: number): Role | null {
  const code = r.peek();
  if (code >= 0x80) return "response";
  const first = r.peek(1);
  if (code >= 1 && code <= 4) {
    if (length !== 5) return "response";
    // Three bytes of coils, or a request whose address begins with 3. No response has three bytes of registers.
    return first === 3 && code <= 2 ? null : "request";
  }
  if (code === 15 || code === 16) return length === 5 ? "response" : "request";
  if (code === 23) return length >= 12 && r.peek(9) === length - 10 ? "request" : "response";
  if (code === 7 || code === 11 || code === 12 || code === 17)
    return length === 1 ? "request" : "response";
  if (code === 24) return length === 3 ? "request" : "response";
  if (code === 43 && first === IDENTIFICATION) return length === 4 ? "request" : "response";
  return null;
}

interface Message {
  readonly role: Role;
  readonly unit: number;
  /** Address of the first value that a response holds, null where the request is not known. */
  readonly start: number | null;
}

export interface FunctionSaid {
  /** As `Read Coils, unit 1: 8 from 100`. */
  readonly words: Text;
  /** First address that a request reads, null where it reads none. */
  readonly start: number | null;
}

/** Function code and data, which are the rest of the current range. */
export function readFunction(r: FieldReader, { role, unit, start }: Message): FunctionSaid {
  const code = r.uint("modbus.functionCode", 1, (value) => named(FUNCTIONS, value & 0x7f));
  const exception = code >= 0x80;
  const name = FUNCTIONS[code & 0x7f] ?? said("modbus.function", { code: code & 0x7f });
  const title = exception
    ? "modbus.exception"
    : role === "request"
      ? "modbus.request"
      : "decode.response";
  r.say(said("modbus.unit", { name, unit }), title);
  if (exception) {
    const reason = r.uint("modbus.exceptionCode", 1, (value) => named(EXCEPTIONS, value));
    const detail = EXCEPTIONS[reason] ?? said("modbus.exceptionNumber", { reason });
    const words = said("modbus.unitAndDetail", { name, unit, detail });
    r.say(words);
    return { words, start: null };
  }
  const at = r.at;
  const detail = role === "request" ? readRequest(r, code) : readResponse(r, code, start);
  const words =
    detail === ""
      ? said("modbus.unit", { name, unit })
      : said("modbus.unitAndDetail", { name, unit, detail });
  r.say(words);
  const reads = role === "request" && ((code >= 1 && code <= 4) || code === 23);
  return { words, start: reads ? (r.bytes[at] ?? 0) * 256 + (r.bytes[at + 1] ?? 0) : null };
}

/** Returns the data in short. */
function readRequest(r: FieldReader, code: number): Text {
  switch (code) {
    case 1:
    case 2:
    case 3:
    case 4:
      return readSpan(r, SPAN);
    case 15:
    case 16: {
      const span = readSpan(r, SPAN);
      readValues(r, code === 16, r.uint("modbus.byteCount", 1));
      return span;
    }
    case 23: {
      const read = readSpan(r, READ_SPAN);
      const write = readSpan(r, WRITE_SPAN);
      readValues(r, true, r.uint("modbus.byteCount", 1));
      return said("modbus.readWrite", { read, write });
    }
    case 24:
      return hexNumber(r.uint("modbus.fifoPointerAddress", 2), 2);
    default:
      return readEither(r, code);
  }
}

function readResponse(r: FieldReader, code: number, start: number | null): Text {
  switch (code) {
    case 1:
    case 2:
      return readValues(r, false, r.uint("modbus.byteCount", 1), start);
    case 3:
    case 4:
    case 23:
      return readValues(r, true, r.uint("modbus.byteCount", 1), start);
    case 7:
      return hexNumber(r.uint("modbus.exceptionStatus", 1), 1);
    case 11:
      r.uint("decode.status", 2, (value) => hexNumber(value, 2));
      return count(r.uint("modbus.eventCount", 2), "event");
    case 15:
    case 16:
      return readSpan(r, SPAN);
    case 17:
      return textOrHex(r.data("modbus.serverId", r.uint("modbus.byteCount", 1)));
    case 24:
      r.uint("modbus.byteCount", 2);
      r.uint("modbus.fifoCount", 2);
      return readValues(r, true, r.declaredLeft);
    default:
      return readEither(r, code);
  }
}

/** Functions whose request and response have one form. */
function readEither(r: FieldReader, code: number): Text {
  switch (code) {
    case 5: {
      const address = r.uint("decode.address", 2);
      const on = r.uint("decode.value", 2, (value) =>
        value === 0xff00 ? said("modbus.on") : value === 0 ? said("modbus.off") : "?",
      );
      return spaced(address, said(on === 0xff00 ? "modbus.on" : "modbus.off"));
    }
    case 6:
      return `${r.uint("decode.address", 2)} = ${r.uint("decode.value", 2)}`;
    case 8:
      return readDiagnostics(r);
    case 22: {
      const address = r.uint("decode.address", 2);
      r.uint("modbus.andMask", 2, (value) => hexNumber(value, 2));
      r.uint("modbus.orMask", 2, (value) => hexNumber(value, 2));
      return String(address);
    }
    case 43:
      return readEncapsulated(r);
    default:
      r.rest("decode.data", hex);
      return "";
  }
}

/** What the two numbers of a span are called: where several are told apart, by what is done with them. */
interface SpanLabels {
  readonly start: Label;
  readonly quantity: Label;
}
const SPAN: SpanLabels = { start: "modbus.startingAddress", quantity: "modbus.quantity" };
const READ_SPAN: SpanLabels = {
  start: "modbus.readStartingAddress",
  quantity: "modbus.readQuantity",
};
const WRITE_SPAN: SpanLabels = {
  start: "modbus.writeStartingAddress",
  quantity: "modbus.writeQuantity",
};

function readSpan(r: FieldReader, labels: SpanLabels): Text {
  const start = r.uint(labels.start, 2);
  const quantity = r.uint(labels.quantity, 2);
  return said("modbus.from", { quantity, start });
}

/** Registers as numbers; coils as bits, the first coil first. `start`: address of the first. Returns the first few. */
function readValues(
  r: FieldReader,
  registers: boolean,
  length: number,
  start: number | null = null,
): string {
  const shown: string[] = [];
  let at = start;
  const register = () =>
    at === null ? "modbus.register" : said("modbus.registerAt", { at: at++ });
  const coils = () => {
    if (at === null) return "modbus.coils";
    at += 8;
    return said("modbus.coilsFrom", { first: at - 8, last: at - 1 });
  };
  r.sized(registers ? "modbus.registers" : "modbus.coils", length, () => {
    while (r.more() && (!registers || r.declaredLeft >= 2)) {
      const value = registers ? String(r.uint(register(), 2)) : bits(r.uint(coils(), 1, bits));
      if (shown.length < 12) shown.push(value);
    }
    r.say(shown.join(" "));
  });
  return shown.join(" ");
}

function bits(byte: number): string {
  return Array.from({ length: 8 }, (_, i) => (byte >> i) & 1).join("");
}
