// `portscope read --sort`: the same lines in another order.

import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openOutput } from "../../cli/output.ts";
import { SortedLines } from "../../cli/reading/SortedLines.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { startPortscope } from "../support/program.ts";

interface Line {
  readonly seq: number;
  readonly socket: number;
  readonly call: string;
  readonly length: number;
}

describe("a recording", () => {
  let f: EngineFixture;
  beforeEach(async () => {
    f = await engineFixture();
    const listener = await f.open(tcpListener({ echo: true }), "listening");
    for (const words of [
      ["four", "a"],
      ["seven..", "four"],
    ]) {
      const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
      for (const word of words) {
        const before = peer.received().length;
        peer.socket.write(word);
        await expect.poll(() => peer.received().length).toBe(before + word.length);
      }
    }
    await f.engine.close();
  });
  afterEach(() => f.close());

  async function read(...args: string[]): Promise<{ code: number | string; lines: Line[] }> {
    const program = startPortscope(["read", f.file, "--format", "json", ...args]);
    const code = await program.exit;
    const lines = program.output("stdout").trimEnd().split("\n");
    // The last one is the summary.
    return { code, lines: lines.slice(0, -1).map((line) => JSON.parse(line) as Line) };
  }

  const carried = ({ call, length }: Line): number =>
    call === "send" || call === "recv" ? length : 0;
  const byName = (a: Line, b: Line): number => (a.call < b.call ? -1 : a.call > b.call ? 1 : 0);

  test("stands in the order that was asked for; what is alike stays as it was recorded", async () => {
    const { lines: recorded } = await read();
    expect(recorded.length).toBeGreaterThan(12);
    expect((await read("--sort", "time")).lines).toEqual(recorded);
    expect((await read("--sort", "time,desc")).lines).toEqual(recorded.toReversed());
    expect((await read("--sort", "length")).lines).toEqual(
      recorded.toSorted((a, b) => carried(a) - carried(b)),
    );
    expect((await read("--sort", "socket,desc")).lines).toEqual(
      recorded.toSorted((a, b) => b.socket - a.socket),
    );
    expect((await read("--sort", "call")).lines).toEqual(recorded.toSorted(byName));
  });

  test("with a filter, and cut into messages", async () => {
    const { code, lines } = await read("--filter", 'call == "recv"', "--sort", "length,desc");
    expect(code).toBe(0);
    expect(lines.map(({ length }) => length)).toEqual([7, 4, 4, 1]);
    const messages = await read("--frame", "fixed:3", "--filter", "dir == in", "--sort", "length");
    expect(messages.lines.map(({ length }) => length)).toEqual([2, 2, 3, 3, 3, 3]);
  });

  test("what is no order is refused", async () => {
    const program = startPortscope(["read", f.file, "--sort", "size"]);
    expect(await program.exit).toBe(2);
    expect(program.output("stderr")).toContain("expected time, length, socket, or call");
  });
});

test("past the bound lines stand behind as they came, however long they are", async () => {
  const stdout = new PassThrough();
  const printed = text(stdout);
  const output = openOutput({ stdout });
  const lines = new SortedLines({
    order: { by: "length", descending: false },
    output,
    mayGoOn: () => true,
    most: 3,
  });
  const long = `${"x".repeat(600_000)}\n`;
  for (const [line, result] of [
    ["c\n", 3],
    [long, 1],
    ["b\n", 2],
    ["z\n", 0],
    [long, 9],
  ] as const)
    lines.put(line, { call: "recv", socket: 1, result });
  await lines.finish();
  lines.close();
  stdout.end();
  expect(await printed).toBe(`${long}b\nc\nz\n${long}`);
  expect(lines.unsorted).toBe(2);
});
