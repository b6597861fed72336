// A connection whose bytes come in small pieces. One read of Node's may hold a thousand requests, and its HTTP server makes
// objects of all of them before a handler can drop the connection; of a piece there are a few at most.
//
//     handPieces(server, meet);        // from here on `request.socket` is one of these; `meet` is told of each

import type { Server } from "node:http";
import type { Socket } from "node:net";
import { Duplex } from "node:stream";

const PIECE = 512;

/** Before the server listens: each connection is handed to it piece by piece. */
export function handPieces(server: Server, meet: (socket: Duplex) => void): void {
  const serve = server.listeners("connection");
  server.removeAllListeners("connection");
  server.on("connection", (raw: Socket) => {
    const socket = new PiecewiseSocket(raw);
    meet(socket);
    for (const listener of serve) listener.call(server, socket);
  });
}

export class PiecewiseSocket extends Duplex {
  readonly raw: Socket;
  /** What was read and not handed on yet; the raw socket is paused as long as there is some. */
  #rest: Buffer = NOTHING;
  #detached = false;

  constructor(raw: Socket) {
    super({ readableHighWaterMark: PIECE, writableHighWaterMark: raw.writableHighWaterMark });
    this.raw = raw;
    raw.on("data", this.#take);
    raw.on("end", this.#end);
    raw.on("error", this.#fail);
    raw.on("timeout", this.#timeout);
    raw.on("close", () => {
      if (!this.#detached) this.destroy();
    });
  }

  readonly #take = (bytes: Buffer): void => {
    this.#rest = bytes;
    this.raw.pause();
    this.#give();
  };
  readonly #end = (): void => void this.push(null);
  /** Stays when we are detached: without a listener an error would end the program. */
  readonly #fail = (error: Error): void => {
    if (!this.#detached) this.destroy(error);
  };
  readonly #timeout = (): void => void this.emit("timeout");

  /** Whoever takes a piece may destroy us, or detach. */
  #give(): void {
    while (this.#rest.length > 0 && !this.destroyed && !this.#detached) {
      const piece = this.#rest.subarray(0, PIECE);
      this.#rest = this.#rest.subarray(PIECE);
      if (!this.push(piece)) return;
    }
    if (!this.#detached) this.raw.resume();
  }

  /** Gives the raw socket away, for good; returns what came and nobody has taken. */
  detach(): Buffer {
    this.#detached = true;
    const waiting: unknown = this.read();
    const untaken = Buffer.concat([waiting instanceof Buffer ? waiting : NOTHING, this.#rest]);
    this.raw.off("data", this.#take);
    this.raw.off("end", this.#end);
    this.raw.off("timeout", this.#timeout);
    this.raw.setTimeout(0);
    // Flows for its next listener, in the next turn.
    this.raw.resume();
    return untaken;
  }

  /** As a socket's: Node's HTTP server sets it, and hears `timeout`. */
  setTimeout(milliseconds: number): this {
    this.raw.setTimeout(milliseconds);
    return this;
  }

  override _read(): void {
    if (this.#rest.length > 0) this.#give();
    else if (!this.#detached) this.raw.resume();
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.raw.write(chunk, done);
  }

  override _writev(
    chunks: readonly { readonly chunk: Buffer }[],
    done: (error?: Error | null) => void,
  ): void {
    this.raw.cork();
    for (const [i, { chunk }] of chunks.entries())
      this.raw.write(chunk, i === chunks.length - 1 ? done : undefined);
    this.raw.uncork();
  }

  override _final(done: () => void): void {
    this.raw.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (!this.#detached) this.raw.destroy();
    done(error);
  }
}

const NOTHING = Buffer.alloc(0);
