// The threads that scan: how many there are when filters change faster than threads let go, and what they may read.

import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openView } from "../../engine/query/openView.ts";
import { createScanThreads, type ScanThreads } from "../../engine/query/ScanThread.ts";
import { Recording } from "../../engine/record/write/Recording.ts";
import { createFile } from "../../engine/record/write/target/createFile.ts";
import { UdpTrace } from "../../engine/record/write/UdpTrace.ts";
import { ipEndpoint } from "../../shared/model/endpoint.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import { tempFolder } from "../support/tempFolder.ts";

const FLOWS = 100_000;
let threads: ScanThreads;
let recording: Recording;
let folder: Awaited<ReturnType<typeof tempFolder>>;

async function begin(): Promise<(port: number, address?: string) => void> {
  folder = await tempFolder();
  threads = createScanThreads();
  recording = new Recording({
    target: createFile(join(folder.path, "test.pcapng")),
    firstSeq: 1,
    waitingLimit: () => 64 * 1024 * 1024,
    sizeLimit: () => Number.POSITIVE_INFINITY,
    onPressure() {},
    onStopped() {},
  });
  const trace = new UdpTrace(ipEndpoint("127.0.0.1", 9000));
  let seq = 0;
  return (port, address = "127.0.0.1") => {
    seq += 1;
    const peer = ipEndpoint(address, port);
    const mark = { seq, time: seq, socket: 1, out: false };
    recording.udp(mark, trace, Buffer.from("aaaaaaaa"), peer);
  };
}
afterEach(async () => {
  await threads.close();
  await recording.complete();
  await folder.remove();
});

test("a filter about ends that found no place in the table waits for the file", async () => {
  const datagram = await begin();
  for (let i = 0; i < FLOWS; i++) datagram(1 + (i % 50_000), i < 50_000 ? "127.0.0.1" : "::1");
  const view = openView(
    recording.events,
    { ...ALL_EVENTS, filter: "udp.port == 60000" },
    threads,
    () => {},
  );
  const looked = () => {
    view.catchUp();
    return view.scan();
  };
  await expect.poll(looked).toMatchObject({ state: "live", done: FLOWS });
  // Each is asked about before it has reached the disk.
  for (let n = 1; n <= 5; n++) {
    datagram(60_000, "127.0.0.2");
    datagram(60_001, "127.0.0.2");
    await expect
      .poll(looked, { interval: 1 })
      .toMatchObject({ state: "live", done: FLOWS + 2 * n });
  }
  expect(view.total()).toBe(5);
  view.close();
});

test.skipIf(process.platform !== "linux")(
  "filters that change fast start few threads, and the last one is answered",
  async () => {
    const datagram = await begin();
    datagram(1);
    const running = () => fs.readdirSync("/proc/self/task").length;
    const before = running();
    let most = 0;
    for (let i = 0; i < 200; i++) {
      // One that never comes back, as long as its thread lives.
      const filter = `data matches "^(a|a|aa)*b${i}"`;
      const view = openView(recording.events, { ...ALL_EVENTS, filter }, threads, () => {});
      await new Promise((resolve) => setTimeout(resolve, 2));
      most = Math.max(most, running() - before);
      view.close();
    }
    const last = openView(recording.events, { ...ALL_EVENTS, filter: "udp" }, threads, () => {});
    await expect.poll(() => last.total()).toBe(1);
    last.close();
    // A thread of Node's has some threads of its own at times.
    expect(most).toBeLessThan(24);
  },
);
