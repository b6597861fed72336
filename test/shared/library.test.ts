// The library as a file and as an order: any messages come back whole; moving loses none; the published schema is what is checked.

import { toJsonSchema } from "@valibot/to-json-schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { libraryRows, stepOf } from "../../renderer/library/libraryRows.ts";
import { movedMessages } from "../../shared/library/arrange.ts";
import { EMPTY_SAVED_DRAFT } from "../../shared/library/draftCheck.ts";
import { libraryCheck, type SavedItem } from "../../shared/library/library.ts";
import { formatLibrary, readLibrary } from "../../shared/library/libraryFile.ts";
import { anyMessage } from "./workspace/arbitraryWorkspace.ts";

const anyMessages = fc.uniqueArray(anyMessage, { maxLength: 8, selector: ({ id }) => id });

const listed = (...of: readonly string[]): readonly SavedItem[] =>
  of.map((each) => {
    const [folder = "", id = ""] = each.split("/");
    return { ...EMPTY_SAVED_DRAFT, id, name: id, folder };
  });
const shown = (messages: readonly SavedItem[], search = "", folded: readonly string[] = []) =>
  libraryRows(messages, search, new Set(folded)).map((row) =>
    row.kind === "folder" ? `[${row.folder} ${row.count}]` : row.message.id,
  );

test("any messages come back whole, and as the same text", () => {
  fc.assert(
    fc.property(anyMessages, (messages) => {
      const text = formatLibrary(messages);
      expect(readLibrary(text)).toEqual({ kind: "read", messages });
      expect(formatLibrary(messages)).toBe(text);
    }),
  );
});

test("what is no library is damaged, what is newer is told apart", () => {
  for (const text of ["", "[]", "{}", '{ "format": "portscope-library", "version": 1 }'])
    expect(readLibrary(text)).toEqual({ kind: "damaged" });
  expect(readLibrary('{ "format": "portscope-library", "version": 7 }')).toEqual({
    kind: "newer",
    version: 7,
  });
  const twice = formatLibrary(listed("/a", "/a"));
  expect(readLibrary(twice)).toEqual({ kind: "damaged" });
});

test("sequences and responders are kept as their text; a library of messages alone stays one that older programs read", () => {
  const script = { id: "s", kind: "sequence", name: "s", folder: "x", text: "steps: [\n" } as const;
  const text = formatLibrary([...listed("/a"), script]);
  expect(JSON.parse(text)).toMatchObject({ version: 2, messages: [{ id: "a" }, script] });
  expect(readLibrary(text)).toEqual({ kind: "read", messages: [...listed("/a"), script] });
  expect(JSON.parse(formatLibrary(listed("/a")))).toMatchObject({ version: 1 });
  const rows = libraryRows([script, ...listed("x/m")], "", new Set());
  expect(rows.flatMap((row) => (row.kind === "folder" ? [] : [row.number]))).toEqual([null, 1]);
});

test("folders stand behind what is in none, and can be folded and searched", () => {
  const messages = listed("x/a", "/b", "y/c", "x/d");
  expect(shown(messages)).toEqual(["b", "[x 2]", "a", "d", "[y 1]", "c"]);
  expect(shown(messages, "", ["x"])).toEqual(["b", "[x 2]", "[y 1]", "c"]);
  expect(shown(messages, "D", ["x"])).toEqual(["[x 1]", "d"]);
  expect(shown(messages, "nothing")).toEqual([]);
});

test("step by step a message goes through the whole list, and comes back the same way", () => {
  let messages = listed("/a", "/b", "x/c", "x/d");
  const seen = [shown(messages).join(" ")];
  const step = (by: 1 | -1): boolean => {
    const to = stepOf(messages, "a", by);
    if (to !== null) messages = movedMessages(messages, ["a"], to.folder, to.before);
    seen.push(shown(messages).join(" "));
    return to !== null;
  };
  while (step(1));
  expect(seen.slice(0, -1)).toEqual([
    "a b [x 2] c d",
    "b a [x 2] c d",
    "b [x 3] a c d",
    "b [x 3] c a d",
    "b [x 3] c d a",
  ]);
  const there = [...seen.slice(0, -1)];
  seen.length = 0;
  while (step(-1));
  expect(seen.slice(0, -1)).toEqual(there.toReversed().slice(1));
});

test("the published schema is what is checked (npx vitest run test/shared/library -u writes it anew)", async () => {
  const schema = toJsonSchema(libraryCheck, { typeMode: "input", errorMode: "ignore" });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    "../../docs/library.schema.json",
  );
});
