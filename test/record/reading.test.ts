// Files that nobody's engine wrote: what their blocks claim takes neither the program nor its memory, and is not taken for
// an event's bytes.

import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RowCursor } from "../../engine/query/scan/events/RowCursor.ts";
import { createMessagesScan } from "../../engine/query/scan/messages/createMessagesScan.ts";
import { copyOfRows } from "../../engine/record/index/chunk.ts";
import { TCP_FLAG } from "../../engine/record/pcapng/packetTemplate.ts";
import { openRecording } from "../support/readRuns.ts";
import { tempFolder } from "../support/tempFolder.ts";

const padded = (bytes: Uint8Array): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, i * 4);
  return bytes;
}

function block(type: number, body: Uint8Array, claim = 12 + padded(body).length): Buffer {
  return Buffer.concat([words(type, claim), padded(body), words(claim)]);
}

function option(code: number, value: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([code, 0, value.length, 0]), padded(value)]);
}

const seqOption = (seq: bigint): Buffer => {
  const value = Buffer.alloc(8);
  value.writeBigUInt64LE(seq);
  return option(5, value);
};

interface Segment {
  /** Words of the TCP header that it claims. */
  readonly header?: number;
  readonly port?: number;
  readonly number?: number;
  readonly flags?: number;
}

/** An IPv4 packet with TCP inside. */
function tcp(
  payload: string,
  { header = 5, port = 1, number = 0, flags = 0 }: Segment = {},
): Buffer {
  const ip = Buffer.from("4500000000000000400600007f0000017f000002", "hex");
  ip.writeUInt16BE(40 + Buffer.byteLength(payload), 2);
  let sum = 0;
  for (let i = 0; i < 20; i += 2) sum += ip.readUInt16BE(i);
  ip.writeUInt16BE(~((sum & 0xffff) + (sum >>> 16)) & 0xffff, 10);
  const head = Buffer.alloc(20);
  head.writeUInt16BE(port, 0);
  head.writeUInt32BE(number, 4);
  head[13] = flags;
  head[12] = header << 4;
  return Buffer.concat([ip, head, Buffer.from(payload)]);
}

function packet(
  bytes: Uint8Array,
  options: Uint8Array,
  { captured = bytes.length, at = 0 } = {},
): Buffer {
  const fixed = words(at, 0, 1000, captured, captured);
  return block(6, Buffer.concat([fixed, padded(bytes), options]));
}

/** `at`: the interface. */
const data = (
  payload: string,
  seq: number,
  { socket = 1, at = 0, ...segment }: Segment & { socket?: number; at?: number } = {},
): Buffer => {
  const options = Buffer.concat([option(6, words(socket)), seqOption(BigInt(seq))]);
  return packet(tcp(payload, segment), options, { at });
};

function entry(seq: number, length: number, bytes: string, more: object = {}): Buffer {
  const event = { seq, time: 1, socket: 1, local: null, remote: null, failure: null };
  const json = JSON.stringify({ ...event, call: "send", length, ...more });
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(bytes.length));
  const text = Buffer.from(`MESSAGE=#1 sent\nPORTSCOPE_EVENT=${json}\nPORTSCOPE_DATA\n`);
  return block(9, Buffer.concat([text, size, Buffer.from(`${bytes}\n`)]));
}

const HEAD = Buffer.concat([
  block(
    0x0a0d0d0a,
    Buffer.concat([words(0x1a2b3c4d), Buffer.from("01000000", "hex"), words(0, 0)]),
  ),
  block(1, words(101, 0)),
]);

let folder: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.remove());

function written(...blocks: Uint8Array[]): string {
  const path = join(folder.path, "hostile.pcapng");
  fs.writeFileSync(path, Buffer.concat([HEAD, ...blocks]));
  return path;
}

/** Each event as `seq:bytes`, its bytes as they are read back, and how much was left out at the end. */
function eventsOf(path: string): { readonly events: string[]; readonly cutOff: number } {
  const file = openRecording(path);
  const events: string[] = [];
  for (const run of file.runs()) {
    const cursor = new RowCursor(run, file.tables, file.reader);
    for (let row = run.from; row < run.to; row++) {
      cursor.row = row;
      const bytes = Buffer.from(cursor.payload());
      expect(cursor.result).toBe(bytes.length);
      const text = bytes.length > 20 ? `${bytes.length} bytes` : bytes.toString("latin1");
      events.push(`${cursor.seq}:${text}`);
    }
  }
  const { cutOff } = file;
  file.close();
  return { events, cutOff };
}

const A = data("one", 1);
const B = data("two", 2);

