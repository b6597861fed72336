import { describe, expect, test } from "vitest";
import type { EngineLink } from "../../renderer/app/link/engineLink.ts";
import { linePieces } from "../../renderer/stream/lineText.ts";
import { createStreamLines, PAGE_LINES } from "../../renderer/stream/streamLines.ts";
import type { Conversation } from "../../renderer/stream/conversation.ts";
import { BEGINNING } from "../../shared/decode/Conversation.ts";
import { followed } from "../../shared/decode/registry.ts";
import { packRows } from "../../shared/codec/rows.ts";
import { PREVIEW_BYTES, type Row } from "../../shared/model/rows.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";

const TALK: Conversation = {
  socket: 1,
  peer: null,
  udp: false,
  direction: null,
  shape: "text",
  utf16: null,
};
const LENGTH = 150;

/** A stream of lines of 150 bytes in turns; `lines.count` of them so far. */
function engineOf(lines: { count: number }) {
  const calls: string[] = [];
  const byteAt = (at: number) => 65 + (at % 26);
  const row = (n: number): Row => ({
    seq: n + 1,
    time: n,
    socket: 1,
    call: n % 2 === 0 ? "recv" : "send",
    direction: n % 2 === 0 ? "in" : "out",
    failed: false,
    result: LENGTH,
    peer: "",
    at: Math.floor(n / 2) * LENGTH,
    part: 0,
    incomplete: false,
    problem: false,
    damaged: false,
    preview: Uint8Array.from({ length: PREVIEW_BYTES }, (_, i) =>
      byteAt(Math.floor(n / 2) * LENGTH + i),
    ),
  });
  const call = (command: string, input: { from: number; count: number }) => {
    calls.push(command);
    if (command === "stream")
      return Promise.resolve({
        total: 1e9,
        bytes: Uint8Array.from({ length: input.count }, (_, i) => byteAt(input.from + i)),
      });
    const count = Math.max(0, Math.min(input.count, lines.count - input.from));
    const rows = Array.from({ length: count }, (_, i) => row(input.from + i));
    return Promise.resolve({ total: lines.count, rows: packRows(input.from, rows) });
  };
  return { engine: { call } as unknown as Pick<EngineLink, "call">, calls, byteAt };
}

describe("the lines of a stream", () => {
  test("come a page at a time, whole though a row carries less, and grow", async () => {
    const lines = { count: 10 };
    const { engine, calls, byteAt } = engineOf(lines);
    const stream = createStreamLines(engine, TALK);
    expect(stream.total()).toBeNull();
    await stream.refresh();
    expect(stream.total()).toBe(10);
    const fourth = stream.line(4);
    expect(fourth?.row.at).toBe(2 * LENGTH);
    expect(fourth?.bytes).toEqual(
      Uint8Array.from({ length: LENGTH }, (_, i) => byteAt(2 * LENGTH + i)),
    );
    // The neighbours of one direction are read at once.
    expect(calls.filter((name) => name === "stream")).toHaveLength(2);

    let told = 0;
    stream.onChange(() => told++);
    await stream.refresh();
    expect(told).toBe(0);
    lines.count = PAGE_LINES + 5;
    await stream.refresh();
    expect([told, stream.total()]).toEqual([1, PAGE_LINES + 5]);
    expect(stream.line(PAGE_LINES + 1)).toBeNull();
    stream.want(PAGE_LINES, PAGE_LINES + 5);
    await expect.poll(() => stream.line(PAGE_LINES + 1)).not.toBeNull();
  });

  test("text in the chosen encoding, hex with its characters, a decoder's summary", () => {
    const style = { encoding: "utf-8", controls: "pictures" } as const;
    const line = (bytes: string) => ({
      row: { ...EMPTY_ROW, result: bytes.length },
      bytes: new TextEncoder().encode(bytes),
      conversation: null,
      arriving: null,
    });
    const shown = (bytes: string, shape: Conversation["shape"]) =>
      linePieces(line(bytes), { shape, udp: false }, style, inEnglish)
        .map((piece) => piece.shown)
        .join("");
    expect(shown("né\r\n", "text")).toBe("né␍␊");
    expect(shown("hi\n", "hex")).toMatch(/^68 69 0a +hi·$/);
    expect(shown("GET /x HTTP/1.1\r\n\r\n", "decoded")).toMatch(/GET \/x/);
    const latin = { encoding: "latin-1", controls: "escapes" } as const;
    const [piece] = linePieces(
      { ...line(""), bytes: Uint8Array.of(0xe9) },
      { shape: "text", udp: false },
      latin,
      inEnglish,
    );
    expect(piece?.shown).toBe("é");
  });

  test("decoded lines are read with what came before them, datagrams as such", async () => {
    const style = { encoding: "utf-8", controls: "pictures" } as const;
    const text = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n";
    const head = new TextEncoder().encode("HEAD /x HTTP/1.1\r\n\r\n");
    const place = { transport: "tcp", localPort: null, remotePort: null } as const;
    const conversation = followed("http", {
      bytes: head,
      context: { ...place, direction: "out", conversation: BEGINNING },
    });
    const asked: unknown[] = [];
    const row: Row = { ...EMPTY_ROW, result: text.length, at: 70 };
    const rows = packRows(0, [{ ...row, preview: new TextEncoder().encode(text) }]);
    const engine = {
      call: (command: string, input: unknown) => {
        if (command === "conversation") asked.push(input);
        const known = [{ conversation, goesOn: null }];
        return Promise.resolve(command === "conversation" ? known : { total: 1, rows });
      },
    } as unknown as Pick<EngineLink, "call">;
    const stream = createStreamLines(engine, { ...TALK, shape: "decoded" });
    await stream.refresh();
    expect(asked).toEqual([
      {
        socket: 1,
        peer: null,
        protocol: null,
        places: [{ kind: "byte", direction: "in", at: 70 }],
      },
    ]);
    const line = stream.line(0);
    if (line === null) throw new Error("no line");
    const words = linePieces(line, { shape: "decoded", udp: false }, style, inEnglish);
    expect(words.map(({ shown }) => shown).join("")).toContain("answers HEAD /x");

    const query = Uint8Array.from([0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 97, 0, 0, 1, 0, 1]);
    const datagram = { ...line, bytes: query, conversation: null };
    const [name] = linePieces(datagram, { shape: "decoded", udp: true }, style, inEnglish);
    expect(name?.shown).toBe("DNS ");
  });
});

const EMPTY_ROW: Row = {
  seq: 1,
  time: 0,
  socket: 1,
  call: "recv",
  direction: "in",
  failed: false,
  result: 0,
  peer: "",
  at: 0,
  part: 0,
  incomplete: false,
  problem: false,
  damaged: false,
  preview: new Uint8Array(),
};
