// Files that a sequence names: those that it calls, those of rows; and what it takes from the environment.

import { describe, expect, test } from "vitest";
import { Refusal } from "../../../shared/model/failure.ts";
import { fromEnvironment } from "../../../shared/talk/sequence/fromEnvironment.ts";
import { joinFile } from "../../../shared/talk/sequence/joinFile.ts";
import { readSequence, readWithCalls } from "../../../shared/talk/sequence/readSequence.ts";
import { RowFault, type RowFile } from "../../../shared/talk/sequence/RowFile.ts";
import { rowsOf } from "../../../shared/talk/sequence/rowsOf.ts";
import { english } from "../../support/english.ts";

const HEAD = "portscope-sequence: 1\nconnect: tcp 127.0.0.1:9\n";
const CALLED = "portscope-sequence: 1\n";

async function fault(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return english(error.failure.sentence);
    if (error instanceof RowFault) return `${error.line}: ${english(error.problem)}`;
    throw error;
  }
  return "none";
}

function read(text: string, files: Readonly<Record<string, string>> = {}) {
  return readWithCalls(text, "s.yaml", (file) => {
    const there = files[file];
    const sentence = `there is no ${file}`;
    return there === undefined
      ? Promise.reject(new Refusal({ code: "ENOENT", syscall: "open", sentence, next: "" }))
      : Promise.resolve(there);
  });
}

describe("a file that is called", () => {
  test("lies where it says, from the one that calls it", () => {
    expect(joinFile("s.yaml", "a/b.yaml")).toBe("a/b.yaml");
    expect(joinFile("a/b.yaml", "../c.yaml")).toBe("c.yaml");
    expect(joinFile("a/b.yaml", "./../../c.yaml")).toBe("../c.yaml");
    expect(joinFile("/x/b.yaml", "c.yaml")).toBe("/x/c.yaml");
    expect(joinFile("a/b.yaml", "/etc/c.yaml")).toBe("/etc/c.yaml");
    expect(joinFile("a/b.yaml", "C:\\c.yaml")).toBe("C:\\c.yaml");
  });

  test("brings its steps, which say where they stand", async () => {
    const sequence = await read(`${HEAD}frame: lf\ntimeout: 9s\nsteps:\n  - call: a/login.yaml\n`, {
      "a/login.yaml": `${CALLED}variables: { user: ann }\nsteps:\n  - expect: { ends: x }\n  - call: more.yaml\n`,
      "a/more.yaml": `${CALLED}timeout: 1s\nsteps: [{ expect: y }]\n`,
    });
    expect(sequence.steps).toMatchObject([
      {
        ...{ do: "call", own: false, path: "steps[0]", line: 6 },
        steps: [
          { do: "expect", timeout: 9000, path: "steps[0]", line: 4, file: "a/login.yaml" },
          { do: "call", steps: [{ do: "expect", timeout: 1000, line: 3, file: "a/more.yaml" }] },
        ],
      },
    ]);
    expect(sequence.steps[0]).not.toHaveProperty("file");
  });

  test("is refused where it is named or where it is wrong", async () => {
    const one = `${HEAD}steps:\n  - call: b.yaml\n`;
    const of = (text: string) => fault(() => read(one, { "b.yaml": text }));
    expect(await fault(() => read(one))).toBe("s.yaml:4:11: steps[0].call: there is no b.yaml");
    expect(await of(`${CALLED}steps:\n  - sned: x\n`)).toMatch(
      /^b\.yaml:3:\d+: steps\[0\]\.sned: /,
    );
    expect(await of(`${CALLED}steps:\n  - call: b.yaml\n`)).toBe(
      "b.yaml:3:11: steps[0].call: files call each other at most 8 deep; this one may call itself",
    );
    expect(await of(`${CALLED}frame: lf\nsteps: []\n`)).toMatch(/^b\.yaml:2:8: frame: .*no frame/);
    expect(await of(`${CALLED}variables: { a: { env: A } }\nsteps: []\n`)).toMatch(/^b\.yaml:2:/);
    expect(
      await fault(() => read(`${HEAD}steps:\n  - call: { file: b.yaml, take: [x] }\n`)),
    ).toContain("only of variables: own");
    const many = `${CALLED}steps:\n${"  - wait: 0\n".repeat(999)}`;
    const more = `${HEAD}steps:\n${"  - call: b.yaml\n".repeat(21)}`;
    expect(await fault(() => read(more, { "b.yaml": many }))).toContain("at most 20,000 steps");
    expect(await fault(async () => readSequence(one, "s.yaml"))).toContain("not looked for here");
    const rows = `${HEAD}steps:\n  - loop: { csv: r.csv, steps: [] }\n`;
    expect(await fault(async () => readSequence(rows, "s.yaml"))).toMatch(/^s\.yaml:4:\d+: steps/);
    expect(
      await fault(() => read(`${HEAD}steps:\n  - loop: { csv: a, times: 2, steps: [] }\n`)),
    ).toContain("expected one of csv, json");
  });
});

