// Where connections read to. A long read goes straight into the recording's memory, so that its bytes are copied once out
// of the socket and once into the file. All other reads go into one 64 KiB buffer that the connections of this process
// share: each is recorded before the next one begins, so no buffer is made and collected for each of them. Not on Windows,
// where a read that is waiting owns its buffer.

import * as net from "node:net";
import type { Lease } from "../../record/write/slab.ts";
import { ReadTurns, type TurnReader } from "./ReadTurns.ts";

/** What libuv reads most at a time. */
export const READ_BYTES = 64 * 1024;
/** A read this long is likely to be followed by one like it, which then goes straight into the recording. */
const DIRECT_BYTES = 32 * 1024;
const shares = process.platform !== "win32";
let buffer: Uint8Array | null = null;
// An event loop is a thread's, whatever engines are in it.
const turns = new ReadTurns();

/** Takes one read: `bytes` are valid during the call only; `lease`: what they were read into, to be handed on. */
export type OnData = (bytes: Uint8Array, lease: Lease | null) => void;

export interface StreamSource {
  readonly socket: net.Socket;
  /** Called for each read. `lease` gives the memory of a long read, or null. Set before the first turn of the event loop. */
  onData(listener: OnData, lease: () => Lease | null): void;
  /**
   * Goes on reading what the kernel still holds after a write failed, in a new socket around the same handle: Node closes
   * the one that wrote, and what the peer said last would be lost. To be called before that, so in the write's callback.
   * Null where it cannot be done.
   */
  readOn(): net.Socket | null;
  /** At most so many bytes with one read from now on; 0: as many as there are. Where reads are not shared it does nothing. */
  setLongest(bytes: number): void;
}

/** A socket that is still to be connected. */
export function newSocket(): StreamSource {
  if (!shares) return plainSource(new net.Socket({ allowHalfOpen: true }));
  return new SharedSource((onread) => new net.Socket({ allowHalfOpen: true, onread }));
}

/** For net.createServer: accepted sockets must not read before they are taken over. */
export const acceptOptions = { allowHalfOpen: true, pauseOnConnect: shares } as const;

/** What net.Server makes a socket of. */
interface AcceptHandle {
  onconnection?: (this: AcceptHandle, status: number, client?: ClientHandle) => void;
}

interface ClientHandle {
  setNoDelay?(on: boolean): void;
}

/** What a socket reads through; net.Socket keeps it to itself. */
interface ReadHandle {
  reading?: boolean;
  readStart?(): number;
  readStop?(): number;
  useUserBuffer?(buffer: Uint8Array): void;
}

/** Sockets that were made with where they read to. */
const made = new WeakMap<net.Socket, StreamSource>();

/**
 * Has a server that listens make its connections with where they read to: net.Server makes a socket of each that has to be
 * replaced (takeOver), which is the larger part of what accepting costs. Where a version of Node has no such handle,
 * nothing changes.
 */
export function acceptShared(server: net.Server, noDelay: () => boolean): void {
  const { _handle: handle } = server as unknown as { readonly _handle: AcceptHandle | null };
  const usual = handle?.onconnection;
  if (!shares || handle === null || typeof usual !== "function") return;
  handle.onconnection = (status, client) => {
    if (status !== 0 || client === undefined) return usual.call(handle, status, client);
    if (noDelay()) client.setNoDelay?.(true);
    const source = new SharedSource((onread) => around(client, onread));
    made.set(source.socket, source);
    server.emit("connection", source.socket);
  };
}

/**
 * Takes an accepted socket over. net.Server cannot be told where its connections read to, so a new socket is made around
 * the accepted one's handle; where a version of Node has no such handle, the accepted socket is used as it is.
 */
export function takeOver(accepted: net.Socket): StreamSource {
  const known = made.get(accepted);
  if (known !== undefined) return known;
  const owner = accepted as unknown as { _handle: object | null };
  const handle = owner._handle;
  if (!shares || handle === null || typeof handle !== "object") {
    accepted.resume();
    return plainSource(accepted);
  }
  const source = new SharedSource((onread) => around(handle, onread));
  owner._handle = null;
  accepted.destroy();
  return source;
}

