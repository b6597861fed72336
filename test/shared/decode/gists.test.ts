// What a message says in a line, and whether it asks or answers.

import { expect, test } from "vitest";
import { BEGINNING, type Conversation } from "../../../shared/decode/Conversation.ts";
import type { DecodeContext } from "../../../shared/decode/Decoder.ts";
import { MAX_INFO } from "../../../shared/decode/Gist.ts";
import { DECODERS, gistOf } from "../../../shared/decode/registry.ts";
import { english } from "../../support/english.ts";
import { SAMPLES } from "./samples.ts";

interface Line {
  readonly from: "client" | "server";
  readonly bytes: Uint8Array | string;
  readonly info: string;
  /** `>` asks, `<` answers, with the key; empty: neither. */
  readonly part: string;
}

/** Seen from the server's side. */
function tell(protocol: string, lines: readonly Omit<Line, "info" | "part">[]): string[] {
  let conversation: Conversation = BEGINNING;
  return lines.map(({ from, bytes }) => {
    const context: DecodeContext = {
      transport: "tcp",
      direction: from === "client" ? "in" : "out",
      localPort: 9999,
      remotePort: 50_000,
      conversation,
    };
    const gist = gistOf(protocol, { bytes: Buffer.from(bytes), context });
    conversation = gist.after;
    const part = gist.part === null ? "" : gist.part.kind === "request" ? ">" : "<";
    return `${part} ${english(gist.info)}`.trim();
  });
}

const bulk = (...words: readonly string[]) =>
  `*${words.length}\r\n${words.map((word) => `$${word.length}\r\n${word}\r\n`).join("")}`;

test("Redis: commands and replies as redis-cli has them", () => {
  expect(
    tell("resp", [
      { from: "client", bytes: bulk("GET", "user:1") },
      { from: "server", bytes: "$5\r\nalice\r\n" },
      { from: "client", bytes: bulk("GET", "user:2") },
      { from: "server", bytes: "$-1\r\n" },
      { from: "client", bytes: bulk("INCR", "n") },
      { from: "server", bytes: ":7\r\n" },
      { from: "client", bytes: bulk("FOO") },
      { from: "server", bytes: "-ERR unknown command\r\n" },
      { from: "client", bytes: bulk("SUBSCRIBE", "news") },
      { from: "server", bytes: "*3\r\n$9\r\nsubscribe\r\n$4\r\nnews\r\n:1\r\n" },
    ]),
  ).toEqual([
    "> GET user:1",
    '< "alice"',
    "> GET user:2",
    "< (nil)",
    "> INCR n",
    "< (integer) 7",
    "> FOO",
    "< (error) ERR unknown command",
    "SUBSCRIBE news",
    "[subscribe news 1]",
  ]);
});

test("HTTP: a response by what it answers; interim ones answer nothing", () => {
  expect(
    tell("http", [
      { from: "client", bytes: "GET /item/48 HTTP/1.1\r\nHost: a\r\n\r\n" },
      { from: "server", bytes: "HTTP/1.1 100 Continue\r\n\r\n" },
      { from: "server", bytes: "HTTP/1.1 503 Busy\r\nContent-Length: 2\r\n\r\nno" },
      { from: "server", bytes: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" },
    ]),
  ).toEqual(["> GET /item/48", "100 /item/48", "< 503 /item/48", "< 200 OK"]);
});

test("MQTT: what is published, and who waits for which answer", () => {
  const publish = (qos: number) =>
    Buffer.concat([
      Buffer.of(0x30 | (qos << 1), 14 + (qos > 0 ? 2 : 0), 0, 8),
      Buffer.from("sensor/b"),
      Buffer.from(qos > 0 ? [0, 7] : []),
      Buffer.from("21.5"),
    ]);
  expect(
    tell("mqtt", [
      { from: "client", bytes: publish(0) },
      { from: "client", bytes: publish(1) },
      { from: "server", bytes: Buffer.of(0x40, 2, 0, 7) },
      { from: "client", bytes: Buffer.of(0xc0, 0) },
      { from: "server", bytes: Buffer.of(0xd0, 0) },
    ]),
  ).toEqual([
    "PUBLISH sensor/b 4 B",
    "> PUBLISH sensor/b 4 B",
    "< PUBACK 7",
    "> PINGREQ",
    "< PINGRESP",
  ]);
});

test("every decoder tells its samples, short and inert, and what is cut off too", () => {
  const told = new Set<string>();
  for (const { decoder, input } of SAMPLES.map((sample) => ({
    decoder: sample.protocol,
    input: { bytes: sample.bytes, context: sample.context },
  }))) {
    for (let length = 0; length <= input.bytes.length; length += 7) {
      const { info } = gistOf(decoder, { ...input, bytes: input.bytes.subarray(0, length) });
      if (typeof info === "string") expect(info.length).toBeLessThanOrEqual(MAX_INFO);
      expect(english(info)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
    if (english(gistOf(decoder, input).info) !== "") told.add(decoder);
  }
  expect([...told].toSorted()).toEqual(DECODERS.map(({ name }) => name).toSorted());
});
