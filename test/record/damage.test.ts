// A recording of which bits are wrong, and one that other tools had in hand: nothing is lost in silence, and what is sound is
// read whatever lies before it.

import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RowCursor } from "../../engine/query/scan/events/RowCursor.ts";
import type { Findings } from "../../engine/record/read/Findings.ts";
import { openRecording } from "../support/readRuns.ts";
import { readBlocks } from "../../engine/record/pcapng/readBlocks.ts";
import { BLOCK, EPB_HEADER } from "../../engine/record/pcapng/format.ts";
import { tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { recordingFixture } from "../support/recordingFixture.ts";
import { describeWith } from "../support/tools.ts";

let f: EngineFixture;
const others: EngineFixture[] = [];
beforeEach(async () => {
  f = await engineFixture();
});
afterEach(async () => {
  for (const each of [f, ...others.splice(0)]) await each.close();
});

interface Read {
  /** Each event as `seq call bytes`. */
  readonly events: readonly string[];
  readonly findings: Findings;
  readonly cutOff: number;
}

function read(path: string): Read {
  const file = openRecording(path);
  const events: string[] = [];
  try {
    for (const run of file.runs()) {
      const cursor = new RowCursor(run, file.tables, file.reader);
      for (let row = run.from; row < run.to; row++) {
        cursor.row = row;
        const { seq, call } = cursor.event();
        events.push(`${seq} ${call} ${Buffer.from(cursor.payload()).toString("base64")}`);
      }
    }
    return { events, findings: file.findings, cutOff: file.cutOff };
  } finally {
    file.close();
  }
}

/** Whether something was said. */
function isNoted({ findings, cutOff }: Read): boolean {
  return (
    cutOff > 0 ||
    findings.damaged > 0 ||
    findings.incomplete > 0 ||
    findings.cut > 0 ||
    findings.gaps().length > 0
  );
}

const seen = (fixture: EngineFixture): string[] =>
  fixture.seen.map(
    ({ event, payload }) =>
      `${event.seq} ${event.call} ${Buffer.from(payload ?? []).toString("base64")}`,
  );

/** A connection with a read larger than a packet, datagrams over both families, entries with and without bytes. */
async function story(fixture: EngineFixture, bytes = 300): Promise<void> {
  const listener = await fixture.open(tcpListener({ echo: true }), "listening");
  const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
  peer.socket.write(Buffer.alloc(bytes, "x"));
  await expect.poll(() => peer.received().length).toBe(bytes);
  for (const host of ["127.0.0.1", "::1"]) {
    const udp = await fixture.open(udpSocket({ at: { host, port: 0 }, echo: true }), "bound");
    const to = { host, port: portOf(udp.local) };
    const from = await fixture.open(udpSocket({ at: null, to }), "connected");
    fixture.engine.send(from.id, Buffer.from(`datagram over ${host}`));
    await fixture.event(from.id, "recv");
  }
  peer.socket.resetAndDestroy();
  await expect.poll(() => fixture.info(listener.id).openChildren).toBe(0);
}

/** Bits of a file that are its structure: everything but payload, and what a person reads. */
function* structure(bytes: Buffer): Generator<number> {
  for (const { type, offset, length } of readBlocks(bytes)) {
    let from = 0;
    let to = 0;
    if (type === BLOCK.enhancedPacket) {
      const captured = bytes.readUInt32LE(offset + 20);
      const ipv6 = (bytes[offset + EPB_HEADER] ?? 0) >>> 4 === 6;
      const tcp = bytes[offset + EPB_HEADER + (ipv6 ? 6 : 9)] === 6;
      from = EPB_HEADER + (ipv6 ? 40 : 20) + (tcp ? 20 : 8);
      to = EPB_HEADER + captured;
    }
    for (let at = 0; at < length; at++)
      if (at < from || at >= to) for (let bit = 0; bit < 8; bit++) yield (offset + at) * 8 + bit;
  }
}

/** Another part of all bits in each run; those that were missed are named. */
const STEP = 61;
const FIRST = Math.floor(Math.random() * STEP);

describe("one bit", () => {
  test("wherever it is wrong, every event is there, or it is said that something is not", async () => {
    await story(f);
    await f.engine.close();
    const whole = read(f.file);
    expect(whole.events).toEqual(seen(f));
    expect(isNoted(whole)).toBe(false);

    const bytes = fs.readFileSync(f.file);
    const path = join(f.folder, "flipped.pcapng");
    const fd = fs.openSync(path, "w+");
    fs.writeSync(fd, bytes);
    const silent: number[] = [];
    let tried = 0;
    let step = 0;
    for (const bit of structure(bytes)) {
      // A prime step, so that every place of every kind of block has its turn.
      if (step++ % STEP !== FIRST) continue;
      const byte = Buffer.of((bytes[bit >>> 3] ?? 0) ^ (1 << (bit & 7)));
      fs.writeSync(fd, byte, 0, 1, bit >>> 3);
      tried += 1;
      try {
        const flipped = read(path);
        const there = new Set(flipped.events);
        // What is told of an event may have changed (a name, an address), its number and bytes may not.
        const lost = whole.events.some((event) => {
          const [seq, , data] = event.split(" ");
          return (
            !there.has(event) &&
            !flipped.events.some((each) => each.startsWith(`${seq} `) && each.endsWith(` ${data}`))
          );
        });
        if (lost && !isNoted(flipped)) silent.push(bit);
      } catch (error) {
        expect(String(error)).toMatch(/is not a recording|is a capture/);
      }
      fs.writeSync(fd, bytes, bit >>> 3, 1, bit >>> 3);
    }
    fs.closeSync(fd);
    expect(silent).toEqual([]);
    expect(tried).toBeGreaterThan(500);
  });

  test("of a length costs its block only, and both are named", async () => {
    await story(f);
    await f.engine.close();
    const bytes = fs.readFileSync(f.file);
    const packet = [...readBlocks(bytes)].find(
      ({ type, length }) => type === BLOCK.enhancedPacket && length > 300,
    );
    const at = packet?.offset ?? 0;
    const number = bytes.readUInt32LE(at + (packet?.length ?? 0) - 4 - 4 - 8 - 8);
    for (const [place, fault] of [
      [4, "length"],
      [20, "options"],
      [(packet?.length ?? 0) - 4, "closingLength"],
      [0, { type: BLOCK.enhancedPacket ^ 0x40 }],
    ] as const) {
      const copy = Buffer.from(bytes);
      copy[at + place] = (copy[at + place] ?? 0) ^ 0x40;
      const path = join(f.folder, "flipped.pcapng");
      fs.writeFileSync(path, copy);
      const { events, findings, cutOff } = read(path);
      expect(events).toEqual(seen(f).filter((event) => !event.startsWith(`${number} `)));
      expect(cutOff).toBe(0);
      expect(findings.damaged).toBe(1);
      expect(findings.places[0]).toMatchObject({ position: at, seq: number, fault });
    }
  });
});

test("a stretch of rubbish, of any length and at any place, costs what it covers", async () => {
  await story(f);
  await f.engine.close();
  const bytes = fs.readFileSync(f.file);
  const path = join(f.folder, "rubbish.pcapng");
  const middle = [...readBlocks(bytes)][8]?.offset ?? 0;
  for (const [removed, put] of [
    [0, 1],
    [3, 0],
    [1000, 1000],
    [200, 3],
  ] as const) {
    fs.writeFileSync(
      path,
      Buffer.concat([
        bytes.subarray(0, middle + 20),
        Buffer.alloc(put, 0xff),
        bytes.subarray(middle + 20 + removed),
      ]),
    );
    const { events, findings } = read(path);
    expect(findings.damaged).toBeGreaterThan(0);
    expect(events.at(-1)).toBe(seen(f).at(-1));
    const known = new Set(seen(f));
    expect(events.filter((event) => !known.has(event))).toEqual([]);
  }
});

test("a recording within the payload is payload, however the block around it is damaged", async () => {
  await story(f);
  await f.engine.close();
  const inner = fs.readFileSync(f.file).subarray(0, 5000);
  const outer = await engineFixture();
  others.push(outer);
  const listener = await outer.open(tcpListener(), "listening");
  const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
  peer.socket.end(inner);
  await expect.poll(() => outer.seen.some(({ event }) => event.call === "recv")).toBe(true);
  peer.socket.destroy();
  await outer.engine.close();
  const bytes = fs.readFileSync(outer.file);
  const around = [...readBlocks(bytes)].find(({ length }) => length > inner.length);
  const at = around?.offset ?? 0;
  for (const place of [4, 5, (around?.length ?? 0) - 4]) {
    const copy = Buffer.from(bytes);
    copy[at + place] = (copy[at + place] ?? 0) ^ 0x10;
    fs.writeFileSync(join(outer.folder, "damaged.pcapng"), copy);
    const { events, findings } = read(join(outer.folder, "damaged.pcapng"));
    expect(findings.damaged).toBe(1);
    expect(events).toEqual(seen(outer).filter((event) => !event.includes(" recv ")));
  }
});

test("bytes of the recording in use that cannot be read are not shown as others", async () => {
  const fixture = await recordingFixture();
  const { recording } = fixture;
  // More than is kept in memory.
  for (let i = 0; i < 200; i++) await fixture.data(1, false, Buffer.alloc(60_000, "d"));
  await expect.poll(() => recording.status().waiting).toBe(0);
  const bytes = fs.readFileSync(recording.path);
  const packets = [...readBlocks(bytes)].filter(({ type }) => type === BLOCK.enhancedPacket);
  const [first, second, third] = packets;
  const fd = fs.openSync(recording.path, "r+");
  // A packet's number, its IP version, and another one's payload, which is nobody's structure.
  const end = (first?.offset ?? 0) + (first?.length ?? 0);
  fs.writeSync(fd, Buffer.of(0xff), 0, 1, end - 24);
  fs.writeSync(fd, Buffer.of(0), 0, 1, (second?.offset ?? 0) + EPB_HEADER);
  fs.writeSync(fd, Buffer.of(0x44), 0, 1, (third?.offset ?? 0) + 1000);
  fs.closeSync(fd);
  for (const seq of [1, 2])
    await expect(recording.events.payload(seq)).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_DAMAGED" },
    });
  expect((await recording.events.payload(3)).length).toBe(60_000);
  const rows = await recording.events.rowsOf([1, 2]);
  expect(rows).toMatchObject([{ damaged: true }, { damaged: false }]);
  expect(rows.map(({ preview }) => Buffer.from(preview).toString().slice(0, 8))).toEqual([
    "",
    "dddddddd",
  ]);
  await fixture.end();
});

