// Function codes and their data ("MODBUS Application Protocol Specification" V1.1b3, 6 and 7).

import type { FieldReader } from "../reading/FieldReader.ts";
import { IDENTIFICATION, readDiagnostics, readEncapsulated } from "./identification.ts";
import { count, hex, hexNumber, named, textOrHex } from "../reading/fieldText.ts";

export type Role = "request" | "response";

type Names = Readonly<Record<number, string>>;

export const FUNCTIONS: Names = {
  1: "Read Coils",
  2: "Read Discrete Inputs",
  3: "Read Holding Registers",
  4: "Read Input Registers",
  5: "Write Single Coil",
  6: "Write Single Register",
  7: "Read Exception Status",
  8: "Diagnostics",
  11: "Get Comm Event Counter",
  12: "Get Comm Event Log",
  15: "Write Multiple Coils",
  16: "Write Multiple Registers",
  17: "Report Server ID",
  20: "Read File Record",
  21: "Write File Record",
  22: "Mask Write Register",
  23: "Read/Write Multiple Registers",
  24: "Read FIFO Queue",
  43: "Encapsulated Interface Transport",
};

const EXCEPTIONS: Names = {
  1: "illegal function",
  2: "illegal data address",
  3: "illegal data value",
  4: "server device failure",
  5: "acknowledge",
  6: "server device busy",
  8: "memory parity error",
  10: "gateway path unavailable",
  11: "gateway target device failed to respond",
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
  readonly words: string;
  /** First address that a request reads, null where it reads none. */
  readonly start: number | null;
}

/** Function code and data, which are the rest of the current range. */
export function readFunction(r: FieldReader, { role, unit, start }: Message): FunctionSaid {
  const code = r.uint("Function code", 1, (value) => named(FUNCTIONS, value & 0x7f));
  const exception = code >= 0x80;
  const name = FUNCTIONS[code & 0x7f] ?? `Function ${code & 0x7f}`;
  const title = exception ? "Exception" : role === "request" ? "Request" : "Response";
  r.say(`${name}, unit ${unit}`, title);
  if (exception) {
    const reason = r.uint("Exception code", 1, (value) => named(EXCEPTIONS, value));
    const words = `${name}, unit ${unit}: ${EXCEPTIONS[reason] ?? `exception ${reason}`}`;
    r.say(words);
    return { words, start: null };
  }
  const at = r.at;
  const detail = role === "request" ? readRequest(r, code) : readResponse(r, code, start);
  const words = detail === "" ? `${name}, unit ${unit}` : `${name}, unit ${unit}: ${detail}`;
  r.say(words);
  const reads = role === "request" && ((code >= 1 && code <= 4) || code === 23);
  return { words, start: reads ? (r.bytes[at] ?? 0) * 256 + (r.bytes[at + 1] ?? 0) : null };
}

/** Returns the data in short. */
function readRequest(r: FieldReader, code: number): string {
  switch (code) {
    case 1:
    case 2:
    case 3:
    case 4:
      return readSpan(r, "");
    case 15:
    case 16: {
      const span = readSpan(r, "");
      readValues(r, code === 16, r.uint("Byte count", 1));
      return span;
    }
    case 23: {
      const read = readSpan(r, "Read ");
      const write = readSpan(r, "Write ");
      readValues(r, true, r.uint("Byte count", 1));
      return `read ${read}, write ${write}`;
    }
    case 24:
      return hexNumber(r.uint("FIFO pointer address", 2), 2);
    default:
      return readEither(r, code);
  }
}

function readResponse(r: FieldReader, code: number, start: number | null): string {
  switch (code) {
    case 1:
    case 2:
      return readValues(r, false, r.uint("Byte count", 1), start);
    case 3:
    case 4:
    case 23:
      return readValues(r, true, r.uint("Byte count", 1), start);
    case 7:
      return hexNumber(r.uint("Exception status", 1), 1);
    case 11:
      r.uint("Status", 2, (value) => hexNumber(value, 2));
      return count(r.uint("Event count", 2), "event");
    case 15:
    case 16:
      return readSpan(r, "");
    case 17:
      return textOrHex(r.data("Server ID", r.uint("Byte count", 1)));
    case 24:
      r.uint("Byte count", 2);
      r.uint("FIFO count", 2);
      return readValues(r, true, r.declaredLeft);
    default:
      return readEither(r, code);
  }
}

/** Functions whose request and response have one form. */
function readEither(r: FieldReader, code: number): string {
  switch (code) {
    case 5: {
      const address = r.uint("Address", 2);
      const on = r.uint("Value", 2, (value) =>
        value === 0xff00 ? "on" : value === 0 ? "off" : "?",
      );
      return `${address} ${on === 0xff00 ? "on" : "off"}`;
    }
    case 6:
      return `${r.uint("Address", 2)} = ${r.uint("Value", 2)}`;
    case 8:
      return readDiagnostics(r);
    case 22: {
      const address = r.uint("Address", 2);
      r.uint("AND mask", 2, (value) => hexNumber(value, 2));
      r.uint("OR mask", 2, (value) => hexNumber(value, 2));
      return String(address);
    }
    case 43:
      return readEncapsulated(r);
    default:
      r.rest("Data", hex);
      return "";
  }
}

function readSpan(r: FieldReader, prefix: string): string {
  const start = r.uint(`${prefix}${prefix === "" ? "S" : "s"}tarting address`, 2);
  const quantity = r.uint(`${prefix}${prefix === "" ? "Q" : "q"}uantity`, 2);
  return `${quantity} from ${start}`;
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
  const name = (noun: string, values: number) => {
    if (at === null) return noun;
    at += values;
    return values === 1 ? `${noun} ${at - 1}` : `${noun} ${at - values} to ${at - 1}`;
  };
  r.sized(registers ? "Registers" : "Coils", length, () => {
    while (r.more() && (!registers || r.declaredLeft >= 2)) {
      const value = registers
        ? String(r.uint(name("Register", 1), 2))
        : bits(r.uint(name("Coils", 8), 1, bits));
      if (shown.length < 12) shown.push(value);
    }
    r.say(shown.join(" "));
  });
  return shown.join(" ");
}

function bits(byte: number): string {
  return Array.from({ length: 8 }, (_, i) => (byte >> i) & 1).join("");
}
