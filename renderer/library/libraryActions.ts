// What a person does to the kept messages, as plain functions on the engine's own App.

import { movedMessages } from "../../shared/library/arrange.ts";
import { EMPTY_SAVED_DRAFT, type SavedDraft } from "../../shared/library/draftCheck.ts";
import { MAX_NAME, type SavedItem } from "../../shared/library/library.ts";
import { said } from "../../shared/words/said.ts";
import type { App } from "../app/App.ts";
import { attempt } from "../app/attempt.ts";
import { part } from "../app/part.ts";
import { goToPlace, places } from "../app/place.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { did } from "../undo/history.ts";
import { stepOf } from "./libraryRows.ts";
import { librarySlice, itemOf, itemsOf } from "./libraryState.ts";

export const PLACE = "library";
/** Id of the field of a message's name. */
export function nameField(id: string): string {
  return `library-name-${id}`;
}

export function choose({ home }: App, id: string | null): void {
  librarySlice.set(home, { chosen: id });
}

export function goToLibrary(app: App): void {
  const place = places.of(app).find(({ id }) => id === PLACE);
  if (place !== undefined) goToPlace(app, place);
}

/** Whether the engine did it; what it refuses is shown. */
async function done(home: App, call: Promise<unknown>): Promise<boolean> {
  return (
    (await attempt(
      home,
      call.then(() => true),
    )) === true
  );
}

/** Keeps a new message, and leads to its name. */
export async function addMessage(
  app: App,
  draft: SavedDraft = EMPTY_SAVED_DRAFT,
  name = "",
): Promise<void> {
  await addItem(app, { ...draft, ...named(app, name) });
}

/** What a new entry is called, and where it stands: in the folder of the chosen one. */
export function named(
  { home }: App,
  name: string,
): { readonly id: string; readonly name: string; readonly folder: string } {
  return {
    id: crypto.randomUUID(),
    name: shortened(name) || home.t("libraryPlace.untitled"),
    folder: folderOfChosen({ home }),
  };
}

export function folderOfChosen({ home }: Pick<App, "home">): string {
  const library = librarySlice.get(home);
  return itemOf(library, library.chosen)?.folder ?? "";
}

/** Keeps a new entry, and leads to its name. */
export async function addItem(app: App, message: SavedItem): Promise<void> {
  const { home } = app;
  const kept = await done(
    home,
    home.engine.call("saveMessages", { messages: [message], before: null }),
  );
  if (!kept) return;
  librarySlice.set(home, { chosen: message.id, search: "" });
  goToLibrary(app);
  focusWhenDrawn(nameField(message.id));
}

function shortened(name: string): string {
  return name.replaceAll(/\s+/g, " ").trim().slice(0, MAX_NAME);
}

/** Frames that a field has to be drawn: its part may be on its way. */
const PATIENCE = 120;

function focusWhenDrawn(id: string, left = PATIENCE): void {
  const field = document.getElementById(id);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  } else if (left > 0) requestAnimationFrame(() => focusWhenDrawn(id, left - 1));
}

/** Milliseconds without a key after which what was typed is kept. */
const PAUSE = 400;

const pending = part(() => ({ timer: undefined as ReturnType<typeof setTimeout> | undefined }));

/** Shows what was typed in a message at once, and has it kept as soon as the typing rests. */
export function editMessage({ home }: App, message: SavedItem): void {
  librarySlice.set(home, ({ edits }) => ({ edits: new Map(edits).set(message.id, message) }));
  const wait = pending.of(home);
  clearTimeout(wait.timer);
  wait.timer = setTimeout(() => void keepEdits(home), PAUSE);
}

export async function keepEdits(home: App): Promise<void> {
  const { edits, status } = librarySlice.get(home);
  const known = new Set(status?.messages.map(({ id }) => id));
  // One that is gone meanwhile does not come back.
  const messages = [...edits.values()].filter(({ id, name }) => known.has(id) && name !== "");
  if (messages.length > 0) {
    const kept = await done(home, home.engine.call("saveMessages", { messages, before: null }));
    if (!kept) return;
  }
  librarySlice.set(home, ({ edits: now }) => ({
    edits: new Map([...now].filter(([id, message]) => edits.get(id) !== message && known.has(id))),
  }));
}

export async function removeMessage({ home }: App, message: SavedItem): Promise<void> {
  const all = itemsOf(librarySlice.get(home));
  const at = all.findIndex(({ id }) => id === message.id);
  const next = all[at + 1] ?? all[at - 1] ?? null;
  const remove = () => done(home, home.engine.call("removeMessages", { ids: [message.id] }));
  if (!(await remove())) return;
  choose(home, next?.id ?? null);
  focusRegionNamed(PLACE);
  did(home, {
    words: said("libraryPlace.removed", { name: message.name }),
    undo: () => void putBack(home, message, all[at + 1]?.id ?? null),
    redo: () => void remove(),
  });
}

async function putBack(home: App, message: SavedItem, before: string | null): Promise<void> {
  const kept = await done(home, home.engine.call("saveMessages", { messages: [message], before }));
  if (kept) choose(home, message.id);
}

/** One step up or down in the list, into the next folder at the end of one. */
export function stepMessage(app: App, message: SavedItem, step: 1 | -1): void {
  const to = stepOf(itemsOf(librarySlice.get(app.home)), message.id, step);
  if (to !== null) void moveMessage(app, message, to.folder, to.before);
}

/** Before another message, or last of a folder. */
export async function moveMessage(
  { home }: App,
  message: SavedItem,
  folder: string,
  before: string | null,
): Promise<void> {
  const all = itemsOf(librarySlice.get(home));
  const ids = [message.id];
  const moved = movedMessages(all, ids, folder, before);
  if (JSON.stringify(moved) === JSON.stringify(all)) return;
  const back = all[all.findIndex(({ id }) => id === message.id) + 1]?.id ?? null;
  const move = (into: string, place: string | null) =>
    done(home, home.engine.call("moveMessages", { ids, folder: into, before: place }));
  if (!(await move(folder, before))) return;
  did(home, {
    words: said("libraryPlace.moved", { name: message.name }),
    undo: () => void move(message.folder, back),
    redo: () => void move(folder, before),
    joins: `library.move.${message.id}`,
    quiet: true,
  });
}

/** Those of a workspace: new ones come last, one that is there is as the workspace has it. False where they were refused. */
export async function addMessages({ home }: App, messages: readonly SavedItem[]): Promise<boolean> {
  const before = new Map(itemsOf(librarySlice.get(home)).map((each) => [each.id, each]));
  const changed = messages.filter(
    (each) => JSON.stringify(each) !== JSON.stringify(before.get(each.id)),
  );
  if (changed.length === 0) return true;
  const put = (them: readonly SavedItem[]) =>
    done(home, home.engine.call("saveMessages", { messages: [...them], before: null }));
  if (!(await put(changed))) return false;
  const replaced = changed.flatMap(({ id }) => before.get(id) ?? []);
  const fresh = changed.map(({ id }) => id).filter((id) => !before.has(id));
  did(home, {
    words: said("libraryPlace.added", { count: changed.length }),
    undo() {
      void done(home, home.engine.call("removeMessages", { ids: fresh }));
      if (replaced.length > 0) void put(replaced);
    },
    redo: () => void put(changed),
  });
  return true;
}
