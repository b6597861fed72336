// What calls are understood with: the processes, whose sockets are whose, and who is told.

import type { CallDetail, ProgramCall } from "../../shared/model/event.ts";
import { Processes } from "./Processes.ts";
import { readAbout, type About } from "./strace/readAbout.ts";
import type { Syscall } from "./strace/parseLine.ts";
import type { Value } from "./strace/Value.ts";
import { noCounts, type Beside, type Told, type WatchCounts } from "./Told.ts";
import { kindOfProtocol, newSocket, type WatchedSocket } from "./WatchedSocket.ts";

/** Sockets on their way in messages. */
const MAX_IN_FLIGHT = 1024;

export interface SceneSetting {
  readonly told: Told;
  /** Whether calls that had nothing to do (EAGAIN) are told, too. */
  readonly again?: boolean;
  /** Name of a process that is found while it runs. */
  readonly nameOf?: (pid: number) => string;
}

/** A socket, and which descriptor of it a call was made with. */
export interface Held {
  readonly socket: WatchedSocket;
  readonly fd: number;
}

export class Scene {
  readonly counts: WatchCounts = noCounts();
  readonly processes: Processes;
  readonly told: Told;
  readonly #again: boolean;
  #inFlight: WatchedSocket[] = [];
  /** Sockets by what strace says of them, where no two can have the same said of them. */
  readonly #bySaying = new Map<string, WatchedSocket>();
  /** What was received in a message whose sending had not ended yet, by what is said of it. */
  readonly #early = new Map<string, number>();

  constructor({ told, again = false, nameOf }: SceneSetting) {
    this.told = told;
    this.#again = again;
    this.processes = new Processes(nameOf);
  }

  /** The socket that a call was made with; null where it is none. */
  held(call: Syscall, value: Value | undefined): Held | null {
    if (value?.kind !== "number") return null;
    const { number: fd } = value;
    const known = this.processes.get(call.tid, fd)?.socket ?? null;
    if (known !== null && (value.about === null || value.about === known.about))
      return { socket: known, fd };
    const about = readAbout(value.about);
    if (about === null) {
      // It was closed unseen, and stands for a file now.
      if (known !== null && value.about !== null) this.drop(call, fd);
      return null;
    }
    const fits = known !== null && fitsTo(known, about);
    const saying = value.about ?? "";
    const socket = fits ? known : this.#found(call, fd, about, saying);
    this.#learn(socket, about, saying);
    return { socket, fd };
  }

  /** What strace says of a socket that was just made. */
  said(socket: WatchedSocket, saying: string | null): void {
    const about = readAbout(saying);
    if (about !== null) this.#learn(socket, about, saying ?? "");
  }

  /** What a call did with a socket, unless it is one that is not told. */
  row(call: Syscall, { socket, fd }: Held, detail: CallDetail, beside: Beside = {}): void {
    if (!this.isTold(call, socket)) return;
    const failure = call.errno === "" ? null : { code: call.errno, syscall: detail.call };
    this.told.call(socket, detail, this.by(call, fd), { failure, ...beside });
  }

  /** Whether such a call is told; it is counted. */
  isTold(call: Syscall, socket: WatchedSocket): boolean {
    const { counts } = this;
    counts.calls += 1;
    if (call.result === null) {
      if (call.errno.startsWith("ERESTART")) counts.restarted += 1;
      else counts.unreturned += 1;
      return false;
    }
    if (socket.kind === null) {
      counts.notShown.set(socket.family, (counts.notShown.get(socket.family) ?? 0) + 1);
      return false;
    }
    if (call.errno !== "EAGAIN" && call.errno !== "EWOULDBLOCK") return true;
    counts.again += 1;
    return this.#again;
  }

  by(
    call: Pick<Syscall, "tid" | "name" | "began" | "duration" | "result">,
    fd: number,
  ): ProgramCall {
    const { pid, name } = this.processes.of(call.tid);
    const { tid, began, duration, result } = call;
    return { syscall: call.name, pid, tid, process: name, fd, began, duration, result };
  }

