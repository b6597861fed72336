// Filters find the events in a real recording that Wireshark finds in the file.

import { expect, test } from "vitest";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import { describeEvent } from "../../shared/model/describeEvent.ts";
import { describeWith } from "../support/tools.ts";
import { seqsOfFrames } from "../support/seqsOfFrames.ts";
import { wiresharkFrames } from "../shared/filter/sharkd.ts";
import { f, matches, story } from "./filteredStory.ts";

const said = (seqs: readonly number[]): string[] =>
  seqs.map((seq) => {
    const event = f.seen.find((seen) => seen.event.seq === seq)?.event;
    return event === undefined
      ? `no ${seq}`
      : `#${event.socket} ${describeEvent(event, inEnglish)}`;
  });

describeWith("sharkd", "the same filter in Wireshark", () => {
  test("finds the same events", async () => {
    const { port, udp } = await story();
    const start = f.seen[0]?.event.time ?? 0;
    const middle = ((f.seen[Math.floor(f.seen.length / 2)]?.event.time ?? 0) - start) / 1e6;
    const filters = [
      "tcp",
      "udp",
      "ip",
      "ipv6",
      "not tcp",
      `tcp.port == ${port}`,
      `tcp.port == ${port} && ip.src == 127.0.0.1`,
      `tcp.srcport eq ${port}`,
      `tcp.dstport == ${port} and tcp.len > 0`,
      `tcp.port != ${port}`,
      `tcp.port in {1..1023, ${port}}`,
      `udp.dstport == ${udp}`,
      "udp.length == 8",
      "udp.length > 8 || tcp.len > 100",
      "tcp.len > 100",
      "tcp.len == 13",
      "ip.addr == 127.0.0.0/8",
      "ipv6.src == ::1",
      "ip.dst != 127.0.0.1",
      "tcp.flags.reset == 1",
      "tcp.flags.syn == 1",
      "tcp.flags.ack == 0",
      "tcp.flags.ack && tcp.flags.reset == 0",
      "tcp.flags.fin == 1 || udp",
      'tcp.payload contains "HELLO"',
      "tcp.payload contains 0d:0a",
      'tcp.payload matches "^ping [0-9]+"',
      "tcp.payload[0:4] == 80:03:01:02",
      "tcp.payload[-2:] == 0d:0a",
      'data contains "HELLO"',
      "data[0:4] == 80:03:01:02",
      "data.len >= 8 && data.len <= 13",
      'udp.payload contains "gram"',
      `frame.time_relative > ${middle}`,
      `frame.time_relative <= ${middle} && tcp.len > 0`,
      "frame.packet_id in {5..20}",
      "frame.interface_queue == 4",
      "!(tcp.len > 0)",
    ];
    const asked = filters.map((filter) => `(${filter}) && frame.packet_id`);
    const ours: number[][] = [];
    for (const filter of asked) ours.push(await matches({ filter }));
    await f.engine.close();
    const theirs = await wiresharkFrames(f.file, asked);
    const frames = seqsOfFrames(f.file);
    expect(filters.map((filter, i) => [filter, said(ours[i] ?? [])])).toEqual(
      filters.map((filter, i) => [
        filter,
        said([...new Set(theirs[i]?.map((number) => frames[number - 1] ?? 0))]),
      ]),
    );
  });
});
