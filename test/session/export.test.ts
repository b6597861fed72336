// A client exports the packets of a recording that goes on.

import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";
import { Refusal } from "../../shared/model/failure.ts";
import type { ExportProgress } from "../../shared/model/recording.ts";
import { ALL_EVENTS, type Query } from "../../shared/model/query.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { describeWith } from "../support/tools.ts";
import { tshark } from "../support/tshark.ts";

const LINES: FrameSpec = { kind: "delimiter", delimiter: Uint8Array.of(10) };

let f: EngineFixture;
let client: TestClient;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
});
afterEach(async () => {
  client.close();
  await f.close();
});

/** Has a connection receive so many bytes; it stays open, so that nothing happens behind them. */
async function receive(bytes: number): Promise<void> {
  const listener = await f.open(tcpListener(), "listening");
  const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
  peer.socket.write(Buffer.alloc(bytes, "x"));
  await expect.poll(() => f.engine.totals().bytesIn).toBe(bytes);
}

/** How the client's newest export ended; rejects with the failure where it failed. */
function outcome(): Promise<ExportProgress> {
  return new Promise((resolve, reject) => {
    const watch = client.watch(
      "exportProgress",
      {},
      {
        onUpdate(progress) {
          if (progress.state === "going" || progress.state === "choosing") return;
          watch.stop();
          resolve(progress);
        },
        onEnd: (failure) => reject(new Refusal(failure)),
      },
    );
  });
}

const into = (path: string, existing: "refuse" | "replace" | "number" = "refuse") => ({
  path,
  existing,
});

describeWith("tshark", "export of a live recording", () => {
  test.each(["pcap", "pcapng"] as const)(
    "%s holds the packets of what happened so far, and nothing else",
    async (to) => {
      await receive(100_000);
      const { path } = await client.call("exportPackets", { to, into: into("out") });
      expect(path).toBe(join(f.folder, `out.${to}`));
      const done = await outcome();
      expect(done).toMatchObject({ state: "done", damage: { count: 0 } });
      expect(done.done).toBe(done.of);
      expect(done.bytes).toBe(fs.statSync(path).size);
      const { stdout, stderr } = await tshark(["-r", path, "-T", "fields", "-e", "tcp.len"]);
      expect(stderr).toBe("");
      const lengths = stdout.trimEnd().split("\n").map(Number);
      expect(lengths.length).toBe(done.packets);
      expect(lengths.reduce((sum, each) => sum + each, 0)).toBe(100_000);
      // It still records.
      expect(f.engine.recording().state).toBe("recording");
    },
  );
});

describeWith("tshark", "export of what a table shows", () => {
  async function payloads(path: string): Promise<string[]> {
    const { stdout, stderr } = await tshark(["-r", path, "-T", "fields", "-e", "tcp.payload"]);
    expect(stderr).toBe("");
    return stdout
      .split("\n")
      .slice(0, -1)
      .map((hex) => Buffer.from(hex, "hex").toString());
  }
  async function exported(query: Query): Promise<ExportProgress & { readonly path: string }> {
    const { path } = await client.call("exportPackets", {
      to: "pcap",
      into: into("out", "replace"),
      query,
    });
    return { ...(await outcome()), path };
  }

  test("the events that a filter matches, and what of them is no packet", async () => {
    const listener = await f.open(tcpListener(), "listening");
    const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    for (const text of ["one", "two", "three"]) {
      const before = f.engine.totals().bytesIn;
      peer.socket.write(text);
      await expect.poll(() => f.engine.totals().bytesIn).toBe(before + text.length);
    }
    const filter = 'len == 3 or call == "listen"';
    const done = await exported({ ...ALL_EVENTS, filter });
    expect(done).toMatchObject({ state: "done", packets: 2 });
    expect(done.choice).toEqual({ events: 3, withPackets: 2, undecided: 0, unseen: 0 });
    expect(await payloads(done.path)).toEqual(["one", "two"]);
    await expect(exported({ ...ALL_EVENTS, filter: "len ==" })).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_BAD_FILTER" },
    });
  });

  test("messages: all the events that have bytes of them", async () => {
    const listener = await f.open(tcpListener(), "listening");
    const peers = [];
    for (let i = 0; i < 2; i++)
      peers.push(await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) }));
    // Two streams in turns: a message's events do not follow each other.
    let bytes = 0;
    for (const text of ["a", "b", "c\n"])
      for (const [i, peer] of peers.entries()) {
        peer.socket.write(`${i}${text}`);
        bytes += text.length + 1;
        await expect.poll(() => f.engine.totals().bytesIn).toBe(bytes);
      }
    const framing = [{ socket: null, in: LINES, out: LINES }];
    const query: Query = {
      ...ALL_EVENTS,
      mode: "messages",
      framing,
      filter: 'payload contains "1a"',
    };
    const done = await exported(query);
    expect(done).toMatchObject({ packets: 3, choice: { events: 3, withPackets: 3 } });
    expect(await payloads(done.path)).toEqual(["1a", "1b", "1c\n"]);
  });
});

