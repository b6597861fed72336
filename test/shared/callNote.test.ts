// Rows of calls that carry no bytes: what crosses, and that it says in words what the event says.

import { expect, test } from "vitest";
import { explainFailure } from "../../shared/failure/explain.ts";
import { encodeNote, noteOf, noteOfEvent } from "../../shared/model/callNote.ts";
import { describeEvent, describeRow } from "../../shared/model/describeEvent.ts";
import { formatEndpoint, ipEndpoint } from "../../shared/model/endpoint.ts";
import { eventDirection, type CallDetail, type SocketEvent } from "../../shared/model/event.ts";
import { NOTE_BYTES, type Row } from "../../shared/model/rows.ts";
import { said } from "../../shared/words/said.ts";
import { english, inEnglish } from "../../shared/words/inEnglish.ts";
import { pseudoLanguage } from "../../shared/words/pseudo.ts";
import { createWording } from "../../shared/words/wording.ts";

const encoder = new TextEncoder();
const refused = explainFailure({ code: "ECONNREFUSED", syscall: "connect", endpoint: "[::1]:80" });

function eventOf(detail: CallDetail, failure: SocketEvent["failure"] = null): SocketEvent {
  const ends = { local: ipEndpoint("127.0.0.1", 9000), remote: ipEndpoint("127.0.0.1", 51_514) };
  return { seq: 7, time: 1, socket: 5, failure, ...ends, ...detail } as SocketEvent;
}

function rowOf(event: SocketEvent, message = ""): Row {
  return {
    seq: event.seq,
    time: event.time,
    socket: event.socket,
    call: event.call,
    direction: eventDirection(event),
    failed: event.failure !== null,
    result: event.call === "accept" ? event.accepted : 0,
    peer: event.remote === null ? "" : formatEndpoint(event.remote),
    at: -1,
    part: 0,
    incomplete: false,
    problem: false,
    damaged: false,
    preview: encodeNote(noteOfEvent(event), encoder.encode(message)),
  };
}

const CALLS: readonly (readonly [string, SocketEvent])[] = [
  ["socket udp", eventOf({ call: "socket", kind: "udp" })],
  [
    "lookup a.b → 1.2.3.4, ::1",
    eventOf({ call: "lookup", host: "a.b", addresses: ["1.2.3.4", "::1"] }),
  ],
  ["bind 127.0.0.1:9000", eventOf({ call: "bind", receiveBuffer: null })],
  [
    "bind 127.0.0.1:9000 receive buffer 4608 bytes (asked 1)",
    eventOf({ call: "bind", receiveBuffer: { asked: 1, got: 4608 } }),
  ],
  ["listen 127.0.0.1:9000 backlog 511", eventOf({ call: "listen", backlog: 511 })],
  ["connect 127.0.0.1:51514", eventOf({ call: "connect" })],
  ["accept 127.0.0.1:51514 as #6", eventOf({ call: "accept", accepted: 6 })],
  ["accept 127.0.0.1:51514", eventOf({ call: "accept", accepted: 0 })],
  ["shutdown: we ended our writing side", eventOf({ call: "shutdown", direction: "out" })],
  ["shutdown: the peer ended its writing side", eventOf({ call: "shutdown", direction: "in" })],
  ["close: by us", eventOf({ call: "close", cause: "local", reset: false, unsent: 0 })],
  [
    "close: by the peer, with a reset (RST), 3 bytes were not sent",
    eventOf({ call: "close", cause: "peer", reset: true, unsent: 3 }),
  ],
  ["close: after an error", eventOf({ call: "close", cause: "error", reset: true, unsent: 0 })],
  [
    `connect 127.0.0.1:51514 failed: ECONNREFUSED ${inEnglish.text(refused.sentence)}`,
    eventOf({ call: "connect" }, refused),
  ],
  [`error: ECONNREFUSED ${inEnglish.text(refused.sentence)}`, eventOf({ call: "error" }, refused)],
  [
    `send to 127.0.0.1:51514 failed: ECONNREFUSED ${inEnglish.text(refused.sentence)}`,
    eventOf({ call: "send", length: 0 }, refused),
  ],
];

test.each(CALLS)("%s: an event and its row say it", (sentence, event) => {
  expect(describeEvent(event, inEnglish)).toBe(sentence);
  expect(describeRow(rowOf(event), inEnglish)).toBe(sentence);
});

test("what crosses has no language", () => {
  const other = createWording(pseudoLanguage(english));
  for (const [sentence, event] of CALLS) {
    expect(describeRow(rowOf(event), other)).toBe(describeEvent(event, other));
    expect(describeEvent(event, other).startsWith(event.call)).toBe(true);
    const { preview } = rowOf(event);
    const short = event.failure === null;
    if (short) expect(preview.length).toBeLessThan(sentence.length + 30);
  }
});

test("calls whose columns say all have nothing beside them", () => {
  for (const event of [
    eventOf({ call: "connect" }),
    eventOf({ call: "accept", accepted: 6 }),
    eventOf({ call: "shutdown", direction: "in" }),
  ])
    expect(rowOf(event).preview.length).toBe(0);
});

test("what is too long is told as the recording has it, cut at a character", () => {
  const host = "ö".repeat(NOTE_BYTES);
  const message = `lookup  ${host}`;
  const row = rowOf(eventOf({ call: "lookup", host, addresses: [] }), message);
  expect(row.preview.length).toBeLessThanOrEqual(NOTE_BYTES);
  const shown = "ö".repeat((NOTE_BYTES / 2 - 8) / 2);
  expect(describeRow(row, inEnglish)).toBe(`lookup  ${shown}…`);
  const odd = rowOf(eventOf({ call: "lookup", host, addresses: [] }), message.replace("  ", " "));
  expect(describeRow(odd, inEnglish)).toBe(`lookup ${shown}…`);
});

test("the reason of a failure is whole, however long its paths are", () => {
  const failure = {
    code: "EADDRINUSE",
    syscall: "bind",
    sentence: said("failure.pathIsAlreadyInUseBy", {
      endpoint: `/run/${"p".repeat(100)}`,
      holder: `/opt/${"very-long-".repeat(100)}server (pid 812)`,
    }),
    next: "",
  };
  const event = eventOf({ call: "bind", receiveBuffer: null }, failure);
  const text = describeRow(rowOf(event), inEnglish);
  expect(text).toContain("server (pid 812)");
  expect(text).not.toContain("…");
});

test("an event that is not known is told as the recording has it", () => {
  const preview = encodeNote(null, encoder.encode("dup of #3"));
  const row = { ...rowOf(eventOf({ call: "error" })), preview };
  expect(noteOf(row)).toBe("dup of #3");
  expect(describeRow(row, inEnglish)).toBe("dup of #3");
});
