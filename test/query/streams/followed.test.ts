// A conversation with one large message of tiny parts is followed in a thread; the engine's own only hands out small steps.

import { afterEach, beforeEach, expect, test } from "vitest";
import { createScanThreads, type ScanThreads } from "../../../engine/query/ScanThread.ts";
import { conversationsBefore } from "../../../engine/query/streams/conversationsBefore.ts";
import { ReplayThread } from "../../../engine/query/streams/ReplayThread.ts";
import type { ScanJob } from "../../../engine/query/scan/jobs.ts";
import { StreamTable } from "../../../engine/query/streams/StreamTable.ts";
import { recordingFixture, type RecordingFixture } from "../../support/recordingFixture.ts";

const KiB = 1024;
let f: RecordingFixture;
let threads: ScanThreads;
let ticking: NodeJS.Immediate;
/** Turns of the event loop so far. */
let turns = 0;
/** What the thread was given, with the turn in which it was. */
let given: { readonly job: ScanJob; readonly turn: number }[] = [];
let released = 0;

beforeEach(async () => {
  f = await recordingFixture();
  threads = createScanThreads();
  [given, turns, released] = [[], 0, 0];
  const tick = (): void => {
    turns += 1;
    ticking = setImmediate(tick);
  };
  tick();
});
afterEach(async () => {
  clearImmediate(ticking);
  await threads.close();
  await f.end();
});

function take() {
  const thread = threads.take();
  return {
    ...thread,
    send(job: ScanJob) {
      given.push({ job, turn: turns });
      thread.send(job);
    },
    release() {
      released += 1;
      thread.release();
    },
  };
}

/** A command, and the array of so many bytes of integers that answers it, in reads of 64 KiB; then a command without its answer. */
async function talk(bytes: number, socket = 1): Promise<number> {
  const elements = Math.floor(bytes / 4);
  const answer = Buffer.from(`*${elements}\r\n${":1\r\n".repeat(elements)}`);
  await f.data(socket, true, Buffer.from("*2\r\n$8\r\nSMEMBERS\r\n$1\r\na\r\n"));
  for (let at = 0; at < answer.length; at += 64 * KiB)
    await f.data(socket, false, answer.subarray(at, at + 64 * KiB));
  await f.data(socket, true, Buffer.from("*2\r\n$3\r\nGET\r\n$1\r\nb\r\n"));
  await f.data(socket, false, Buffer.from("$1\r\nx\r\n"));
  return answer.length;
}

function ask(thread: ReplayThread, at: number, socket = 1, goOn = () => {}) {
  const store = f.recording.events;
  const tableOf = (peer: string | null) => new StreamTable(store, socket, peer);
  return conversationsBefore(
    { store, tableOf, thread },
    { peer: null, protocol: null, places: [{ kind: "byte", direction: "in", at }], goOn },
  );
}

test("what follows a message of 256 KiB of integers knows its command; each step is small, in a turn of its own", async () => {
  const at = await talk(256 * KiB);
  const [known] = await ask(new ReplayThread({ take }), at);
  expect(known?.conversation).toMatchObject({
    complete: true,
    resp: { client: "out", commands: { known: ["GET b"], beyond: 0 } },
  });
  const steps = given.flatMap(({ job, turn }) =>
    job.type === "replay" && job.step.kind === "reads" ? [{ reads: job.step.reads, turn }] : [],
  );
  expect(steps.length).toBeGreaterThan(4);
  expect(new Set(steps.map(({ turn }) => turn)).size).toBe(steps.length);
  // A batch ends with the read that fills it. Their bytes were given away, not copied.
  for (const { reads } of steps) expect(reads.length).toBeLessThanOrEqual(2);
  expect(steps.flatMap(({ reads }) => reads.map(({ bytes }) => bytes.length))).toEqual(
    steps.flatMap(({ reads }) => reads.map(() => 0)),
  );
  expect(released).toBe(1);
});

test("one thread follows all conversations that are asked about, and is let go with the last", async () => {
  const at = await talk(16 * KiB);
  for (const socket of [2, 3, 4]) await talk(16 * KiB, socket);
  const thread = new ReplayThread({ take });
  const asked = [1, 2, 3, 4].map((socket) => ask(thread, at, socket));
  for (const [known] of await Promise.all(asked))
    expect(known?.conversation.resp?.commands.known).toEqual(["GET b"]);
  expect(released).toBe(1);
  expect(new Set(given.map(({ job }) => job.type === "replay" && job.replay)).size).toBe(4);
});

test("whoever has gone is followed no further, and the thread is let go", async () => {
  const at = await talk(256 * KiB);
  const gone = new Error("gone");
  let left = 4;
  const goOn = (): void => {
    left -= 1;
    if (left === 0) throw gone;
  };
  await expect(ask(new ReplayThread({ take }), at, 1, goOn)).rejects.toBe(gone);
  expect(released).toBe(1);
  expect(given.length).toBeLessThan(5);
});

test("a thread that ends fails what was asked, in words; the next question gets another one", async () => {
  const at = await talk(16 * KiB);
  let first = true;
  const thread = new ReplayThread({
    take() {
      const real = take();
      if (!first) return real;
      first = false;
      return {
        ...real,
        onResult(listener) {
          setImmediate(listener, { type: "failed", failure: null, code: "", message: "it ended" });
        },
      };
    },
  });
  await expect(ask(thread, at)).rejects.toMatchObject({
    message: /^Following the conversation failed: it ended\./,
  });
  const [known] = await ask(thread, at);
  expect(known?.conversation.resp?.commands.known).toEqual(["GET b"]);
});
