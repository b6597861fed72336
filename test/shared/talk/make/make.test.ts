// Messages made of forms: what was built is decoded to the same fields again, and what was decoded is built to the same bytes.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeAs, type DecoderName } from "../../../../shared/decode/registry.ts";
import { toHex } from "../../../../shared/format/hex.ts";
import type { Maker } from "../../../../shared/talk/make/Maker.ts";
import type { MakeValues } from "../../../../shared/talk/make/MakeField.ts";
import { isAsked, makeMessage } from "../../../../shared/talk/make/makeMessage.ts";
import { makerNamed, MAKERS } from "../../../../shared/talk/make/makers.ts";
import { readAnyMade, readMade } from "../../../../shared/talk/make/read/readMade.ts";
import { SAMPLES } from "../../decode/samples.ts";
import { contextOf } from "../../decode/sample.ts";
import { arbitraryValues } from "./arbitraryValues.ts";
import { bytesOf } from "./makeForms.ts";

const asked = (of: Maker, values: MakeValues) =>
  Object.fromEntries(
    of.fields.filter((field) => isAsked(field, values)).map(({ key }) => [key, values[key]]),
  );

describe.each(MAKERS.map((each) => [each.name, each] as const))("%s", (name, of) => {
  test("what was built says the same fields again, and is whole for the decoder", () => {
    fc.assert(
      fc.property(arbitraryValues(of), (values) => {
        const made = makeMessage(of, values);
        if (!made.ok) {
          // A name of labels that are each right may be too long.
          expect([name, made.field]).toEqual(["dns", "name"]);
          return;
        }
        const transport = values["over"] === "tcp" ? "tcp" : of.goesTo.transport;
        const decoder = (values["kind"] === "open" ? "http" : name) as DecoderName;
        const context = contextOf({ transport, direction: "out" });
        expect(decodeAs(decoder, { bytes: made.bytes, context }).state).toBe("whole");
        const read = readMade(of, made.bytes);
        expect(asked(of, read ?? {})).toEqual(asked(of, values));
      }),
      { numRuns: 100 },
    );
  });

  test("reads only what it builds to the same bytes, whatever the bytes are", () => {
    const whole = SAMPLES.filter(({ protocol }) => protocol === name).map(({ bytes }) => bytes);
    const mutated = fc
      .tuple(fc.constantFrom(...whole), fc.nat(), fc.integer({ min: 0, max: 255 }))
      .map(([bytes, at, to]) => bytes.map((byte, i) => (i === at % bytes.length ? to : byte)));
    fc.assert(
      fc.property(mutated, (bytes) => {
        const read = readMade(of, bytes);
        if (read === null) return;
        const made = makeMessage(of, read);
        expect(made.ok && toHex(made.bytes)).toBe(toHex(bytes));
      }),
      { numRuns: 100 },
    );
  });
});

test("of the decoders' samples each request that its form can say is read, and built to the same bytes", () => {
  const read = SAMPLES.flatMap(({ name, protocol, bytes, messages }) => {
    const of = makerNamed(protocol);
    return messages === 1 && of !== null && readMade(of, bytes) !== null
      ? [`${protocol}: ${name}`]
      : [];
  });
  expect(read).toMatchInlineSnapshot(`
    [
      "http: SSDP",
      "mqtt: CONNECT 3.1.1",
      "mqtt: PUBLISH 3.1.1",
      "mqtt: PUBLISH 5",
      "mqtt: SUBSCRIBE 3.1.1",
      "mqtt: UNSUBSCRIBE",
      "resp: a command",
      "websocket: masked text",
      "websocket: a close",
      "websocket: a masked close",
      "websocket: empty pong",
      "websocket: 256 bytes",
      "modbus: a request",
      "ntp: a client of version 3",
    ]
  `);
});

test("a message is known by itself: what a composer has is edited as what it is", () => {
  const known = (bytes: Uint8Array) => {
    const found = readAnyMade(bytes);
    return found === null ? null : [found.maker.name, found.values];
  };
  expect(known(bytesOf("resp", { command: 'SET a "b c"' }))).toEqual([
    "resp",
    { command: 'SET a "b c"' },
  ]);
  expect(known(bytesOf("dns", { name: "a.test", type: "AAAA" }))).toMatchObject([
    "dns",
    { name: "a.test", type: "AAAA" },
  ]);
  expect(known(new TextEncoder().encode("hello"))).toBeNull();
  expect(known(new Uint8Array(0))).toBeNull();
});

test("no field takes the name of an option that every command has", () => {
  const keys = MAKERS.flatMap(({ fields }) => fields.map(({ key }) => key));
  expect(
    keys.filter((key) => ["version", "help", "lang", "licences", "format"].includes(key)),
  ).toEqual([]);
});

test("a fingerprint is what the decoder works out", () => {
  const bytes = bytesOf("stun", { software: "portscope", fingerprint: "yes" });
  const { fields } = decodeAs("stun", { bytes, context: contextOf({ transport: "udp" }) });
  expect(JSON.stringify(fields)).toContain('"word":"stun.correct"');
});
