// The calls of Unix datagram sockets (unix(7)), which Node has none of: each as the C library has it, failures as errors with
// the system's code. Sockets never block: each call says so (MSG_DONTWAIT).

import { getSystemErrorName } from "node:util";
import { isAbstract } from "../../../shared/model/endpoint.ts";
import { nativeLibrary, type NativeFunction } from "./nativeLibrary.ts";

const AF_UNIX = 1;
const SOCK_DGRAM = 2;
const linux = process.platform === "linux";
/** On Linux a flag of socket(2), elsewhere one of fcntl(2). */
const SOCK_CLOEXEC = linux ? 0x80000 : 0;
const F_SETFD = 2;
const FD_CLOEXEC = 1;
const MSG_DONTWAIT = linux ? 0x40 : 0x80;
/** Linux: the datagram's own length is returned, also where the buffer was shorter. */
const MSG_TRUNC = linux ? 0x20 : 0;
/** Bytes of a sockaddr_un, and of what is in front of its path. */
const ADDRESS_SIZE = linux ? 110 : 106;
const PATH_AT = 2;

/** Longest datagram that is taken whole, in bytes: 40 times what Linux lets a sender send unless told otherwise. */
export const LONGEST = 8 * 1024 * 1024;

export interface Received {
  /** Valid until the next call. */
  readonly data: Uint8Array;
  /** The datagram's length; more than `data` has where it was too long. */
  readonly length: number;
  /** The sender's path, or `@name`; empty where it has none. */
  readonly from: string;
}

export interface UnixDatagrams {
  /** A new socket's file descriptor; these throw the system's error. */
  open(): number;
  /** Null: a name that the system chooses (autobind of unix(7), Linux only). */
  bind(fd: number, path: string | null): void;
  connect(fd: number, path: string): void;
  /** What it is bound to, as a path or `@name`. */
  nameOf(fd: number): string;
  /** `path`: null on a connected socket. Returns false where the peer's queue is full. */
  send(fd: number, data: Uint8Array, path: string | null): boolean;
  /** Null where nothing is there. */
  receive(fd: number): Received | null;
  close(fd: number): void;
}

let calls: UnixDatagrams | null = null;

/** Throws a Refusal where the native library is missing. */
export function unixDatagrams(): UnixDatagrams {
  calls ??= create();
  return calls;
}

function create(): UnixDatagrams {
  const native = nativeLibrary();
  const c = native.load(null);
  const socket = c.func("int socket(int, int, int)");
  const bind = c.func("int bind(int, const void *, unsigned int)");
  const connect = c.func("int connect(int, const void *, unsigned int)");
  const getsockname = c.func("int getsockname(int, void *, void *)");
  const sendto = c.func(
    "intptr_t sendto(int, const void *, size_t, int, const void *, unsigned int)",
  );
  const recvfrom = c.func("intptr_t recvfrom(int, void *, size_t, int, void *, void *)");
  const close = c.func("int close(int)");
  const buffer = Buffer.allocUnsafeSlow(LONGEST);
  const name = Buffer.alloc(ADDRESS_SIZE);
  const nameLength = new Uint32Array(1);

  function result(call: string, call_: NativeFunction, ...args: readonly unknown[]): number {
    const value = Number(call_(...args));
    if (value >= 0) return value;
    throw systemError(call, native.errno());
  }
  function nameGot(): string {
    return pathOf(name.subarray(0, Math.min(nameLength[0] ?? 0, ADDRESS_SIZE)));
  }
  return {
    open() {
      const fd = result("socket", socket, AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
      if (!linux) c.func("int fcntl(int, int, ...)")(fd, F_SETFD, "int", FD_CLOEXEC);
      return fd;
    },
    bind(fd, path) {
      const address = path === null ? addressOf("").subarray(0, PATH_AT) : addressOf(path);
      result("bind", bind, fd, address, address.length);
    },
    connect(fd, path) {
      const address = addressOf(path);
      result("connect", connect, fd, address, address.length);
    },
    nameOf(fd) {
      nameLength[0] = ADDRESS_SIZE;
      result("getsockname", getsockname, fd, name, nameLength);
      return nameGot();
    },
    send(fd, data, path) {
      const address = path === null ? null : addressOf(path);
      const length = address?.length ?? 0;
      if (Number(sendto(fd, data, data.length, MSG_DONTWAIT, address, length)) >= 0) return true;
      const error = systemError("send", native.errno());
      // macOS says ENOBUFS where Linux says EAGAIN.
      if (error.code === "EAGAIN" || (!linux && error.code === "ENOBUFS")) return false;
      throw error;
    },
    receive(fd) {
      nameLength[0] = ADDRESS_SIZE;
      const flags = MSG_DONTWAIT | MSG_TRUNC;
      const length = Number(recvfrom(fd, buffer, LONGEST, flags, name, nameLength));
      if (length >= 0)
        return { data: buffer.subarray(0, Math.min(length, LONGEST)), length, from: nameGot() };
      const error = systemError("recv", native.errno());
      if (error.code === "EAGAIN" || error.code === "EINTR") return null;
      throw error;
    },
    close(fd) {
      close(fd);
    },
  };
}

function systemError(syscall: string, errno: number): NodeJS.ErrnoException {
  const code = getSystemErrorName(-errno);
  return Object.assign(new Error(`${syscall} ${code}`), { code, syscall, errno: -errno });
}

/** A sockaddr_un. A path ends with a zero; an abstract name begins with one, and its length ends it. */
function addressOf(path: string): Buffer {
  const abstract = isAbstract(path);
  const bytes = Buffer.from(abstract ? path.slice(1) : path);
  const address = Buffer.alloc(PATH_AT + bytes.length + 1);
  if (linux) address.writeUInt16LE(AF_UNIX, 0);
  else address.set([address.length, AF_UNIX], 0);
  address.set(bytes, abstract ? PATH_AT + 1 : PATH_AT);
  return address;
}

function pathOf(address: Uint8Array): string {
  const path = address.subarray(PATH_AT);
  if (path.length === 0) return "";
  if (linux && path[0] === 0) return `@${Buffer.from(path.subarray(1)).toString()}`;
  const end = path.indexOf(0);
  return Buffer.from(end === -1 ? path : path.subarray(0, end)).toString();
}
