import { describe, expect, test } from "vitest";
import type { DecodeContext } from "../../../shared/decode/Decoder.ts";
import { modbus } from "../../../shared/decode/modbus.ts";
import { fieldAt } from "./fieldAt.ts";
import { contextOf, hex } from "./sample.ts";
import { worded } from "./worded.ts";

function decode(text: string, changes: Partial<DecodeContext> = {}) {
  return worded(modbus.decode({ bytes: hex(text), context: contextOf(changes) }));
}

describe("Modbus TCP", () => {
  test("a request and its response", () => {
    const request = decode("0001 0000 0006 11 03 006b 0003");
    expect(request.summary).toBe("Read Holding Registers, unit 17: 3 from 107");
    expect(fieldAt(request, "Request/Starting address")).toEqual(["107", 8, 10]);
    const response = decode("0001 0000 0009 11 03 06 022b 0000 0064");
    expect(response.summary).toBe("Read Holding Registers, unit 17: 555 0 100");
    expect(fieldAt(response, "Response/Registers/Register#3")).toEqual(["100", 13, 15]);
  });

  test("an exception is named", () => {
    const decoded = decode("0002 0000 0003 11 83 02");
    expect(decoded.summary).toBe("Read Holding Registers, unit 17: illegal data address");
    expect(fieldAt(decoded, "Exception/Exception code")).toEqual([
      "illegal data address (2)",
      8,
      9,
    ]);
  });

  test("where both look alike, the port tells them apart", () => {
    // An echo, and three bytes of coils that may be an address and a quantity.
    for (const bytes of ["0003 0000 0006 01 06 0001 0007", "0003 0000 0006 01 01 03 cd6b05"]) {
      const [asked, answered] = [
        decode(bytes, { direction: "out", remotePort: 502 }),
        decode(bytes, { direction: "in", remotePort: 502 }),
      ];
      expect([asked.fields[0]?.name, answered.fields[0]?.name]).toEqual(["Request", "Response"]);
      expect(decode(bytes).fields[0]?.name).toBe("Request");
    }
  });

  test("a device says what it is", () => {
    expect(decode("0001 0000 0005 01 2b 0e 01 00").summary).toBe(
      "Encapsulated Interface Transport, unit 1: identification, basic",
    );
    const said = decode("0001 0000 0010 01 2b 0e 01 01 00 00 02 00 02 4143 02 02 5631");
    expect(said.state).toBe("whole");
    expect(said.summary).toBe("Encapsulated Interface Transport, unit 1: AC, V1");
    expect(fieldAt(said, "Response/MajorMinorRevision")[0]).toBe("V1");
    expect(decode("0001 0000 0006 01 08 000b 0000").summary).toBe(
      "Diagnostics, unit 1: Return Bus Message Count",
    );
  });

  test("what is no ADU is wrong", () => {
    expect(decode("0001 0001 0006 11 03 006b 0003").problem).toMatch(/protocol identifier is 1/);
    expect(decode("0001 0000 0001 11").problem).toMatch(/length is 1/);
    expect(decode("0001 0000 0009 11 03 08 022b 0000 0064").problem).toBe(
      "At byte 9: Registers says 8 bytes, but there is room for 6.",
    );
  });
});
