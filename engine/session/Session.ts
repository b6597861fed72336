// One connected client: follows one view, is told what changed in batches at the pace at which it acknowledges them, and
// is given a new snapshot when it fell too far behind.

import { packRows } from "../../shared/codec/rows.ts";
import {
  CONTRACT_VERSION,
  type EngineMessage,
  type Snapshot,
  type Totals,
} from "../../shared/contract/messages.ts";
import type { Bounds } from "../../shared/model/bounds.ts";
import { refusal } from "../../shared/model/failure.ts";
import type { RecordingStatus } from "../../shared/model/recording.ts";
import { ALL_EVENTS, sameQuery, type Query, type ScanState } from "../../shared/model/query.ts";
import type { RowColumns } from "../../shared/model/rows.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import type { Transport } from "../../shared/rpc/transport.ts";
import { now } from "../system/clock.ts";
import { createExports } from "./clientExports.ts";
import type { Host } from "./Host.ts";
import type { View } from "../query/View.ts";
import { socketInfo, type SocketRecord } from "../sockets/SocketRecord.ts";

/** Batches under way to a client; more wait until it has acknowledged one. */
const MAX_UNDER_WAY = 2;
/** Sockets in one batch: with their rows well under 1 MiB. */
export const MAX_SOCKETS = 2000;
/** Sockets that left the list in one batch; with more the client is given a new list. */
const MAX_REMOVED = 20_000;
/** Views kept beside the one that is followed. */
const MAX_OTHERS = 4;
/** Newest rows in one batch: more than a screen shows. */
export const MAX_TAIL = 256;

const GONE = refusal("CLIENT_GONE", "The client has gone.", "Ask again once it is back.");

/** What a session reads of the engine. */
export interface EngineView {
  seq(): number;
  totals(): Totals;
  bounds(): Bounds;
  status(): RecordingStatus;
  /** Null where nothing is recorded. Throws a Refusal when the query's filter is not one. */
  openView(query: Query, onProgress: () => void): View | null;
  sockets(): Iterable<SocketRecord>;
  /** Has `tick` called soon. */
  wake(): void;
}

export class Session {
  readonly host: Host;
  readonly exports = createExports();
  readonly #engine: EngineView;
  readonly #transport: Transport<EngineMessage, unknown>;
  #subscribed = false;
  #closed = false;
  #query: Query = ALL_EVENTS;
  #view: View | null = null;
  #viewId = 0;
  /** Views that were asked for beside the one followed, the one used last at the end. */
  readonly #others: { readonly query: Query; readonly view: View }[] = [];
  #sentTotal = 0;
  readonly #changed = new Map<number, SocketRecord>();
  readonly #removed = new Set<number>();
  #newBounds = false;
  /** Something to tell beyond changed sockets (a recording that stopped, a drop count). */
  #stale = false;
  #mustReset = false;
  #search = 0;
  #n = 0;
  #acked = 0;
  #sentSeq = 0;
  #assembling = false;

  constructor(engine: EngineView, transport: Transport<EngineMessage, unknown>, host: Host) {
    this.#engine = engine;
    this.#transport = transport;
    this.host = host;
  }

  /** Throws a Refusal when the query's filter is not one, as `follow` and `viewOf` do. */
  subscribe(query: Query): Snapshot {
    this.#follow(query);
    this.#subscribed = true;
    return this.#snapshot();
  }

  follow(query: Query): {
    readonly view: number;
    readonly total: number;
    readonly scan: ScanState | null;
  } {
    this.#follow(query);
    return {
      view: this.#viewId,
      total: this.#sentTotal,
      scan: this.#view === null ? null : this.#view.scan(),
    };
  }

