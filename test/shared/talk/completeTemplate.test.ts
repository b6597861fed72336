// What may come next in a template: what is offered can be read, at every place.

import { expect, test } from "vitest";
import { completeTemplate } from "../../../shared/talk/template/completeTemplate.ts";
import { parseTemplate } from "../../../shared/talk/template/parseTemplate.ts";

/** `|` is the cursor. */
function offered(marked: string, known: readonly string[] = []) {
  const cursor = marked.indexOf("|");
  const text = marked.replace("|", "");
  return { text, ...completeTemplate(text, cursor, known) };
}
const names = (marked: string, known?: readonly string[]) =>
  offered(marked, known).options.map(({ label }) => label);
/** The text once the first that is offered was taken. */
function taken(marked: string): string {
  const { text, from, to, options } = offered(marked);
  const [first] = options;
  return text.slice(0, from) + (first?.insert ?? "?") + (first?.behind ?? "") + text.slice(to);
}

test("names, formats, options and parts, each where it can stand", () => {
  expect(names("Hello |")).toEqual([]);
  expect(names("{{counter}} |")).toEqual([]);
  expect(names("{{|", ["token"]).slice(0, 8)).toEqual([
    ...["counter", "length", "time", "random", "uuid", "choice", "$token", "#part"],
  ]);
  expect(names("{{counter:u16|")).toEqual(["u16be", "u16le"]);
  expect(names("{{counter |")).toEqual(["start=", "step=", "width="]);
  expect(names("{{counter start=1 |")).toEqual(["step=", "width="]);
  expect(names("{{#body}}x{{/body}}{{crc32 of=|")).toEqual(["body", "all"]);
  expect(names("{{hmac-sha-256:|")).toEqual(["bytes", "hex", "HEX", "base64"]);
  expect(names("{{nothing:|")).toEqual([]);
});

test("checksums are found as people type them", () => {
  expect(names("{{crc16-modb|")).toEqual(["crc-16/modbus"]);
  expect(names("{{CRC_32|")).toContain("crc-32/iscsi");
  expect(names("{{modbus|")).toEqual(["crc-16/modbus"]);
});

test("what is taken is whole: it has its end, and a part both", () => {
  expect(taken("{{cou|")).toBe("{{counter}}");
  expect(taken("{{cou|}} x")).toBe("{{counter}} x");
  expect(taken("{{#|")).toBe("{{#part}}{{/part}}");
  expect(taken("{{#|}}x")).toBe("{{#part}}{{/part}}x");
  expect(taken("{{#a}}x{{/|")).toBe("{{#a}}x{{/a}}");
});

test("each name and each format that is offered can be read", () => {
  for (const { insert } of offered("{{|").options.slice(0, 16)) {
    if (insert.startsWith("#")) continue;
    const needs = insert === "choice" ? " of=a,b" : insert.startsWith("hmac") ? " key=k" : "";
    expect([insert, parseTemplate(`{{${insert}${needs}}}`, "text").ok]).toEqual([insert, true]);
    const formats = offered(`{{${insert}:|`).options.map((each) => each.insert);
    for (const format of formats.filter((each) => !/^[ui]|varint/.test(each)))
      expect([insert, format, parseTemplate(`{{${insert}:${format}${needs}}}`, "text").ok]).toEqual(
        [insert, format, true],
      );
  }
});
