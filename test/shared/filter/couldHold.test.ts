// Whether a filter may hold of a call that is not answered yet.

import { expect, test } from "vitest";
import { couldHold, type KnownFacts } from "../../../shared/filter/couldHold.ts";
import { parseFilter } from "../../../shared/filter/parseFilter.ts";

const FACTS: KnownFacts = {
  values: {
    socket: [7],
    call: ["connect"],
    peer: ["10.0.0.9:80"],
    tcp: [1],
    udp: [],
    "tcp.port": [40_000, 80],
    len: [],
  },
  earliest: { "frame.time_relative": 5e6 },
};

function could(filter: string): boolean {
  const parsed = parseFilter(filter);
  if (!parsed.ok || parsed.expression === null) throw new Error(`no filter: ${filter}`);
  return couldHold(parsed.expression, FACTS);
}

test.each([
  "socket == 7",
  "socket in {1..9}",
  'call == "connect"',
  'peer contains "10.0.0."',
  'peer matches "10"',
  "tcp.port == 80",
  "tcp.port != 81",
  "tcp and not udp",
  "failed == true",
  "not (seq in {1, 2})",
  "socket == 8 or error",
  "frame.time_relative >= 3 and frame.time_relative <= 6",
  "socket == 7 xor udp",
  "!(len > 3)",
])("%s: it may", (filter) => {
  expect(could(filter)).toBe(true);
});

test.each([
  "socket == 8",
  "socket == 8 and failed == true",
  "socket in {1, 2}",
  'call in {"send", "recv"}',
  'peer contains "10.1."',
  "tcp.port != 80",
  "udp",
  "len > 0 or udp",
  "not socket == 7",
  "frame.time_relative <= 4.5",
  "socket == 7 xor tcp",
])("%s: it cannot", (filter) => {
  expect(could(filter)).toBe(false);
});
