import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { openOutput } from "../../cli/output.ts";

const MiB = 1024 * 1024;

/** A reader that takes a chunk only when told to. */
function slowReader() {
  const taken: (() => void)[] = [];
  let bytes = 0;
  const chunks: Buffer[] = [];
  const stream = new Writable({
    highWaterMark: 16 * 1024,
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      chunks.push(Buffer.from(chunk));
      taken.push(done);
    },
  });
  return {
    stream,
    bytes: () => bytes,
    writes: () => chunks.length,
    text: () => Buffer.concat(chunks).toString(),
    async readAll() {
      for (
        let next = taken.shift();
        next !== undefined || stream.writableLength > 0;
        next = taken.shift()
      ) {
        next?.();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

test("a reader that does not read pauses the peers; they go on when it has read all, and nothing is lost", async () => {
  const reading: boolean[] = [];
  const reader = slowReader();
  const output = openOutput({ setReading: (on) => reading.push(on), stdout: reader.stream });
  for (let i = 0; i < 12; i++) output.write(new Uint8Array(MiB));
  expect(reading).toEqual([false]);
  await reader.readAll();
  expect(reading).toEqual([false, true]);
  expect(reader.bytes()).toBe(12 * MiB);
  expect(output.skipped).toBe(0);
});

test("what cannot be paused is bounded, and what was not printed is counted", () => {
  const reader = slowReader();
  const output = openOutput({ setReading: () => {}, stdout: reader.stream });
  for (let i = 0; i < 80; i++) output.write(new Uint8Array(MiB));
  expect(output.skipped).toBe(15);
});

test("small pieces wait as few large ones, in their order", async () => {
  const reader = slowReader();
  const output = openOutput({ stdout: reader.stream });
  let expected = "";
  for (let i = 0; i < 100_000; i++) {
    const text = String.fromCharCode(97 + (i % 26));
    expected += text;
    output.write(i % 2 === 0 ? text : Buffer.from(text));
  }
  expect(output.isFull).toBe(true);
  const room = output.room();
  // 16 KiB before the stream has enough, then pieces of 64 KiB.
  await reader.readAll();
  await room;
  expect(reader.writes()).toBeLessThan(17_000);
  expect(reader.text()).toBe(expected);
});

test("at the end all that waits is with the stream", () => {
  const reader = slowReader();
  const output = openOutput({ stdout: reader.stream });
  for (let i = 0; i < 50_000; i++) output.write("x");
  expect(reader.stream.writableLength).toBeLessThan(20_000);
  output.handOver();
  expect(reader.stream.writableLength).toBe(50_000);
});

test("a reader that has gone ends it; a full device is a failure, a closed pipe is none", async () => {
  for (const [code, failure] of [
    ["EPIPE", null],
    ["ENOSPC", "ENOSPC"],
  ] as const) {
    const reader = slowReader();
    const output = openOutput({ setReading: () => {}, stdout: reader.stream });
    reader.stream.destroy(Object.assign(new Error(code), { code }));
    await output.gone;
    expect(output.failure === null ? null : output.failure.message).toBe(failure);
    output.write("into nothing");
  }
});
