// What a filter finds is what Wireshark finds in the same file: an event is found when one of its packets is. Asked of sharkd, which
// answers thousands of filters in one process.

import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CHUNK_ROWS } from "../../engine/record/index/chunk.ts";
import { compileFilter } from "../../engine/query/scan/events/evaluate.ts";
import { markDecided } from "../../engine/query/scan/events/CompiledFilter.ts";
import { RowCursor } from "../../engine/query/scan/events/RowCursor.ts";
import { openRecording } from "../support/readRuns.ts";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import { tcpConnection, tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { CALCULATED } from "../shared/filter/calculated.ts";
import { wiresharkFrames } from "../shared/filter/sharkd.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { seqsOfFrames } from "../support/seqsOfFrames.ts";
import { describeWith } from "../support/tools.ts";
import { tshark } from "../support/tshark.ts";
import { english } from "../support/english.ts";

/** Seqs of the events that a filter finds, as `read` evaluates it. */
function found(file: string, text: string): number[] {
  const parsed = parseFilter(text);
  if (!parsed.ok || parsed.expression === null)
    throw new Error(`${text}: ${parsed.ok ? "no filter" : english(parsed.problem.message)}`);
  const filter = compileFilter(parsed.expression);
  const recording = openRecording(file);
  const every = new Uint8Array(CHUNK_ROWS).fill(1);
  const out = new Uint8Array(CHUNK_ROWS);
  const seqs: number[] = [];
  let cursor: RowCursor | null = null;
  for (const run of recording.runs()) {
    cursor ??= new RowCursor(run, recording.tables, recording.reader);
    cursor.run = run;
    markDecided(filter, cursor, every, out);
    for (let row = run.from; row < run.to; row++) if (out[row] === 1) seqs.push(run.firstSeq + row);
  }
  recording.close();
  return seqs;
}

let f: EngineFixture;
let ports = { tcp: 0, any: 0, udp: 0 };
let frames: readonly number[] = [];

/** A foreign client, one that resets, both ends ours, large sends, a port used again, datagrams, failures. */
async function record(): Promise<void> {
  const listener = await f.open(tcpListener(), "listening");
  const any = await f.open(tcpListener({ at: { host: "::", port: 0 } }), "listening");
  const udp = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
  ports = { tcp: portOf(listener.local), any: portOf(any.local), udp: portOf(udp.local) };
  const a = await connectPeer({ host: "127.0.0.1", port: ports.tcp });
  a.socket.write("HELLO world\r\n");
  const { event } = await f.event(listener.id, "accept");
  const first = event.call === "accept" ? event.accepted : 0;
  await f.event(first, "recv");
  // No random bytes: now and then one of Wireshark's guesses takes them for a protocol's, and they are no `data` to it.
  const large = Buffer.alloc(200_000, "a text that no protocol has, over and over. ");
  large.write("begin", 0);
  large.write("middle", 70_000);
  for (const data of [Buffer.of(0x80, 0x80, 1), large, Buffer.from("abab")])
    f.engine.send(first, data);
  await expect.poll(() => a.received().length).toBe(200_007);
  const b = await connectPeer({ host: "127.0.0.1", port: ports.any });
  b.socket.write("ping 42\n");
  await expect.poll(() => f.info(any.id).counters.bytesIn).toBe(8);
  b.socket.resetAndDestroy();
  await expect.poll(() => f.info(any.id).openChildren).toBe(0);
  const six = await connectPeer({ host: "::1", port: ports.any });
  six.socket.write("six");
  await expect.poll(() => f.info(any.id).counters.bytesIn).toBe(11);
  const from = await f.open(
    udpSocket({ at: null, to: { host: "127.0.0.1", port: ports.udp } }),
    "connected",
  );
  for (const data of ["datagram", "", "z".repeat(50)]) f.engine.send(from.id, Buffer.from(data));
  await expect.poll(() => f.info(udp.id).counters.receives).toBe(3);
  const ours = await f.open(
    tcpConnection({ to: { host: "127.0.0.1", port: ports.tcp } }),
    "connected",
  );
  f.engine.send(ours.id, Buffer.from("both ends ours"));
  await expect.poll(() => f.info(listener.id).counters.bytesIn).toBe(27);
  await f.open(tcpConnection({ to: { host: "127.0.0.1", port: 1 } }), "failed");
  f.engine.closeSocket(ours.id);
  a.socket.end();
  await f.reach(first, "half-closed-remote");
  f.engine.closeSocket(first);
  six.socket.destroy();
  await f.engine.close();
  frames = seqsOfFrames(f.file);
}

beforeEach(async () => {
  f = await engineFixture();
});
afterEach(() => f.close());

/**
 * Wireshark takes what goes to or from some ports for a protocol's, and then it is no `data` to it. The system chose such a
 * port now and then: then all is recorded again.
 */
async function recordPlain(): Promise<void> {
  for (;;) {
    await record();
    const { stdout } = await tshark(["-r", f.file, "-T", "fields", "-e", "frame.protocols"]);
    const guessed = stdout
      .split("\n")
      .filter((protocols) => !/^$|^raw:ipv?6?:(tcp|udp)(:data)?$|journal/.test(protocols));
    if (guessed.length === 0) return;
    await f.close();
    f = await engineFixture();
  }
}

/** Tests of which some hold of something in the recording. */
const atoms = (): string[] => [
  "frame.number == 14",
  "frame.number in {10..20}",
  "frame.number < 30",
  "frame.len > 60",
  "frame.len == 40",
  "frame.cap_len <= 53",
  'frame contains "HELLO"',
  "frame[0:2] == 45:00",
  "frame[-1] == 0a",
  'frame matches "world"',
  'tcp contains "world"',
  "tcp[13] == 02",
  'tcp[20:5] == "HELLO"',
  "ip[9] == 06",
  "ip[16:4] == 7f:00:00:01",
  "ipv6[6] == 06",
  'udp contains "gram"',
  "udp[0:2] == udp[0:2]",
  "tcp.stream == 0",
  "tcp.stream == 1",
  "tcp.stream >= 2",
  "udp.stream == 0",
  "udp.stream",
  "tcp.seq == 0",
  "tcp.seq == 1",
  "tcp.seq > 1000",
  "tcp.ack == 0",
  "tcp.ack > 1",
  "tcp.seq_raw > 0x7fffffff",
  "tcp.ack_raw == 0",
  "tcp.hdr_len > 20",
  "tcp.flags == 0x12",
  "tcp.flags == 0x018",
  "tcp.flags & 0x02",
  "tcp.flags & 0x11 == 0x11",
  "tcp.flags.push == 1",
  "tcp.flags.syn == 1",
  "tcp.flags.ack == 0",
  "tcp.flags.fin == 1",
  "tcp.flags.reset == 1",
  "tcp.flags.reset",
  "tcp.len == 0",
  "tcp.len > 0",
  "tcp.len == 50000",
  "tcp.len > 1000",
  "data.len == 50000",
  "data.len > 50000",
  "len(tcp.payload) == 13",
  'tcp.payload matches "^begin"',
  'tcp.payload contains "middle"',
  'data contains "HELLO"',
  'data[0:5] == "begin"',
  "tcp.payload > 80:00",
  "tcp.payload < ff:ff:ff",
  "tcp.payload >= 80:80:01",
  "tcp.payload[0:2] == tcp.payload[2:2]",
  "tcp.payload[0:1] == tcp.payload[1:1]",
  "udp.payload > 64",
  "udp.length == 8",
  "udp.length != 8",
  "tcp",
  "udp",
  "ip",
  "ipv6",
  `tcp.port == ${ports.tcp}`,
  `tcp.port != ${ports.tcp}`,
  `tcp.port !== ${ports.tcp}`,
  `tcp.srcport == ${ports.tcp}`,
  `tcp.dstport == ${ports.any}`,
  `tcp.dstport != ${ports.any}`,
  `udp.dstport == ${ports.udp}`,
  "tcp.srcport < tcp.dstport",
  "ip.src == 127.0.0.1",
  "ip.dst != 127.0.0.1",
  "ip.addr == 127.0.0.0/8",
  "ipv6.src == ::1",
  "ipv6.addr != ::1",
  "frame.time_relative > 0.1",
  "frame.time_delta == 0",
  "frame.time_delta > 0.001",
  "frame.packet_id in {5..20}",
  "frame.interface_queue == 4",
  ...CALCULATED,
];

async function differing(texts: readonly string[]): Promise<unknown[]> {
  const asked = texts.map((text) => `(${text}) and frame.packet_id`);
  const theirs = await wiresharkFrames(f.file, asked);
  return texts.flatMap((filter, i): unknown[] => {
    const numbers = theirs[i];
    if (numbers === null || numbers === undefined) return [{ filter, refused: true }];
    const wireshark = [...new Set(numbers.map((number) => frames[number - 1] ?? 0))];
    let ours: number[];
    try {
      ours = found(f.file, asked[i] ?? "");
    } catch (error) {
      return [{ filter, error: String(error) }];
    }
    return JSON.stringify(ours) === JSON.stringify(wireshark.toSorted((a, b) => a - b))
      ? []
      : [{ filter, ours, wireshark }];
  });
}

describeWith("sharkd", "a filter and Wireshark", () => {
  test("find the same events by each test", async () => {
    await recordPlain();
    expect(await differing(atoms())).toEqual([]);
  });

  test("find the same events by tests joined at random", async () => {
    await recordPlain();
    const atom = fc.constantFrom(...atoms());
    const filter = fc.letrec<{ filter: string }>((tie) => ({
      filter: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        atom,
        tie("filter").map((text) => `not (${text})`),
        fc
          .tuple(tie("filter"), fc.constantFrom("and", "or"), tie("filter"))
          .map(([left, join, right]) => `(${left}) ${join} (${right})`),
      ),
    })).filter;
    const texts = fc.sample(filter, { numRuns: 600, seed: SEED });
    expect(await differing(texts)).toEqual([]);
  });

  test("number the frames alike, entries among them", async () => {
    await recordPlain();
    const numbers = await wiresharkFrames(f.file, ["frame"]);
    expect(numbers[0]).toHaveLength(frames.length);
    for (let number = 1; number <= frames.length; number += 7)
      expect(found(f.file, `frame.number == ${number}`)).toHaveLength(1);
  });
});

/** Always the same filters, unless others are asked for. */
const SEED = Number(process.env["FILTER_SEED"] ?? 1);
