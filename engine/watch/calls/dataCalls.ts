// Calls that send and receive bytes.

import type { Endpoint } from "../../../shared/model/endpoint.ts";
import { isDatagram } from "../../../shared/model/socket.ts";
import type { Held, Scene } from "../Scene.ts";
import { readAddress } from "../strace/readAddress.ts";
import type { Syscall } from "../strace/parseLine.ts";
import { fieldOf, hasFlag, numberOf, textOf, type Value } from "../strace/Value.ts";
import { noSocket, type Understand } from "./lifeCalls.ts";

const EMPTY = new Uint8Array(0);

/** What one message carried. */
interface Moved {
  /** As far as strace printed it. */
  readonly bytes: Uint8Array;
  readonly peer: Endpoint | null;
  /** Bytes that the call sent or received. */
  readonly length: number;
  readonly out: boolean;
}

/** Where a call's flags are among its arguments; -1 where it has none. */
type Read = (
  call: Syscall,
) => Pick<Moved, "bytes" | "peer"> & { readonly flags: Value | undefined };

const plain: Read = ({ args }) => ({ bytes: textBytes(args[1]), peer: null, flags: undefined });
const addressed: Read = ({ args }) => ({
  bytes: textBytes(args[1]),
  peer: readAddress(args[4]).endpoint,
  flags: args[3],
});
const vector: Read = ({ args }) => ({ bytes: vectorBytes(args[1]), peer: null, flags: undefined });
const message: Read = ({ args }) => ({ ...messageOf(args[1]), flags: args[2] });

function messageOf(header: Value | undefined): Pick<Moved, "bytes" | "peer"> {
  return {
    bytes: vectorBytes(fieldOf(header, "msg_iov")),
    peer: readAddress(fieldOf(header, "msg_name")).endpoint,
  };
}

function textBytes(value: Value | undefined): Uint8Array {
  return value?.kind === "text" ? value.bytes : EMPTY;
}

/** `[{iov_base="…", iov_len=5}, …]` */
function vectorBytes(value: Value | undefined): Uint8Array {
  if (value?.kind !== "group") return EMPTY;
  const pieces = value.items.map(({ value: each }) => textBytes(fieldOf(each, "iov_base")));
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces);
}

const sends =
  (read: Read): Understand =>
  (scene, call) => {
    const held = scene.held(call, call.args[0]);
    if (held === null) return noSocketOf(scene, call);
    if (call.errno !== "" || call.result === null)
      return scene.row(call, held, { call: "send", length: 0 });
    const { bytes, peer } = read(call);
    if (read === message) fly(scene, call, call.args[1]);
    if (scene.isTold(call, held.socket))
      move(scene, call, held, { bytes, peer, length: call.result, out: true });
  };

const receives =
  (read: Read): Understand =>
  (scene, call) => {
    const held = scene.held(call, call.args[0]);
    if (held === null) return noSocketOf(scene, call);
    if (call.errno !== "" || call.result === null)
      return scene.row(call, held, { call: "recv", length: 0 });
    const { bytes, peer, flags } = read(call);
    const length = call.result;
    if (hasFlag(flags, "MSG_PEEK") || hasFlag(flags, "MSG_ERRQUEUE"))
      return scene.row(call, held, { call: "peek", length }, peer === null ? {} : { remote: peer });
    if (read === message) land(scene, call, call.args[1]);
    const { socket } = held;
    const ends = socket.kind !== null && !isDatagram(socket.kind) && length === 0;
    if (ends && !socket.peerEnded && !asksForNothing(call)) {
      socket.peerEnded = true;
      return scene.row(call, held, { call: "shutdown", direction: "in" });
    }
    if (scene.isTold(call, socket)) move(scene, call, held, { bytes, peer, length, out: false });
  };

/** A read of no bytes says nothing about the peer. */
function asksForNothing({ args }: Syscall): boolean {
  return args[1]?.kind !== "group" && numberOf(args[2]) === 0;
}