test("a folder is no file, with a slash behind it or without", async () => {
  const { folder } = f;
  await receive(10);
  for (const path of [folder, `${folder}/`, "."])
    await expect(
      client.call("exportPackets", { to: "pcap", into: into(path, "replace") }),
    ).rejects.toMatchObject({ failure: { code: "PORTSCOPE_NO_FILE_NAMED" } });
});

test("a file that is there stays, unless it is to be replaced or a number appended", async () => {
  await receive(10);
  fs.writeFileSync(join(f.folder, "out.pcap"), "precious");
  await expect(
    client.call("exportPackets", { to: "pcap", into: into("out.pcap") }),
  ).rejects.toMatchObject({ failure: { code: "EEXIST" } });
  await expect(outcome()).rejects.toMatchObject({ failure: { code: "EEXIST" } });
  const { path } = await client.call("exportPackets", {
    to: "pcap",
    into: into("out.pcap", "number"),
  });
  expect(path).toBe(join(f.folder, "out-2.pcap"));
  expect((await outcome()).state).toBe("done");
  expect(fs.readFileSync(join(f.folder, "out.pcap"), "utf8")).toBe("precious");
  await client.call("exportPackets", { to: "pcap", into: into("out.pcap", "replace") });
  expect((await outcome()).state).toBe("done");
  expect(fs.readFileSync(join(f.folder, "out.pcap")).readUInt32LE(0)).toBe(0xa1b2c3d4);
});

test("the file of the recording itself is never written over", async () => {
  await receive(10);
  await expect(
    client.call("exportPackets", { to: "pcapng", into: into(f.file, "replace") }),
  ).rejects.toMatchObject({ failure: { code: "PORTSCOPE_RECORDING_IN_USE" } });
});

test("one that is stopped, or whose client goes, leaves nothing; a second one waits for its end", async () => {
  await receive(64 * 1024 * 1024);
  const { path } = await client.call("exportPackets", { to: "pcap", into: into("out") });
  await expect(
    client.call("exportPackets", { to: "pcap", into: into("other") }),
  ).rejects.toMatchObject({ failure: { code: "PORTSCOPE_EXPORTING" } });
  await client.call("stopExport", {});
  expect(await outcome()).toMatchObject({ state: "stopped" });
  expect(fs.existsSync(path)).toBe(false);

  const other = attachClient(f.engine);
  const begun = await other.call("exportPackets", { to: "pcap", into: into("gone") });
  other.close();
  const left = (): string[] =>
    fs.readdirSync(f.folder).filter((name) => /lock|out|other|gone/.test(name));
  await expect.poll(left).toEqual(["test.pcapng.lock"]);
  expect(fs.existsSync(begun.path)).toBe(false);
});

test("what is damaged is left out, and told with its place", async () => {
  await receive(200_000);
  await client.call("exportPackets", { to: "pcap", into: into("whole") });
  const whole = await outcome();
  const fd = fs.openSync(f.file, "r+");
  // The captured length of some packet in the middle: its IP header begins 8 bytes further on.
  const bytes = fs.readFileSync(f.file);
  const at = bytes.indexOf(Buffer.from([0x45, 0x00]), 100_000);
  fs.writeSync(fd, Buffer.from([0xff]), 0, 1, at - 8);
  fs.closeSync(fd);
  await client.call("exportPackets", { to: "pcap", into: into("out") });
  const done = await outcome();
  expect(done).toMatchObject({ state: "done", packets: whole.packets - 1, damage: { count: 1 } });
  expect(done.damage.places[0]?.fault).toBe("capturedLength");
});
