// Calls that make sockets and descriptors, and end them.

import type { Scene } from "../Scene.ts";
import { readAbout } from "../strace/readAbout.ts";
import { readAddress } from "../strace/readAddress.ts";
import type { Syscall } from "../strace/parseLine.ts";
import { hasFlag, numberOf, textOf, type Value } from "../strace/Value.ts";
import { kindOf, newSocket, type WatchedSocket } from "../WatchedSocket.ts";

export type Understand = (scene: Scene, call: Syscall) => void;

const socket: Understand = (scene, call) => {
  const made = newlyAsked(call);
  const fd = call.result ?? -1;
  // strace numbers what returned as what it is: of a failure no socket remains.
  if (call.errno !== "" || fd < 0) {
    if (made.kind === null) return void scene.isTold(call, made);
    scene.open(call, fd, made, null);
    scene.row(call, { socket: made, fd }, askedFor(call, made));
    return scene.ended(made, scene.by(call, fd));
  }
  scene.open(call, fd, made, null);
  scene.set(call, fd, made, hasFlag(call.args[1], "SOCK_CLOEXEC"));
  scene.said(made, call.about);
  scene.row(call, { socket: made, fd }, askedFor(call, made));
};

function newlyAsked({ args }: Syscall): WatchedSocket {
  const [family = "", type = "", protocol = ""] = args.map(textOf);
  return newSocket({ kind: kindOf(family, type, protocol), family, local: null, remote: null });
}

function askedFor({ args }: Syscall, made: WatchedSocket) {
  const asked = args.slice(0, 3).map(textOf).join(", ");
  return { call: "socket", kind: made.kind ?? "tcp-connection", asked } as const;
}

const socketpair: Understand = (scene, call) => {
  const made = newlyAsked(call);
  const other = newlyAsked(call);
  const pair = call.args[3];
  const ends = pair?.kind === "group" ? pair.items.map(({ value }) => value) : [];
  const closesOnExec = hasFlag(call.args[1], "SOCK_CLOEXEC");
  for (const [at, each] of [made, other].entries()) {
    const fd = numberOf(ends[at]) ?? -1;
    if (call.errno !== "" || fd < 0) continue;
    each.local = each.remote = { family: "unix", path: "" };
    scene.open(call, fd, each, null);
    scene.set(call, fd, each, closesOnExec);
    scene.said(each, aboutOf(ends[at]));
  }
  if (call.errno !== "" && made.kind !== null) scene.open(call, -1, made, null);
  const fd = numberOf(ends[0]) ?? -1;
  scene.row(call, { socket: made, fd }, { call: "socketpair", other: other.id });
  if (made.descriptors === 0) scene.ended(made, scene.by(call, fd));
};

function aboutOf(value: Value | undefined): string | null {
  return value?.kind === "number" ? value.about : null;
}

const accept: Understand = (scene, call) => {
  const held = scene.held(call, call.args[0]);
  if (held === null) return noSocket(scene);
  const listener = held.socket;
  const { endpoint } = readAddress(call.args[1]);
  const fd = call.result ?? -1;
  if (listener.kind === "tcp-connection") listener.kind = "tcp-listener";
  if (listener.kind === "unix-connection") listener.kind = "unix-listener";
  if (call.errno !== "" || fd < 0 || listener.kind === null) {
    if (listener.kind === null && fd >= 0)
      scene.set(call, fd, newSocket({ ...listener, kind: null }), false);
    return scene.row(call, held, { call: "accept", accepted: 0 }, { remote: endpoint });
  }
  const about = readAbout(call.about);
  const made = newSocket({
    kind: listener.kind === "tcp-listener" ? "tcp-connection" : "unix-connection",
    family: listener.family,
    local: about?.local ?? listener.local,
    remote: about?.remote ?? endpoint,
  });
  scene.open(call, fd, made, listener);
  scene.said(made, call.about);
  scene.set(call, fd, made, hasFlag(call.args[3], "SOCK_CLOEXEC"));
  const ends = { local: made.local, remote: made.remote };
  scene.row(call, held, { call: "accept", accepted: made.id }, ends);
};

