// A request of Modbus over TCP (MODBUS Application Protocol V1.1b3, 6; MODBUS Messaging on TCP/IP V1.0b, 3.1.3).

import type { FUNCTIONS } from "../../decode/modbus/names.ts";
import { joinBytes } from "../../format/joinBytes.ts";
import { said } from "../../words/said.ts";
import { uint } from "./bytesOf.ts";
import type { Given } from "./Given.ts";
import type { Maker } from "./Maker.ts";
import type { MakeField } from "./MakeField.ts";
import { WrongField } from "./WrongField.ts";

/** By what is asked for: as the specification names them, in small letters. */
export const MODBUS_FUNCTIONS = {
  "read-coils": 1,
  "read-discrete-inputs": 2,
  "read-holding-registers": 3,
  "read-input-registers": 4,
  "write-single-coil": 5,
  "write-single-register": 6,
  "write-multiple-coils": 15,
  "write-multiple-registers": 16,
  "mask-write-register": 22,
  "read-write-multiple-registers": 23,
} as const satisfies Record<string, keyof typeof FUNCTIONS>;
type FunctionName = keyof typeof MODBUS_FUNCTIONS;

const READS: readonly FunctionName[] = [
  "read-coils",
  "read-discrete-inputs",
  "read-holding-registers",
  "read-input-registers",
];
const BOTH = "read-write-multiple-registers";
const MASK = "mask-write-register";

const word = (
  key: string,
  label: MakeField["label"],
  initial: number,
  of: readonly FunctionName[] | null = null,
): MakeField => ({
  key,
  label,
  kind: "whole",
  lowest: 0,
  highest: 65_535,
  initial,
  ...(of === null ? {} : { when: { field: "function", is: of } }),
});

export const modbus: Maker = {
  name: "modbus",
  // A name, not for people: the specification's.
  title: "Modbus TCP",
  goesTo: { transport: "tcp", port: 502 },
  fields: [
    {
      key: "function",
      label: "modbus.functionCode",
      kind: "choice",
      names: Object.keys(MODBUS_FUNCTIONS),
      initial: "read-holding-registers",
    },
    {
      key: "unit",
      label: "modbus.unitIdentifier",
      kind: "whole",
      lowest: 0,
      highest: 255,
      initial: 1,
    },
    word("address", "decode.address", 0),
    word("quantity", "modbus.quantity", 1, [...READS, BOTH]),
    {
      key: "value",
      label: "decode.value",
      kind: "text",
      initial: "1",
      // Decimal or hex numbers, as many as a request has room for.
      most: 20_000,
      when: {
        field: "function",
        is: [
          "write-single-coil",
          "write-single-register",
          "write-multiple-coils",
          "write-multiple-registers",
          BOTH,
        ],
      },
    },
    word("write-address", "modbus.writeStartingAddress", 0, [BOTH]),
    word("and-mask", "modbus.andMask", 0xffff, [MASK]),
    word("or-mask", "modbus.orMask", 0, [MASK]),
    {
      key: "transaction",
      label: "modbus.transactionIdentifier",
      kind: "whole",
      lowest: 0,
      highest: 65_535,
      initial: 1,
    },
  ],
  build(given) {
    const data = joinBytes(dataOf(given));
    return joinBytes([
      uint(given.whole("transaction"), 2),
      uint(0, 2),
      uint(data.length + 2, 2),
      uint(given.whole("unit"), 1),
      uint(MODBUS_FUNCTIONS[given.choice("function") as FunctionName], 1),
      data,
    ]);
  },
};

/** Behind the function code. */
function dataOf(given: Given): readonly Uint8Array[] {
  const name = given.choice("function") as FunctionName;
  const address = uint(given.whole("address"), 2);
  switch (name) {
    case "read-coils":
    case "read-discrete-inputs":
      return [address, quantity(given, 2000)];
    case "read-holding-registers":
    case "read-input-registers":
      return [address, quantity(given, 125)];
    case "write-single-coil": {
      const [coil] = valuesOf(given, 1, 1);
      return [address, uint(coil === 1 ? 0xff00 : 0, 2)];
    }
    case "write-single-register":
      return [address, uint(valuesOf(given, 65_535, 1)[0] ?? 0, 2)];
    case "write-multiple-coils": {
      const coils = valuesOf(given, 1, 1968);
      return [address, uint(coils.length, 2), uint(Math.ceil(coils.length / 8), 1), bitsOf(coils)];
    }
    case "write-multiple-registers":
      return [address, ...registers(valuesOf(given, 65_535, 123))];
    case "mask-write-register":
      return [address, uint(given.whole("and-mask"), 2), uint(given.whole("or-mask"), 2)];
    case "read-write-multiple-registers":
      return [
        address,
        quantity(given, 125),
        uint(given.whole("write-address"), 2),
        ...registers(valuesOf(given, 65_535, 121)),
      ];
  }
}

function quantity(given: Given, most: number): Uint8Array {
  const value = given.whole("quantity");
  if (value < 1 || value > most)
    throw new WrongField(
      "quantity",
      said("make.wholeNumber", { lowest: 1, highest: most, got: String(value) }),
    );
  return uint(value, 2);
}

/** How many, their bytes, and they themselves. */
function registers(values: readonly number[]): readonly Uint8Array[] {
  return [
    uint(values.length, 2),
    uint(values.length * 2, 1),
    ...values.map((value) => uint(value, 2)),
  ];
}

/** Numbers between blanks or commas, 1 to `most` of them. */
function valuesOf(given: Given, highest: number, most: number): readonly number[] {
  const words = given
    .text("value")
    .split(/[\s,]+/)
    .filter((each) => each !== "");
  const values = words.map((each) => (/^(?:0x[0-9a-f]+|\d+)$/i.test(each) ? Number(each) : -1));
  if (values.length < 1 || values.length > most || values.some((v) => v < 0 || v > highest))
    throw new WrongField("value", said("make.numbers", { most, highest }));
  return values;
}

/** The first coil is the lowest bit of the first byte. */
function bitsOf(coils: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(coils.length / 8));
  for (const [at, coil] of coils.entries())
    if (coil === 1) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
  return bytes;
}
