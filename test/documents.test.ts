// The bounds that the documents state are those of the code: whoever changes one sees the sentence that must change with it.
// That each bound does what is said is tested where it lives.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as admission from "../cli/serve/admission.ts";
import { HEAD_MS, REQUEST_MS, SILENCE_MS } from "../cli/serve/startServe.ts";
import { ANSWER_MS, MOST_STRANGERS, MOST_UNANSWERED } from "../cli/serve/strangers.ts";
import { newToken } from "../cli/serve/token.ts";
import { MOST_BYTES } from "../electron/cutArguments.ts";
import { MOST_WINDOWS } from "../electron/mostWindows.ts";
import { TICK_MS } from "../engine/createEngine.ts";
import { LOG_BOUNDS } from "../engine/diagnostics/createLog.ts";
import { MOST_REPORTS } from "../engine/diagnostics/writeReport.ts";
import * as gists from "../engine/query/gists/GistThread.ts";
import { PATIENCE } from "../engine/query/scan/events/matcher.ts";
import { PATIENCE as GISTS_PATIENCE } from "../engine/query/scan/talks/createTalksAround.ts";
import { MOST_FIELDS, MOST_MESSAGES } from "../engine/query/scan/talks/ReadBound.ts";
import { HEARD_BYTES, HEARD_EVENTS } from "../engine/query/scan/talks/WindowRows.ts";
import { PACE_MS } from "../engine/query/sorted/SortedView.ts";
import { CHUNK_ROWS, ROW_BYTES } from "../engine/record/index/chunk.ts";
import { SLAB_BYTES } from "../engine/record/write/slab.ts";
import { FLUSH_MS, WRITE_BYTES } from "../engine/record/write/SlabWriter.ts";
import { ACK_BYTES, ACK_PACKETS } from "../engine/record/write/TcpTrace.ts";
import { MAX_WATCHED } from "../engine/query/ClientViews.ts";
import { MAX_TAIL } from "../engine/query/feeds.ts";
import { MAX_WATCHES } from "../engine/session/Session.ts";
import { MAX_SOCKETS } from "../engine/sockets/feeds.ts";
import { LOOP_LIMIT } from "../engine/sockets/LoopGuard.ts";
import { MAX_QUEUED } from "../engine/sockets/openUdp.ts";
import { ECHO_QUEUE } from "../engine/sockets/stages/echo.ts";
import { PIECE } from "../engine/sockets/stages/SendQueue.ts";
import { TURN_MS } from "../engine/sockets/stages/SendTurns.ts";
import { READ_BYTES } from "../engine/sockets/stages/sharedReads.ts";
import { LOOKS } from "../renderer/app/link/watchSilence.ts";
import { MAX_DRAFTS, MAX_REMEMBERED } from "../renderer/composer/drafts.ts";
import { MAX_PICKED } from "../renderer/events/picking.ts";
import { UNPACKED_MOST } from "../renderer/payload/decoded/decodeJob.ts";
import { DECODED_HEAD } from "../renderer/payload/decoded/knownBefore.ts";
import { MAX_DEEDS } from "../renderer/undo/history.ts";
import { MAX_WAITING } from "../shared/decode/Conversation.ts";
import { MAX_SEND } from "../shared/contract/sockets.ts";
import { MAX_FRAME } from "../shared/framing/frameSpec.ts";
import { INITIAL_BOUNDS } from "../shared/model/bounds.ts";
import { MAX_SORTED } from "../shared/model/order.ts";
import { OPTIONS } from "../shared/options.ts";
import { MAX_PENDING, PREVIEW_BYTES } from "../shared/model/rows.ts";
import { MAX_CONTAINERS, MAX_VALUES } from "../shared/rpc/checkFrame.ts";
import { MAX_UNDER_WAY } from "../shared/rpc/serve.ts";
import { MAX_UNPACKED } from "../shared/unpack/createUnpack.ts";
import { ENCODINGS } from "../shared/text/encodings.ts";

const read = (name: string) =>
  readFileSync(join(import.meta.dirname, "..", name), "utf8").replaceAll(/\s+/g, " ");

