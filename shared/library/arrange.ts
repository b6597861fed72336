// What becomes of the messages' order: pure, so that the engine's file and what a window shows at once are the same.

import type { SavedItem } from "./library.ts";

type Messages = readonly SavedItem[];

/** Those that are there are replaced in their place; others come before the message of id `before`, or last. */
export function withMessages(all: Messages, put: Messages, before: string | null): Messages {
  const byId = new Map(put.map((message) => [message.id, message]));
  const known = new Set(all.map(({ id }) => id));
  const kept = all.map((message) => byId.get(message.id) ?? message);
  return inserted(
    kept,
    put.filter(({ id }) => !known.has(id)),
    before,
  );
}

export function withoutMessages(all: Messages, ids: readonly string[]): Messages {
  const gone = new Set(ids);
  return all.filter(({ id }) => !gone.has(id));
}

/** Takes them into a folder, before the message of id `before`, or last. */
export function movedMessages(
  all: Messages,
  ids: readonly string[],
  folder: string,
  before: string | null,
): Messages {
  const moving = new Set(ids);
  const moved = all.filter(({ id }) => moving.has(id)).map((message) => ({ ...message, folder }));
  return inserted(withoutMessages(all, ids), moved, before);
}

function inserted(all: Messages, more: Messages, before: string | null): Messages {
  const at = before === null ? -1 : all.findIndex(({ id }) => id === before);
  return at === -1 ? [...all, ...more] : [...all.slice(0, at), ...more, ...all.slice(at)];
}
