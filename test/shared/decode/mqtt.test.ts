import { describe, expect, test } from "vitest";
import { mqtt } from "../../../shared/decode/mqtt.ts";
import { fieldAt } from "./fieldAt.ts";
import { ascii, contextOf, hex, join } from "./sample.ts";
import { connect4, connect5, publish5 } from "./samples/mqtt.ts";
import { worded } from "./worded.ts";

const context = contextOf();
const decode = (...parts: Uint8Array[]) => worded(mqtt.decode({ bytes: join(...parts), context }));

describe("MQTT", () => {
  test("CONNECT of 3.1.1: who, will, user", () => {
    const decoded = decode(connect4);
    expect(decoded.summary).toBe("CONNECT, probe, user ann, MQTT 3.1.1");
    expect(fieldAt(decoded, "CONNECT/Connect flags/Will")).toEqual(["1", 9, 10]);
    expect(fieldAt(decoded, "CONNECT/Keep alive")).toEqual(["60 seconds", 10, 12]);
    expect(fieldAt(decoded, "CONNECT/Client identifier")).toEqual(["probe", 12, 19]);
    expect(fieldAt(decoded, "CONNECT/Will payload")).toEqual(["gone", 25, 31]);
  });

  test("properties of 5, each with its own value", () => {
    const decoded = decode(connect5);
    const properties = "CONNECT/Properties";
    expect(fieldAt(decoded, properties)).toEqual(["15 bytes", 12, 28]);
    expect(fieldAt(decoded, `${properties}/Session expiry interval`)).toEqual(["3600", 13, 18]);
    expect(fieldAt(decoded, `${properties}/User property`)).toEqual(["a: b", 21, 28]);
  });

  test("the version of CONNECT holds for what follows it", () => {
    // As 3.1.1 the zero behind the topic is payload, as 5 it is an empty list of properties.
    const publish = hex("30 05 0001 61 00 62");
    expect(decode(connect5, publish).fields[1]?.value).toBe("PUBLISH a: b");
    expect(decode(connect4, publish).fields[1]?.value).toBe("PUBLISH a: 00 62");
  });

  test("without CONNECT, the version that makes sense", () => {
    const old = decode(hex("30 0e 0006"), ascii("a/temp"), ascii("21.5 C"));
    expect(old.summary).toBe("PUBLISH a/temp: 21.5 C");
    const five = decode(publish5);
    expect(five.summary).toBe("PUBLISH a/temp id 10: 21.5 C");
    expect(fieldAt(five, "PUBLISH/Properties/Content type")).toEqual(["text/plain", 13, 26]);
    expect(fieldAt(five, "PUBLISH/Payload")).toEqual(["21.5 C", 26, 32]);
  });

  test("codes have names", () => {
    expect(decode(hex("20 02 00 05")).summary).toBe("CONNACK not authorized (5)");
    expect(decode(hex("90 03 0001 80")).summary).toBe("SUBACK 1: unspecified error (128)");
    expect(decode(hex("40 03 0007 10")).summary).toBe("PUBACK 7: no matching subscribers (16)");
  });

  test("what the standard forbids is wrong", () => {
    expect(decode(hex("36 03 0001 61")).problem).toMatch(/fixed header is expected/);
    expect(decode(hex("80 00")).state).toBe("wrong");
    expect(decode(hex("c0 01 00")).problem).toMatch(/nothing behind its header/);
    expect(decode(hex("30 04 0002 6100")).problem).toMatch(/no UTF-8 text/);
    expect(mqtt.messageLength?.(hex("30 ff ff ff ff"), context)).toBe("none");
    expect(mqtt.messageLength?.(hex("30 ff ff ff 7f"), context)).toBe("more");
  });
});
