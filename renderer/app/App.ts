// An App is one source of an engine as the window shows it: the line to it, and all that is known and chosen about it. Everything
// that changes belongs to one, so that a window can hold several engines, and opened files, that do not touch each other.

import type { StoreApi } from "zustand/vanilla";
import type { EngineLink } from "./link/engineLink.ts";
import type { Wording } from "../../shared/words/wording.ts";
import type { Memory } from "./memory.ts";
import type { Side } from "./side.ts";

/** All that an App knows, by the name of the slice. Read through the slices: see slice.ts. */
export type State = Readonly<Record<string, object>>;

export interface App {
  /** Of its engine, among those of this window; empty for the window's own. What it remembers of its engine stands under it. */
  readonly name: string;
  readonly store: StoreApi<State>;
  /** What it looks at: 0 is what the engine records, others are files that were opened. */
  readonly source: number;
  /** The App of the engine itself; itself, where it is that one. */
  readonly home: App;
  /** The side of the main view that sees it so (see sides/appAt.ts); null: whichever is active. */
  readonly side: Side | null;
  readonly engine: EngineLink;
  readonly memory: Memory;
  /** Puts words into the window's language, which may change: components take `useWords()`. */
  readonly t: Wording;
  /** What its features give, by the name of the slot. Read through the slots: see slot.ts. */
  readonly rows: ReadonlyMap<string, readonly unknown[]>;
  /** Ends what it does by itself, and its line. */
  readonly stop: () => void;
  /** What is made for it and is no state. Read through the parts: see part.ts. */
  readonly parts: Map<symbol, unknown>;
}
