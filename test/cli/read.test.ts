// `portscope read`: a recording in the terminal, as a script uses it.

import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  tcpConnection,
  tcpListener,
  udpSocket,
  unixConnection,
  unixListener,
} from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { startPortscope } from "../support/program.ts";
import { describeWith } from "../support/tools.ts";
import { tshark } from "../support/tshark.ts";

let f: EngineFixture;
beforeEach(async () => {
  f = await engineFixture();
});
afterEach(() => f.close());

interface Done {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

async function read(...args: string[]): Promise<Done> {
  const program = startPortscope(["read", ...args]);
  const code = await program.exit;
  return { code, stdout: program.output("stdout"), stderr: program.output("stderr") };
}

interface Line {
  readonly seq: number;
  readonly socket: number;
  readonly call: string;
  readonly length: number;
  readonly data?: string;
  readonly message?: string;
  readonly summary?: { readonly events: number; readonly matched: number };
}

const jsonLines = ({ stdout }: Done): Line[] =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

/** A server of ours and a foreign client, both ends of one connection ours, datagrams, a Unix socket, a failure. */
async function story(): Promise<{ accepted: number }> {
  const listener = await f.open(tcpListener({ echo: true }), "listening");
  const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
  const accept = (await f.event(listener.id, "accept")).event;
  const accepted = accept.call === "accept" ? accept.accepted : 0;
  peer.socket.write("PING 1\r\nPI");
  await expect.poll(() => peer.received().length).toBe(10);
  peer.socket.write("NG 2\r\nrest");
  await expect.poll(() => peer.received().length).toBe(20);
  const client = await f.open(
    tcpConnection({ to: { host: "127.0.0.1", port: portOf(listener.local) } }),
    "connected",
  );
  f.engine.send(client.id, Buffer.alloc(100_000, "x"));
  await expect.poll(() => f.info(client.id).counters.bytesIn).toBe(100_000);
  const udp = await f.open(udpSocket({ at: { host: "::1", port: 0 }, echo: true }), "bound");
  const from = await f.open(
    udpSocket({ at: null, to: { host: "::1", port: portOf(udp.local) } }),
    "connected",
  );
  f.engine.send(from.id, Buffer.from("datagram"));
  await f.event(from.id, "recv");
  const path = join(f.folder, "u.sock");
  await f.open(unixListener({ path }), "listening");
  const unix = await f.open(unixConnection({ path }), "connected");
  f.engine.send(unix.id, Buffer.from("by path"));
  await f.event(unix.id, "send");
  await f.open(tcpConnection({ to: { host: "127.0.0.1", port: 1 } }), "failed");
  return { accepted };
}

describe("read", () => {
  test("json: every event as it happened, with its bytes", async () => {
    await story();
    await f.engine.close();
    const done = await read(f.file, "--format", "json");
    expect(done.code).toBe(0);
    const lines = jsonLines(done);
    const events = lines.slice(0, -1);
    expect(lines.at(-1)).toEqual({
      summary: { events: f.seen.length, matched: f.seen.length },
    });
    expect(events.map(({ seq, socket, call }) => [seq, socket, call])).toEqual(
      f.seen.map(({ event }) => [event.seq, event.socket, event.call]),
    );
    expect(events.map(({ data }) => data ?? null)).toEqual(
      f.seen.map(({ payload }) =>
        payload === null ? null : Buffer.from(payload).toString("base64"),
      ),
    );
    const failed = f.seen.find(({ event }) => event.failure !== null)?.event;
    expect(events.find(({ seq }) => seq === failed?.seq)).toMatchObject({
      failure: failed?.failure,
    });
  });

  test("a filter chooses, and none prints the summary only", async () => {
    await story();
    await f.engine.close();
    for (const [filter, holds] of [
      ['call in {"bind" "error"}', (call: string) => call === "bind" || call === "error"],
      ["data or failed", null],
    ] as const) {
      const done = await read(f.file, "--filter", filter, "--format", "none");
      const matched = f.seen.filter(({ event, payload }) =>
        holds === null ? (payload?.length ?? 0) > 0 || event.failure !== null : holds(event.call),
      ).length;
      expect(JSON.parse(done.stdout)).toEqual({ summary: { events: f.seen.length, matched } });
    }
  });

  test("a payload that an expression does not come back from is said to be undecided, the rest is read", async () => {
    const udp = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
    const to = { host: "127.0.0.1", port: portOf(udp.local) };
    const from = await f.open(udpSocket({ at: null, to }), "connected");
    for (const data of ["aab", "a".repeat(4000), "aaaab"])
      f.engine.send(from.id, Buffer.from(data));
    await expect.poll(() => f.info(udp.id).counters.receives).toBe(3);
    await f.engine.close();
    const first = f.seen.find(({ payload }) => payload?.length === 4000)?.event.seq;
    for (const more of [[], ["--frame", "read"]]) {
      const filter = 'data matches "^(a+)+\\\\1b"';
      const done = await read(f.file, "--filter", filter, "--format", "none", ...more);
      expect(done.code).toBe(1);
      expect(done.stderr).toContain(
        `undecided: the regular expression took too long on the bytes of 2 events, the first of which is ${first}`,
      );
      expect(jsonLines(done).at(-1)?.summary).toMatchObject({
        matched: 4,
        undecided: { count: 2 },
      });
    }
  });

  test("follow gives a socket's bytes, both ways, in order", async () => {
    const { accepted } = await story();
    for (let more = 0; more < 5; more++)
      await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
    await f.engine.close();
    const text = await read(f.file, "--follow", `#${accepted}`);
    expect(text.stdout).toBe("PING 1\r\nPIPING 1\r\nPING 2\r\nrestNG 2\r\nrest");
    expect(text.stderr).toMatch(/^4 of \d+ events match\.\n$/);
    const only = await read(f.file, "--follow", String(accepted), "--filter", "dir == in");
    expect(only.stdout).toBe("PING 1\r\nPING 2\r\nrest");
    const some = "#1, #2, #3, #4, #5, #6, #7, #8, #9, #10";
    for (const more of [[], ["--frame", "lf"]]) {
      const none = await read(f.file, "--follow", "99", ...more);
      expect(none).toMatchObject({ code: 1, stdout: "" });
      expect(none.stderr).toContain(`portscope: no socket 99 in this file; it has ${some} …\n`);
    }
    // A listener carries no bytes, and is there.
    expect(await read(f.file, "--follow", "1")).toMatchObject({ code: 0, stdout: "" });
  });

  test("frame cuts streams into messages over the borders of reads", async () => {
    const { accepted } = await story();
    await f.engine.close();
    const done = await read(
      f.file,
      "--follow",
      String(accepted),
      "--frame",
      "crlf",
      "--format",
      "json",
    );
    const lines = jsonLines(done);
    const of = (call: string) =>
      lines
        .filter((line) => line.call === call)
        .map(({ data = "" }) => Buffer.from(data, "base64").toString());
    expect(of("recv")).toEqual(["PING 1\r\n", "PING 2\r\n", "rest"]);
    expect(of("send")).toEqual(["PING 1\r\n", "PING 2\r\n", "rest"]);
    expect(lines.at(-1)?.summary?.matched).toBe(6);
    // Which of several that end in one event each is.
    const received = lines.filter(({ call }) => call === "recv");
    const [first, second, rest] = received.map(({ seq }) => seq);
    expect(rest).toBe(second);
    expect(received.map(({ message }) => message)).toEqual([
      `${first}.1`,
      `${second}.1`,
      `${second}.2`,
    ]);
    const chosen = await read(f.file, "--frame", "crlf", "--filter", 'data contains "2"');
    expect(chosen.stdout).toBe("PING 2\r\n");
    expect(chosen.stderr).toMatch(/^2 messages in \d+ events\.\n$/);
  });

  test("a length field that there is not gets those that there are", async () => {
    const unknown = await read(f.file, "--frame", "prefix:u24");
    expect(unknown.code).toBe(2);
    for (const word of ["u24be", "varint", "ber", "dec", "hex"])
      expect(unknown.stderr).toContain(word);
  });

  test("a recording that was cut off is read up to its last whole block, and that is said", async () => {
    await story();
    await f.engine.close();
    fs.truncateSync(f.file, fs.statSync(f.file).size - 7);
    const done = await read(f.file, "--format", "none");
    expect(done.code).toBe(1);
    expect(JSON.parse(done.stdout)).toEqual({
      summary: { events: f.seen.length - 1, matched: f.seen.length - 1 },
    });
    expect(done.stderr).toMatch(/cut off: its last \d+\sB /);
  });

  test.each([
    [["--filter", "tcp.prt == 3"], 2, /expected a field.*\n {2}tcp\.prt == 3\n {2}\^{7}\n/],
    [["--frame", "fixed:zero"], 2, /--frame: .*\n {2}fixed:zero\n {8}\^{4}/],
    [["--follow", "x"], 2, /a socket's number/],
    [["--format", "xml"], 2, /Allowed choices/],
  ])("wrong usage %j ends with code %i", async (flags, code, message) => {
    const done = await read(f.file, ...flags);
    expect(done.code).toBe(code);
    expect(done.stderr).toMatch(message);
    expect(done.stdout).toBe("");
  });

  test("what is no recording is said to be none", async () => {
    const other = join(f.folder, "other.txt");
    fs.writeFileSync(other, "just a text");
    expect(await read(other)).toMatchObject({ code: 1, stdout: "" });
    expect((await read(other)).stderr).toMatch(/is not a recording: expected .* pcapng/);
    expect((await read(join(f.folder, "nothing"))).stderr).toMatch(/ENOENT.*Check the path/);
    fs.writeFileSync(other, "");
    expect((await read(other)).stderr).toMatch(/an empty file/);
  });

  test("hostile journal entries are left out, never believed", async () => {
    await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
    await f.engine.close();
    const bytes = fs.readFileSync(f.file);
    const at = bytes.indexOf('"call":"bind"');
    bytes.write('"call":"bund"', at);
    fs.writeFileSync(f.file, bytes);
    const done = await read(f.file, "--format", "json");
    expect(done.code).toBe(1);
    expect(done.stderr).toMatch(
      /1 place of the recording is damaged.*\n.*event 2 whose entry is no event/,
    );
    expect(jsonLines(done).map(({ call }) => call)).toEqual(["socket", "close", undefined]);
  });
});

describeWith("tshark", "read and tshark", () => {
  test("the same filter matches the same events of the same file", async () => {
    await story();
    await f.engine.close();
    for (const filter of ['tcp.payload contains "PING"', "udp", "tcp.flags.syn == 1"]) {
      const ours = jsonLines(await read(f.file, "--filter", filter, "--format", "json"));
      const out = await tshark([
        "-r",
        f.file,
        "-Y",
        `(${filter}) && frame.packet_id`,
        "-T",
        "fields",
        "-e",
        "frame.packet_id",
      ]);
      const theirs = [...new Set(out.stdout.trim().split("\n").map(Number))];
      const packets = await tshark([
        "-r",
        f.file,
        "-Y",
        "frame.packet_id",
        "-T",
        "fields",
        "-e",
        "frame.packet_id",
      ]);
      const known = new Set(packets.stdout.trim().split("\n").map(Number));
      expect(ours.flatMap(({ seq }) => (known.has(seq) ? [seq] : []))).toEqual(theirs);
    }
  });
});
