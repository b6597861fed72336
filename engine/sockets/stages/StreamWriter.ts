// Writes what a stream has to send: a piece at a time, in turn with all the others. That the kernel took it is told in turn
// too: libuv ends the writes of all sockets at once that have become writable, and recording two hundred of them takes 20 ms.

import type * as net from "node:net";
import { SendQueue } from "./SendQueue.ts";
import type { SendTurns } from "./SendTurns.ts";

export interface StreamWriterOptions {
  readonly turns: SendTurns;
  /** The kernel took this piece. */
  onSent(piece: Uint8Array): void;
  /** A write failed; nothing more is written. Node destroys the socket as soon as this returns. */
  onFailed(error: NodeJS.ErrnoException): void;
}

export class StreamWriter {
  readonly #socket: net.Socket;
  readonly #options: StreamWriterOptions;
  /** Made for the first bytes: of many connections most never send. */
  #queue: SendQueue | null = null;
  /** A piece is with the kernel, or waits for its turn. */
  #busy = false;
  #ending = false;
  #failed = false;
  /** The kernel took this piece, which is not told yet. */
  #untold: Uint8Array | null = null;

  constructor(socket: net.Socket, options: StreamWriterOptions) {
    this.#socket = socket;
    this.#options = options;
  }

  /** Whether nothing more may be sent. */
  get ended(): boolean {
    return this.#ending || this.#failed;
  }

  /** `data` must stay as it is. */
  send(data: Uint8Array): void {
    this.#queue ??= new SendQueue();
    this.#queue.push(data);
    this.#start();
  }

  /** `data` is good during the call only. */
  sendCopy(data: Uint8Array): void {
    this.#queue ??= new SendQueue();
    this.#queue.pushCopy(data);
    this.#start();
  }

  /** Ends our writing side behind what is queued. */
  end(): void {
    this.#ending = true;
    if (!this.#busy && (this.#queue?.bytes ?? 0) === 0) this.#finish();
  }

  /** Tells what the kernel took, if that waits for its turn: before anything else is told of this socket. */
  settle(): void {
    const piece = this.#untold;
    if (piece === null) return;
    this.#untold = null;
    this.#options.onSent(piece);
  }

  #start(): void {
    if (this.#busy) return;
    this.#busy = true;
    this.#options.turns.run(this.#next);
  }

  #finish(): void {
    if (!this.#socket.destroyed && !this.#socket.writableEnded) this.#socket.end();
  }

  readonly #next = (): void => {
    const socket = this.#socket;
    const { turns } = this.#options;
    const piece = socket.destroyed ? null : (this.#queue?.take(turns.piece) ?? null);
    if (piece === null) {
      this.#busy = false;
      if (this.#ending) this.#finish();
      return;
    }
    const taken = turns.give();
    socket.write(piece, (error) => {
      taken();
      // A socket that was closed from here fails what was on its way; its close event tells.
      if (socket.destroyed) return;
      if (error !== undefined && error !== null) {
        this.#failed = true;
        this.#options.onFailed(error);
        return;
      }
      this.#untold = piece;
      turns.tell(this.#goOn);
    });
  };

  readonly #goOn = (): void => {
    this.settle();
    this.#options.turns.run(this.#next);
  };
}
