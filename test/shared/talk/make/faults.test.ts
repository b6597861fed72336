// What is wrong in a form: which field, and what was expected.

import { describe, expect, test } from "vitest";
import type { MakeValues } from "../../../../shared/talk/make/MakeField.ts";
import { fault } from "./makeForms.ts";

describe("faults name their field", () => {
  test.each<readonly [string, MakeValues, string, string]>([
    [
      "http",
      { method: "GE T" },
      "method",
      'Expected a method, letters without blanks, got "GE T".',
    ],
    [
      "http",
      { target: "/a b" },
      "target",
      "Expected a text without blanks and control characters.",
    ],
    [
      "http",
      { host: "a\r\nX: y" },
      "host",
      "Expected a text without blanks and control characters.",
    ],
    [
      "http",
      { header: "no colon" },
      "header",
      "Expected a header in each line, as Accept: text/html.",
    ],
    [
      "http",
      { header: "A: b\\r\\nB: c" },
      "header",
      "Expected a header in each line, as Accept: text/html.",
    ],
    [
      "http",
      { body: "x", framing: "none" },
      "framing",
      "A body needs a length, or chunks: else it would be the next request.",
    ],
    ["http", { body: "\\xg" }, "body", "At character 1: \\x needs two hex digits, as in \\x1b"],
    [
      "dns",
      { name: "a..b" },
      "name",
      "Expected labels of 1 to 63 bytes between the dots, got one of 0.",
    ],
    [
      "dns",
      { name: `${"a".repeat(64)}.b` },
      "name",
      "Expected labels of 1 to 63 bytes between the dots, got one of 64.",
    ],
    [
      "dns",
      { name: Array.from({ length: 5 }, () => "a".repeat(60)).join(".") },
      "name",
      "Expected at most 255 bytes, got 306.",
    ],
    [
      "dns",
      { name: "a\\300" },
      "name",
      "Expected \\ and three digits up to 255, or \\ and the character itself.",
    ],
    [
      "dns",
      { type: "NONSENSE" },
      "type",
      'Expected a name, as A, NS, MD, MF, CNAME, SOA, MB, or MG, or a number up to 65535, got "NONSENSE".',
    ],
    ["dns", { id: "65536" }, "id", 'Expected a whole number, 0 to 65535, got "65536".'],
    ["dns", { recursion: "maybe" }, "recursion", 'Expected yes or no, got "maybe".'],
    [
      "mqtt",
      { packet: "PUBLISH", topic: "a/#" },
      "topic",
      "Expected a topic without the wildcards # and +.",
    ],
    ["mqtt", { packet: "SUBSCRIBE", filter: "" }, "filter", "Expected at least one topic filter."],
    [
      "mqtt",
      { packet: "PUBLISH", duplicate: "yes" },
      "duplicate",
      "Only what is sent with QoS 1 or 2 is ever sent again.",
    ],
    [
      "mqtt",
      { password: "x" },
      "password",
      "A password goes with a user name; only MQTT 5 takes it alone.",
    ],
    ["modbus", { quantity: "126" }, "quantity", 'Expected a whole number, 1 to 125, got "126".'],
    [
      "modbus",
      { function: "write-single-coil", value: "2" },
      "value",
      "Expected 1 to 1 numbers, each 0 to 1, with blanks or commas between.",
    ],
    [
      "resp",
      { command: 'SET "a' },
      "command",
      "Expected a quote where a word ends, and a blank behind it.",
    ],
    ["resp", { command: " " }, "command", "Expected a command, as SET key value."],
    ["stun", { id: "00" }, "id", 'Expected 12 bytes in hex, got "00".'],
    [
      "websocket",
      { kind: "ping", payload: "x".repeat(126) },
      "payload",
      "Expected at most 125 bytes, got 126.",
    ],
    ["websocket", { kind: "open", target: "x" }, "target", "Expected a path, beginning with /."],
    [
      "resp",
      { command: "x".repeat(1024 * 1024) },
      "",
      "A made message has at most 1,048,576 bytes.",
    ],
  ])("%s %j", (name, changes, field, sentence) => {
    expect(fault(name, changes)).toEqual([field, sentence]);
  });
});
