// How a conversation's packets end: each side finishes once, and nothing follows a reset (RFC 9293).

import { describe, expect, test } from "vitest";
import { PACKETS } from "../../engine/record/index/eventDetail.ts";
import { readBlocks, readEnhancedPacket } from "../../engine/record/pcapng/readBlocks.ts";
import { readPacket } from "../../engine/record/pcapng/readPacket.ts";
import type { PacketMark } from "../../engine/record/write/writePacket.ts";
import { TCP_FLAG } from "../../engine/record/pcapng/packetTemplate.ts";
import type { SlabWriter } from "../../engine/record/write/SlabWriter.ts";
import { TcpTrace } from "../../engine/record/write/TcpTrace.ts";
import { ipEndpoint } from "../../shared/model/endpoint.ts";
import { memorySlab } from "../support/memorySlab.ts";

const US = ipEndpoint("192.0.2.1", 9000);
const PEER = ipEndpoint("192.0.2.2", 50_000);
const MARK: PacketMark = { seq: 1, time: 1, socket: 7 };
const { fin, rst, ack } = TCP_FLAG;

type Step = (trace: TcpTrace, slab: SlabWriter, mark: PacketMark) => number;
const finish =
  (out: boolean): Step =>
  (trace, slab, mark) =>
    trace.fin(slab, mark, out);
const reset =
  (out: boolean): Step =>
  (trace, slab, mark) =>
    trace.rst(slab, mark, out);

/** What each step told of its packets, and the packets: who sent them, their flags. */
function run(...steps: readonly Step[]) {
  const slab = memorySlab();
  const trace = new TcpTrace(US, PEER, 7);
  const told = steps.map((step) => step(trace, slab, MARK));
  const packets = [...readBlocks(slab.written())].map(({ body }) => {
    const block = readEnhancedPacket(body);
    const ip = block === null ? null : readPacket(block.packet);
    if (block === null || ip === null) throw new Error("expected a packet");
    return [ip.source?.port === US.port ? "us" : "peer", ip.tcpFlags] as const;
  });
  return { told, packets };
}

describe("an end", () => {
  test("of both sides is a FIN and its acknowledgement each, once", () => {
    const { told, packets } = run(finish(true), finish(true), finish(false), finish(false));
    const both = PACKETS.fin | PACKETS.in | PACKETS.out;
    expect(told).toEqual([both, 0, both, 0]);
    expect(packets).toEqual([
      ["us", fin | ack],
      ["peer", ack],
      ["peer", fin | ack],
      ["us", ack],
    ]);
  });

  test.each([
    ["ours", true, "us", PACKETS.out],
    ["the peer's", false, "peer", PACKETS.in],
  ] as const)("by a reset (%s) is the last packet: no FIN, no other reset", (_, out, who, way) => {
    const after = [finish(true), finish(false), reset(true), reset(false)];
    const { told, packets } = run(reset(out), ...after);
    expect(told).toEqual([PACKETS.reset | way, 0, 0, 0, 0]);
    expect(packets).toEqual([[who, rst | ack]]);
  });

  test("by a reset after one side's FIN has both", () => {
    const { packets } = run(finish(false), reset(true), finish(true));
    expect(packets).toEqual([
      ["peer", fin | ack],
      ["us", ack],
      ["us", rst | ack],
    ]);
  });
});
