// The registers and coils of a Modbus server: read and written by requests, and by whoever looks on.

import { refusal } from "../../../model/failure.ts";
import type { RegisterTable } from "../../../model/running.ts";
import { said } from "../../../words/said.ts";
import type { LiveRegisters } from "../Responder.ts";

export const TABLE_SIZE = 65_536;
const ILLEGAL_FUNCTION = 1;
const ILLEGAL_ADDRESS = 2;
const ILLEGAL_VALUE = 3;

/** Of the functions that are answered. */
export const FUNCTIONS: Readonly<Record<number, string>> = {
  1: "read coils",
  2: "read discrete inputs",
  3: "read holding registers",
  4: "read input registers",
  5: "write single coil",
  6: "write single register",
  15: "write multiple coils",
  16: "write multiple registers",
};

const HIGHEST: Readonly<Record<RegisterTable, number>> = { registers: 0xffff, coils: 1 };

export class ModbusTables implements LiveRegisters {
  readonly #tables = {
    registers: new Uint16Array(TABLE_SIZE),
    coils: new Uint8Array(TABLE_SIZE),
  };
  readonly #listeners = new Set<() => void>();

  read(table: RegisterTable, from: number, count: number): readonly number[] {
    return Array.from(this.#tables[table].subarray(from, from + count));
  }

  write(table: RegisterTable, from: number, values: readonly number[]): void {
    const highest = HIGHEST[table];
    const wrong = values.find((value) => !Number.isInteger(value) || value < 0 || value > highest);
    if (wrong !== undefined)
      throw refusal(
        "BAD_REGISTER",
        said("respond.badRegister", { table, got: String(wrong), highest }),
        said("respond.nameARegister"),
      );
    if (from < 0 || from + values.length > TABLE_SIZE)
      throw refusal(
        "BAD_REGISTER",
        said("respond.beyondRegisters", { last: TABLE_SIZE - 1 }),
        said("respond.nameARegister"),
      );
    this.#tables[table].set(values, from);
    this.#tell();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The PDU of the answer. `data`: behind the function's code. */
  answer(code: number, data: DataView): Uint8Array {
    const exception = (why: number) => Uint8Array.of(code | 0x80, why);
    if (FUNCTIONS[code] === undefined) return exception(ILLEGAL_FUNCTION);
    if (data.byteLength < 4) return exception(ILLEGAL_VALUE);
    const [address, second] = [data.getUint16(0), data.getUint16(2)];
    const isRead = code <= 4;
    const isOne = code === 5 || code === 6;
    const bits = code <= 2 || code === 5 || code === 15;
    const count = isOne ? 1 : second;
    const most = bits ? (isRead ? 2000 : 1968) : isRead ? 125 : 123;
    if (count < 1 || count > most) return exception(ILLEGAL_VALUE);
    if (address + count > TABLE_SIZE) return exception(ILLEGAL_ADDRESS);
    if (isRead) return this.#readPdu(code, address, count);
    if (isOne) {
      if (bits && second !== 0 && second !== 0xff00) return exception(ILLEGAL_VALUE);
      if (bits) this.#tables.coils[address] = second === 0 ? 0 : 1;
      else this.#tables.registers[address] = second;
    } else if (!this.#writeMany(data, { bits, address, count })) return exception(ILLEGAL_VALUE);
    this.#tell();
    return Uint8Array.of(code, address >> 8, address & 255, second >> 8, second & 255);
  }

  /** False where the data is not as long as it says. */
  #writeMany(
    data: DataView,
    {
      bits,
      address,
      count,
    }: { readonly bits: boolean; readonly address: number; readonly count: number },
  ): boolean {
    const length = bits ? Math.ceil(count / 8) : 2 * count;
    if (data.byteLength < 5 + length || data.getUint8(4) !== length) return false;
    const { coils, registers } = this.#tables;
    for (let at = 0; at < count; at++) {
      if (bits) coils[address + at] = (data.getUint8(5 + (at >> 3)) >> (at & 7)) & 1;
      else registers[address + at] = data.getUint16(5 + 2 * at);
    }
    return true;
  }

  #readPdu(code: number, address: number, count: number): Uint8Array {
    const length = code <= 2 ? Math.ceil(count / 8) : 2 * count;
    const bytes = new Uint8Array(2 + length);
    bytes.set([code, length]);
    const view = new DataView(bytes.buffer, 2);
    const { coils, registers } = this.#tables;
    for (let at = 0; at < count; at++) {
      if (code > 2) view.setUint16(2 * at, registers[address + at] ?? 0);
      else if (coils[address + at] === 1)
        view.setUint8(at >> 3, view.getUint8(at >> 3) | (1 << (at & 7)));
    }
    return bytes;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
