// More than memory should hold: messages over the borders of the index's chunks, and a stream of 100 MiB.

import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CHUNK_ROWS } from "../../../engine/record/index/chunk.ts";
import { CHUNK_FRAMES } from "../../../engine/query/scan/frameColumns.ts";
import { MessagesView } from "../../../engine/query/messages/MessagesView.ts";
import { hexLines, lineOf, streamBytes } from "../../../engine/query/streams/readStream.ts";
import { StreamTable } from "../../../engine/query/streams/StreamTable.ts";
import { messages } from "../../support/messagesClient.ts";
import { recordingFixture, type RecordingFixture } from "../../support/recordingFixture.ts";

const MiB = 1024 * 1024;
let f: RecordingFixture;
beforeEach(async () => {
  f = await recordingFixture();
});
afterEach(() => f.end());

/** A number that looks random and is the same every time. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("many events", () => {
  test("messages over the borders of chunks, of two connections in turns", async () => {
    // Nine bytes a message, in reads of seven: each begins in one read and ends in another.
    const text = (n: number) => `${String(n).padStart(8, "0")}\n`;
    const count = 60_000;
    const whole = Buffer.from(Array.from({ length: count }, (_, n) => text(n)).join(""));
    for (let at = 0; at < whole.length; at += 7)
      for (const socket of [1, 2]) await f.data(socket, false, whole.subarray(at, at + 7));
    expect(f.recording.count).toBeGreaterThan(2 * CHUNK_ROWS);

    const view = f.view(messages("lf"));
    await f.seen(view);
    expect(view.total()).toBe(2 * count);
    expect(view.total()).toBeGreaterThan(2 * CHUNK_FRAMES);
    for (const n of [0, 1, 29_999, 30_000, count - 1]) {
      const rows = await view.rows(2 * n, 2);
      expect(rows.map(({ preview }) => Buffer.from(preview).toString())).toEqual([
        text(n),
        text(n),
      ]);
      expect(rows.map(({ socket, at }) => [socket, at])).toEqual([
        [1, 9 * n],
        [2, 9 * n],
      ]);
      // The second of two messages that end with different events.
      expect(await view.positionOf(rows[1]?.seq ?? 0)).toBe(2 * n + 1);
    }

    const found = f.view(messages("lf", { filter: 'data contains "99999999" and socket == 2' }));
    await f.seen(found);
    expect(found.total()).toBe(0);
    const some = f.view(messages("lf", { filter: 'data contains "0005999" and socket == 2' }));
    await f.seen(some);
    const rows = await some.rows(0, 20);
    expect(rows.map(({ preview }) => Buffer.from(preview).toString())).toEqual(
      [5999, ...Array.from({ length: 10 }, (_, i) => 59_990 + i)].map(text),
    );
    expect(view).toBeInstanceOf(MessagesView);
  });

  test("messages that took their peers long are read at once, whatever happened meanwhile", async () => {
    const slow = Array.from({ length: 100 }, (_, i) => i + 1);
    for (const socket of slow) await f.data(socket, false, Buffer.from(`slow ${socket}`));
    // More chunks than are kept in memory.
    const other = Buffer.from("x");
    for (let n = 0; n < 20 * CHUNK_ROWS; n++) await f.data(1000, false, other);
    for (const socket of slow) await f.data(socket, false, Buffer.from(" but\n"));
    const view = f.view(messages("lf", { filter: "not socket == 1000" }));
    await f.seen(view);
    const began = performance.now();
    const rows = await view.rows(0, 100);
    // Some 30 ms; several seconds where each of them looks through all that lies between.
    expect(performance.now() - began).toBeLessThan(1500);
    expect(rows.map(({ preview }) => Buffer.from(preview).toString())).toEqual(
      slow.map((socket) => `slow ${socket} but\n`),
    );
  });

  test("the file of cold messages is beside the recording, and gone afterwards", async () => {
    const line = Buffer.from("x\n".repeat(1000));
    for (let i = 0; i < 100; i++) await f.data(1, false, line);
    const view = f.view(messages("lf"));
    await f.seen(view);
    expect(view.total()).toBe(100_000);
    expect((await readdir(f.folder)).some((name) => name.includes(".messages-"))).toBe(true);
    view.close();
    await expect
      .poll(async () => (await readdir(f.folder)).some((name) => name.includes(".messages-")))
      .toBe(false);
  });
});

describe("one send of many packets", () => {
  test("any bytes of it are found, also far inside", async () => {
    const random = noise(11);
    const sent = Buffer.alloc(9 * MiB + 12_345);
    for (let i = 0; i < sent.length; i++) sent[i] = random() * 256;
    await f.data(1, true, Buffer.from("before"));
    await f.data(1, true, sent);
    await f.data(1, true, Buffer.from("behind"));
    const whole = Buffer.concat([Buffer.from("before"), sent, Buffer.from("behind")]);
    const source = f.recording.events;
    const table = new StreamTable(source, 1, null);
    for (let i = 0; i < 200; i++) {
      const from = Math.floor(random() * whole.length);
      const count = Math.floor(random() * 70_000);
      const { bytes } = await streamBytes(source, table, "out", { from, count });
      expect(Buffer.compare(bytes, whole.subarray(from, from + count))).toBe(0);
    }
    const view = f.view(messages("fixed:1000"));
    await f.seen(view);
    const rows = await view.rows(view.total() - 200, 200);
    for (const row of rows)
      expect(Buffer.compare(row.preview, whole.subarray(row.at, row.at + 96))).toBe(0);
  });
});

describe("a stream of 100 MiB", () => {
  test("any bytes of either direction are what was sent, and hex lines are of single events", async () => {
    const random = noise(7);
    const block = Buffer.alloc(256 * 1024, 0);
    for (let i = 0; i < block.length; i++) block[i] = random() * 256;
    const sent = { in: 0, out: 0 };
    /** Byte of a direction's stream at an offset, without keeping the stream. */
    const byteAt = (direction: "in" | "out", offset: number) =>
      (block[(offset * 7 + (direction === "in" ? 0 : 11)) % block.length] ?? 0) ^
      ((offset >>> 16) & 0xff);
    const make = (direction: "in" | "out", from: number, length: number) => {
      const bytes = Buffer.allocUnsafe(length);
      for (let i = 0; i < length; i++) bytes[i] = byteAt(direction, from + i);
      return bytes;
    };
    let events = 0;
    let lines = 0;
    while (sent.in + sent.out < 100 * MiB) {
      const direction = random() < 0.7 ? "in" : "out";
      const kind = random();
      const length =
        kind < 0.02
          ? Math.floor(random() * MiB)
          : 1 + Math.floor(random() * (kind < 0.5 ? 200 : 65_536));
      await f.data(3, direction === "out", make(direction, sent[direction], length));
      await f.data(4, false, Buffer.from("another connection"));
      sent[direction] += length;
      events += 1;
      lines += Math.ceil(length / 16);
    }
    const source = f.recording.events;
    const table = new StreamTable(source, 3, null);
    for (let i = 0; i < 300; i++) {
      const direction = random() < 0.5 ? "in" : "out";
      const from = Math.floor(random() * sent[direction]);
      const count = Math.floor(random() * (i % 50 === 0 ? MiB : 5000));
      const { total, bytes } = await streamBytes(source, table, direction, { from, count });
      expect(total).toBe(sent[direction]);
      expect(bytes.length).toBe(Math.min(count, total - from));
      expect(Buffer.compare(bytes, make(direction, from, bytes.length))).toBe(0);
    }
    const hash = createHash("sha256");
    const expected = createHash("sha256");
    for (let from = 0; from < sent.in;) {
      const { bytes } = await streamBytes(source, table, "in", { from, count: MiB });
      expect(bytes.length).toBeGreaterThan(0);
      hash.update(bytes);
      expected.update(make("in", from, bytes.length));
      from += bytes.length;
    }
    expect(hash.digest("hex")).toBe(expected.digest("hex"));

    expect(events).toBeGreaterThan(1000);
    for (let i = 0; i < 100; i++) {
      const from = Math.floor(random() * lines);
      const { total, rows } = await hexLines(source, table, null, { from, count: 40 });
      expect(total).toBe(lines);
      expect(rows.length).toBe(Math.min(40, lines - from));
      for (const [n, row] of rows.entries()) {
        const direction = row.direction ?? "in";
        expect(Buffer.compare(row.preview, make(direction, row.at, row.result))).toBe(0);
        const place = { kind: "byte", direction, at: row.at } as const;
        if (n % 13 === 0)
          expect(await lineOf(source, table, null, place)).toEqual({ line: from + n, total });
      }
    }
  });
});
