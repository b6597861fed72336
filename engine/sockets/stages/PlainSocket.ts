// The lowest stage: a connected socket of the system, TCP or Unix domain.

import type * as net from "node:net";
import { type Channel, type ChannelListener, isReset } from "./Channel.ts";
import type { SendTurns } from "./SendTurns.ts";
import type { StreamSource } from "./sharedReads.ts";
import { StreamWriter } from "./StreamWriter.ts";

export class PlainSocket implements Channel {
  readonly #source: StreamSource;
  readonly #writer: StreamWriter;
  #socket: net.Socket;
  #listener: ChannelListener | null = null;
  #queued = 0;
  #paused = false;
  #peerEnded = false;

  constructor(source: StreamSource, turns: SendTurns) {
    this.#source = source;
    this.#socket = source.socket;
    this.#writer = new StreamWriter(source.socket, {
      turns,
      onSent: (piece) => {
        this.#setQueued(this.#queued - piece.length);
        this.#listener?.sent(piece);
      },
      onFailed: (error) => {
        // Where reading cannot go on, the socket's "error" event tells.
        const reader = isReset(error) && !this.#peerEnded ? source.readOn() : null;
        if (reader !== null) this.#readToTheEnd(reader, error);
      },
    });
  }

  get queued(): number {
    return this.#queued;
  }

  get ended(): boolean {
    return this.#writer.ended;
  }

  get paused(): boolean {
    return this.#paused;
  }

  listen(listener: ChannelListener): void {
    const writer = this.#writer;
    this.#listener = listener;
    // What the kernel took is told before whatever came of it.
    this.#source.onData(
      (data, lease) => {
        writer.settle();
        listener.received(data, lease);
      },
      () => listener.lease(),
    );
    this.#socket
      .on("end", () => {
        this.#peerEnded = true;
        writer.settle();
        listener.peerEnded();
      })
      .on("finish", () => listener.finished())
      .on("error", (error) => {
        writer.settle();
        listener.failed(error, false);
      })
      .on("close", () => {
        writer.settle();
        listener.closed();
      });
  }

  send(data: Uint8Array): void {
    this.#setQueued(this.#queued + data.length);
    this.#writer.send(data);
  }

  sendCopy(data: Uint8Array): void {
    this.#setQueued(this.#queued + data.length);
    this.#writer.sendCopy(data);
  }

  end(): void {
    this.#writer.end();
  }

  setLongest(bytes: number): void {
    this.#source.setLongest(bytes);
  }

  setPaused(paused: boolean): void {
    this.#paused = paused;
    if (paused) this.#socket.pause();
    else if (this.#socket.isPaused()) this.#socket.resume();
  }

  destroy(how: "close" | "reset"): void {
    this.#writer.settle();
    if (how === "reset") this.#socket.resetAndDestroy();
    else this.#socket.destroy();
  }

  #setQueued(bytes: number): void {
    this.#queued = bytes;
    this.#listener?.queued(bytes);
  }

  /** A peer that closed with our bytes unread may have said why: that is read before the connection is given up. */
  #readToTheEnd(reader: net.Socket, error: NodeJS.ErrnoException): void {
    this.#socket.removeAllListeners().on("error", () => undefined);
    this.#socket = reader;
    reader.on("end", () => reader.destroy());
    reader.on("error", () => undefined);
    reader.on("close", () => this.#listener?.closed());
    this.#listener?.failed(error, true);
    this.setPaused(this.#paused);
  }
}