const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;
const IN_WORDS = ["no", "one", "two", "three", "four", "five", "six"];
const grouped = (count: number) => count.toLocaleString("en-US");

test("the fuses of the desktop program are set as SECURITY.md tells", () => {
  expect(read("electron-builder.yml")).toContain(
    [
      "electronFuses: runAsNode: false",
      "enableNodeOptionsEnvironmentVariable: false",
      "enableNodeCliInspectArguments: false",
      "enableCookieEncryption: true",
      "enableEmbeddedAsarIntegrityValidation: true",
      "onlyLoadAppFromAsar: true",
      "grantFileProtocolExtraPrivileges: false",
    ].join(" "),
  );
});

describe.each([
  [
    "ARCHITECTURE.md",
    [
      `a ${SLAB_BYTES / MiB} MiB slab`,
      `from ${WRITE_BYTES / KiB} KiB on at once, at the latest ${FLUSH_MS} ms later`,
      `${ROW_BYTES} bytes an event, in chunks of ${grouped(CHUNK_ROWS)}`,
      `next tick (${TICK_MS} ms)`,
      `at most ${grouped(MAX_SOCKETS)} sockets and ${MAX_TAIL} rows with ${PREVIEW_BYTES} bytes of payload each`,
      `At most ${MAX_UNDER_WAY} calls of one client`,
      `at most ${MAX_WATCHES} watches, ${MAX_WATCHED} of them of views`,
      `hears nothing ${IN_WORDS[LOOKS] ?? "?"} times in a row`,
      `ended after ${PATIENCE} ms on a payload`,
      `at most ${MAX_PENDING} of the newest streams`,
      `a piece of ${PIECE / KiB} KiB each, together ${TURN_MS} ms`,
      `above ${grouped(LOOP_LIMIT)} times a second`,
      `at most ${grouped(MAX_SORTED)} rows over the view`,
      `(${grouped(gists.BEFORE)} before, ${grouped(gists.AFTER)} behind, of each conversation ${HEARD_EVENTS} events and ${HEARD_BYTES / KiB} KiB on either side, ${GISTS_PATIENCE} ms in all; of one read ${grouped(MOST_MESSAGES)} messages, `,
      `at most ${MAX_DEEDS} of them`,
      `Acknowledgements are written after ${ACK_BYTES / KiB} KiB or ${ACK_PACKETS} packets one way`,
    ],
  ],
  [
    "SECURITY.md",
    [
      `each turn of the event loop to others after ${TURN_MS} ms`,
      `(${grouped(MAX_VALUES)} values, ${grouped(MAX_CONTAINERS)} objects) before they are unpacked`,
      `(${LOG_BOUNDS.fileBytes / MiB} MiB and the file before it; ${MOST_REPORTS} reports)`,
      `Arguments beyond ${MOST_BYTES / KiB} KiB are left out`,
      `There are at most ${MOST_WINDOWS} windows`,
      `a random ${Buffer.from(newToken(), "base64url").length * 8}-bit token`,
      `within ${IN_WORDS[admission.TOKEN_WAIT_MS / 1000] ?? "?"} seconds, the connection is closed`,
      `(one send of ${MAX_SEND / MiB} MiB and ${admission.MESSAGE_ROOM / KiB} KiB around it) and clients (${admission.MAX_CLIENTS}) are bounded`,
      `not answered a ping within ${admission.PING_EVERY_MS / 1000} s`,
      `at most ${MOST_UNANSWERED} requests under way and is dropped with a fifth`,
      `an answer must be taken within ${ANSWER_MS / 1000} s and with no pause of ${SILENCE_MS / 1000} s`,
      `a request must be whole within ${REQUEST_MS / 1000} s and its head within ${HEAD_MS / 1000} s`,
      `at most ${MOST_STRANGERS} such connections and ${admission.MAX_WAITING} WebSockets`,
    ],
  ],
  [
    "README.md",
    [
      `(in ${ENCODINGS.length} encodings)`,
      `A send of more than ${PIECE / KiB} KiB goes to the kernel in pieces of ${PIECE / KiB} KiB`,
      `A TCP read is at most ${READ_BYTES / KiB} KiB`,
      `loses at most the last ${FLUSH_MS} ms of its recording`,
      `${grouped(INITIAL_BOUNDS.sockets)} sockets (fewer where`,
      `${INITIAL_BOUNDS.diskWaiting / MiB} MiB waiting for the disk before streams pause`,
      `${INITIAL_BOUNDS.sendQueue / MiB} MiB queued to one slow peer`,
      `${INITIAL_BOUNDS.recordingSize / GiB} GiB for one recording`,
      `${grouped(INITIAL_BOUNDS.runs)} repeats and sequences at once`,
      `leaves ${ECHO_QUEUE / KiB} KiB of its answers unread`,
      `the same peer above ${grouped(LOOP_LIMIT)} a second`,
      `${grouped(MAX_QUEUED)} datagrams at most wait`,
      `looks at a payload for ${PATIENCE} ms at most`,
      `of many streams the newest ${MAX_PENDING}`,
      `A message is at most ${MAX_FRAME / MiB} MiB`,
      `the first ${DECODED_HEAD / KiB} KiB of a payload`,
      `unpacks a body to ${UNPACKED_MOST / KiB} KiB`,
      `of ${MAX_WAITING} requests that wait for an answer`,
      `what was packed, unpacked (to ${(MAX_UNPACKED + 16) / MiB} MiB)`,
      `among the ${grouped(gists.BEFORE)} events before them and the ${grouped(gists.AFTER)} behind`,
      `at most ${HEARD_EVENTS} events and ${HEARD_BYTES / KiB} KiB of each conversation on either side, for ${GISTS_PATIENCE} ms`,
      `Of one read ${grouped(MOST_MESSAGES)} messages are told, and a message of more than ${grouped(MOST_FIELDS)} fields is not`,
      `A view is sorted up to ${grouped(MAX_SORTED)} rows`,
      `Live rows join the order every ${PACE_MS / 1000} s`,
      `select several (${grouped(MAX_PICKED)} at most)`,
      `${grouped(MAX_PICKED)} rows are selected at once, ${MAX_DEEDS} deeds can be undone`,
      `keeps the ${MAX_DRAFTS} drafts changed last`,
      `of them ${grouped(MAX_REMEMBERED)} characters`,
      `${LOG_BOUNDS.fileBytes / MiB} MiB and the file before it, and ${MOST_REPORTS} reports of crashes`,
      `Receive buffers are asked for with ${OPTIONS.receiveBuffer.initialOf.udp / MiB} MiB`,
    ],
  ],
  [
    "README.ko.md",
    [
      `인코딩 ${ENCODINGS.length}가지`,
      `${PIECE / KiB} KiB보다 큰 send는 ${PIECE / KiB} KiB 조각으로`,
      `한 번에 읽는 양은 ${READ_BYTES / KiB} KiB까지`,
      `기록의 마지막 ${FLUSH_MS} ms까지`,
      `소켓 ${grouped(INITIAL_BOUNDS.sockets)}개`,
      `디스크를 기다리는 데이터 ${INITIAL_BOUNDS.diskWaiting / MiB} MiB`,
      `느린 상대 하나의 대기열 ${INITIAL_BOUNDS.sendQueue / MiB} MiB`,
      `기록 하나에 ${INITIAL_BOUNDS.recordingSize / GiB} GiB`,
      `메시지는 ${MAX_FRAME / MiB} MiB까지`,
      `페이로드의 처음 ${DECODED_HEAD / KiB} KiB를`,
    ],
  ],
])("%s", (name, sentences) => {
  const text = read(name);
  test.each(sentences)("says: %s", (sentence) => {
    expect(text).toContain(sentence);
  });
});

test("the guide in Korean counts the same steps of each job", () => {
  const steps = (name: string) =>
    [...read(name).matchAll(/\| (\d+) \| (\d+) \|/g)].map(([row]) => row);
  expect(steps("docs/guide/en/jobs.md").length).toBeGreaterThan(4);
  expect(steps("docs/guide/ko/jobs.md")).toEqual(steps("docs/guide/en/jobs.md"));
});
