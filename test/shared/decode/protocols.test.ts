import { expect, test } from "vitest";
import { PROTOCOLS } from "../../../shared/decode/protocols.ts";
import { DECODERS } from "../../../shared/decode/registry.ts";

test("the protocols that are named without their decoders are those of the registry", () => {
  const decoders = DECODERS.map(({ name, title, messageLength }) => ({
    name,
    title,
    cuts: messageLength !== null,
  }));
  expect(PROTOCOLS).toEqual(decoders);
});
