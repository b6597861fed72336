import { modbus } from "../../../decode/modbus.ts";
import { MODBUS_FUNCTIONS } from "../modbus.ts";
import type { MakeValues } from "../MakeField.ts";
import { finderOf } from "./FieldFinder.ts";
import type { ReadValues } from "./ReadValues.ts";

export const readModbus: ReadValues = (bytes) => {
  // What goes to the server's port is a request.
  const found = finderOf(modbus, bytes, { remotePort: 502 });
  const code = bytes[7];
  const name = Object.entries(MODBUS_FUNCTIONS).find(([, number]) => number === code)?.[0];
  if (found === null || name === undefined) return [];
  const isBoth = name === "read-write-multiple-registers";
  const start = isBoth ? "modbus.readStartingAddress" : "modbus.startingAddress";
  const isSpan = isBoth || found.all(start).length > 0;
  const quantity = found.uint(isBoth ? "modbus.readQuantity" : "modbus.quantity");
  const values: MakeValues = {
    function: name,
    unit: String(found.uint("modbus.unitIdentifier")),
    address: String(found.uint(isSpan ? start : "decode.address")),
    quantity: String(quantity),
    transaction: String(found.uint("modbus.transactionIdentifier")),
    "write-address": String(found.uint("modbus.writeStartingAddress")),
    "and-mask": String(found.uint("modbus.andMask")),
    "or-mask": String(found.uint("modbus.orMask")),
  };
  return [{ ...values, value: valueOf(name, found, quantity) }];
};

function valueOf(
  name: string,
  found: NonNullable<ReturnType<typeof finderOf>>,
  quantity: number,
): string {
  if (name === "write-single-coil") return found.uint("decode.value") === 0 ? "0" : "1";
  if (name === "write-single-register") return String(found.uint("decode.value"));
  if (name === "write-multiple-coils") {
    const bits = found.bytesOf("modbus.coils");
    const coils = Array.from(
      { length: quantity },
      (_, at) => ((bits[at >> 3] ?? 0) >> (at & 7)) & 1,
    );
    return coils.join(" ");
  }
  const registers = found.bytesOf("modbus.registers");
  const view = new DataView(registers.buffer, registers.byteOffset, registers.byteLength);
  return Array.from({ length: registers.length >> 1 }, (_, at) => view.getUint16(2 * at)).join(" ");
}
