// Every socket of the engine: gives ids, keeps the list, knows what changed since clients were last told, and ends each
// socket with exactly one close.

import type { Bounds } from "../../shared/model/bounds.ts";
import { refusal } from "../../shared/model/failure.ts";
import {
  isListener,
  isOpen,
  type CallUnderWay,
  type OpenSpec,
  type SocketKind,
  type SocketOwner,
} from "../../shared/model/socket.ts";
import { createSignal } from "../feed/Signal.ts";
import { now } from "../system/clock.ts";
import type { Ending } from "./Ending.ts";
import { EventLog } from "./EventLog.ts";
import { Conversations } from "../record/write/Conversations.ts";
import { TcpTrace } from "../record/write/TcpTrace.ts";
import { failureFrom } from "../system/failureFrom.ts";
import { openFilesLimit } from "../system/openFilesLimit.ts";
import { inTurns } from "./inTurns.ts";
import { LeftOver, madeRoom } from "./LeftOver.ts";
import { SendTurns } from "./stages/SendTurns.ts";
import { Answerers } from "./Answerers.ts";
import { ClearedSockets } from "./ClearedSockets.ts";
import { mustWait, newRecord, type SocketRecord } from "./SocketRecord.ts";
import { said } from "../../shared/words/said.ts";

export class Registry {
  readonly log: EventLog;
  readonly conversations = new Conversations();
  readonly sendTurns = new SendTurns();
  readonly answerers = new Answerers();
  readonly leftOver = new LeftOver();
  /** Tells each socket that ended, behind its close event. */
  readonly ended = createSignal<SocketRecord>();
  readonly bounds: () => Bounds;
  /** Told of each change while there are clients; null while there are none, and changes are then not kept. */
  onChange: (() => void) | null = null;
  open = 0;
  /** Datagrams that the kernel dropped on sockets that are closed. */
  closedDrops = 0;
  /** Connections and datagrams that were not let in, of all sockets. */
  refused = 0;
  readonly #records = new Map<number, SocketRecord>();
  #changed: SocketRecord[] = [];
  #removed: number[] = [];
  /** In the order in which they closed. */
  readonly #closed = new Set<number>();
  readonly #cleared = new ClearedSockets();
  #nextId = 1;
  /** Why reading waits. */
  readonly #pausedBy = new Set<"disk" | "consumer">();

  constructor(bounds: () => Bounds) {
    this.bounds = bounds;
    this.log = new EventLog((record) => this.touch(record));
  }

  get paused(): boolean {
    return this.#pausedBy.size > 0;
  }

  all(): IterableIterator<SocketRecord> {
    return this.#records.values();
  }

  find(id: number): SocketRecord | undefined {
    return this.#records.get(id);
  }

  /** For whoever names this socket, and so looks at it. Throws a Refusal that names the id. */
  get(id: number): SocketRecord {
    const record = this.#records.get(id);
    if (record === undefined)
      throw refusal(
        "NO_SUCH_SOCKET",
        said("socket.thereIsNoSocketOnList", { id }),
        said("socket.itWasClearedOrNeverOpened"),
      );
    this.leftOver.keep(record);
    return record;
  }

  /** How many sockets may be open: the bound, or less where the system allows fewer files. */
  limit(): number {
    return Math.min(this.bounds().sockets, openFilesLimit());
  }

  /** Whether one more may be opened; closes a connection that was left over where that helps. */
  hasRoom(): boolean {
    const limit = this.limit();
    if (this.open < limit) return true;
    const record = this.open === limit ? this.leftOver.first() : null;
    if (record === null) return false;
    this.log.call(record, { call: "error" }, { failure: madeRoom(this.open) });
    record.handle?.close("close");
    return this.open < limit;
  }

  /** Somebody looks at this socket, if it is there. */
  noteLook(id: number): void {
    const record = this.#records.get(id);
    if (record !== undefined) this.leftOver.keep(record);
  }

  add(kind: SocketKind, parent: SocketRecord | null, spec: OpenSpec | null): SocketRecord {
    return this.#add({ kind, parent, spec, openedAt: now() });
  }

  /** A socket of another program, which is only looked at. */
  addWatched(
    known: Pick<SocketRecord, "kind" | "parent" | "openedAt"> & { readonly owner: SocketOwner },
  ): SocketRecord {
    return this.#add({ ...known, spec: null });
  }

