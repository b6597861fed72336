// What real sockets on one machine cannot be made to show.

import { describe, expect, test } from "vitest";
import { HINT_IDS } from "../../shared/failure/hint.ts";
import { hints } from "../../shared/failure/hints.ts";
import type { HintContext, HintRow } from "../../shared/failure/hints/HintContext.ts";
import { explainFailure } from "../../shared/failure/explain.ts";
import { ipEndpoint } from "../../shared/model/endpoint.ts";
import type { CallDetail, SocketEvent } from "../../shared/model/event.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { english } from "../support/english.ts";

const NOTHING = { rows: [], fromBeginning: false };

function event(detail: CallDetail, more: Partial<SocketEvent> = {}): SocketEvent {
  return {
    seq: 100,
    time: 1_000_000,
    socket: 1,
    local: ipEndpoint("10.0.0.1", 5000),
    remote: ipEndpoint("10.0.0.2", 80),
    failure: null,
    ...detail,
    ...more,
  } as SocketEvent;
}

function row(
  seq: number,
  call: HintRow["call"],
  result: number,
  more: Partial<HintRow> = {},
): HintRow {
  const direction = call === "send" ? "out" : call === "recv" ? "in" : null;
  return {
    seq,
    time: seq * 10_000,
    call,
    direction,
    failed: false,
    result,
    preview: new Uint8Array(0),
    ...more,
  };
}

function told(context: Partial<HintContext> & Pick<HintContext, "event">) {
  return hints({
    kind: "tcp-connection",
    spec: null,
    before: NOTHING,
    after: NOTHING,
    otherEnd: null,
    ...context,
  });
}

const ids = (...args: Parameters<typeof told>) => told(...args).map(({ id }) => id);

test("a timeout of connect is an unanswered SYN", () => {
  const failure = explainFailure({ code: "ETIMEDOUT", syscall: "connect" });
  expect(ids({ event: event({ call: "connect" }, { failure }) })).toEqual(["syn-unanswered"]);
  expect(ids({ event: event({ call: "connect" }, { failure }), kind: "unix-connection" })).toEqual(
    [],
  );
  expect(ids({ event: event({ call: "connect" }) })).toEqual([]);
});

describe("datagrams", () => {
  test("beyond a frame are taken apart, by family; not on the loopback", () => {
    const size = (length: number, address: string) =>
      ids({
        kind: "udp",
        event: event({ call: "send", length }, { remote: ipEndpoint(address, 9) }),
      });
    expect(size(1472, "10.0.0.2")).toEqual([]);
    expect(size(1473, "10.0.0.2")).toEqual(["datagram-fragmented"]);
    expect(size(1453, "2001:db8::1")).toEqual(["datagram-fragmented"]);
    expect(size(60_000, "127.0.0.2")).toEqual([]);
    expect(size(60_000, "::1")).toEqual([]);
    const [hint] = told({ kind: "udp", event: event({ call: "recv", length: 4000 }) });
    expect(english(hint?.sentence)).toContain("3 fragments");
  });

  test("a send that fails for an earlier one says so", () => {
    const failure = explainFailure({ code: "ECONNREFUSED", syscall: "send" });
    const [hint] = told({
      kind: "udp",
      event: event({ call: "send", length: 0 }, { failure }),
      before: { rows: [row(7, "send", 5)], fromBeginning: true },
    });
    expect(hint).toMatchObject({ id: "datagram-error-came-late" });
    expect(english(hint?.sentence)).toContain("event 7");
  });
});

describe("a stream whose peer is not ours", () => {
  const recv = event({ call: "recv", length: 10 });

  test("recvs within milliseconds are no messages", () => {
    const near = { rows: [row(99, "recv", 3, { time: recv.time - 900 })], fromBeginning: false };
    const far = { rows: [row(99, "recv", 3, { time: recv.time - 90_000 })], fromBeginning: false };
    expect(ids({ event: recv, before: near })).toEqual(["recv-is-no-message"]);
    expect(ids({ event: recv, before: far })).toEqual([]);
    expect(ids({ event: recv, before: near, kind: "udp" })).toEqual([]);
  });

  test("a full read buffer is spoken of as such", () => {
    expect(ids({ event: event({ call: "recv", length: 65_536 }) })).toEqual(["read-buffer-full"]);
  });

  test("a reset after data of the peer's is not ours to explain", () => {
    const failure = explainFailure({ code: "ECONNRESET", syscall: "read" });
    const reset = event({ call: "error" }, { failure });
    const after = (call: "send" | "recv") =>
      ids({ event: reset, before: { rows: [row(99, call, 3)], fromBeginning: true } });
    expect(after("send")).toEqual(["reset-data-unread-by-peer"]);
    expect(after("recv")).toEqual([]);
  });
});

describe("a stream with both ends ours", () => {
  const otherEnd = (...rows: HintRow[]) => ({ socket: 2, fromBeginning: true, rows });
  const whole = (...rows: HintRow[]) => ({ fromBeginning: true, rows });

  test("where its beginning is not known, nothing is claimed about its borders", () => {
    const facing = { ...otherEnd(row(1, "send", 5), row(2, "send", 5)), fromBeginning: false };
    expect(
      ids({ event: event({ call: "recv", length: 10 }), before: whole(), otherEnd: facing }),
    ).toEqual([]);
  });

  test("bytes are counted from the beginning: the borders of others do not matter", () => {
    const facing = otherEnd(row(1, "send", 5), row(2, "send", 5), row(3, "send", 5));
    const at = (length: number, ...before: HintRow[]) =>
      ids({ event: event({ call: "recv", length }), before: whole(...before), otherEnd: facing });
    expect(at(5, row(4, "recv", 5))).toEqual([]);
    expect(at(10, row(4, "recv", 5))).toEqual(["sends-arrived-together"]);
    expect(at(3, row(4, "recv", 5))).toEqual(["send-arrived-in-pieces"]);
    expect(at(4, row(4, "recv", 3))).toEqual(["sends-arrived-together"]);
  });

  test("a reset with all read is not blamed on data unread", () => {
    const failure = explainFailure({ code: "ECONNRESET", syscall: "read" });
    const reset = event({ call: "error" }, { failure });
    const sent = whole(row(1, "send", 5));
    expect(
      ids({
        event: reset,
        before: sent,
        otherEnd: otherEnd(row(2, "recv", 5), row(3, "close", 0)),
      }),
    ).toEqual([]);
  });
});

test("on every interface, over both families where the socket takes both", () => {
  const listen = (address: string, ipv6Only: boolean) =>
    told({
      kind: "tcp-listener",
      spec: tcpListener({ ipv6Only }),
      event: event({ call: "listen", backlog: 1 }, { local: ipEndpoint(address, 80) }),
    }).map(({ sentence }) => english(sentence))[0];
  expect(listen("0.0.0.0", false)).not.toContain("IPv6");
  expect(listen("::", false)).toContain("over IPv6 and IPv4");
  expect(listen("::", true)).not.toContain("IPv4");
  expect(listen("10.0.0.1", false)).toBeUndefined();
});

test("ids are distinct", () => {
  expect(new Set(HINT_IDS).size).toBe(HINT_IDS.length);
});
