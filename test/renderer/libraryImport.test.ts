// Taking in what other tools wrote: what a text is, what of it becomes entries, and when a paste is offered to be more than text.

import { describe, expect, test } from "vitest";
import { itemsIn } from "../../renderer/library/import/itemsIn.ts";
import { offerOf, stillWritten } from "../../renderer/library/import/pasteOffer.ts";
import { understood } from "../../renderer/library/import/understood.ts";
import { EMPTY_SAVED_DRAFT } from "../../shared/library/draftCheck.ts";
import { formatLibrary } from "../../shared/library/libraryFile.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";

const DUMP = "0000  50 49 4e 47 0d 0a\n";
const XXD = "00000000: 5049 4e47 0d0a                           PING..\n";

describe("a text", () => {
  test.each([
    ["curl -d ping http://127.0.0.1:8080/x", "curl"],
    [XXD, "hexDump"],
    ["unsigned char x[] = {0x50, 0x49};", "cArray"],
    ["50 49 4e 47", "hex"],
  ])("is known by what stands in it: %j", (text, from) => {
    expect(understood(text)).toMatchObject({ kind: "messages", from, messages: { length: 1 } });
  });

  test("may be a sequence, a responder or a library of ours, whatever its file is called", () => {
    const yaml = "portscope-sequence: 1\nconnect: tcp :9\nsteps: []\n";
    expect(understood(yaml, "notes.txt")).toMatchObject({ kind: "script", script: "sequence" });
    const json = '{ "portscope-responder": 1, "rules": [] }';
    expect(understood(json)).toMatchObject({ kind: "script", script: "responder" });
    // What cannot be run yet is taken for what its file says.
    expect(understood("steps: [", "a.yaml")).toMatchObject({ kind: "script", script: "sequence" });
    const library = formatLibrary([{ ...EMPTY_SAVED_DRAFT, id: "a", name: "A", folder: "" }]);
    expect(understood(library)).toMatchObject({ kind: "library", items: { length: 1 } });
    expect(understood(library.replace('"messages"', '"mess"'))).toMatchObject({ kind: "fault" });
  });

  test("that cannot be read says where and why; of one that looks like nothing all that is read is named", () => {
    expect(understood("curl -d @file http://a/")).toMatchObject({ from: "curl", line: 1 });
    expect(understood("50 49 4e\n4g 47")).toMatchObject({ kind: "fault", from: "hex", line: 2 });
    expect(understood("Dear Sir or Madam,")).toMatchObject({ from: null, line: null });
    expect(understood("  \n")).toEqual({ kind: "nothing" });
  });
});

describe("what becomes of it", () => {
  const into = { folder: "bench", t: inEnglish };

  test("messages are called as their file, or as what they are, in the folder that was chosen", () => {
    const two = understood(DUMP + DUMP);
    const named = itemsIn(two, { name: "dump.txt", text: "" }, into);
    expect(named?.map(({ name, folder }) => [name, folder])).toEqual([
      ["dump.txt 1", "bench"],
      ["dump.txt 2", "bench"],
    ]);
    const pasted = itemsIn(two, { name: "", text: "" }, into);
    expect(pasted?.map(({ name, text }) => [name, text])).toEqual([
      ["Dump 1", "PING\\r\\n"],
      ["Dump 2", "PING\\r\\n"],
    ]);
  });

  test("a script keeps its file's name, entries of a library their folders within the chosen one", () => {
    const script = understood("portscope-sequence: 1\n");
    expect(itemsIn(script, { name: "login.yaml", text: "" }, into)).toMatchObject([
      { kind: "sequence", name: "login", folder: "bench" },
    ]);
    const item = { ...EMPTY_SAVED_DRAFT, id: "a", name: "A", folder: "own" };
    const [taken] = itemsIn({ kind: "library", items: [item] }, { name: "", text: "" }, into) ?? [];
    expect(taken).toMatchObject({ name: "A", folder: "bench/own" });
    expect(taken?.id).not.toBe("a");
  });

  test("nothing, where one message is too large for the library", () => {
    const large = { name: "", bytes: new Uint8Array(200_000), target: null };
    const found = { kind: "messages", from: "hex", messages: [large], left: 0 } as const;
    expect(itemsIn(found, { name: "", text: "" }, into)).toBeNull();
  });
});

describe("what is pasted into the composer", () => {
  test.each(["curl http://127.0.0.1/", DUMP, XXD, "x[] = {0x50, 0x49}", '"\\x50\\x49"'])(
    "is offered where it is plain: %j",
    (text) => {
      expect(offerOf(text, "text")?.messages.length).toBe(1);
    },
  );

  test.each([
    "GET / HTTP/1.1",
    "12345678",
    "deadbeef",
    "de ad",
    '"quoted"',
    '{\n  "a": 1,\n  "b": [1, 2]\n}',
    '[\n  "one",\n  "two"\n]',
    "curl is a program",
    "int main(void) { return 0; }",
    "",
  ])("is left alone where it may be meant as it stands: %j", (text) => {
    expect(offerOf(text, "text")).toBeNull();
  });

  test("hex is offered where text is written, and is what it is where hex is", () => {
    expect(offerOf("50 49 4e 47 0d 0a", "text")?.from).toBe("hex");
    expect(offerOf("50 49 4e 47 0d 0a", "hex")).toBeNull();
    expect(offerOf(XXD, "hex")?.from).toBe("hexDump");
  });

  test("is offered as long as it stands there", () => {
    expect(stillWritten("before curl http://a/ and more", "curl http://a/\r\n")).toBe(true);
    expect(stillWritten("something else", "curl http://a/")).toBe(false);
  });
});
