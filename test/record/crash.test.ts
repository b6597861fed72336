// Killed in the middle: the file reads up to its last whole block and holds all that came more than 250 ms before.

import * as fs from "node:fs";
import * as net from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBlocks, readEnhancedPacket } from "../../engine/record/pcapng/readBlocks.ts";
import { BLOCK } from "../../engine/record/pcapng/format.ts";
import { startPortscope } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";

/** µs; what came this long before the kill must be there. */
const PROMISE = 250_000;
const PIECE = Buffer.alloc(16 * 1024, "k");

/** 20 MB a second: several slabs, and a full one is nearly always on its way. */
function flood(peer: net.Socket): () => void {
  const timer = setInterval(() => {
    for (let i = 0; i < 6; i++) peer.write(PIECE);
  }, 5);
  return () => clearInterval(timer);
}

/** A little now and then: no slab is ever full, only time brings it to the file. */
function trickle(peer: net.Socket): () => void {
  const timer = setInterval(() => peer.write("a little"), 2);
  return () => clearInterval(timer);
}

test.each([
  ["a flood", flood],
  ["a trickle", trickle],
])("SIGKILL under %s", async (_name, load) => {
  const folder = await tempFolder();
  const file = join(folder.path, "killed.pcapng");
  const program = startPortscope(["listen", "tcp", "0", "--format", "json", "--record", file]);
  const port = Number((await program.line("stderr", /^listening/)).split(":").at(-1));
  const peer = net.connect(port, "127.0.0.1");
  peer.on("error", () => {});
  const stop = load(peer);
  const span = () => {
    const text = program.output("stdout");
    return (
      timeIn(text, text.lastIndexOf('"time":')) - timeIn(text, text.indexOf('"call":"accept"') - 60)
    );
  };
  await expect.poll(span, { interval: 20 }).toBeGreaterThan(3 * PROMISE);
  program.kill("SIGKILL");
  expect(await program.exit).toBe("SIGKILL");
  stop();
  peer.destroy();

  const told = program
    .output("stdout")
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as { seq: number; time: number; call: string });
  const killed = told.at(-1)?.time ?? 0;
  const promised = told.filter(({ time, call }) => call === "recv" && time < killed - PROMISE);
  const recorded = new Set<number>();
  for (const { type, body } of readBlocks(fs.readFileSync(file)))
    if (type === BLOCK.enhancedPacket) recorded.add(readEnhancedPacket(body)?.packetId ?? -1);
  expect(promised.length).toBeGreaterThan(10);
  expect(promised.filter(({ seq }) => !recorded.has(seq))).toEqual([]);
  await folder.remove();
});

/** The first time after a place in JSON lines, µs; 0 where there is none yet. */
function timeIn(text: string, at: number): number {
  return Number(/"time":(\d+)/.exec(text.slice(Math.max(0, at), at + 200))?.[1] ?? 0);
}
