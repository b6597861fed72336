// The file of kept messages on a real disk: what is kept is there again, damaged and newer files are not lost, changes from outside
// are seen; as clients see it.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LibraryStore } from "../../engine/library/LibraryStore.ts";
import { openLibrary } from "../../engine/library/openLibrary.ts";
import { EMPTY_SAVED_DRAFT } from "../../shared/library/draftCheck.ts";
import { MAX_LIBRARY, MAX_MESSAGES, type SavedMessage } from "../../shared/library/library.ts";
import { formatLibrary } from "../../shared/library/libraryFile.ts";
import { withMessages, withoutMessages } from "../../shared/library/arrange.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import { Refusal } from "../../shared/model/failure.ts";
import { tempFolder } from "../support/tempFolder.ts";

let folder: Awaited<ReturnType<typeof tempFolder>>;
let library: LibraryStore | null = null;

beforeEach(async () => {
  folder = await tempFolder();
});

afterEach(async () => {
  await library?.close();
  library = null;
  await folder.remove();
});

const path = () => join(folder.path, "library.json");
const open = async () => (library = await openLibrary(join(folder.path, "settings.json")));
const message = (id: string, more: Partial<SavedMessage> = {}): SavedMessage => ({
  ...EMPTY_SAVED_DRAFT,
  id,
  name: id,
  folder: "",
  text: "PING",
  ...more,
});
const names = (store: LibraryStore) => store.status().messages.map(({ name }) => name);

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return inEnglish.text(error.failure.sentence);
    throw error;
  }
  return "taken";
}

describe("a library", () => {
  test("is there again, in its order, and the same text for the same messages", async () => {
    const store = await open();
    expect(store.status()).toMatchObject({ path: path(), messages: [], failure: null });
    await store.change((all) => withMessages(all, [message("a"), message("b")], null));
    await store.change((all) =>
      withMessages(all, [message("c", { fields: true, variables: { x: "1" } })], "b"),
    );
    await store.change((all) => withMessages(all, [message("a", { name: "first" })], null));
    await store.close();
    const text = await readFile(path(), "utf8");
    expect(text).toBe(formatLibrary(store.status().messages));
    // What is as usual goes without saying.
    expect(text).not.toContain("utf-8");
    expect(names(await open())).toEqual(["first", "c", "b"]);
  });

  test("a damaged file is put aside, one of a newer program is left as it is", async () => {
    await writeFile(path(), "{ damaged");
    const store = await open();
    expect(store.status()).toMatchObject({
      messages: [],
      setAside: join(folder.path, "library.damaged.json"),
    });
    await store.change((all) => withMessages(all, [message("a")], null));
    await store.close();
    expect((await readdir(folder.path)).toSorted()).toEqual([
      "library.damaged.json",
      "library.json",
    ]);

    const newer = '{ "format": "portscope-library", "version": 3, "things": [] }';
    await writeFile(path(), newer);
    const again = await open();
    expect(again.status().failure?.code).toBe("PORTSCOPE_NEWER_LIBRARY");
    expect(await refusalOf(again.change((all) => [...all, message("b")]))).toContain(
      "written by a newer Portscope",
    );
    expect(await readFile(path(), "utf8")).toBe(newer);
  });

  test("what somebody else writes is seen, and not written over", async () => {
    const store = await open();
    await store.change((all) => withMessages(all, [message("a")], null));
    await writeFile(path(), formatLibrary([message("a"), message("theirs")]));
    await store.change((all) => withMessages(all, [message("ours")], null));
    expect(names(store)).toEqual(["a", "theirs", "ours"]);
    await writeFile(path(), formatLibrary([message("alone")]));
    await expect.poll(() => names(store)).toEqual(["alone"]);
  });

  test("what would be too much is refused as a whole", async () => {
    const store = await open();
    await store.change((all) => withMessages(all, [message("a")], null));
    const many = Array.from({ length: MAX_MESSAGES }, (_, at) => message(`m${at}`));
    expect(await refusalOf(store.change((all) => withMessages(all, many, null)))).toContain(
      "at most 1,000",
    );
    const large = Array.from({ length: 3 }, (_, at) =>
      message(`l${at}`, { text: "x".repeat(MAX_LIBRARY / 3) }),
    );
    expect(await refusalOf(store.change((all) => withMessages(all, large, null)))).toContain(
      "262,144",
    );
    expect(names(store)).toEqual(["a"]);
    await store.change((all) => withoutMessages(all, ["a", "nobody"]));
    expect(names(store)).toEqual([]);
  });

  test("without a file it lives as long as the engine", async () => {
    const store = await openLibrary("");
    await store.change((all) => withMessages(all, [message("a")], null));
    expect(store.status()).toMatchObject({ path: "", messages: [{ id: "a" }] });
    await store.close();
  });
});
