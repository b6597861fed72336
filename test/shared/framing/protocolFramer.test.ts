import { describe, expect, test } from "vitest";
import { createFramer } from "../../../shared/framing/createFramer.ts";
import type { FramerOptions, ProtocolCutter } from "../../../shared/framing/framer.ts";
import { MAX_FRAME } from "../../../shared/framing/frameSpec.ts";
import { bytesOf, cutPieces, essence, MiB, pushPieces } from "./framerDriver.ts";
import { english } from "../../support/english.ts";

/** A message ends with an empty line; one that begins with "!" is none, "#" and digits give its length. */
const blocks: ProtocolCutter = (bytes) => {
  const text = new TextDecoder("latin1").decode(bytes);
  if (text.startsWith("!")) return "none";
  if (text.startsWith("#")) {
    const end = text.indexOf(";");
    return end === -1 ? "more" : Number(text.slice(1, end));
  }
  const end = text.indexOf("\n\n");
  return end === -1 ? "more" : end + 2;
};

const options: FramerOptions = {
  cutterOf: (name) => (name === "blocks" ? blocks : null),
  recognise: (bytes) => (/^[#A-Z]{3}/.test(new TextDecoder().decode(bytes)) ? "blocks" : null),
};

const open = (protocol: string | null = "blocks", given = options) =>
  createFramer({ kind: "protocol", protocol }, given);

const cut = (text: string, lengths: readonly number[] = [], protocol: string | null = "blocks") =>
  cutPieces(open(protocol), bytesOf(text), lengths).frames.map(essence);

describe("frames that a decoder cuts", () => {
  test("several in one read, one over several", () => {
    const expected = [
      [0, 3, true, null],
      [3, 4, true, null],
      [7, 1, false, null],
    ];
    expect(cut("A\n\nBC\n\nD")).toEqual(expected);
    expect(cut("A\n\nBC\n\nD", [2, 3, 1])).toEqual(expected);
  });

  test("a length that is known before its bytes", () => {
    expect(cut("#9;......A\n\n", [4, 1, 5])).toEqual([
      [0, 9, true, null],
      [9, 3, true, null],
    ]);
    const framer = open();
    pushPieces(framer, bytesOf("#100;..."), [3]);
    expect(framer.pending()).toMatchObject({ from: 0, length: 8, expected: 100, lastOrdinal: 1 });
  });

  test("where no message begins frames are as read, and the first says so", () => {
    expect(cut("A\n\n!bc\nd", [5, 2])).toEqual([
      [0, 3, true, null],
      [3, 2, true, "no blocks message begins here; from here frames are as read"],
      [5, 2, true, null],
      [7, 1, true, null],
    ]);
  });

  test("what a message was expected of before is one frame, the reads after it their own", () => {
    const framer = open("x", { cutterOf: () => (bytes) => (bytes.length > 5 ? "none" : "more") });
    const { frames } = cutPieces(framer, bytesOf("abcdefg"), [2, 2, 2]);
    expect(frames).toMatchObject([
      { length: 4, firstOrdinal: 0, lastOrdinal: 1 },
      { length: 2, firstOrdinal: 2, lastOrdinal: 2, problem: null },
      { length: 1, firstOrdinal: 3, lastOrdinal: 3 },
    ]);
    expect(english(frames[0]?.problem)).toContain("no x message begins here");
  });

  test.each<[string, ProtocolCutter | null, string]>([
    ["no cutter", null, "nothing here cuts x messages"],
    ["a length of 0", () => 0, "gave a message of 0 bytes"],
    ["a negative length", () => -3, "gave a message of -3 bytes"],
    ["a length that is no number", () => Number.NaN, "gave a message of NaN bytes"],
    [
      "a throw",
      () => {
        throw new RangeError("out of bounds");
      },
      "the x decoder failed: out of bounds",
    ],
  ])("%s: says so and goes on as read", (_, cutter, problem) => {
    const framer = open("x", { cutterOf: () => cutter });
    const { frames } = cutPieces(framer, bytesOf("abcd"), [1]);
    expect(frames.map(({ length }) => length)).toEqual([1, 3]);
    expect(english(frames[0]?.problem)).toContain(problem);
    expect(frames[1]?.problem).toBeNull();
  });

  test("the bytes it keeps are its own, also where reads are Buffers", () => {
    const framer = open();
    const read = Buffer.from("A..");
    framer.push({ bytes: read, time: 0, ordinal: 0 });
    read.fill("!");
    const frames = framer.push({ bytes: Buffer.from("\n\n"), time: 0, ordinal: 1 });
    expect(frames.map(essence)).toEqual([[0, 5, true, null]]);
  });
});

describe("a protocol recognised from the first bytes", () => {
  test("once there are enough of them", () => {
    expect(cut("ABC\n\nd\n\n", [1, 1, 2], null)).toEqual([
      [0, 5, true, null],
      [5, 3, true, null],
    ]);
  });

  test("is asked for once, not for each message", () => {
    let asked = 0;
    const framer = open(null, {
      ...options,
      recognise: () => {
        asked += 1;
        return "blocks";
      },
    });
    expect(cutPieces(framer, bytesOf("A\n\nB\n\n"), [1, 1, 1]).frames).toHaveLength(2);
    expect(asked).toBe(1);
  });

  test("by nobody, after half a second: each read is a frame, whoever notices first", () => {
    const problem = "no known protocol; from here frames are as read";
    const reads = [
      { bytes: bytesOf("hello"), time: 0, ordinal: 0 },
      { bytes: bytesOf("you"), time: 499_999, ordinal: 1 },
    ];
    const expected = [
      [0, 5, true, problem],
      [5, 3, true, null],
    ];
    const framer = open(null);
    expect(reads.flatMap((read) => framer.push(read))).toEqual([]);
    expect(framer.due(499_999)).toEqual([]);
    expect(framer.due(500_000).map(essence)).toEqual(expected);

    const other = open(null);
    for (const read of reads) other.push(read);
    const late = other.push({ bytes: bytesOf("!"), time: 500_000, ordinal: 2 });
    expect(late.map(essence)).toEqual([...expected, [8, 1, true, null]]);

    const third = open(null);
    for (const read of reads) third.push(read);
    expect(third.end().map(essence)).toEqual(expected);
  });

  test("never from more than the first 4096 bytes", () => {
    const framer = open(null, {
      recognise: (bytes) => (bytes.length > 4096 ? "blocks" : null),
    });
    const { frames } = pushPieces(framer, new Uint8Array(9000), [5000]);
    expect(frames.map(essence)).toEqual([
      [0, 5000, true, "no known protocol; from here frames are as read"],
      [5000, 4000, true, null],
    ]);
  });

  test("by nobody, after 4096 bytes", () => {
    const framer = open(null);
    expect(framer.push({ bytes: new Uint8Array(4095), time: 0, ordinal: 0 })).toEqual([]);
    const frames = framer.push({ bytes: new Uint8Array(10), time: 0, ordinal: 1 });
    expect(frames).toMatchObject([
      { from: 0, length: 4095, lastOrdinal: 0 },
      { from: 4095, length: 10, firstOrdinal: 1, problem: null },
    ]);
  });
});

describe("messages that are long, or never end", () => {
  test("a known length over 16 MiB is cut in pieces, and the next message found", () => {
    const long = new Uint8Array(2 * MAX_FRAME + 5).fill(46);
    long.set(bytesOf(`#${long.length};`));
    const stream = new Uint8Array(long.length + 3);
    stream.set(long);
    stream.set(bytesOf("A\n\n"), long.length);
    const piece = 5 * MiB + 1;
    const { frames } = cutPieces(open(), stream, [3, piece, piece, piece, piece, piece]);
    expect(frames.map(essence)).toEqual([
      [0, MAX_FRAME, false, "longer than 16 MiB, cut here"],
      [MAX_FRAME, MAX_FRAME, false, "continues a frame that was cut; longer than 16 MiB, cut here"],
      [2 * MAX_FRAME, 5, true, "continues a frame that was cut"],
      [long.length, 3, true, null],
    ]);
  });

  test("an end that is not found within 16 MiB", () => {
    const framer = open("x", { cutterOf: () => () => "more" });
    const { frames } = cutPieces(framer, new Uint8Array(MAX_FRAME + 9), [MAX_FRAME, 4]);
    expect(frames).toMatchObject([
      { length: MAX_FRAME, complete: false, lastOrdinal: 0 },
      { length: 4, firstOrdinal: 1 },
      { length: 5, firstOrdinal: 2, problem: null },
    ]);
    expect(english(frames[1]?.problem)).toContain("the end of the message was not found");
  });

  test("byte by byte: what decoders look at stays in proportion, and time brings what was put off", () => {
    const length = 200_000;
    let looked = 0;
    const framer = open("x", {
      cutterOf: () => (bytes) => {
        looked += bytes.length;
        return bytes.length < length ? "more" : length;
      },
    });
    let frames = 0;
    for (let ordinal = 0; ordinal < length; ordinal++)
      frames += framer.push({ bytes: Uint8Array.of(1), time: ordinal, ordinal }).length;
    expect(looked).toBeLessThanOrEqual(16 * length + MiB);
    expect(frames).toBe(0);
    expect(framer.due(length + MiB)).toMatchObject([
      { length, firstOrdinal: 0, lastOrdinal: length - 1, time: length - 1, complete: true },
    ]);
    expect(framer.pending()).toBeNull();
  });

  test("short messages byte by byte come with their last byte", () => {
    const framer = open();
    bytesOf(`${"x".repeat(998)}\n\n`).forEach((byte, ordinal) => {
      const frames = framer.push({ bytes: Uint8Array.of(byte), time: 0, ordinal });
      expect(frames).toHaveLength(ordinal === 999 ? 1 : 0);
    });
  });
});