function move(scene: Scene, call: Syscall, { socket, fd }: Held, moved: Moved): void {
  const { bytes, peer, length, out } = moved;
  // A send may take a part, and a datagram be longer than what it was received into.
  const payload = bytes.length > length ? bytes.subarray(0, length) : bytes;
  if (!isCutDatagram(call)) scene.counts.unseenBytes += length - payload.length;
  scene.told.data(socket, { out, payload, peer }, scene.by(call, fd));
}

/** With MSG_TRUNC the system tells how long it was, not how much came. */
function isCutDatagram({ args }: Syscall): boolean {
  return hasFlag(args[3], "MSG_TRUNC") || hasFlag(args[2], "MSG_TRUNC");
}

/** Several messages in one call, each with its length. */
const many =
  (out: boolean): Understand =>
  (scene, call) => {
    const held = scene.held(call, call.args[0]);
    if (held === null) return noSocket(scene);
    const list = call.args[1];
    if (call.errno !== "" || call.result === null)
      return scene.row(call, held, { call: out ? "send" : "recv", length: 0 });
    if (!scene.isTold(call, held.socket) || list?.kind !== "group") return;
    for (const { value } of list.items.slice(0, call.result)) {
      const header = fieldOf(value, "msg_hdr");
      const length = numberOf(fieldOf(value, "msg_len")) ?? 0;
      if (!out) land(scene, call, header);
      else fly(scene, call, header);
      move(scene, call, held, { ...messageOf(header), length, out });
    }
  };

/** The descriptors that a message carries (SCM_RIGHTS). */
function rightsIn(header: Value | undefined): readonly Value[] {
  const control = fieldOf(header, "msg_control");
  if (control?.kind !== "group") return [];
  return control.items.flatMap(({ value }) => {
    const data = fieldOf(value, "cmsg_data");
    const rights = textOf(fieldOf(value, "cmsg_type")) === "SCM_RIGHTS";
    return rights && data?.kind === "group" ? data.items.map((item) => item.value) : [];
  });
}

function fly(scene: Scene, call: Syscall, header: Value | undefined): void {
  for (const each of rightsIn(header)) {
    const held = scene.held(call, each);
    if (held !== null) scene.flies(held.socket);
  }
}

function land(scene: Scene, call: Syscall, header: Value | undefined): void {
  const closesOnExec = hasFlag(call.args[2], "MSG_CMSG_CLOEXEC");
  for (const each of rightsIn(header)) {
    if (each.kind !== "number" || each.about === null) continue;
    scene.lands(call, each.number, each.about, closesOnExec);
  }
}

/** read and write of files are no calls of sockets. */
function noSocketOf(scene: Scene, { name }: Syscall): void {
  if (!/^(?:read|write)v?$/.test(name)) noSocket(scene);
}

const sendfile: Understand = (scene, call) => {
  const held = scene.held(call, call.args[0]);
  if (held !== null) scene.row(call, held, { call: "sendfile", length: call.result ?? 0 });
};

/** From a pipe to a socket, or the other way: bytes that nobody saw. */
const splice: Understand = (scene, call) => {
  const to = scene.held(call, call.args[2]);
  if (to !== null) return scene.row(call, to, { call: "sendfile", length: call.result ?? 0 });
  const from = scene.held(call, call.args[0]);
  if (from === null) return;
  if (call.errno === "" && call.result !== null) scene.counts.unseenBytes += call.result;
  scene.row(call, from, { call: "peek", length: Math.max(0, call.result ?? 0) });
};

export const DATA_CALLS: Readonly<Record<string, Understand>> = {
  read: receives(plain),
  readv: receives(vector),
  recv: receives(addressed),
  recvfrom: receives(addressed),
  recvmsg: receives(message),
  recvmmsg: many(false),
  recvmmsg_time64: many(false),
  write: sends(plain),
  writev: sends(vector),
  send: sends(addressed),
  sendto: sends(addressed),
  sendmsg: sends(message),
  sendmmsg: many(true),
  sendfile,
  sendfile64: sendfile,
  splice,
};
