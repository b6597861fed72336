// Workspace files: what is written is read back whole and always as the same bytes; what is damaged is refused at its place; the
// published schema is what the code checks.

import { toJsonSchema } from "@valibot/to-json-schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "../../../shared/model/failure.ts";
import { OPTION_NAMES, optionRow } from "../../../shared/options.ts";
import { tcpConnection, tcpListener } from "../../../shared/model/openSpecs.ts";
import { inEnglish } from "../../../shared/words/inEnglish.ts";
import { EMPTY_SAVED_DRAFT } from "../../../shared/library/draftCheck.ts";
import { formatWorkspace } from "../../../shared/workspace/formatWorkspace.ts";
import { readWorkspace, workspaceText } from "../../../shared/workspace/readWorkspace.ts";
import {
  EMPTY_WORKSPACE,
  MAX_BYTES,
  MOST,
  workspaceCheck,
  type Workspace,
} from "../../../shared/workspace/workspace.ts";
import { anyWorkspace } from "./arbitraryWorkspace.ts";

const SAMPLE: Workspace = {
  ...EMPTY_WORKSPACE,
  sockets: [
    { name: "gateway", open: tcpListener({ at: { host: "127.0.0.1", port: 9000 }, echo: true }) },
    {
      open: tcpConnection({ to: { host: "10.0.0.7", port: 80 } }),
      draft: { ...EMPTY_SAVED_DRAFT, mode: "text", text: "GET / ⏎", ending: "crlf" },
    },
  ],
  filters: ["tcp.port == 9000"],
  view: { panels: { rows: { events: 60, payload: 40 }, columns: { main: 78.5, sockets: 21.5 } } },
};

function refusedFor(text: string, name = "w.json"): string {
  try {
    readWorkspace(text, name);
  } catch (error) {
    if (error instanceof Refusal) return inEnglish.text(error.failure.sentence);
    throw error;
  }
  return "read";
}