  #add(known: Omit<Parameters<typeof newRecord>[0], "id">): SocketRecord {
    const record = newRecord({ ...known, id: this.#nextId++ });
    const { parent } = record;
    this.#records.set(record.id, record);
    this.open += 1;
    if (parent !== null) {
      parent.accepted += 1;
      parent.openChildren += 1;
    }
    this.touch(record);
    return record;
  }

  /** Marks a socket as changed since the clients were last told. */
  touch(record: SocketRecord): void {
    if (record.changed || this.onChange === null) return;
    record.changed = true;
    this.#changed.push(record);
    this.onChange();
  }

  /** What a socket waits for from now on; null: for nothing any more. */
  waits(record: SocketRecord, call: CallUnderWay | null): void {
    if (record.closeCause !== null) return;
    record.underWay = call;
    this.touch(record);
  }

  /** One connection or datagram more that was not let in. */
  countRefused(record: SocketRecord): void {
    record.refused += 1;
    this.refused += 1;
    this.touch(record);
  }

  /** Ends a socket: its one close event. Later calls do nothing. */
  end(record: SocketRecord, ending: Ending): void {
    if (record.closeCause !== null) return;
    const failure = ending.failure ?? null;
    const unsent = record.pendingOut;
    const time = ending.time ?? now();
    record.closeCause = ending.cause;
    record.reset = ending.reset ?? false;
    record.closedAt = time;
    if (ending.endsWriting === true) record.localEndedAt ??= time;
    record.underWay = null;
    record.state = ending.cause === "error" || failure !== null ? "failed" : "closed";
    record.failure = failure ?? record.failure;
    record.pendingOut = 0;
    record.handle = null;
    this.answerers.delete(record);
    this.leftOver.delete(record);
    this.open -= 1;
    this.closedDrops += record.kernelDrops ?? 0;
    if (record.parent !== null) {
      record.parent.openChildren -= 1;
      this.touch(record.parent);
    }
    this.log.call(
      record,
      { call: "close", cause: ending.cause, reset: record.reset, unsent },
      {
        time,
        packets: ending.packets ?? null,
        ...(ending.program === undefined ? {} : { program: ending.program }),
      },
    );
    if (record.trace instanceof TcpTrace) this.#endConversation(record);
    record.trace = null;
    this.ended.tell(record);
    this.#closed.add(record.id);
    this.trimClosed();
  }

  /** Takes closed sockets off the list; they can be put back by the number of this clearing. */
  clear(ids: readonly number[] | null): { readonly sockets: number; readonly clearing: number } {
    // Newest first, so that a listener goes after the sockets that it accepted.
    const wanted = (ids === null ? [...this.#closed] : [...ids]).toSorted((a, b) => b - a);
    const cleared: SocketRecord[] = [];
    for (const id of wanted) {
      const record = this.#records.get(id);
      // A listener stays while its accepted sockets are open, so that they keep their place.
      if (record === undefined || isOpen(record.state) || record.openChildren > 0) continue;
      this.#forget(record);
      cleared.push(record);
    }
    const clearing = this.#cleared.keep(cleared);
    this.#cleared.trim(this.bounds().closedSockets - this.#closed.size);
    return { sockets: cleared.length, clearing };
  }

  /** Puts back what was cleared; returns how many, none of what is kept no longer. */
  restore(clearing: number): number {
    const back = this.#cleared.take(clearing);
    // Nobody was told yet that they are gone: then they never were.
    const ids = new Set(back.map(({ id }) => id));
    this.#removed = this.#removed.filter((id) => !ids.has(id));
    for (const record of back) {
      this.#records.set(record.id, record);
      this.#closed.add(record.id);
      this.touch(record);
    }
    return back.length;
  }

  /** Takes the sockets that closed first off the list until it is within its bound. */
  trimClosed(): void {
    const most = this.bounds().closedSockets;
    this.#cleared.trim(most - this.#closed.size);
    for (const id of this.#closed) {
      if (this.#closed.size <= most) return;
      const record = this.#records.get(id);
      if (record !== undefined && record.openChildren === 0) this.#forget(record);
    }
  }

  /**
   * Pauses reading of every socket that can be paused while there is any reason, and lets it go on when there is none. What
   * is sent is recorded too, so a disk that cannot keep up pauses sending as well; a slow consumer of events does not.
   */
  setPaused(reason: "disk" | "consumer", paused: boolean): void {
    const before = this.paused;
    if (paused) this.#pausedBy.add(reason);
    else this.#pausedBy.delete(reason);
    this.sendTurns.setPaused(this.#pausedBy.has("disk"));
    if (this.paused === before) return;
    for (const record of this.#records.values())
      record.handle?.setPaused(paused || mustWait(record));
  }

  /**
   * Closes every socket that is open now, in turns, listeners first; returns how many. One that cannot be closed in the usual
   * way keeps none of the others open.
   */
  async closeAll(): Promise<number> {
    const open = [...this.#records.values()].filter(({ handle }) => handle !== null);
    open.sort((a, b) => Number(isListener(b.kind)) - Number(isListener(a.kind)));
    await inTurns(open, (record) => this.#close(record));
    return open.length;
  }

  #close(record: SocketRecord): void {
    try {
      record.handle?.close("close");
    } catch (error) {
      this.end(record, { cause: "error", failure: failureFrom(error) });
    }
  }

  /** What changed since the last call. */
  takeChanges(): {
    readonly changed: readonly SocketRecord[];
    readonly removed: readonly number[];
  } {
    const changed = this.#changed;
    const removed = this.#removed;
    this.#changed = [];
    this.#removed = [];
    for (const record of changed) record.changed = false;
    return { changed, removed };
  }

  #endConversation({ local, remote }: SocketRecord): void {
    if (local !== null && remote !== null && local.family !== "unix" && remote.family !== "unix")
      this.conversations.end(local, remote);
  }

  #forget(record: SocketRecord): void {
    this.#records.delete(record.id);
    this.#closed.delete(record.id);
    if (this.onChange === null) return;
    this.#removed.push(record.id);
    this.onChange();
  }
}
