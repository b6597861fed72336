// The list of sockets and what all of them did, live.

import type { SocketChanges, socketFeeds } from "../../shared/contract/sockets.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import type { Totals } from "../../shared/model/totals.ts";
import type { Feed, Taken } from "../feed/Feed.ts";
import type { FeedMakers } from "../feed/FeedMakers.ts";
import { ListFeed } from "../feed/ListFeed.ts";
import type { Signal } from "../feed/Signal.ts";
import { stateFeed } from "../feed/stateFeed.ts";
import type { Registry } from "./Registry.ts";
import { socketInfo, type SocketRecord } from "./SocketRecord.ts";

/** Sockets in one frame: with what else it holds well under 1 MiB. */
export const MAX_SOCKETS = 2000;

/** What became of the list since it was last told. */
export interface SocketNews {
  readonly changed: readonly SocketRecord[];
  readonly removed: readonly number[];
}

/** The sockets of an opened file. */
export interface FileSockets {
  /** Another number each time that something changed. */
  readonly version: number;
  since(version: number): { readonly version: number; readonly sockets: readonly SocketInfo[] };
  totals(): Totals;
}

export interface SocketFeedsSetup {
  readonly registry: Registry;
  readonly ticked: Signal<SocketNews>;
  totals(): Totals;
  /** Throws a Refusal where no such file is open. */
  socketsOf(source: number): FileSockets;
}

export function createSocketFeeds({
  registry,
  ticked,
  totals,
  socketsOf,
}: SocketFeedsSetup): FeedMakers<typeof socketFeeds> {
  return {
    sockets({ source }, { wake }) {
      if (source !== 0) return new FileSocketsFeed(() => socketsOf(source), ticked.on(wake));
      const feed = new ListFeed<SocketInfo, SocketChanges>({
        all: function* () {
          for (const { id } of registry.all()) yield id;
        },
        read(id) {
          const record = registry.find(id);
          return record === undefined ? null : socketInfo(record);
        },
        most: MAX_SOCKETS,
        value: (sockets, rest) => ({ sockets, ...rest }),
      });
      const undo = ticked.on(({ changed, removed }) => {
        for (const { id } of changed) feed.noteChanged(id);
        for (const id of removed) feed.noteRemoved(id);
        if (changed.length > 0 || removed.length > 0) wake();
      });
      return feed.whenClosed(undo);
    },
    totals: ({ source }, { wake }) =>
      stateFeed({
        read: source === 0 ? totals : () => socketsOf(source).totals(),
        onClose: ticked.on(wake),
      }),
  };
}

/** Of a file nothing is ever taken off the list. */
class FileSocketsFeed implements Feed<SocketChanges> {
  readonly #sockets: () => FileSockets;
  readonly #undo: () => void;
  #waiting: SocketInfo[] = [];
  #version = 0;
  #begins = true;

  /** Throws a Refusal where the file is not open. */
  constructor(sockets: () => FileSockets, undo: () => void) {
    this.#sockets = sockets;
    this.#undo = undo;
    sockets();
  }

  /** Throws a Refusal, which ends it, once the file is closed. */
  take(room: number): Taken<SocketChanges> | null {
    const whole = this.#begins;
    // What waits is told first: it may have changed again meanwhile, and is then told again.
    if (this.#waiting.length === 0) {
      const { version, sockets } = this.#sockets().since(this.#version);
      this.#version = version;
      this.#waiting = [...sockets];
    }
    if (!whole && this.#waiting.length === 0) return null;
    this.#begins = false;
    const sockets = this.#waiting.splice(0, Math.min(room, MAX_SOCKETS));
    const more = this.#waiting.length > 0;
    return { value: { sockets, removed: [], more }, whole, entries: sockets.length, more };
  }

  reset(): void {
    this.#begins = true;
    this.#version = 0;
    this.#waiting = [];
  }

  close(): void {
    this.#undo();
  }
}
