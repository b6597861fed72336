// The processes of a watched program: their threads, and which socket each descriptor stands for. Pure; bounded in processes and
// descriptors.

import type { WatchedSocket } from "./WatchedSocket.ts";

/** Descriptors of one process, and processes; the system's own usual bounds are lower. */
const MAX_DESCRIPTORS = 1_048_576;

export interface Descriptor {
  readonly socket: WatchedSocket;
  closesOnExec: boolean;
}

/** May be that of several processes (CLONE_FILES). */
interface Descriptors {
  readonly open: Map<number, Descriptor>;
  processes: number;
}

export interface Process {
  readonly pid: number;
  name: string;
  threads: number;
  files: Descriptors;
}

/** What happened to a socket that has one descriptor less. */
export type Dropped = (socket: WatchedSocket, fd: number) => void;

export class Processes {
  readonly #byThread = new Map<number, Process>();
  /** Threads that are making another one, of which nothing was heard yet; in the order in which they began. */
  readonly #making = new Map<number, { readonly flags: string; child: number }>();
  /** The name of a process that is found while it runs. */
  readonly #nameOf: (pid: number) => string;

  constructor(nameOf: (pid: number) => string = () => "") {
    this.#nameOf = nameOf;
  }

  /** The process of a thread; of one that nothing is known of, the child of whoever is making one. */
  of(tid: number): Process {
    const known = this.#byThread.get(tid);
    if (known !== undefined) return known;
    for (const [parent, making] of this.#making) {
      if (making.child !== 0) continue;
      making.child = tid;
      return this.#child(parent, tid, making.flags);
    }
    const files = { open: new Map<number, Descriptor>(), processes: 1 };
    return this.#add(tid, { pid: tid, name: this.#nameOf(tid), threads: 1, files });
  }

  /** Of all threads that have not ended. */
  threads(): readonly number[] {
    return [...this.#byThread.keys()];
  }

  /** A thread begins to make another one. `flags`: as strace prints them. */
  making(tid: number, flags: string): void {
    this.of(tid);
    this.#making.set(tid, { flags, child: 0 });
  }

  /** It made it; `child`: the new thread's id, null where it failed. */
  made(tid: number, flags: string, child: number | null): void {
    this.#making.delete(tid);
    if (child !== null && child > 0 && !this.#byThread.has(child)) this.#child(tid, child, flags);
  }

  get(tid: number, fd: number): Descriptor | undefined {
    return this.of(tid).files.open.get(fd);
  }

  /** A descriptor stands for a socket from now on; what it stood for before has one less. */
  set(tid: number, fd: number, socket: WatchedSocket, closesOnExec: boolean): WatchedSocket | null {
    const { open } = this.of(tid).files;
    const before = this.drop(tid, fd);
    if (open.size >= MAX_DESCRIPTORS) return before;
    open.set(fd, { socket, closesOnExec });
    socket.descriptors += 1;
    return before;
  }

  /** The socket that the descriptor stood for, with one descriptor less; null where it was none. */
  drop(tid: number, fd: number): WatchedSocket | null {
    const { open } = this.of(tid).files;
    const socket = open.get(fd)?.socket ?? null;
    if (socket === null) return null;
    open.delete(fd);
    socket.descriptors -= 1;
    return socket;
  }

  /** Another program takes the process' place. */
  exec(tid: number, name: string, dropped: Dropped): void {
    const process = this.of(tid);
    process.name = name;
    // A table that is shared is copied first.
    if (process.files.processes > 1) process.files = copyOf(process.files);
    for (const [fd, { closesOnExec }] of process.files.open)
      if (closesOnExec) this.#dropTold(tid, fd, dropped);
  }

  /** The thread that called exec has the process' number from now on, and is the only one. */
  superseded(tid: number, by: number): void {
    const process = this.of(by);
    for (const [each, of] of this.#byThread) if (of === process) this.#byThread.delete(each);
    process.threads = 0;
    this.#add(tid, process);
    process.threads = 1;
  }

  /** A thread ended. Returns its process where it was the last one of it. */
  exit(tid: number, dropped: Dropped): Process | null {
    const process = this.of(tid);
    this.#making.delete(tid);
    if (process.threads === 1 && --process.files.processes === 0)
      for (const fd of [...process.files.open.keys()]) this.#dropTold(tid, fd, dropped);
    process.threads -= 1;
    this.#byThread.delete(tid);
    return process.threads === 0 ? process : null;
  }

  #dropTold(tid: number, fd: number, dropped: Dropped): void {
    const socket = this.drop(tid, fd);
    if (socket !== null) dropped(socket, fd);
  }

  #child(parent: number, tid: number, flags: string): Process {
    const of = this.of(parent);
    if (/\bCLONE_THREAD\b/.test(flags)) {
      of.threads += 1;
      return this.#add(tid, of);
    }
    const shared = /\bCLONE_FILES\b/.test(flags);
    if (shared) of.files.processes += 1;
    const files = shared ? of.files : copied(of.files);
    return this.#add(tid, { pid: tid, name: of.name, threads: 1, files });
  }

  #add(tid: number, process: Process): Process {
    this.#byThread.set(tid, process);
    return process;
  }
}

/** For a process of its own: each socket has one descriptor more. */
function copied({ open }: Descriptors): Descriptors {
  const copy = new Map<number, Descriptor>();
  for (const [fd, descriptor] of open) {
    copy.set(fd, { ...descriptor });
    descriptor.socket.descriptors += 1;
  }
  return { open: copy, processes: 1 };
}

function copyOf(shared: Descriptors): Descriptors {
  shared.processes -= 1;
  return copied(shared);
}
