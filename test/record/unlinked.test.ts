// A recording whose file is taken away, replaced or cut while it is written: noticed, said, and saved where the system still
// has it.

import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { RowCursor } from "../../engine/query/scan/events/RowCursor.ts";
import type { RecordingTrouble } from "../../engine/record/write/createRecorder.ts";
import { openRecording } from "../support/readRuns.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer, type Peer } from "../support/peer.ts";
import { startPortscope } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { attachClient } from "../support/testClient.ts";

let f: EngineFixture;
let trouble: RecordingTrouble[] = [];
afterEach(() => f.close());

async function conversing(rescue: boolean): Promise<Peer> {
  const folder = await tempFolder();
  f = await engineFixture({
    recording: { file: join(folder.path, "in/r.pcapng"), folder: folder.path, rescue },
    ...made(folder.path),
  });
  trouble = [];
  f.engine.onTrouble((news) => trouble.push(news));
  const listener = await f.open(tcpListener({ echo: true }), "listening");
  const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
  await say(peer, "before");
  return peer;
}

function made(folder: string): object {
  fs.mkdirSync(join(folder, "in"));
  return {};
}

async function say(peer: Peer, text: string): Promise<void> {
  const wanted = peer.received().length + text.length;
  peer.socket.write(text);
  await expect.poll(() => peer.received().length).toBe(wanted);
  await expect.poll(() => f.engine.recording().waiting).toBe(0);
}

/** Each event's number, call and bytes. */
function eventsOf(path: string): string[] {
  const file = openRecording(path);
  const events: string[] = [];
  for (const run of file.runs()) {
    const cursor = new RowCursor(run, file.tables, file.reader);
    for (let row = run.from; row < run.to; row++) {
      cursor.row = row;
      events.push(`${cursor.seq} ${cursor.call} ${Buffer.from(cursor.payload()).toString()}`);
    }
  }
  expect(file.findings.damaged + file.cutOff).toBe(0);
  file.close();
  return events;
}
const seen = (): string[] =>
  f.seen.map(
    ({ event, payload }) => `${event.seq} ${event.call} ${Buffer.from(payload ?? []).toString()}`,
  );

const takenAway: readonly (readonly [string, (file: string) => void])[] = [
  ["deleted", (file) => fs.rmSync(file)],
  ["taken away with its folder", (file) => fs.rmSync(join(file, ".."), { recursive: true })],
  [
    "replaced",
    (file) => {
      fs.writeFileSync(`${file}.other`, "another's");
      fs.renameSync(`${file}.other`, file);
    },
  ],
];

describe.skipIf(process.platform === "win32")("a file that is gone", () => {
  test.each(takenAway)(
    "%s: saved at once where that was asked for, and recorded into further",
    async (_name, take) => {
      const peer = await conversing(true);
      const before = f.engine.recording().path;
      take(before);
      await expect.poll(() => trouble.length).toBe(2);
      expect(trouble[0]?.failure.code).toBe("PORTSCOPE_FILE_GONE");
      const { path, unlinked, state } = f.engine.recording();
      expect({ unlinked, state }).toEqual({ unlinked: null, state: "recording" });
      expect(path).not.toBe(before);
      await say(peer, "after");
      await f.engine.close();
      expect(eventsOf(path)).toEqual(seen());
      expect(fs.existsSync(before) ? fs.readFileSync(before, "utf8") : "another's").toBe(
        "another's",
      );
      fs.rmSync(path);
    },
  );

  test("is looked at as before, and saved when a window says so", async () => {
    const peer = await conversing(false);
    fs.rmSync(f.engine.recording().path);
    await expect.poll(() => f.engine.recording().unlinked?.code).toBe("PORTSCOPE_FILE_GONE");
    await say(peer, "after");
    const client = attachClient(f.engine);
    await client.follow({ ...ALL_EVENTS, filter: 'data contains "after"' });
    await expect.poll(() => client.view()?.total).toBe(2);
    const { path } = await client.call("rescueRecording", {});
    await expect.poll(() => client.resets()).toBeGreaterThan(0);
    await say(peer, "later");
    await expect(client.call("rescueRecording", {})).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_NOTHING_LOST" },
    });
    const last = f.seen.findLast(({ event }) => event.call === "recv")?.event.seq ?? 0;
    const { bytes } = await client.call("payload", { seq: last, from: 0, count: 100 });
    expect(Buffer.from(bytes).toString()).toBe("later");
    client.close();
    await f.engine.close();
    expect(eventsOf(path)).toEqual(seen());
  });

  test("is saved at the end where nobody said so before", async () => {
    await conversing(false);
    fs.rmSync(f.engine.recording().path);
    await f.engine.close();
    expect(eventsOf(f.engine.recording().path)).toEqual(seen());
  });

  test("under load nothing is lost while it is copied", async () => {
    const peer = await conversing(true);
    const size = 30_000_000;
    peer.socket.write(Buffer.alloc(size, "l"));
    fs.rmSync(f.engine.recording().path);
    await expect.poll(() => trouble.length).toBe(2);
    await expect
      .poll(() =>
        f.seen.reduce((sum, { event }) => sum + (event.call === "recv" ? event.length : 0), 0),
      )
      .toBe(size + 6);
    await f.engine.close();
    expect(eventsOf(f.engine.recording().path).length).toBe(f.seen.length);
  });

  test("cut by another program: recording ends with what is left, and says so", async () => {
    const peer = await conversing(true);
    fs.truncateSync(f.engine.recording().path, 700);
    await expect.poll(() => f.engine.recording().state).toBe("stopped");
    expect(f.engine.recording().failure?.code).toBe("PORTSCOPE_FILE_CUT");
    await expect.poll(() => trouble.some(({ stopped }) => stopped)).toBe(true);
    peer.socket.write("not recorded");
    await expect.poll(() => f.engine.recording().lostEvents).toBeGreaterThan(0);
    await f.engine.close();
    const { events, lostEvents, path } = f.engine.recording();
    expect(events + lostEvents).toBe(f.seen.length);
    expect(fs.statSync(path).size).toBe(700);
  });
});

test.skipIf(process.platform === "win32")(
  "the command line says it within a second, saves it and names the place",
  async () => {
    f = await engineFixture();
    const file = join(f.folder, "cli.pcapng");
    const program = startPortscope(["listen", "tcp", "0", "--record", file]);
    await program.line("stderr", /^listening on /);
    fs.rmSync(file);
    await program.line("stderr", /PORTSCOPE_FILE_GONE: .*cli\.pcapng was deleted/);
    const line = await program.line("stderr", /The whole recording is in .* now/);
    const path = / is in (.*) now/.exec(line)?.[1] ?? "";
    await program.stop();
    expect(eventsOf(path).map((event) => event.split(" ")[1])).toEqual([
      "socket",
      "bind",
      "listen",
      "close",
    ]);
  },
);
