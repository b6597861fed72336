// Calls that give sockets their ends and options, and ask for them.

import { constants } from "node:os";
import { readAddress } from "../strace/readAddress.ts";
import { numberOf, textOf, type Value } from "../strace/Value.ts";
import { noSocket, type Understand } from "./lifeCalls.ts";

const bind: Understand = (scene, call) => {
  const held = scene.held(call, call.args[0]);
  if (held === null) return noSocket(scene);
  const { endpoint } = readAddress(call.args[1]);
  if (call.errno === "" && endpoint !== null) held.socket.local = endpoint;
  scene.row(call, held, { call: "bind", receiveBuffer: null }, { local: endpoint });
};

const listen: Understand = (scene, call) => {
  const held = scene.held(call, call.args[0]);
  if (held === null) return noSocket(scene);
  const { socket } = held;
  if (call.errno === "") {
    if (socket.kind === "tcp-connection") socket.kind = "tcp-listener";
    if (socket.kind === "unix-connection") socket.kind = "unix-listener";
  }
  scene.row(call, held, { call: "listen", backlog: numberOf(call.args[1]) ?? 0 });
};

const connect: Understand = (scene, call) => {
  const held = scene.held(call, call.args[0]);
  if (held === null) return noSocket(scene);
  const { socket } = held;
  const { endpoint, family } = readAddress(call.args[1]);
  // AF_UNSPEC takes a datagram socket's peer from it.
  if (call.errno === "" || call.errno === "EINPROGRESS" || call.errno === "EINTR")
    socket.remote = family === "AF_UNSPEC" ? null : endpoint;
  if (call.errno === "EINPROGRESS") {
    socket.pending = true;
    const pending = { call: "connect", pending: true } as const;
    return scene.row(call, held, pending, { remote: endpoint, failure: null });
  }
  if (call.errno === "") socket.pending = false;
  scene.row(call, held, { call: "connect" }, { remote: endpoint });
};

const shutdown: Understand = (scene, call) => {
  const held = scene.held(call, call.args[0]);
  if (held === null) return noSocket(scene);
  const readingOnly = textOf(call.args[1]) === "SHUT_RD" || numberOf(call.args[1]) === 0;
  scene.row(call, held, {
    call: "shutdown",
    direction: "out",
    ...(readingOnly ? { readingOnly: true } : {}),
  });
};

const getsockname: Understand = (scene, call) => {
  const held = scene.held(call, call.args[0]);
  if (held === null) return noSocket(scene);
  const { endpoint } = readAddress(call.args[1]);
  if (call.errno === "" && endpoint !== null) held.socket.local = endpoint;
  scene.row(call, held, { call: "getsockname" });
};

const getpeername: Understand = (scene, call) => {
  const held = scene.held(call, call.args[0]);
  if (held === null) return noSocket(scene);
  const { endpoint } = readAddress(call.args[1]);
  if (call.errno === "" && endpoint !== null) held.socket.remote = endpoint;
  scene.row(call, held, { call: "getpeername" });
};

const setsockopt: Understand = (scene, call) => {
  const held = scene.held(call, call.args[0]);
  if (held === null) return noSocket(scene);
  const option = textOf(call.args[2]);
  scene.row(call, held, { call: "setsockopt", option, value: textOf(call.args[3]), got: "" });
};

const getsockopt: Understand = (scene, call) => {
  const held = scene.held(call, call.args[0]);
  if (held === null) return noSocket(scene);
  const option = textOf(call.args[2]);
  const asked = { call: "getsockopt", option } as const;
  if (option !== "SO_ERROR" || call.errno !== "")
    return scene.row(call, held, { ...asked, value: textOf(call.args[3]) });
  const code = errorIn(call.args[3]);
  const { pending } = held.socket;
  held.socket.pending = false;
  const failure = code === "" ? null : { code, syscall: pending ? "connect" : "read" };
  scene.row(call, held, { ...asked, value: code === "" ? "0" : code }, { failure });
};

const NUMBERS: ReadonlyMap<number, string> = new Map(
  Object.entries(constants.errno).map(([name, number]) => [number, name]),
);

/** What SO_ERROR said: `[0]`, `[111]` or `[ECONNREFUSED]`; empty for no error. */
function errorIn(value: Value | undefined): string {
  const number = numberOf(value);
  if (number === 0) return "";
  return number === null ? textOf(value) : (NUMBERS.get(number) ?? String(number));
}

export const NAME_CALLS: Readonly<Record<string, Understand>> = {
  bind,
  listen,
  connect,
  shutdown,
  getsockname,
  getpeername,
  setsockopt,
  getsockopt,
};
