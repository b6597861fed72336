// The machine's sockets as the engine knows them while somebody looks: looked at again as often as the most impatient of those wants.

import { Refusal, type Failure } from "../../../shared/model/failure.ts";
import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import type {
  MachineLimits,
  MachineSocket,
  ProcessFacts,
} from "../../../shared/model/machineSocket.ts";
import { createSignal } from "../../feed/Signal.ts";
import type { Registry } from "../../sockets/Registry.ts";
import { PortsThread } from "./PortsThread.ts";

export interface MachineNews {
  readonly changed: readonly number[];
  readonly removed: readonly number[];
}

/** ms that the thread is kept when nobody looks: a window that is loaded again looks at once. */
const KEPT = 10_000;

const NOTHING: MachineLimits = { denied: 0, missing: [], over: 0 };

export class MachineTable {
  readonly news = createSignal<MachineNews>();
  /** A look is over, or failed. */
  readonly looked = createSignal<null>();
  limits = NOTHING;
  /** ms since the epoch; 0: not looked yet. */
  at = 0;
  failure: Failure | null = null;
  readonly #registry: Registry;
  readonly #thread: PortsThread;
  readonly #sockets = new Map<number, MachineSocket>();
  /** ms between the looks that each watcher wants; 0: one. */
  readonly #watchers = new Map<object, number>();
  #timer: NodeJS.Timeout | null = null;
  #looking = false;
  #begun = 0;

  constructor(registry: Registry) {
    this.#registry = registry;
    this.#thread = new PortsThread({
      part: (sockets, removed) => this.#take(sockets, removed),
      looked: (limits, at) => {
        this.limits = limits;
        this.at = at;
        this.failure = null;
        this.#next();
      },
      failed: (failure) => {
        this.failure = failure;
        // Thread and table know the same or nothing: the next look begins anew.
        this.#forget();
        this.#next();
      },
    });
  }

  get(id: number): MachineSocket | undefined {
    return this.#sockets.get(id);
  }

  ids(): Iterable<number> {
    return this.#sockets.keys();
  }

  /** Returns its undo. */
  watch(every: number): () => void {
    const who = {};
    this.#watchers.set(who, every);
    if (!this.#looking) this.#look();
    return () => {
      this.#watchers.delete(who);
      if (this.#watchers.size === 0) this.#later(KEPT, () => this.#rest());
    };
  }

  all(): readonly MachineSocket[] {
    return [...this.#sockets.values()];
  }

  /** Resolves once a look is over. Throws a Refusal where nothing can be told. */
  async lookNow(): Promise<void> {
    await new Promise<void>((resolve) => {
      const undo = this.looked.on(() => {
        undo();
        unwatch();
        resolve();
      });
      const unwatch = this.watch(0);
    });
    if (this.failure !== null) throw new Refusal(this.failure);
  }

  process(pid: number): Promise<ProcessFacts | null> {
    if (this.#watchers.size === 0) this.#later(KEPT, () => this.#rest());
    return this.#thread.process(pid);
  }

  close(): void {
    this.#watchers.clear();
    this.#rest();
  }

  #rest(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#looking = false;
    this.#forget();
  }

  #forget(): void {
    this.#thread.end();
    this.#sockets.clear();
    this.at = 0;
  }

  #look(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#looking = true;
    // What failed before says nothing of this look.
    this.failure = null;
    this.#begun = performance.now();
    this.#thread.look();
  }

  #next(): void {
    this.#looking = false;
    this.looked.tell(null);
    const periods = [...this.#watchers.values()].filter((every) => every > 0);
    if (periods.length === 0) return;
    const took = performance.now() - this.#begun;
    // What takes long to look at gets as long a rest.
    this.#later(Math.max(took, Math.min(...periods) - took), () => this.#look());
  }

  #later(ms: number, work: () => void): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(work, ms).unref();
  }

  #take(sockets: readonly MachineSocket[], removed: readonly number[]): void {
    for (const id of removed) this.#sockets.delete(id);
    const own = sockets.some(({ ours }) => ours !== null) ? this.#own() : null;
    for (const socket of sockets)
      this.#sockets.set(
        socket.id,
        own === null || socket.ours === null
          ? socket
          : { ...socket, ours: own.get(endsOf(socket)) ?? 0 },
      );
    this.news.tell({ changed: sockets.map(({ id }) => id), removed });
  }

  /** Numbers of our open sockets by their ends. */
  #own(): ReadonlyMap<string, number> {
    const own = new Map<string, number>();
    for (const { id, local, remote, closeCause, kind } of this.#registry.all())
      if (local !== null && closeCause === null) {
        const protocol = kind.startsWith("tcp") ? "tcp" : kind === "udp" ? "udp" : "unix";
        own.set(endsOf({ protocol, local, remote: protocol === "unix" ? null : remote }), id);
      }
    return own;
  }
}

function endsOf({
  protocol,
  local,
  remote,
}: Pick<MachineSocket, "protocol" | "local" | "remote">): string {
  return `${protocol} ${formatEndpoint(local)} ${remote === null ? "" : formatEndpoint(remote)}`;
}
