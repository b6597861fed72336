// Connections that come: one and no more, one after another (OpenBSD's -k), or all at once (ncat's).

import type { Failure } from "../../shared/model/failure.ts";
import { isOpen, type SocketInfo } from "../../shared/model/socket.ts";
import type { Engine } from "../../engine/createEngine.ts";
import { Broker } from "./Broker.ts";
import { closed, until } from "../waiting.ts";
import type { Input } from "./Input.ts";
import { namesOf } from "./names.ts";
import type { NcRun } from "./NcRun.ts";
import { pause } from "./pause.ts";
import { endOf, receiveAll, shutDown } from "./talk.ts";
import type { Denial, End, Lines } from "./voice/Voice.ts";

const DONE: End = { lines: [], code: 0 };

/** Resolves with the end of the program; never while it is to go on. */
export function listenStreams(nc: NcRun, input: Input, listener: SocketInfo): Promise<End> {
  return new StreamServer(nc, input, listener).ended;
}

class StreamServer {
  readonly ended: Promise<End>;
  readonly #nc: NcRun;
  readonly #input: Input;
  readonly #listener: SocketInfo;
  readonly #broker: Broker | null;
  /** Those that are talked with. */
  readonly #live = new Set<number>();
  /** Those whose turn has not come. Nothing of them is read. */
  readonly #waiting: number[] = [];
  #end: (end: End) => void = () => undefined;

  constructor(nc: NcRun, input: Input, listener: SocketInfo) {
    this.#nc = nc;
    this.#input = input;
    this.#listener = listener;
    this.#broker = nc.settings.broker ? new Broker(nc, this.#live) : null;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    input.targets = () => Array.from(this.#live, (id) => ({ id }));
    if (this.#broker !== null) input.heard = (piece) => this.#broker?.fromInput(piece) ?? piece;
    void input.ended.then(() => this.#inputEnded());
    nc.engine.onEvent((event) => {
      if (event.socket !== listener.id || event.call !== "accept") return;
      if (event.accepted === 0) this.#denied(event.remote, event.failure);
      else this.#accepted(event.accepted);
    });
  }

  get #oneAfterAnother(): boolean {
    return this.#nc.settings.dialect === "openbsd" && this.#broker === null;
  }

  /** Before its first byte is read. */
  #accepted(id: number): void {
    const { engine, settings } = this.#nc;
    const mayCome = settings.keepOpen || this.#oneAfterAnother || this.#live.size === 0;
    // Another that was there before the listener was closed.
    if (!mayCome) return void setImmediate(() => closeIt(engine, id));
    if (this.#oneAfterAnother && this.#live.size > 0) {
      engine.setReading(false, id);
      this.#waiting.push(id);
      return;
    }
    if (!settings.keepOpen && !this.#oneAfterAnother)
      setImmediate(() => closeIt(engine, this.#listener.id));
    this.#attend(id);
  }

  #attend(id: number): void {
    const { engine, settings } = this.#nc;
    this.#live.add(id);
    const limit = this.#broker === null ? receiveAll(this.#nc, id) : this.#broker.join(id);
    void limit.then(this.#end);
    // The engine has its end points once this turn is over.
    setImmediate(() => {
      this.#sayAccepted(id);
      engine.setReading(true, id);
      if (settings.exec === null) this.#input.start();
      else void this.#run(id);
    });
    void closed(engine, id).then((socket) => this.#closed(socket));
  }

  async #run(id: number): Promise<void> {
    const { engine, runCommand } = this.#nc;
    const socket = engine.socket(id);
    if (socket === undefined) return;
    await runCommand?.(this.#nc, socket);
    closeIt(engine, id);
  }

  #closed(socket: SocketInfo): void {
    const nc = this.#nc;
    this.#live.delete(socket.id);
    nc.receive(socket.id, null);
    this.#broker?.leave(socket.id);
    const end = endOf(nc, nc.settings.exec === null ? socket.failure : null, true);
    if (end.lines.length > 0) return this.#end(end);
    if (nc.settings.keepOpen) return this.#next();
    void this.#quit(end);
  }

  /** OpenBSD's -q waits behind the end, where the input has ended before. */
  async #quit(end: End): Promise<void> {
    const { quitAfter } = this.#nc.settings;
    const inputEnded = await Promise.race([
      this.#input.ended.then(() => true),
      pause(0).then(() => false),
    ]);
    if (inputEnded && quitAfter !== null && quitAfter > 0) await pause(quitAfter);
    this.#end(end);
  }

  #next(): void {
    const { engine } = this.#nc;
    for (let id = this.#waiting.shift(); id !== undefined; id = this.#waiting.shift())
      if (isOpen(engine.socket(id)?.state ?? "closed")) return this.#attend(id);
  }

  async #inputEnded(): Promise<void> {
    const { engine, settings } = this.#nc;
    if (settings.exec !== null || this.#broker !== null || settings.atInputEnd === "keep") return;
    for (const id of this.#live) shutDown(this.#nc, id);
    if (settings.atInputEnd !== "quit") return;
    const sent = (): boolean =>
      [...this.#live].every((id) => engine.socket(id)?.localEndedAt !== null);
    await until(engine, () => (sent() ? true : null));
    this.#end(DONE);
  }

  #denied(peer: SocketInfo["remote"], failure: Failure | null): void {
    const { engine, settings, voice } = this.#nc;
    if (failure === null || peer === null || peer.family === "unix") return;
    const open = engine.socket(this.#listener.id)?.openChildren ?? 0;
    const why: Denial =
      open >= settings.maxConnections ? { limit: settings.maxConnections } : "not-allowed";
    const names = { host: peer.address, service: null };
    this.#nc.say([...voice.accepted(peer, names, null), ...voice.denied(why)]);
  }

  #sayAccepted(id: number): void {
    const { engine, voice } = this.#nc;
    const socket = engine.socket(id);
    if (socket === undefined || socket.remote === null) return;
    if (socket.remote.family === "unix") {
      const path = this.#nc.settings.host ?? "";
      return this.#nc.say(voice.acceptedPath(path, socket.remote.path, false));
    }
    this.#nc.sayLater(this.#acceptedLines(socket.remote, this.#broker?.user(id) ?? null));
  }

  async #acceptedLines(peer: SocketInfo["remote"], user: number | null): Promise<Lines> {
    const { settings, voice } = this.#nc;
    if (peer === null || peer.family === "unix") return [];
    const names = await namesOf(settings, peer, { protocol: "tcp", reverse: true });
    return voice.accepted(peer, names, user);
  }
}

function closeIt(engine: Engine, id: number): void {
  if (isOpen(engine.socket(id)?.state ?? "closed")) engine.closeSocket(id);
}
