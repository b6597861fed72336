// A client exports the packets of a recording that goes on.

import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Refusal } from "../../shared/model/failure.ts";
import type { ExportProgress } from "../../shared/model/recording.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { describeWith } from "../support/tools.ts";
import { tshark } from "../support/tshark.ts";

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
          if (progress.state === "going") return;
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
  await expect.poll(() => fs.existsSync(begun.path)).toBe(false);
  expect(fs.readdirSync(f.folder).filter((name) => /lock|out|other|gone/.test(name))).toEqual([
    "test.pcapng.lock",
  ]);
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
