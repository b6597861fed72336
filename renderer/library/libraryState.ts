// What the window keeps of the library: the messages as the engine tells them, what is typed in one and not kept yet, which one is
// chosen and to whom they go. It is the engine's own App's, whichever recording is shown.

import { useStore } from "zustand";
import type { SavedMessage } from "../../shared/library/library.ts";
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
  readonly edits: ReadonlyMap<string, SavedMessage>;
  /** Id of the message in the editor. */
  readonly chosen: string | null;
  readonly search: string;
  /** Folders whose messages are not shown. */
  readonly folded: ReadonlySet<string>;
  /** Sockets that messages go to; null: the selected one. */
  readonly targets: ReadonlySet<number> | null;
  /** By id: how often each was sent, for its counters. */
  readonly counts: ReadonlyMap<string, number>;
}

export const librarySlice = slice("library", (): LibraryState => ({
  status: null,
  edits: new Map(),
  chosen: null,
  search: "",
  folded: new Set(),
  targets: null,
  counts: new Map(),
}));

/** Of the engine's own App. */
export function useLibrary<T>(select: (library: LibraryState) => T): T {
  return useStore(useApp().home.store, (state) => select(librarySlice.of(state)));
}

const NONE: readonly SavedMessage[] = [];

/** As they were told, with what is typed in them. The same array for the same state. */
export function messagesOf({ status, edits }: LibraryState): readonly SavedMessage[] {
  return status === null ? NONE : withEdits(status)(edits);
}

const withEdits = memoByObject((status: LibraryStatus) =>
  memoByObject((edits: ReadonlyMap<string, SavedMessage>): readonly SavedMessage[] =>
    edits.size === 0
      ? status.messages
      : status.messages.map((message) => edits.get(message.id) ?? message),
  ),
);

export function messageOf(library: LibraryState, id: string | null): SavedMessage | null {
  return messagesOf(library).find((message) => message.id === id) ?? null;
}

export function chosenMessage(state: State): SavedMessage | null {
  const library = librarySlice.of(state);
  return messageOf(library, library.chosen);
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
