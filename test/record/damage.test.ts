// A recording of which bits are wrong: nothing is lost in silence, and what is sound is read whatever lies before it.

import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBlocks } from "../../engine/record/pcapng/readBlocks.ts";
import { BLOCK, EPB_HEADER } from "../../engine/record/pcapng/format.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { recordingFixture } from "../support/recordingFixture.ts";
import { f, isNoted, others, read, seen, story } from "./damaged.ts";

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
