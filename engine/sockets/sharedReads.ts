// All connections of this process read into one 64 KiB buffer: each read is recorded before the next one begins, so no
// buffer is made and collected for each of them (a third of the time of a fast stream). Not on Windows, where a read that
// is waiting owns its buffer.

import * as net from "node:net";

/** What libuv reads at most at a time. */
const READ_BYTES = 64 * 1024;
const shares = process.platform !== "win32";
let buffer: Uint8Array | null = null;

export interface StreamSource {
  readonly socket: net.Socket;
  /** Called for each read, with bytes that are valid during the call only. Set before the first turn of the event loop. */
  onData(listener: (bytes: Uint8Array) => void): void;
  /**
   * Goes on reading what the kernel still holds after a write failed, in a new socket around the same handle: Node closes
   * the one that wrote, and what the peer said last would be lost. To be called before that, so in the write's callback.
   * Null where it cannot be done.
   */
  readOn(): net.Socket | null;
}

/** A socket that is still to be connected. */
export function newSocket(): StreamSource {
  if (!shares) return plainSource(new net.Socket({ allowHalfOpen: true }));
  return sharedSource((onread) => new net.Socket({ allowHalfOpen: true, onread }));
}

/** For net.createServer: accepted sockets must not read before they are taken over. */
export const acceptOptions = { allowHalfOpen: true, pauseOnConnect: shares } as const;

/**
 * Takes an accepted socket over. net.Server cannot be told where its connections read to, so a new socket is made around
 * the accepted one's handle; where a version of Node has no such handle, the accepted socket is used as it is.
 */
export function takeOver(accepted: net.Socket): StreamSource {
  const owner = accepted as unknown as { _handle: object | null };
  const handle = owner._handle;
  if (!shares || handle === null || typeof handle !== "object") {
    accepted.resume();
    return plainSource(accepted);
  }
  const source = sharedSource((onread) => around(handle, onread));
  owner._handle = null;
  accepted.destroy();
  return source;
}

/** `handle` is what net.Server itself passes here; the types do not know it. */
function around(handle: object, onread: net.OnReadOpts): net.Socket {
  return new net.Socket({ allowHalfOpen: true, onread, handle } as net.SocketConstructorOpts);
}

function plainSource(socket: net.Socket): StreamSource {
  return { socket, onData: (listener) => socket.on("data", listener), readOn: () => null };
}

function sharedSource(make: (onread: net.OnReadOpts) => net.Socket): StreamSource {
  let listener: ((bytes: Uint8Array) => void) | null = null;
  const into = (buffer ??= new Uint8Array(READ_BYTES));
  const onread: net.OnReadOpts = {
    buffer: into,
    callback(count) {
      listener?.(into.subarray(0, count));
      return true;
    },
  };
  const socket = make(onread);
  return {
    socket,
    onData(receive) {
      listener = receive;
    },
    readOn() {
      const owner = socket as unknown as { _handle: object | null };
      const handle = owner._handle;
      if (handle === null || typeof handle !== "object") return null;
      owner._handle = null;
      return around(handle, onread);
    },
  };
}