describe("rows of a file", () => {
  const rows = async (text: string | Uint8Array, file: Partial<RowFile> = {}, size = 3) => {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
    const all = [];
    const spec = { name: "r", format: "csv", separator: null, ...file } as const;
    for await (const { line, values } of rowsOf(pieces(), spec))
      all.push([line, Object.fromEntries(values)]);
    return all;
  };

  test("are CSV as RFC 4180 has it, whatever pieces it comes in", async () => {
    const text = '\ufeffname,say\r\nann,"a ""b"", c\r\nd"\r\n\r\n"",é\r\nlast,';
    for (const size of [1, 2, 7, 1000])
      expect(await rows(text, {}, size)).toEqual([
        [2, { name: "ann", say: 'a "b", c\r\nd' }],
        [5, { name: "", say: "é" }],
        [6, { name: "last", say: "" }],
      ]);
    expect(await rows("a;b\n1,5;2\n")).toEqual([[2, { a: "1,5", b: "2" }]]);
    expect(await rows("a|b\n1|2", { separator: "|" })).toEqual([[2, { a: "1", b: "2" }]]);
    expect(await rows("a\n1\n")).toEqual([[2, { a: "1" }]]);
  });

  test("are JSON, a list or line by line", async () => {
    const json = { format: "json" } as const;
    const list = '[\n {"a": 1, "b": [true]},\n\n {"a": "x{"}]';
    expect(await rows(list, json)).toEqual([
      [2, { a: "1", b: "[true]" }],
      [4, { a: "x{" }],
    ]);
    expect(await rows('{"a":1}\n\n{"a":null}', json)).toEqual([
      [1, { a: "1" }],
      [3, { a: "null" }],
    ]);
  });

  test("that are wrong are told with their line", async () => {
    const of = (text: string | Uint8Array, file: Partial<RowFile> = {}) =>
      fault(() => rows(text, file));
    expect(await of("a,b\n1,2\n3\n")).toBe("3: 1 column, where the first line has 2");
    expect(await of('a\n"x\ny\n')).toBe("2: this row's quotation mark is never closed");
    expect(await of('a\n"x"y\n')).toMatch(/^2: expected a separator/);
    expect(await of("a,a\n")).toMatch(/^1: the column "a" is there twice/);
    expect(await of("a,1b\n")).toMatch(/^1: "1b" cannot be a variable/);
    expect(await of(Uint8Array.from([97, 10, 0xff, 10]))).toMatch(/^2: expected text in UTF-8/);
    expect(await of('{"a":1}\n{"a"}\n', { format: "json" })).toBe("2: this is no JSON");
    expect(await of('[\n{"a":1},\n{"a" 2}\n]', { format: "json" })).toMatch(/^3: /);
    expect(await of("[\n1]", { format: "json" })).toMatch(/^\d: expected a list of objects/);
    expect(await of(`a\n${"x".repeat(1_100_000)}`, {})).toMatch(/^2: a row has at most/);
  });
});

test("only what the file names is read of the environment", async () => {
  const asked: string[] = [];
  const environment: Readonly<Record<string, string>> = { TOKEN: "secret", OTHER: "no" };
  const look = (name: string) => {
    asked.push(name);
    return environment[name];
  };
  const sequence = readSequence(
    `${HEAD}variables: { t: { env: TOKEN }, u: { env: USER_, default: ann }, v: 1 }\nsteps: []\n`,
    "s.yaml",
  );
  const { variables } = fromEnvironment(sequence, new Map(), look);
  expect(Object.fromEntries(variables)).toEqual({ t: "secret", u: "ann", v: "1" });
  expect(asked).toEqual(["TOKEN", "USER_"]);
  const given = fromEnvironment(sequence, new Map([["t", "mine"]]), () => undefined);
  expect(given.variables.get("t")).toBeUndefined();
  expect(await fault(async () => fromEnvironment(sequence, new Map(), () => undefined))).toBe(
    "s.yaml:3:17: variables.t: TOKEN is not in the environment: set it, give t another way, or write a default",
  );
});