describeWith("editcap", "a recording that other tools had in hand", () => {
  const tool = (name: string, ...args: string[]): void => {
    execFileSync(name, args, { stdio: "ignore", env: { ...process.env, LC_ALL: "C.UTF-8" } });
  };
  const out = (): string => join(f.folder, "out.pcapng");

  test("two merged: every event of both, none glued to another", async () => {
    const other = await engineFixture();
    others.push(other);
    await story(f, 100_000);
    await story(other, 100_000);
    await f.engine.close();
    await other.engine.close();
    for (const mode of ["all", "none"]) {
      tool("mergecap", "-I", mode, "-w", out(), f.file, other.file);
      const merged = read(out());
      expect(merged.events.toSorted()).toEqual([...seen(f), ...seen(other)].toSorted());
      expect(merged.findings).toMatchObject({ damaged: 0, incomplete: 0, cut: 0 });
      expect(merged.findings.repeated).toBeGreaterThan(0);
    }
    fs.writeFileSync(out(), Buffer.concat([fs.readFileSync(f.file), fs.readFileSync(other.file)]));
    const behind = read(out());
    expect(behind.events).toEqual([...seen(f), ...seen(other)]);
    expect(behind.findings).toMatchObject({ damaged: 0, repeated: 0, moreSections: 1 });
  });

  test("filtered: what is there is whole, and what is not is numbered", async () => {
    await story(f, 100_000);
    await f.engine.close();
    tool("tshark", "-r", f.file, "-Y", "udp", "-w", out());
    const { events, findings } = read(out());
    expect(events).toEqual(
      seen(f)
        .filter(
          (event) =>
            event.endsWith("=") ||
            /datagram/.test(Buffer.from(event.split(" ")[2] ?? "", "base64").toString()),
        )
        .filter((event) => Buffer.from(event.split(" ")[2] ?? "", "base64").includes("datagram")),
    );
    expect(findings).toMatchObject({ damaged: 0, repeated: 0 });
    const first = Number(events[0]?.split(" ")[0]);
    const last = Number(events.at(-1)?.split(" ")[0]);
    const missing = findings.gaps().reduce((sum, { from, to }) => sum + to - from, 0);
    expect(missing).toBe(last - first + 1 - events.length);
  });

  test("cut to a snap length, re-timed, reordered, deduplicated, commented", async () => {
    await story(f);
    await f.engine.close();
    tool("editcap", "-s", "100", f.file, out());
    expect(read(out()).findings).toMatchObject({ damaged: 0 });
    expect(read(out()).findings.cut).toBeGreaterThan(0);
    tool("editcap", "-t", "-3600", f.file, out());
    expect(read(out()).events).toEqual(seen(f));
    expect(read(out()).findings.backwards).toBeGreaterThan(0);
    tool("reordercap", f.file, out());
    expect(read(out()).events.toSorted()).toEqual(seen(f).toSorted());
    tool("editcap", "-a", "9:a comment", f.file, out());
    expect(read(out()).events).toEqual(seen(f));
    expect(isNoted(read(out()))).toBe(false);
  });

  test("split between the packets of one event: the half says that it is one", async () => {
    await story(f, 100_000);
    await f.engine.close();
    tool("editcap", "-c", "1", f.file, out());
    const parts = fs.readdirSync(f.folder).filter((name) => name.startsWith("out_"));
    expect(parts.length).toBeGreaterThan(5);
    const events = parts.toSorted().flatMap((name) => {
      try {
        return [...read(join(f.folder, name)).events];
      } catch {
        // A piece of acknowledgements only.
        return [];
      }
    });
    const data = (list: readonly string[]) =>
      Buffer.concat(list.map((event) => Buffer.from(event.split(" ")[2] ?? "", "base64"))).length;
    expect(data(events)).toBe(data(seen(f)));
  });
});