/** `handle` is what net.Server itself passes here; the types do not know it. */
function around(handle: object, onread: net.OnReadOpts): net.Socket {
  return new net.Socket({ allowHalfOpen: true, onread, handle } as net.SocketConstructorOpts);
}

function plainSource(socket: net.Socket): StreamSource {
  return {
    socket,
    onData: (listener) => socket.on("data", (bytes) => listener(bytes, null)),
    readOn: () => null,
    setLongest: () => undefined,
  };
}

/** Reads into the buffer that is shared, or into a lease. */
class SharedSource implements StreamSource, TurnReader {
  readonly socket: net.Socket;
  readonly #onread: net.OnReadOpts;
  #listener: OnData | null = null;
  #askLease: () => Lease | null = () => null;
  #lease: Lease | null = null;
  #lastRead = 0;
  #longest = 0;
  /** Whichever socket is around the handle now. */
  #reader: net.Socket | null = null;

  constructor(make: (onread: net.OnReadOpts) => net.Socket) {
    const shared = (buffer ??= new Uint8Array(READ_BYTES));
    this.#onread = {
      // Asked at the beginning and behind each call of `callback`: where the next read goes.
      buffer: () => {
        if (
          this.#longest === 0 &&
          this.#lease === null &&
          this.#lastRead >= DIRECT_BYTES &&
          this.#reads()
        )
          this.#lease = this.#askLease();
        return this.#lease === null ? this.#part(shared) : this.#lease.into;
      },
      callback: (count, into) => {
        const used = this.#lease;
        this.#lease = null;
        this.#lastRead = count;
        this.#listener?.(into.subarray(0, count), used);
        turns.read(this, count >= DIRECT_BYTES);
        return true;
      },
    };
    this.socket = make(this.#onread);
    this.#readThrough(this.socket);
  }

  onData(listener: OnData, lease: () => Lease | null): void {
    this.#listener = listener;
    this.#askLease = lease;
  }

  readOn(): net.Socket | null {
    const owner = this.socket as unknown as { _handle: object | null };
    const handle = owner._handle;
    if (handle === null || typeof handle !== "object") return null;
    owner._handle = null;
    const reader = around(handle, this.#onread);
    this.#readThrough(reader);
    return reader;
  }

  setLongest(bytes: number): void {
    this.#longest = bytes;
    // The next read has its place already.
    const handle = this.#handle();
    if (this.#lease !== null || buffer === null || bytes === 0) return;
    handle?.useUserBuffer?.(this.#part(buffer));
  }

  #part(shared: Uint8Array): Uint8Array {
    return this.#longest === 0 ? shared : shared.subarray(0, this.#longest);
  }

  stop(): boolean {
    const handle = this.#handle();
    if (handle?.reading !== true) return false;
    handle.reading = false;
    handle.readStop?.();
    return true;
  }

  start(): void {
    const handle = this.#handle();
    if (handle?.reading !== false || this.#reader?.isPaused() !== false) return;
    handle.reading = true;
    handle.readStart?.();
  }

  /** Null once it is closed; without `reading` where a version of Node does not say. */
  #handle(): ReadHandle | null {
    const owner = this.#reader as unknown as { readonly _handle?: ReadHandle | null } | null;
    return owner?._handle ?? null;
  }

  #reads(): boolean {
    return this.#reader !== null && !this.#reader.destroyed;
  }

  /** Once it is closed the system reads nothing more into the lease; not before. */
  #readThrough(reader: net.Socket): void {
    this.#reader = reader;
    reader.once("close", () => {
      if (reader !== this.#reader) return;
      turns.forget(this);
      this.#lease?.owner.giveBack(this.#lease);
      this.#lease = null;
    });
  }
}