  /** A socket that was not known before gets its number. */
  open(call: Syscall, fd: number, socket: WatchedSocket, parent: WatchedSocket | null): void {
    if (socket.kind !== null) socket.id = this.told.opened(socket, this.by(call, fd), parent);
  }

  /** A descriptor stands for a socket from now on. */
  set(call: Syscall, fd: number, socket: WatchedSocket, closesOnExec: boolean): void {
    const before = this.processes.set(call.tid, fd, socket, closesOnExec);
    if (before !== null) this.ended(before, this.by(call, fd));
  }

  /** A descriptor stands for a socket no more. */
  drop(call: Syscall, fd: number): void {
    const socket = this.processes.drop(call.tid, fd);
    if (socket !== null) this.ended(socket, this.by(call, fd));
  }

  /** Tells of a socket's end, where it has no descriptor any more. */
  ended(socket: WatchedSocket, by: ProgramCall): void {
    if (socket.descriptors > 0) return;
    if (this.#bySaying.get(socket.about) === socket) this.#bySaying.delete(socket.about);
    if (socket.kind !== null) this.told.ended(socket, by);
  }

  /** A message has it, until somebody receives it. */
  flies(socket: WatchedSocket): void {
    const early = this.#early.get(socket.about) ?? 0;
    if (early > 0) {
      if (early === 1) this.#early.delete(socket.about);
      else this.#early.set(socket.about, early - 1);
      return;
    }
    if (this.#inFlight.length >= MAX_IN_FLIGHT) return;
    socket.descriptors += 1;
    this.#inFlight.push(socket);
  }

  /** A message brought a descriptor of which strace says this; its sending may end later than that. */
  lands(call: Syscall, fd: number, saying: string, closesOnExec: boolean): void {
    const at = this.#inFlight.findIndex((socket) => socket.about === saying);
    const [flying] = at === -1 ? [] : this.#inFlight.splice(at, 1);
    if (flying !== undefined) flying.descriptors -= 1;
    const socket = flying ?? this.#bySaying.get(saying);
    // Of a program that is not watched.
    if (socket === undefined)
      return void this.held(call, { kind: "number", number: fd, about: saying });
    if (flying === undefined && this.#early.size < MAX_IN_FLIGHT)
      this.#early.set(saying, (this.#early.get(saying) ?? 0) + 1);
    this.set(call, fd, socket, closesOnExec);
  }

  /** What strace says of a descriptor, as far as it is new. */
  #learn(socket: WatchedSocket, { local, remote }: About, saying: string): void {
    if (this.#bySaying.get(socket.about) === socket) this.#bySaying.delete(socket.about);
    socket.about = saying;
    // An inode, or both ends: with one end alone there may be several (SO_REUSEPORT).
    if (/->|:\[\d+\]$/.test(saying)) this.#bySaying.set(saying, socket);
    socket.local = local ?? socket.local;
    socket.remote = remote ?? socket.remote;
  }

  /** A socket that was there before it was watched, or came in a way that is not seen. */
  #found(call: Syscall, fd: number, about: About, saying: string): WatchedSocket {
    const known = this.#bySaying.get(saying);
    if (known !== undefined) {
      this.set(call, fd, known, false);
      return known;
    }
    const { protocol, local, remote } = about;
    const socket = newSocket({ kind: kindOfProtocol(protocol), family: protocol, local, remote });
    this.open(call, fd, socket, null);
    this.set(call, fd, socket, false);
    return socket;
  }
}

function fitsTo(socket: WatchedSocket, { protocol, remote }: About): boolean {
  // Not more is known of it than that it is one.
  if (protocol === "socket") return true;
  const kind = kindOfProtocol(protocol);
  if (kind === null || socket.kind === null) return kind === socket.kind;
  if (kind.split("-")[0] !== socket.kind.split("-")[0]) return false;
  if ((kind === "unix-dgram") !== (socket.kind === "unix-dgram")) return false;
  const before = socket.remote;
  if (kind !== "tcp-connection" || remote === null || before === null) return true;
  return before.family === "unix" || remote.family === "unix"
    ? false
    : before.address === remote.address && before.port === remote.port;
}