const close: Understand = (scene, call) => {
  const held = scene.held(call, call.args[0]);
  // Most are of files.
  if (held === null) return;
  const { socket: of, fd } = held;
  // Whatever it returned, Linux has closed the descriptor, but where there was none.
  if (call.errno === "EBADF") return;
  if (of.descriptors > 1) {
    scene.processes.drop(call.tid, fd);
    return scene.row(call, held, { call: "closefd", left: of.descriptors });
  }
  if (!scene.isTold(call, of)) return void scene.processes.drop(call.tid, fd);
  scene.drop(call, fd);
};

const dup: Understand = (scene, call) => {
  const held = scene.held(call, call.args[0]);
  const fd = call.result ?? -1;
  const { name, errno } = call;
  // What the new number stood for before is closed without a word.
  if (held === null) {
    if (errno === "" && fd >= 0) scene.drop(call, fd);
    return;
  }
  if (errno === "" && fd >= 0 && fd !== held.fd)
    scene.set(call, fd, held.socket, name === "dup3" && hasFlag(call.args[2], "O_CLOEXEC"));
  scene.row(call, held, { call: "dup", fd });
};

const fcntl: Understand = (scene, call) => {
  const command = textOf(call.args[1]);
  if (call.errno !== "" || call.result === null) return;
  if (command === "F_SETFD") {
    const held = scene.held(call, call.args[0]);
    const known = held === null ? undefined : scene.processes.get(call.tid, held.fd);
    if (known !== undefined) known.closesOnExec = hasFlag(call.args[2], "FD_CLOEXEC");
  }
  if (command !== "F_DUPFD" && command !== "F_DUPFD_CLOEXEC") return;
  const held = scene.held(call, call.args[0]);
  if (held === null) return;
  scene.set(call, call.result, held.socket, command === "F_DUPFD_CLOEXEC");
  scene.row(call, held, { call: "dup", fd: call.result });
};

const closeRange: Understand = (scene, call) => {
  const first = numberOf(call.args[0]);
  const last = numberOf(call.args[1]) ?? Number.POSITIVE_INFINITY;
  if (first === null || call.errno !== "") return;
  const { open } = scene.processes.of(call.tid).files;
  const onExec = textOf(call.args[2]).includes("CLOSE_RANGE_CLOEXEC");
  for (const [fd, descriptor] of [...open])
    if (fd >= first && fd <= last) {
      if (onExec) descriptor.closesOnExec = true;
      else scene.drop(call, fd);
    }
};

const execve: Understand = (scene, call) => {
  if (call.errno !== "" || call.result === null) return;
  const path = call.args[call.name === "execveat" ? 1 : 0];
  const name = path?.kind === "text" ? Buffer.from(path.bytes).toString("utf8") : "";
  scene.processes.exec(call.tid, name.slice(name.lastIndexOf("/") + 1), (of, fd) =>
    scene.ended(of, scene.by(call, fd)),
  );
};

const clone: Understand = (scene, call) => {
  const child = call.errno === "" ? call.result : null;
  scene.processes.made(call.tid, call.args.map(textOf).join(" "), child);
};

/** A call of sockets that was made of something else. */
export function noSocket({ counts }: Scene): void {
  counts.noSocket += 1;
}

export const LIFE_CALLS: Readonly<Record<string, Understand>> = {
  socket,
  socketpair,
  accept,
  accept4: accept,
  close,
  dup,
  dup2: dup,
  dup3: dup,
  fcntl,
  fcntl64: fcntl,
  close_range: closeRange,
  execve,
  execveat: execve,
  clone,
  clone2: clone,
  clone3: clone,
  fork: clone,
  vfork: clone,
};

/** Those that make another thread or process, which may be heard of before they end. */
export const MAKING: ReadonlySet<string> = new Set(["clone", "clone2", "clone3", "fork", "vfork"]);