describe("blocks that claim what they do not hold", () => {
  test.each([
    ["a packet block without room for its lengths", block(6, new Uint8Array(0))],
    ["a packet longer than its block", packet(tcp("x"), seqOption(2n), { captured: 0xffff_ffff })],
    ["a header longer than its packet", packet(tcp("x", { header: 15 }), seqOption(2n))],
    ["options cut off", packet(tcp("x"), Buffer.from([5, 0, 0, 0]))],
    ["a number beyond all numbers", packet(tcp("x"), seqOption(2n ** 64n - 1n))],
    ["no number", packet(tcp("foreign"), new Uint8Array(0))],
    ["an entry of 4 GiB that holds five bytes", entry(2, 2 ** 32 - 1, "bytes")],
    ["an entry of a socket that cannot be", entry(2, 5, "bytes", { socket: 2 ** 40 })],
    ["a block of another kind", block(0xbad, Buffer.alloc(6 * 1024 * 1024))],
  ])("%s", (_name, hostile) => {
    expect(eventsOf(written(A, hostile, B))).toEqual({ events: ["1:one", "2:two"], cutOff: 0 });
    expect(eventsOf(written(A, hostile)).events).toEqual(["1:one"]);
  });

  test("a block of 4 GiB in a file with a hole is not read", () => {
    const path = written(A, words(0xbad, 0xffff_fff0));
    fs.truncateSync(path, 0xffff_fff0 + 1000);
    expect(eventsOf(path).events).toEqual(["1:one"]);
  });
});

test.each([1, 2])("of a damaged block, %i that look like blocks within it are none", (count) => {
  const forged = Array.from({ length: count }, (_, i) => data("forged", 9 + i));
  const damaged = packet(
    Buffer.concat([tcp("around"), ...forged, Buffer.alloc(20)]),
    seqOption(8n),
  );
  // Both copies of its length.
  damaged.fill(0xff, 4, 8).fill(0xff, damaged.length - 4);
  expect(eventsOf(written(A, damaged, B)).events).toEqual(["1:one", "2:two"]);
});

describe("packets with one number", () => {
  test("are one event as long as they continue each other", () => {
    const more = [data("b", 1, { number: 1 }), data("c", 1, { number: 2, flags: TCP_FLAG.psh })];
    expect(eventsOf(written(data("a", 1), ...more, B)).events).toEqual(["1:abc", "2:two"]);
  });

  test.each([
    ["socket", { socket: 2, number: 1 }, {}],
    ["flow", { port: 2, number: 1 }, {}],
    ["interface", { at: 1, number: 1 }, {}],
    ["place further on in the stream", { number: 2 }, {}],
    ["place that was there before", { number: 0 }, {}],
    ["event, since the first ends one", { number: 1 }, { flags: TCP_FLAG.psh }],
  ])("are two where the second is of another %s", (_, second, first) => {
    const interfaces = [block(1, words(101, 0))];
    const path = written(...interfaces, data("a", 1, first), data("b", 1, second), B);
    expect(eventsOf(path).events).toEqual(["1:a", "1:b", "2:two"]);
  });

  test("make no event that takes the memory", () => {
    const long = (i: number) => data("x".repeat(60_000), 1, { number: i * 60_000 });
    const { events } = eventsOf(written(...Array.from({ length: 40 }, (_, i) => long(i))));
    expect(events).toEqual(["1:1020000 bytes", "1:1020000 bytes", "1:360000 bytes"]);
  });
});

test("numbers that jump to and fro make short runs, in the memory of one", () => {
  const { events } = eventsOf(
    written(...Array.from({ length: 3000 }, (_, i) => data(`${i}`, 1 + (i % 2) * 10_000 + i))),
  );
  expect(events.map((event) => event.split(":")[1])).toEqual(
    Array.from({ length: 3000 }, (_, i) => `${i}`),
  );
});

test("messages are taken in parts, however short they are", () => {
  const path = written(...Array.from({ length: 40 }, (_, i) => data("x".repeat(50_000), i + 1)));
  const file = openRecording(path);
  const spec = { kind: "fixed", length: 1 } as const;
  let taken = 0;
  let done = 0;
  let most = 0;
  const scan = createMessagesScan(
    {
      type: "openMessages",
      path,
      indexPath: "",
      filter: "",
      scope: { kind: "all" },
      framing: [{ socket: null, in: spec, out: spec }],
      firstSeq: 1,
    },
    (message) => {
      if (message.type === "framed") done = message.done;
    },
    { listener: { take: () => (taken += 1) } },
  );
  for (const run of file.runs())
    for (let from = 0; from < run.to; from = done) {
      const before = taken;
      const columns = copyOfRows(run.columns, from, run.to);
      const runs = [{ ...run, from }];
      scan.rows({ type: "scan", ...run, chunk: 0, from, runs, columns, flows: [], errors: [] });
      most = Math.max(most, taken - before);
    }
  scan.close();
  file.close();
  expect(taken).toBe(40 * 50_000);
  expect(most).toBeLessThanOrEqual(2 * 65_536);
});
