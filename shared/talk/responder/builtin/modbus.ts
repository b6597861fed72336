// A Modbus/TCP server with a table of registers and one of coils (MODBUS Application Protocol V1.1b3), shared by all connections. Input
// registers are the holding registers, discrete inputs the coils. `registers=7,8,9` and `coils=1,0` fill the first ones, `100=7` a
// register and `coil3=1` a coil; whoever looks on changes them while it answers.

import type { Answer, Responder } from "../Responder.ts";
import { FUNCTIONS, ModbusTables } from "./modbusTables.ts";

/** Throws a Refusal where a value is none. */
export function modbus(variables: ReadonlyMap<string, string>): Responder {
  const tables = new ModbusTables();
  for (const [name, text] of variables) fill(tables, name, text);
  return {
    name: "modbus",
    frame: { kind: "protocol", protocol: "modbus" },
    patterns: [],
    longest: Infinity,
    registers: tables,
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
          rule: FUNCTIONS[code] ?? `function ${code}`,
          acts: [{ do: "send", bytes }],
          problem: null,
        };
      },
    }),
  };
}

/** Other names are nobody's here. */
function fill(tables: ModbusTables, name: string, text: string): void {
  const values = () =>
    text.split(",").map((each) => (each.trim() === "" ? Number.NaN : Number(each)));
  if (name === "registers" || name === "coils") return tables.write(name, 0, values());
  const one = /^(coil)?(\d{1,5})$/.exec(name);
  if (one === null) return;
  tables.write(one[1] === undefined ? "registers" : "coils", Number(one[2]), values());
}
