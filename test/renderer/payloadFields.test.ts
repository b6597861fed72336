import { describe, expect, test } from "vitest";
import { inspectorRows, moveInRows } from "../../renderer/inspector/inspectorRows.ts";
import { copyTarget } from "../../renderer/payload/copy/copyTarget.ts";
import { decodeContext, decodePort } from "../../renderer/payload/decoded/decodePort.ts";
import {
  fieldAt,
  fieldKey,
  fieldRows,
  firstFolded,
  pathsAround,
} from "../../renderer/payload/decoded/fieldRows.ts";
import { openReader, openSelected } from "../../renderer/payload/read/openSelected.ts";
import type { PayloadEvent } from "../../renderer/payload/payloadTab.ts";
import type { EngineLink } from "../../renderer/app/link/engineLink.ts";
import type { DecodedField } from "../../shared/decode/Decoder.ts";
import { inspectAt } from "../../shared/inspect/inspectAt.ts";
import { ipEndpoint } from "../../shared/model/endpoint.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";

function field(name: string, from: number, to: number, ...children: DecodedField[]): DecodedField {
  return { name, value: "", from, to, children };
}

const FIELDS = [
  field(
    "Message",
    0,
    10,
    field("Head", 0, 4, field("Flags", 0, 1, field("Bit", 0, 1)), field("Length", 1, 4)),
    field("Body", 4, 10),
  ),
];

describe("fields as rows", () => {
  test("folded ones hide what is in them", () => {
    const paths = (folded: string[]) => fieldRows(FIELDS, new Set(folded)).map(({ path }) => path);
    expect(paths([])).toEqual(["0", "0.0", "0.0.0", "0.0.0.0", "0.0.1", "0.1"]);
    expect(paths(["0.0"])).toEqual(["0", "0.0", "0.1"]);
  });

  test("bytes find the innermost field that holds them; bits of a byte do not count", () => {
    expect(fieldAt(FIELDS, { from: 1, to: 2 })).toBe("0.0.1");
    expect(fieldAt(FIELDS, { from: 0, to: 1 })).toBe("0.0.0");
    expect(fieldAt(FIELDS, { from: 3, to: 6 })).toBe("0");
    expect(fieldAt(FIELDS, { from: 9, to: 12 })).toBe("");
    expect(pathsAround("0.0.1")).toEqual(["0", "0.0"]);
  });

  test("arrow keys walk, unfold and fold", () => {
    const rows = fieldRows(FIELDS, new Set(["0.0"]));
    expect(fieldKey("ArrowDown", rows, "", 5)).toEqual({ kind: "go", path: "0" });
    expect(fieldKey("ArrowRight", rows, "0.0", 5)).toEqual({ kind: "unfold", path: "0.0" });
    expect(fieldKey("ArrowRight", rows, "0", 5)).toEqual({ kind: "go", path: "0.0" });
    expect(fieldKey("ArrowLeft", rows, "0", 5)).toEqual({ kind: "fold", path: "0" });
    expect(fieldKey("ArrowLeft", rows, "0.1", 5)).toEqual({ kind: "go", path: "0" });
    expect(fieldKey("End", rows, "0", 5)).toEqual({ kind: "go", path: "0.1" });
    expect(fieldKey("x", rows, "0", 5)).toBeNull();
  });

  test("few fields are all open, many begin folded", () => {
    expect(firstFolded(FIELDS).size).toBe(0);
    const many = Array.from({ length: 300 }, (_, at) =>
      field("Line", at, at + 1, field("Part", at, at + 1)),
    );
    expect(firstFolded(many).size).toBe(300);
  });
});

describe("the inspector's rows", () => {
  const rows = inspectorRows(inspectAt(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), 0));

  test("both byte orders of a reading stand in one row", () => {
    const u16 = rows.find(({ name }) => name === "u16");
    expect(u16?.cells.map(({ value }) => value)).toEqual(["513", "258"]);
    expect(rows.find(({ name }) => name === "u8")?.cells).toHaveLength(1);
  });

  test("arrow keys stay inside", () => {
    expect(moveInRows(rows, { row: 0, column: 0 }, "ArrowUp")).toEqual({ row: 0, column: 0 });
    const u16 = rows.findIndex(({ name }) => name === "u16");
    expect(moveInRows(rows, { row: u16, column: 0 }, "ArrowRight")).toEqual({
      row: u16,
      column: 1,
    });
    expect(moveInRows(rows, { row: u16, column: 1 }, "Home")).toEqual({ row: 0, column: 0 });
    expect(moveInRows(rows, { row: 0, column: 0 }, "Enter")).toBeNull();
  });
});

