import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { openOutput } from "../../cli/output.ts";

const MiB = 1024 * 1024;

/** A reader that takes a chunk only when told to. */
function slowReader() {
  const taken: (() => void)[] = [];
  let bytes = 0;
  const stream = new Writable({
    highWaterMark: 16 * 1024,
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      taken.push(done);
    },
  });
  return {
    stream,
    bytes: () => bytes,
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
  expect(reader.stream.writableLength).toBeLessThanOrEqual(65 * MiB);
  expect(output.skipped).toBe(15);
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