describe("writing and reading", () => {
  test("any workspace comes back whole, and is written as the same bytes however its keys were ordered", () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const text = formatWorkspace(workspace, "w.json");
        const back = readWorkspace(text, "w.json");
        expect(back).toEqual(workspace);
        expect(formatWorkspace(back, "w.json")).toBe(text);
        expect(formatWorkspace(turnedRound(workspace), "w.json")).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  test("only what is not as usual stands in the file, each value on a line of its own", () => {
    expect(formatWorkspace(SAMPLE, "w.json").split("\n")).toMatchInlineSnapshot(`
      [
        "{",
        "  "format": "portscope-workspace",",
        "  "version": 1,",
        "  "sockets": [",
        "    {",
        "      "name": "gateway",",
        "      "open": {",
        "        "kind": "tcp-listener",",
        "        "at": {",
        "          "host": "127.0.0.1",",
        "          "port": 9000",
        "        },",
        "        "echo": true",
        "      }",
        "    },",
        "    {",
        "      "open": {",
        "        "kind": "tcp-connection",",
        "        "to": {",
        "          "host": "10.0.0.7",",
        "          "port": 80",
        "        }",
        "      },",
        "      "draft": {",
        "        "mode": "text",",
        "        "text": "GET / ⏎",",
        "        "ending": "crlf",",
        "        "breaks": "typed",",
        "        "encoding": "utf-8"",
        "      }",
        "    }",
        "  ],",
        "  "filters": [",
        "    "tcp.port == 9000"",
        "  ],",
        "  "view": {",
        "    "panels": {",
        "      "columns": {",
        "        "main": 78.5,",
        "        "sockets": 21.5",
        "      },",
        "      "rows": {",
        "        "events": 60,",
        "        "payload": 40",
        "      }",
        "    }",
        "  }",
        "}",
        "",
      ]
    `);
  });

  test("a file that names only the addresses is whole", () => {
    const text = `{"format": "portscope-workspace", "version": 1,
      "sockets": [{"open": {"kind": "tcp-listener", "at": {"host": "127.0.0.1", "port": 9000}}}]}`;
    const [socket] = readWorkspace(`\uFEFF${text}`, "w.json").sockets;
    expect(socket).toEqual({ open: tcpListener({ at: { host: "127.0.0.1", port: 9000 } }) });
  });
});

describe("what is wrong is said at its place", () => {
  const whole = formatWorkspace(SAMPLE, "w.json");

  test.each([
    [
      "a port",
      whole.replace("9000\n", "70000\n"),
      /^w\.json, line 11, column 19: sockets\[0\]\.open\.at\.port: .*<=65535.* 70000\.$/,
    ],
    [
      "a kind",
      whole.replace("tcp-listener", "tcp-lisener"),
      /line 8, column 17: sockets\[0\]\.open\.kind: .*"tcp-listener".* "tcp-lisener"/,
    ],
    [
      "a key too many",
      whole.replace('"echo"', '"eco"'),
      /line 13, column 16: sockets\[0\]\.open\.eco: a key that workspaces do not have \(did you mean echo\?\)\.$/,
    ],
    [
      "a comma",
      whole.replace('"version": 1,', '"version": 1'),
      /line 4, column 3: expected "," or "}", got "\\""/,
    ],
    [
      "a key twice",
      whole.replace('"echo": true', '"kind": "udp"'),
      /line 13, column 9: expected the key "kind" only once/,
    ],
    [
      "the end",
      whole.slice(0, 60),
      /expected a closing double quote|expected .* got the end of the file/,
    ],
    [
      "another format",
      '{"log": {}}',
      /^w\.json is no workspace: expected "format": "portscope-workspace"\.$/,
    ],
    ["a list", "[]", /is no workspace/],
    ["nothing", "", /line 1, column 1: expected a value, got the end of the file\./],
    [
      "a later version",
      whole.replace('"version": 1', '"version": 2'),
      /is a workspace of version 2; this Portscope reads versions up to 1\./,
    ],
    [
      "an earlier version",
      whole.replace('"version": 1', '"version": 0'),
      /line 3, column 14: version: /,
    ],
    ["a depth", "[".repeat(100_000), /column 34: expected values in each other at most 32 deep/],
    [
      "a size",
      `"${"x".repeat(MAX_BYTES)}"`,
      /too large for a workspace: expected at most 524.kB\./,
    ],
  ])("%s", (_what, text, sentence) => {
    expect(refusedFor(text)).toMatch(sentence);
  });

  test("too many sockets", () => {
    const [socket = SAMPLE.sockets[0]] = SAMPLE.sockets;
    const many = Array.from({ length: MOST.sockets + 1 }, () => socket);
    const text = JSON.stringify({ ...EMPTY_WORKSPACE, sockets: many });
    expect(refusedFor(text)).toMatch(/sockets: .*<=1000.* 1001/);
  });

  test("bytes that are no UTF-8, or too many", () => {
    expect(() => workspaceText(Uint8Array.of(0x7b, 0xff), "w.json")).toThrow(
      /expected text in UTF-8/,
    );
    expect(() => workspaceText(new Uint8Array(MAX_BYTES + 1), "w.json")).toThrow(/too large/);
  });

  test("what would be too large is not written", () => {
    const text = "x".repeat(100_000);
    const [{ open }] = SAMPLE.sockets as [Workspace["sockets"][number]];
    const draft = { ...EMPTY_SAVED_DRAFT, text };
    const sockets = Array.from({ length: 6 }, () => ({ open, draft }));
    expect(() => formatWorkspace({ ...EMPTY_WORKSPACE, sockets }, "w.json")).toThrow(/too large/);
  });

  test("a file that was damaged anywhere is read or refused, and never anything else", () => {
    const place = fc.nat(whole.length - 1);
    fc.assert(
      fc.property(place, place, fc.string({ maxLength: 3 }), (from, length, put) => {
        const damaged = whole.slice(0, from) + put + whole.slice(from + (length % 5));
        expect(refusedFor(damaged)).toMatch(/^read$|^w\.json/);
      }),
      { numRuns: 2000 },
    );
  });
});

test("the published schema is what is checked (npx vitest run test/shared/workspace -u writes it anew)", async () => {
  const schema = toJsonSchema(workspaceCheck, { typeMode: "input", errorMode: "ignore" });
  const told = JSON.stringify(schema, describing, 2);
  await expect(`${told}\n`).toMatchFileSnapshot("../../../docs/workspace.schema.json");
});

/** Each option with the line that the command line's help has for it. */
function describing(key: string, value: unknown): unknown {
  if (key !== "properties" || typeof value !== "object" || value === null) return value;
  const described = Object.entries(value).map(([name, schema]: [string, object]) => {
    const option = OPTION_NAMES.find((each) => each === name);
    const description = option && inEnglish.text({ word: optionRow(option).help });
    return [name, description === undefined ? schema : { description, ...schema }];
  });
  return Object.fromEntries(described);
}

/** The same with every object's keys the other way round. */
function turnedRound<T>(value: T): T {
  if (Array.isArray(value)) return value.map((each: unknown) => turnedRound(each)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([key, each]) => [key, turnedRound(each)])) as T;
}
