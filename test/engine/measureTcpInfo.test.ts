import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTcpInfo, type Connection } from "../../engine/system/tcpInfo.ts";
import { parseConnections } from "../../engine/system/tcpInfoParse.ts";
import { ipEndpoint } from "../../shared/model/endpoint.ts";
import { tcpConnection, tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { describeWith } from "../support/tools.ts";
import { english } from "../support/english.ts";

const BBR = `ESTAB 0      3723910 127.0.0.1:54780 127.0.0.1:45629
	 skmem:(r0,rb131072,t0,tb4194304,f2426,w3790470,o0,bl0,d0) ts sack bbr wscale:10,10 rto:208 backoff:1 rtt:6.225/12.277 mss:47616 pmtu:65535 rcvmss:536 advmss:65483 cwnd:17 ssthresh:9 bytes_sent:215525 bytes_retrans:19968 bytes_acked:195558 segs_out:10 segs_in:5 data_segs_out:7 bbr:(bw:2457597656bps,mrtt:0.03,pacing_gain:2.88672,cwnd_gain:2.88672) send 1040285301bps lastsnd:508 lastrcv:520 lastack:256 pacing_rate 249517099808bps delivery_rate 24.5Mbps delivered:8 busy:520ms rwnd_limited:520ms(100.0%) unacked:3 retrans:1/7 lost:2 dsack_dups:1 reordering:4 rcv_space:65495 rcv_ssthresh:65495 notsent:3723910 minrtt:0.03
ESTAB 130021 0       [::ffff:127.0.0.1]:45629 [::ffff:127.0.0.1]:54780
	 cubic wscale:7,7 rto:200 rtt:0.019/0.009 mss:32768
ESTAB 0 0 [fe80::1]%eth0:22 [fe80::2%eth0]:5000
what is this
`;

const connection = (local = 54780, remote = 45629): Connection => ({
  kind: "tcp-connection",
  local: ipEndpoint("127.0.0.1", local),
  remote: ipEndpoint("127.0.0.1", remote),
  closeCause: null,
});

test("what ss prints becomes a sample, in µs, bytes and bits per second", () => {
  const [first, second, third, ...others] = parseConnections(BBR, 77);
  expect(first).toEqual({
    ends: "127.0.0.1:54780 127.0.0.1:45629",
    sample: {
      time: 77,
      state: "ESTAB",
      receiveQueue: 0,
      sendQueue: 3_723_910,
      rtt: 6225,
      rttVariation: 12_277,
      minRtt: 30,
      retransmitTimeout: 208_000,
      retransmitting: 1,
      retransmits: 7,
      bytesRetransmitted: 19_968,
      congestionWindow: 17,
      slowStartThreshold: 9,
      congestionControl: "bbr",
      mss: 47_616,
      pathMtu: 65_535,
      pacingRate: 249_517_099_808,
      deliveryRate: 24_500_000,
      bytesSent: 215_525,
      bytesAcked: 195_558,
      bytesReceived: 0,
      segmentsOut: 10,
      segmentsIn: 5,
      unacked: 3,
      lost: 2,
      reordering: 4,
      sinceSend: 508_000,
      sinceReceive: 520_000,
      sinceAck: 256_000,
      receiveBuffer: 131_072,
      sendBuffer: 4_194_304,
      receiveSpace: 65_495,
    },
  });
  expect(second).toMatchObject({
    ends: "127.0.0.1:45629 127.0.0.1:54780",
    sample: { receiveQueue: 130_021, congestionControl: "cubic", pacingRate: null, minRtt: null },
  });
  expect(third?.ends).toBe("[fe80::1%eth0]:22 [fe80::2%eth0]:5000");
  expect(others).toEqual([]);
});

describe("asking", () => {
  test("many at once cost one ss, and so does who asks again soon", async () => {
    const runs: (readonly string[])[] = [];
    const source = createTcpInfo(async (args) => {
      runs.push(args);
      return Promise.resolve({ ok: true, output: BBR });
    }, "linux");
    const asked = await Promise.all([
      source.ask(connection()),
      source.ask(connection()),
      source.ask(connection(45629, 54780)),
      source.ask(connection(1, 2)),
    ]);
    expect(asked.map(({ kind }) => kind)).toEqual(["sample", "sample", "sample", "none"]);
    expect(asked[3]).toMatchObject({ reason: "not-found" });
    await source.ask(connection());
    expect(runs.length).toBeLessThanOrEqual(2);
    expect(runs[0]).toEqual(["-tinmH", "( sport = :54780 and dport = :45629 )"]);
  });

  test("one ss runs at a time, for at most 64 connections", async () => {
    let running = 0;
    let most = 0;
    const named: number[] = [];
    const source = createTcpInfo(async (args) => {
      most = Math.max(most, ++running);
      named.push((args[1] ?? "").split(" or ").length);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return { ok: true, output: "" };
    }, "linux");
    await Promise.all(Array.from({ length: 200 }, (_, i) => source.ask(connection(1000 + i))));
    expect(most).toBe(1);
    expect(named).toEqual([1, 64, 64, 64, 7]);
  });

  test("what there is no sample of says why", async () => {
    const source = createTcpInfo(
      async () => Promise.resolve({ ok: false, reason: "no-ss" }),
      "linux",
    );
    const elsewhere = createTcpInfo(
      async () => Promise.resolve({ ok: true, output: BBR }),
      "darwin",
    );
    const hung = createTcpInfo(
      async () => Promise.resolve({ ok: false, reason: "ss-failed" }),
      "linux",
    );
    const reasons = [
      await source.ask({ ...connection(), kind: "udp" }),
      await source.ask({ ...connection(), closeCause: "peer" }),
      await source.ask({ ...connection(), local: null }),
      await source.ask(connection()),
      await source.ask(connection()),
      await elsewhere.ask(connection()),
      await hung.ask(connection()),
    ];
    expect(reasons.map((info) => (info.kind === "none" ? info.reason : ""))).toEqual([
      "not-tcp",
      "closed",
      "not-connected",
      "no-ss",
      "no-ss",
      "not-linux",
      "ss-failed",
    ]);
    const words = reasons.filter((info) => info.kind === "none");
    expect(words).toHaveLength(reasons.length);
    expect(english(words[3]?.next)).toBe("Install iproute2.");
    for (const { sentence } of words) expect(english(sentence)).toMatch(/^[A-Z].*\.$/);
  });
});

describeWith("ss", "real connections", () => {
  let f: EngineFixture;
  beforeEach(async () => {
    f = await engineFixture();
  });
  afterEach(() => f.close());

  test("both ends of one connection, over IPv4 and over a dual-stack listener", async () => {
    for (const host of ["127.0.0.1", "::"]) {
      const listener = await f.open(
        tcpListener({ at: { host, port: 0 }, echo: true }),
        "listening",
      );
      const to = { host: "127.0.0.1", port: portOf(listener.local) };
      const client = await f.open(tcpConnection({ to }), "connected");
      const { event } = await f.event(listener.id, "accept");
      if (event.call !== "accept") throw new Error("expected accept");
      f.engine.send(client.id, Buffer.alloc(100_000, 65));
      await expect.poll(() => f.bytes(client.id, "recv").length).toBe(100_000);
      const source = createTcpInfo();
      for (const id of [client.id, event.accepted]) {
        const info = await source.ask(f.info(id));
        if (info.kind !== "sample") throw new Error(english(info.sentence));
        expect(info.sample).toMatchObject({ state: "ESTAB", bytesReceived: 100_000 });
        expect(info.sample.rtt).toBeGreaterThan(0);
        expect(info.sample.congestionWindow).toBeGreaterThan(0);
      }
    }
  });

  test("where the peer does not read, both queues fill", async () => {
    const listener = await f.open(tcpListener(), "listening");
    const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    peer.socket.pause();
    const { event } = await f.event(listener.id, "accept");
    if (event.call !== "accept") throw new Error("expected accept");
    const ours = f.info(event.accepted);
    f.engine.send(ours.id, Buffer.alloc(32 * 1024 * 1024));
    const source = createTcpInfo();
    await expect
      .poll(async () => {
        const [us, them] = [
          await source.ask(ours),
          await source.ask({ ...ours, local: ours.remote, remote: ours.local }),
        ];
        return us.kind === "sample" && them.kind === "sample"
          ? [us.sample.sendQueue > 0, them.sample.receiveQueue > 0]
          : [us, them];
      })
      .toEqual([true, true]);
  });
});
