// A Modbus/TCP server with a table of registers and one of coils (MODBUS Application Protocol V1.1b3), shared by all connections. Input
// registers are the holding registers, discrete inputs the coils. `registers=7,8,9` fills the first ones.

import type { Answer, Responder } from "../Responder.ts";

const SIZE = 65_536;
const ILLEGAL_FUNCTION = 1;
const ILLEGAL_ADDRESS = 2;
const ILLEGAL_VALUE = 3;

const NAMES: Readonly<Record<number, string>> = {
  1: "read coils",
  2: "read discrete inputs",
  3: "read holding registers",
  4: "read input registers",
  5: "write single coil",
  6: "write single register",
  15: "write multiple coils",
  16: "write multiple registers",
};

export function modbus(variables: ReadonlyMap<string, string>): Responder {
  const tables = new Tables((variables.get("registers") ?? "").split(",").map(Number));
  return {
    name: "modbus",
    frame: { kind: "protocol", protocol: "modbus" },
    patterns: [],
    longest: Infinity,
    open: () => ({
      greet: () => null,
      answer(message): Answer | null {
        // MBAP: transaction, protocol 0, length, unit; then the PDU.
        if (message.length < 8) return null;
        const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
        if (view.getUint16(2) !== 0) return null;
        const code = message[7] ?? 0;
        const pdu = tables.answer(
          code,
          new DataView(view.buffer, view.byteOffset + 8, message.length - 8),
        );
        const bytes = new Uint8Array(7 + pdu.length);
        bytes.set(message.subarray(0, 7));
        new DataView(bytes.buffer).setUint16(4, pdu.length + 1);
        bytes.set(pdu, 7);
        return {
          rule: NAMES[code] ?? `function ${code}`,
          acts: [{ do: "send", bytes }],
          problem: null,
        };
      },
    }),
  };
}

class Tables {
  readonly #registers = new Uint16Array(SIZE);
  readonly #coils = new Uint8Array(SIZE);

  constructor(registers: readonly number[]) {
    for (const [at, value] of registers.slice(0, SIZE).entries())
      if (Number.isFinite(value)) this.#registers[at] = value;
  }

  /** The PDU of the answer. `data`: behind the function's code. */
  answer(code: number, data: DataView): Uint8Array {
    const exception = (why: number) => Uint8Array.of(code | 0x80, why);
    if (NAMES[code] === undefined) return exception(ILLEGAL_FUNCTION);
    if (data.byteLength < 4) return exception(ILLEGAL_VALUE);
    const [address, second] = [data.getUint16(0), data.getUint16(2)];
    const isRead = code <= 4;
    const isOne = code === 5 || code === 6;
    const bits = code <= 2 || code === 5 || code === 15;
    const count = isOne ? 1 : second;
    const most = bits ? (isRead ? 2000 : 1968) : isRead ? 125 : 123;
    if (count < 1 || count > most) return exception(ILLEGAL_VALUE);
    if (address + count > SIZE) return exception(ILLEGAL_ADDRESS);
    if (isRead) return this.#read(code, address, count);
    if (isOne) {
      if (bits && second !== 0 && second !== 0xff00) return exception(ILLEGAL_VALUE);
      if (bits) this.#coils[address] = second === 0 ? 0 : 1;
      else this.#registers[address] = second;
    } else {
      const length = bits ? Math.ceil(count / 8) : 2 * count;
      if (data.byteLength < 5 + length || data.getUint8(4) !== length)
        return exception(ILLEGAL_VALUE);
      for (let at = 0; at < count; at++) {
        if (bits) this.#coils[address + at] = (data.getUint8(5 + (at >> 3)) >> (at & 7)) & 1;
        else this.#registers[address + at] = data.getUint16(5 + 2 * at);
      }
    }
    return Uint8Array.of(code, address >> 8, address & 255, second >> 8, second & 255);
  }

  #read(code: number, address: number, count: number): Uint8Array {
    const length = code <= 2 ? Math.ceil(count / 8) : 2 * count;
    const bytes = new Uint8Array(2 + length);
    bytes.set([code, length]);
    const view = new DataView(bytes.buffer, 2);
    for (let at = 0; at < count; at++) {
      if (code > 2) view.setUint16(2 * at, this.#registers[address + at] ?? 0);
      else if (this.#coils[address + at] === 1)
        view.setUint8(at >> 3, view.getUint8(at >> 3) | (1 << (at & 7)));
    }
    return bytes;
  }
}