const LOCAL = ipEndpoint("0.0.0.0", 6379);
const REMOTE = ipEndpoint("10.0.0.7", 51000);

function event(call: "send" | "recv"): PayloadEvent {
  const base = { seq: 1, time: 0, socket: 1, failure: null, length: 1 };
  return { ...base, call, local: LOCAL, remote: REMOTE };
}

describe("where bytes were seen", () => {
  const accepted = { kind: "tcp-connection", parent: 1 } as const;
  const client = { kind: "tcp-connection", parent: null } as const;
  const udp = { kind: "udp", parent: null } as const;

  test("a choice of decoder belongs to the server's port", () => {
    expect(decodePort(event("recv"), accepted)).toBe("tcp:6379");
    expect(decodePort(event("send"), client)).toBe("tcp:51000");
    expect(decodePort(event("recv"), null)).toBe("tcp:6379");
    expect(decodePort(event("recv"), udp)).toBe("udp:6379");
    const unix = { ...event("recv"), local: { family: "unix", path: "/x" }, remote: null } as const;
    expect(decodePort(unix, null)).toBe("unix:/x");
    expect(decodeContext(event("recv"), accepted)).toEqual({
      transport: "tcp",
      direction: "in",
      localPort: 6379,
      remotePort: 51000,
    });
  });

  test("a command sends to where the bytes went", () => {
    const ours = { host: "127.0.0.1", port: 6379 };
    const theirs = { host: "10.0.0.7", port: 51000 };
    expect(copyTarget(event("recv"), accepted)).toEqual({ transport: "tcp", ...ours });
    expect(copyTarget(event("send"), accepted)).toEqual({ transport: "tcp", ...theirs });
    expect(copyTarget(event("recv"), client)).toEqual({ transport: "tcp", ...theirs });
    expect(copyTarget(event("recv"), udp)).toEqual({ transport: "udp", ...ours });
    expect(copyTarget({ ...event("send"), remote: null }, client)).toBeUndefined();
  });
});

describe("what a row stands for", () => {
  const stream = Uint8Array.from({ length: 100 }, (_, at) => at);
  const frame = {
    socket: 1,
    direction: "in",
    at: 20,
    length: 50,
    firstSeq: 1,
    lastSeq: 3,
    time: 0,
    complete: true,
    problem: null,
  } as const;
  const answers: Readonly<Record<string, (input: { from: number; count: number }) => unknown>> = {
    event: () => event("recv"),
    frame: () => frame,
    // Tiny reads: the answer is shorter than asked for.
    stream: ({ from, count }) => ({
      total: stream.length,
      bytes: stream.slice(from, from + Math.min(count, 7)),
    }),
    payload: ({ from, count }) => ({ total: 1, bytes: Uint8Array.of(9).slice(from, from + count) }),
  };
  const engine: Pick<EngineLink, "call"> = {
    call: (async (command: string, input: { from: number; count: number }) =>
      answers[command]?.(input)) as unknown as EngineLink["call"],
  };
  const selected = { seq: 1, at: null, position: 0 };

  test("an event has its own bytes", async () => {
    const opened = await openSelected(engine, ALL_EVENTS, selected);
    if (opened === null) throw new Error("nothing is selected");
    expect(opened).toMatchObject({ id: "event.1", frame: null });
    expect(await openReader(engine, opened).readAll(0, 1)).toEqual(Uint8Array.of(9));
  });

  test("a message has those of its stream, however they came", async () => {
    const query = { ...ALL_EVENTS, mode: "messages" } as const;
    const opened = await openSelected(engine, query, selected);
    if (opened === null) throw new Error("nothing is selected");
    expect(opened.event).toMatchObject({ length: 50 });
    const reader = openReader(engine, opened);
    expect(await reader.readAll(0, 50)).toEqual(stream.slice(20, 70));
    expect(reader.total()).toBe(50);
  });

  test("another message in its place is not the one that is meant", async () => {
    const query = { ...ALL_EVENTS, mode: "messages" } as const;
    expect(await openSelected(engine, query, { seq: 9, at: null, position: 0 })).toBeNull();
    expect(await openSelected(engine, query, { seq: 1, at: 19, position: 0 })).toBeNull();
  });
});
