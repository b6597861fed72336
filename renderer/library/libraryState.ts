// What the window keeps of the library: the messages as the engine tells them, what is typed in one and not kept yet, which one is
// chosen and to whom they go. It is the engine's own App's, whichever recording is shown.

import { useStore } from "zustand";
import {
  isScript,
  type SavedItem,
  type SavedMessage,
  type SavedScript,
} from "../../shared/library/library.ts";
import type { LibraryStatus } from "../../shared/library/libraryStatus.ts";
import { memoByObject } from "../../shared/util/memoByObject.ts";
import type { State } from "../app/App.ts";
import { slice } from "../app/slice.ts";
import { useApp } from "../app/useApp.ts";
import type { Draft } from "../composer/draft/composeBytes.ts";

export interface LibraryState {
  /** Null until the engine told. */
  readonly status: LibraryStatus | null;
  /** By id: what was typed and is on its way to the engine. */
  readonly edits: ReadonlyMap<string, SavedItem>;
  /** Id of what is in the editor. */
  readonly chosen: string | null;
  readonly search: string;
  /** Folders whose messages are not shown. */
  readonly folded: ReadonlySet<string>;
  /** Sockets that messages go to; null: the selected one. */
  readonly targets: ReadonlySet<number> | null;
  /** By id: how often each was sent, for its counters. */
  readonly counts: ReadonlyMap<string, number>;
  /** By run: the text of a sequence as it was when the run began, of those that began last in this window. */
  readonly runTexts: ReadonlyMap<number, string>;
}

export const librarySlice = slice("library", (): LibraryState => ({
  status: null,
  edits: new Map(),
  chosen: null,
  search: "",
  folded: new Set(),
  targets: null,
  counts: new Map(),
  runTexts: new Map(),
}));

/** Of the engine's own App. */
export function useLibrary<T>(select: (library: LibraryState) => T): T {
  return useStore(useApp().home.store, (state) => select(librarySlice.of(state)));
}

const NONE: readonly SavedItem[] = [];

/** As they were told, with what is typed in them. The same array for the same state. */
export function itemsOf({ status, edits }: LibraryState): readonly SavedItem[] {
  return status === null ? NONE : withEdits(status)(edits);
}

const withEdits = memoByObject((status: LibraryStatus) =>
  memoByObject((edits: ReadonlyMap<string, SavedItem>): readonly SavedItem[] =>
    edits.size === 0
      ? status.messages
      : status.messages.map((message) => edits.get(message.id) ?? message),
  ),
);

/** Those among them that are messages. */
export function messagesOf(library: LibraryState): readonly SavedMessage[] {
  return itemsOf(library).filter((item): item is SavedMessage => !isScript(item));
}

export function itemOf(library: LibraryState, id: string | null): SavedItem | null {
  return itemsOf(library).find((item) => item.id === id) ?? null;
}

export function chosenItem(state: State): SavedItem | null {
  const library = librarySlice.of(state);
  return itemOf(library, library.chosen);
}

export function chosenScript(state: State): SavedScript | null {
  const item = chosenItem(state);
  return item !== null && isScript(item) ? item : null;
}

export function chosenMessage(state: State): SavedMessage | null {
  const item = chosenItem(state);
  return item === null || isScript(item) ? null : item;
}

/** As the composer takes it: the same object for the same message and count. */
export function draftOfMessage(message: SavedMessage, { counts }: LibraryState): Draft {
  return drafts(message)(counts.get(message.id) ?? 0);
}

const drafts = memoByObject(({ id: _id, name: _name, folder: _folder, ...draft }: SavedMessage) => {
  let last: Draft = { ...draft, count: 0 };
  return (count: number): Draft => {
    if (last.count !== count) last = { ...draft, count };
    return last;
  };
});
