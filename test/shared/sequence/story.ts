// Sockets and rows with everything that a test does not care about filled in.

import { explainFailure } from "../../../shared/failure/explain.ts";
import { encodeNote, noteOfEvent } from "../../../shared/model/callNote.ts";
import { formatEndpoint, ipEndpoint, type Endpoint } from "../../../shared/model/endpoint.ts";
import { eventDirection, type CallDetail, type SocketEvent } from "../../../shared/model/event.ts";
import { carriesBytes, PREVIEW_BYTES, type Row } from "../../../shared/model/rows.ts";
import type { SocketInfo, SocketKind } from "../../../shared/model/socket.ts";
import type { LadderInput } from "../../../shared/sequence/input.ts";
import { ladderOf } from "../../../shared/sequence/ladderOf.ts";
import { inEnglish } from "../../../shared/words/inEnglish.ts";
import type { Arrow, Ladder } from "../../../shared/sequence/ladder.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** `:9000` is 127.0.0.1:9000. */
export function at(text: string): Endpoint {
  if (text.startsWith("/") || text === "") return { family: "unix", path: text };
  const cut = text.lastIndexOf(":");
  return ipEndpoint(text.slice(0, cut) || "127.0.0.1", Number(text.slice(cut + 1)));
}

export interface Story {
  readonly rows: Row[];
  readonly sockets: Map<number, SocketInfo>;
  readonly particulars: Map<number, SocketEvent>;
  socket(
    id: number,
    kind: SocketKind,
    ends?: {
      readonly parent?: number;
      readonly local?: string | null;
      readonly remote?: string | null;
    },
  ): void;
  call(
    socket: number,
    detail: CallDetail,
    more?: { readonly peer?: string; readonly code?: string },
  ): void;
  send(socket: number, text: string, peer?: string): void;
  recv(socket: number, text: string, peer?: string): void;
  ladder(
    chosen?: readonly number[],
    /** Which of the rows are there, from 0; all without it. */
    shown?: (row: Row, at: number) => boolean,
    sparse?: boolean,
  ): Ladder;
}

export function story(): Story {
  const rows: Row[] = [];
  const sockets = new Map<number, SocketInfo>();
  const particulars = new Map<number, SocketEvent>();

  function add(event: SocketEvent, payload: Uint8Array | null): void {
    const shown = payload ?? encodeNote(noteOfEvent(event), new Uint8Array(0));
    rows.push({
      seq: event.seq,
      time: event.time,
      socket: event.socket,
      call: event.call,
      direction: eventDirection(event),
      failed: event.failure !== null,
      result: payload !== null ? payload.length : event.call === "accept" ? event.accepted : 0,
      peer: event.remote === null ? "" : formatEndpoint(event.remote),
      at: -1,
      part: 0,
      incomplete: false,
      problem: false,
      damaged: false,
      preview: payload === null ? shown : shown.subarray(0, PREVIEW_BYTES),
    });
    if (event.call === "close" || event.failure !== null) particulars.set(event.seq, event);
  }
  function base(socket: number, peer: string | undefined) {
    const info = sockets.get(socket);
    const seq = rows.length + 1;
    return {
      seq,
      time: 1_800_000_000_000_000 + seq * seq * 7,
      socket,
      local: info?.local ?? null,
      remote: peer === undefined ? (info?.remote ?? null) : at(peer),
      failure: null,
    };
  }
  const data = (call: "send" | "recv", socket: number, text: string, peer?: string): void => {
    const payload = encoder.encode(text);
    add({ ...base(socket, peer), call, length: payload.length }, payload);
  };
  return {
    rows,
    sockets,
    particulars,
    socket(id, kind, { parent, local, remote } = {}) {
      sockets.set(id, {
        id,
        kind,
        parent: parent ?? null,
        state: "connected",
        local: local === undefined || local === null ? null : at(local),
        remote: remote === undefined || remote === null ? null : at(remote),
        spec: null,
        set: null,
        counters: {
          bytesIn: 0,
          bytesOut: 0,
          receives: 0,
          sends: 0,
          kernelDrops: null,
          refused: 0,
          pendingOut: 0,
        },
        receiveBuffer: null,
        failure: null,
        underWay: null,
        closeCause: null,
        reset: false,
        localEndedAt: null,
        peerEndedAt: null,
        openedAt: 1_800_000_000_000_000 + id,
        closedAt: null,
        accepted: 0,
        openChildren: 0,
      });
    },
    call(socket, detail, { peer, code } = {}) {
      const failure = code === undefined ? null : explainFailure({ code, syscall: detail.call });
      add({ ...base(socket, peer), failure, ...detail }, null);
    },
    send: (socket, text, peer) => data("send", socket, text, peer),
    recv: (socket, text, peer) => data("recv", socket, text, peer),
    ladder(chosen = [...sockets.keys()], shown, sparse = false) {
      const input: LadderInput = {
        t: inEnglish,
        rows: shown === undefined ? rows : rows.filter(shown),
        chosen,
        infoOf: (socket) => sockets.get(socket),
        particulars,
        offsets: shown === undefined ? null : offsetsOf(rows),
        sparse,
        previewOf: (row) => decoder.decode(row.preview),
      };
      return ladderOf(input);
    },
  };
}

/** As the engine tells them. */
function offsetsOf(rows: readonly Row[]): ReadonlyMap<number, number> {
  const ends = new Map<string, number>();
  const offsets = new Map<number, number>();
  for (const row of rows.filter(carriesBytes)) {
    const end = `${row.socket} ${row.call}`;
    offsets.set(row.seq, ends.get(end) ?? 0);
    ends.set(end, (ends.get(end) ?? 0) + row.result);
  }
  return offsets;
}

/** `connect #2@5 → #1@4`: kinds, lanes (a socket's number, or a peer's endpoint) and rows of all arrows, in order. */
export function arrows(ladder: Ladder): string[] {
  const name = (lane: number): string => {
    const there = ladder.lanes[lane];
    return there?.socket === null ? there.subtitle : `#${there?.socket}`;
  };
  const text = ({ kind, from, to, open }: Arrow): string =>
    `${kind} ${name(from.lane)}@${from.row} → ${name(to.lane)}@${to.row}${open ? " open" : ""}`;
  return ladder.arrows.map(text);
}

/** A server #1, a client #2 and its accepted #3, connected; the rows up to and including connect. */
export function connected(): Story {
  const told = story();
  told.socket(1, "tcp-listener", { local: ":9000" });
  told.socket(2, "tcp-connection", { local: ":5000", remote: ":9000" });
  told.socket(3, "tcp-connection", { parent: 1, local: ":9000", remote: ":5000" });
  told.call(1, { call: "socket", kind: "tcp-listener" });
  told.call(1, { call: "bind", receiveBuffer: null });
  told.call(1, { call: "listen", backlog: 511 });
  told.call(2, { call: "socket", kind: "tcp-connection" });
  told.call(1, { call: "accept", accepted: 3 }, { peer: ":5000" });
  told.call(2, { call: "connect" });
  return told;
}
