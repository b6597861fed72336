// Reads made to cost as much as they can: what a conversation's messages say is told up to a bound of counted work, what is beyond
// says so, and what comes behind it is heard again.

import { afterEach, describe, expect, test, vi } from "vitest";
import type { Message } from "../../engine/query/scan/talks/Message.ts";
import { isRest, MOST_FIELDS, MOST_MESSAGES } from "../../engine/query/scan/talks/ReadBound.ts";
import { readGist, restAt } from "../../engine/query/scan/talks/readGist.ts";
import { SocketTalk } from "../../engine/query/scan/talks/SocketTalk.ts";
import { FieldReader } from "../../shared/decode/reading/FieldReader.ts";
import type { Direction } from "../../shared/model/event.ts";
import { english } from "../support/english.ts";

const READ = 64 * 1024;
afterEach(() => void vi.restoreAllMocks());

/** `start`, then `unit` again and again, as long as one read. */
function filled(unit: Uint8Array, start = ""): Uint8Array {
  const bytes = Uint8Array.from({ length: READ }, (_, i) => unit[i % unit.length] ?? 0);
  bytes.set(Buffer.from(start));
  return bytes;
}

/** A server's connection on a port, and what its messages say. */
function talkOn(port: number) {
  const talk = new SocketTalk({
    flow: {
      protocol: "tcp",
      local: { family: "ipv4", address: "127.0.0.1", port },
      remote: { family: "ipv4", address: "127.0.0.1", port: 40_000 },
    },
    client: "in",
    complete: true,
  });
  let ordinal = -1;
  const hear = (direction: Direction, bytes: Uint8Array | string): readonly Message[] => {
    ordinal += 1;
    return talk.hear({ direction, bytes: Buffer.from(bytes), time: ordinal, ordinal });
  };
  return { hear, unanswered: () => [...talk.unanswered()] };
}

const hex = (text: string): Uint8Array => Buffer.from(text, "hex");

/** Each cut message is read to find its end, to tell it, and a few times to make sure what is spoken. */
const READINGS = 4;
const WAYS = ["uint", "flags", "data", "line", "group", "literal", "within"] as const;

describe.each([
  ["empty arrays", 6379, filled(Buffer.from("*0\r\n"))],
  ["nothings", 6379, filled(Buffer.from("_\r\n"))],
  ["an array without end", 6379, filled(Buffer.from("*0\r\n"), "*99999\r\n")],
  ["a string of small chunks", 6379, filled(Buffer.from(";1\r\na\r\n"), "$?\r\n")],
  ["attributes of nothing", 6379, filled(Buffer.from("|0\r\n"))],
  ["inline commands", 6379, filled(Buffer.from("PING\r\n"))],
  ["empty frames", 9000, filled(hex("8100"))],
  ["pings", 1883, filled(hex("c000"))],
  ["empty records", 443, filled(hex("1703030000"))],
  ["lines", 9000, filled(Buffer.from("a\n"))],
  ["short logs", 514, filled(Buffer.from("<1>a\n"))],
  ["chunks", 80, filled(Buffer.from("1\r\na\r\n"), CHUNKED())],
] as const)("%s", (_, port, bytes) => {
  test("are told in counted work, read after read", () => {
    const spies = WAYS.map((name) => vi.spyOn(FieldReader.prototype, name));
    const { hear } = talkOn(port);
    for (let read = 0; read < 3; read++) {
      for (const spy of spies) spy.mockClear();
      const messages = hear("in", bytes);
      const reads = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      expect(messages.length).toBeLessThanOrEqual(MOST_MESSAGES + 1);
      expect(reads).toBeLessThan(READINGS * (MOST_FIELDS + 2 * MOST_MESSAGES));
    }
  });
});

function CHUNKED(): string {
  return "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
}

test("what is beyond so many messages says so, in the row and as a message by itself", () => {
  const messages = talkOn(1883).hear("in", filled(hex("c000")));
  expect(messages).toHaveLength(MOST_MESSAGES + 1);
  const rest = messages.at(-1);
  expect(isRest(rest)).toBe(true);
  expect([rest?.skip, rest?.length]).toEqual([2 * MOST_MESSAGES, READ - 2 * MOST_MESSAGES]);
  expect(english(readGist(messages, 0).info)).toBe("PINGREQ +8192…");
  expect(restAt(messages, 2 * MOST_MESSAGES - 2)).toBeNull();
  expect(restAt(messages, 2 * MOST_MESSAGES + 2)).toBe(rest);
  expect(english(rest?.info ?? "")).toContain("Not told");
});

test("so many messages and no more are all told", () => {
  const messages = talkOn(1883).hear("in", filled(hex("c000")).subarray(0, 2 * MOST_MESSAGES));
  expect(messages).toHaveLength(MOST_MESSAGES);
  expect(messages.some(isRest)).toBe(false);
});

test("a message of more fields is given up, and the next request is heard and answered", () => {
  const { hear, unanswered } = talkOn(80);
  const small = Buffer.from("1\r\na\r\n");
  const pieces = Math.ceil((6 * (MOST_FIELDS + 1)) / READ);
  const told = [hear("in", CHUNKED())];
  for (let i = 0; i < pieces; i++) told.push(hear("in", filled(small).subarray(0, READ - 4)));
  const infos = told.flat().map(({ info }) => english(info));
  expect(infos).toContain("POST /");
  expect(unanswered()).toEqual([]);
  hear("in", "0\r\n\r\n");
  const [request] = hear("in", "GET /next HTTP/1.1\r\nHost: a\r\n\r\n");
  const [answer] = hear("out", "HTTP/1.1 204 No Content\r\n\r\n");
  expect([english(request?.info ?? ""), answer?.other]).toEqual(["GET /next", request]);
});

test("requests that wait beside what was given up are joined with nothing", () => {
  const { hear } = talkOn(6379);
  hear("in", "*1\r\n$4\r\nPING\r\n*2\r\n$3\r\nGET\r\n$1\r\na\r\n");
  expect(hear("out", filled(Buffer.from("+A\r\n"))).at(-1)?.other).toBeNull();
  const [answer] = hear("out", "$1\r\nb\r\n");
  expect(answer?.other ?? null).toBeNull();
});