  /** The view of a query: the one followed, where it is the same. */
  viewOf(query: Query): View | null {
    if (this.#view !== null && sameQuery(query, this.#query)) return this.#view;
    const at = this.#others.findIndex((other) => sameQuery(other.query, query));
    const known = this.#others[at];
    if (known !== undefined) {
      this.#others.splice(at, 1);
      this.#others.push(known);
      known.view.catchUp();
      return known.view;
    }
    const view = this.#engine.openView(query, () => {});
    if (view === null) return null;
    this.#others.push({ query, view });
    if (this.#others.length > MAX_OTHERS) this.#others.shift()?.view.close();
    return view;
  }

  /** Begins a search; what it returns tells whether none has begun since. */
  beginSearch(): () => boolean {
    this.#search += 1;
    const mine = this.#search;
    return () => this.#search === mine;
  }

  /** Ends the looking of the view that is followed. */
  stopScan(): void {
    this.#view?.stop();
  }

  /** Throws a Refusal when the client is gone, so that nobody works for it any more. */
  mustBeOpen(): void {
    if (this.#closed) throw GONE;
  }

  /** The client is gone. */
  close(): void {
    this.#closed = true;
    this.#subscribed = false;
    this.#closeViews();
    void this.exports.close();
  }

  /** Takes note of what changed; told to the client at the next `tick`. */
  note(changed: readonly SocketRecord[], removed: readonly number[]): void {
    if (!this.#subscribed) return;
    this.#stale = true;
    // A snapshot will tell all.
    if (this.#mustReset) return;
    for (const record of changed) this.#changed.set(record.id, record);
    for (const id of removed) {
      this.#changed.delete(id);
      this.#removed.add(id);
    }
    if (this.#removed.size > MAX_REMOVED) this.#dropBacklog();
  }

  noteBounds(): void {
    this.#newBounds = true;
    this.#stale = true;
  }

  /** The recording is another one, or lost events: every view begins anew. */
  noteRecording(): void {
    this.#closeViews();
    this.#dropBacklog();
    this.#stale = true;
  }

  /** Tells a client that follows us that we live. */
  beat(): void {
    if (this.#subscribed) this.#transport.send({ type: "beat" });
  }

  ack(n: number): void {
    if (n <= this.#acked || n > this.#n) return;
    this.#acked = n;
    this.tick();
  }

  /** Sends what there is to tell, unless the client is still busy with what it was told. */
  tick(): void {
    if (!this.#subscribed) return;
    this.#view?.catchUp();
    if (this.#assembling) return;
    if (!this.#stale && this.#changed.size === 0) return;
    const behind = this.#engine.seq() - this.#sentSeq;
    if (behind > this.#engine.bounds().clientLag) this.#dropBacklog();
    if (this.#n - this.#acked >= MAX_UNDER_WAY) return;
    if (this.#mustReset) {
      this.#n += 1;
      this.#transport.send({ type: "reset", n: this.#n, snapshot: this.#snapshot() });
      return;
    }
    this.#assembling = true;
    void this.#sendBatch().finally(() => {
      this.#assembling = false;
      // Nothing was sent, so no acknowledgement will bring us back here.
      if (this.#mustReset) this.tick();
    });
  }

  /** What there was to tell is replaced by a snapshot, as soon as the client takes one. */
  #dropBacklog(): void {
    this.#mustReset = true;
    this.#changed.clear();
    this.#removed.clear();
  }

  async #sendBatch(): Promise<void> {
    const seq = this.#engine.seq();
    const view = this.#view;
    const viewId = this.#viewId;
    const total = view?.total() ?? 0;
    const sentTotal = this.#sentTotal;
    const sockets = this.#takeSockets();
    const removed = [...this.#removed];
    const bounds = this.#newBounds ? this.#engine.bounds() : null;
    this.#removed.clear();
    this.#newBounds = false;
    this.#stale = false;
    this.#sentSeq = seq;
    this.#sentTotal = total;
    // Of the same moment as the total: what is pending is then no row, and what is a row not pending.
    const pending = view?.pending?.() ?? null;
    const tail = view === null ? null : await this.#tail(view, sentTotal, total);
    const told = { total, tail, pending: await pending };
    // While rows were read the client may have chosen another view or been given a reset.
    if (this.#mustReset) return;
    this.#n += 1;
    this.#transport.send({
      type: "batch",
      n: this.#n,
      seq,
      time: now(),
      sockets,
      removed,
      totals: this.#engine.totals(),
      recording: this.#engine.status(),
      view: { view: viewId, ...told, scan: view === null ? null : view.scan() },
      more: this.#changed.size > 0,
      bounds,
    });
  }

  async #tail(view: View, sent: number, total: number): Promise<RowColumns | null> {
    if (total <= sent) return null;
    const from = Math.max(sent, total - MAX_TAIL);
    try {
      return packRows(from, await view.rows(from, total - from));
    } catch {
      // The recording ended meanwhile; a reset follows.
      return null;
    }
  }

  #snapshot(): Snapshot {
    this.#changed.clear();
    this.#removed.clear();
    for (const record of this.#engine.sockets()) this.#changed.set(record.id, record);
    const sockets = this.#takeSockets();
    // After a new recording, and after a lag, the view begins anew.
    this.#view ??= this.#openView(this.#query);
    this.#viewId += 1;
    this.#sentTotal = this.#view?.total() ?? 0;
    this.#mustReset = false;
    this.#newBounds = false;
    this.#stale = this.#changed.size > 0 || this.#view?.pending !== undefined;
    this.#sentSeq = this.#engine.seq();
    return {
      version: CONTRACT_VERSION,
      host: this.host.info,
      seq: this.#sentSeq,
      time: now(),
      sockets,
      totals: this.#engine.totals(),
      recording: this.#engine.status(),
      view: {
        view: this.#viewId,
        total: this.#sentTotal,
        tail: null,
        pending: null,
        scan: this.#view === null ? null : this.#view.scan(),
      },
      more: this.#changed.size > 0,
      bounds: this.#engine.bounds(),
    };
  }

  #follow(query: Query): void {
    const view = this.#openView(query);
    this.#view?.close();
    this.#view = view;
    this.#query = query;
    this.#viewId += 1;
    this.#sentTotal = view?.total() ?? 0;
  }

  #openView(query: Query): View | null {
    return this.#engine.openView(query, () => {
      this.#stale = true;
      this.#engine.wake();
    });
  }

  #closeViews(): void {
    this.#view?.close();
    this.#view = null;
    for (const { view } of this.#others.splice(0)) view.close();
  }

  #takeSockets(): SocketInfo[] {
    const taken: SocketInfo[] = [];
    for (const [id, record] of this.#changed) {
      if (taken.length >= MAX_SOCKETS) break;
      this.#changed.delete(id);
      taken.push(socketInfo(record));
    }
    return taken;
  }
}
