import { describe, expect, test } from "vitest";
import { createFramer } from "../../../shared/framing/createFramer.ts";
import { MAX_FRAME, type FrameSpec } from "../../../shared/framing/frameSpec.ts";
import { parseFrameSpec } from "../../../shared/framing/parseFrameSpec.ts";
import { bytesOf, cutPieces, essence, MiB, pushPieces } from "./framerDriver.ts";
import { english } from "../../support/english.ts";

function spec(text: string): FrameSpec {
  const parsed = parseFrameSpec(text);
  if (!parsed.ok) throw new Error(english(parsed.problem.sentence));
  return parsed.spec;
}

const cut = (text: string, bytes: Uint8Array | string, lengths: readonly number[] = []) =>
  cutPieces(
    createFramer(spec(text)),
    typeof bytes === "string" ? bytesOf(bytes) : bytes,
    lengths,
  ).frames.map(essence);

describe("each kind of frame", () => {
  test("read: each read is one", () => {
    expect(cut("read", "abcdef", [1, 0, 3])).toEqual([
      [0, 1, true, null],
      [1, 3, true, null],
      [4, 2, true, null],
    ]);
  });

  test("delimiter: belongs to the frame that it ends; what is left is incomplete", () => {
    expect(cut("lf", "a\n\nbc\nd")).toEqual([
      [0, 2, true, null],
      [2, 1, true, null],
      [3, 3, true, null],
      [6, 1, false, null],
    ]);
  });

  test("delimiter: spans reads, and one that begins over again is found", () => {
    expect(cut("crlf", "a\r\r\nb\r\n", [2, 1, 1, 2])).toEqual([
      [0, 4, true, null],
      [4, 3, true, null],
    ]);
    expect(cut("delim:61616162", "aaaaaabaaab", [1, 1, 1, 1, 1])).toEqual([
      [0, 7, true, null],
      [7, 4, true, null],
    ]);
  });

  test("fixed: over reads, several in one", () => {
    expect(cut("fixed:3", "aaabbbccc-d", [1, 7])).toEqual([
      [0, 3, true, null],
      [3, 3, true, null],
      [6, 3, true, null],
      [9, 2, false, null],
    ]);
  });

  test.each<[string, readonly number[], readonly number[]]>([
    ["prefix:u8", [2, 1, 2, 0], [3, 1]],
    ["prefix:u16be", [0, 1, 9, 0, 0], [3, 2]],
    ["prefix:u16le,inclusive", [3, 0, 9, 2, 0], [3, 2]],
    ["prefix:u32le,offset=2,add=-4,inclusive", [9, 9, 11, 0, 0, 0, 7, 9, 9, 10, 0, 0, 0], [7, 6]],
    ["prefix:u64be,add=1", [0, 0, 0, 0, 0, 0, 0, 1, 5, 5], [10]],
    ["prefix:u64le", [1, 0, 0, 0, 0, 0, 0, 0, 5], [9]],
    ["prefix:u24be", [0, 0, 1, 9, 0, 0, 0], [4, 3]],
    ["prefix:u24le,inclusive", [4, 0, 0, 9, 3, 0, 0], [4, 3]],
    ["prefix:varint", [1, 9, 0, 0x82, 0, 7, 7], [2, 1, 4]],
    ["prefix:varint4,offset=1", [0x30, 1, 9, 0xc0, 0], [3, 2]],
    ["prefix:quic", [1, 9, 0x40, 1, 9, 0x80, 0, 0, 0], [2, 3, 4]],
    ["prefix:ber,offset=1", [0x30, 1, 9, 0x30, 0x81, 1, 9], [3, 4]],
  ])("%s", (text, bytes, lengths) => {
    const whole = cut(text, Uint8Array.from(bytes));
    expect(whole.map(([, length]) => length)).toEqual(lengths);
    expect(whole.every(([, , complete]) => complete)).toBe(true);
  });

  test.each<[string, string, readonly number[]]>([
    // Octet counting of syslog, netstrings, chunks of HTTP, pkt-lines of git.
    ["prefix:dec,end=space", "5 <0>ab2 cd", [7, 4]],
    ["prefix:dec,end=colon,add=1", "5:hello,0:,", [8, 3]],
    ["prefix:hex,end=crlf,add=2", "a\r\n0123456789\r\n0\r\n\r\n", [15, 5]],
    ["prefix:hex,digits=4,inclusive", "0009done\n0004", [9, 4]],
    ["prefix:dec,digits=4", "   2ab0001c", [6, 5]],
  ])("%s of digits", (text, stream, lengths) => {
    const whole = cut(text, bytesOf(stream));
    expect(whole.map(([, length]) => length)).toEqual(lengths);
    expect(whole.every(([, , complete]) => complete)).toBe(true);
  });

  test.each<[string, readonly number[], string]>([
    [
      "prefix:varint",
      Array.from({ length: 10 }, () => 0xff),
      "ff ff ff ff ff ff ff ff ff ff is wrong: a byte below 80 among the first 10 expected",
    ],
    ["prefix:varint", [...Array.from({ length: 9 }, () => 0xff), 1], "over 16 MiB"],
    ["prefix:varint4", [0x80, 0x80, 0x80, 0x80], "80 80 80 80 is wrong"],
    ["prefix:quic", Array.from({ length: 8 }, () => 0xff), "over 16 MiB"],
    ["prefix:ber", [0x80], "80 is wrong: a definite length of at most 8 bytes expected"],
    ["prefix:ber", [0x84, 0xff, 0xff, 0xff, 0xff], "over 16 MiB"],
    ["prefix:dec,end=space", Array.from({ length: 21 }, () => 0x30), "1 to 20 decimal digits"],
    ["prefix:dec,end=space", [0x20], "20 is wrong"],
    ["prefix:dec,end=crlf", [0x31, 13, 13], "31 0d 0d is wrong"],
    ["prefix:dec,digits=3", [0x20, 0x20, 0x20], "3 decimal digits expected"],
    ["prefix:dec,digits=3", [0x31, 0x20, 0x31], "31 20 is wrong"],
    ["prefix:hex,digits=8", Array.from({ length: 8 }, () => 0x46), "of 4294967303 bytes"],
    ["prefix:dec,end=space,add=-9", [0x31, 0x20], "of -6 bytes"],
  ])("%s: a field that cannot be ends the cutting", (text, bytes, problem) => {
    const stream = Uint8Array.from([...bytes, 7, 7, 7]);
    for (const pieces of [[bytes.length], Array.from(stream, () => 1)]) {
      const [first] = cut(text, stream, pieces);
      expect(first?.[0]).toBe(0);
      expect(first?.[3]).toContain(problem);
      expect(first?.[3]).toContain("from here frames are as read");
    }
  });

  test.each<[string, readonly number[], string]>([
    ["prefix:u8,add=-2", [5, 1, 1, 1, 0, 9], "field 00 makes a frame of -1 bytes"],
    ["prefix:u8,inclusive", [4, 1, 1, 1, 0, 9], "of 0 bytes, which ends within its own header"],
    ["prefix:u16be,inclusive", [0, 4, 1, 1, 0, 1], "of 1 bytes, which ends within its own header"],
    [
      "prefix:u32be",
      [0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff],
      "field ff ff ff ff makes a frame of 4294967299 bytes, which is over 16 MiB",
    ],
    ["prefix:u64le", Array.from({ length: 8 }, () => 0xff), "over 16 MiB"],
  ])("%s: a length that cannot be ends the cutting", (text, bytes, problem) => {
    const frames = cut(text, Uint8Array.from([...bytes, 7, 7, 7]), [bytes.length - 1, 1, 1]);
    const at = frames.findIndex((frame) => frame[3] !== null);
    expect(frames[at]?.[3]).toContain(problem);
    expect(frames[at]?.[3]).toContain("from here frames are as read");
    expect(frames.slice(-2).map((frame) => frame.slice(1))).toEqual([
      [1, true, null],
      [2, true, null],
    ]);
  });

  test("idle: the gap is between a read and the one before, and time alone ends a frame too", () => {
    const framer = createFramer(spec("idle:50ms"));
    const push = (time: number, ordinal: number) =>
      framer.push({ bytes: bytesOf("ab"), time, ordinal }).map(essence);
    expect(push(0, 0)).toEqual([]);
    expect(push(49_999, 1)).toEqual([]);
    expect(push(99_999, 2)).toEqual([[0, 4, true, null]]);
    expect(framer.due(149_998)).toEqual([]);
    expect(framer.due(149_999).map(essence)).toEqual([[4, 2, true, null]]);
    expect(framer.due(999_999)).toEqual([]);
    expect(push(150_000, 3)).toEqual([]);
    expect(framer.end().map(essence)).toEqual([[6, 2, true, null]]);
  });

  test("lines: end with LF, at their bound and when the other direction speaks", () => {
    const framer = createFramer(spec("lines:4"));
    const { frames } = pushPieces(framer, bytesOf("ab\nabcdefg> "), [5]);
    expect(frames.map(essence)).toEqual([
      [0, 3, true, null],
      [3, 4, false, "longer than 4 bytes, cut here"],
      [7, 4, false, "continues a frame that was cut; longer than 4 bytes, cut here"],
    ]);
    expect(framer.turn().map(essence)).toEqual([[11, 1, true, "continues a frame that was cut"]]);
    expect(framer.turn()).toEqual([]);
  });

  test.each(["le", "be"] as const)(
    "lines of UTF-16 %s: LF is two bytes at an even place",
    (endian) => {
      // U+0A0D and U+0D0A hold the byte; U+010A before U+0041 holds LF's two at an odd place in one order.
      const lines = ["a\u0a0d\u0d0a\n", "\u010aA\n", "\n", "end"].map((line) =>
        Buffer.from(line, "utf16le"),
      );
      if (endian === "be") for (const line of lines) line.swap16();
      for (const pieces of [[], [1], [3, 4, 1]]) {
        const framer = createFramer(spec(`lines:81,utf16${endian}`));
        const { frames } = pushPieces(framer, Buffer.concat(lines), pieces);
        expect([...frames, ...framer.turn()].map(({ length }) => length)).toEqual([8, 6, 2, 6]);
      }
    },
  );

  test("the other direction's turn ends nothing but lines", () => {
    for (const text of ["crlf", "fixed:9", "prefix:u32be", "idle:1s", "protocol"]) {
      const framer = createFramer(spec(text));
      framer.push({ bytes: bytesOf("abc"), time: 0, ordinal: 0 });
      expect(framer.turn()).toEqual([]);
      expect(framer.pending()).toMatchObject({ from: 0, length: 3 });
    }
  });
});

describe("where frames came from", () => {
  test("first and last event, and their times", () => {
    const framer = createFramer(spec("lf"));
    const { frames } = pushPieces(framer, bytesOf("ab\nc\nd"), [1, 1, 2]);
    expect(frames).toMatchObject([
      { firstOrdinal: 0, firstTime: 0, lastOrdinal: 2, time: 20 },
      { firstOrdinal: 2, firstTime: 20, lastOrdinal: 3, time: 30 },
    ]);
    expect(framer.pending()).toEqual({
      from: 5,
      length: 1,
      firstOrdinal: 3,
      lastOrdinal: 3,
      firstTime: 30,
      time: 30,
      expected: null,
    });
    expect(framer.end()).toHaveLength(1);
    expect(framer.pending()).toBeNull();
    expect(framer.end()).toEqual([]);
  });

  test("how long a frame will be is known once its header is there", () => {
    const framer = createFramer(spec("prefix:u16be"));
    framer.push({ bytes: Uint8Array.of(0), time: 0, ordinal: 0 });
    expect(framer.pending()).toMatchObject({ length: 1, expected: null });
    framer.push({ bytes: Uint8Array.of(9, 1), time: 0, ordinal: 1 });
    expect(framer.pending()).toMatchObject({ length: 3, expected: 11, lastOrdinal: 1 });
  });
});

describe("the longest frame", () => {
  const text = "longer than 16 MiB, cut here";

  test("a delimiter that does not come", () => {
    const bytes = new Uint8Array(MAX_FRAME + 2);
    bytes[MAX_FRAME + 1] = 10;
    for (const lengths of [[], [MAX_FRAME - 1], [MAX_FRAME], [MAX_FRAME + 1], [5, MAX_FRAME]]) {
      const frames = cut("lf", bytes, lengths);
      expect(frames).toEqual([
        [0, MAX_FRAME, false, text],
        [MAX_FRAME, 2, true, "continues a frame that was cut"],
      ]);
    }
  });

  test("a delimiter as its last byte is in time, one across the bound is not seen", () => {
    const bytes = new Uint8Array(MAX_FRAME + 1);
    bytes[MAX_FRAME - 1] = 13;
    bytes[MAX_FRAME] = 10;
    expect(cut("cr", bytes)).toEqual([
      [0, MAX_FRAME, true, null],
      [MAX_FRAME, 1, false, null],
    ]);
    expect(cut("crlf", bytes)).toEqual([
      [0, MAX_FRAME, false, text],
      [MAX_FRAME, 1, false, "continues a frame that was cut"],
    ]);
  });

  test("the event of a cut frame's last byte is not that of the byte too many", () => {
    const framer = createFramer(spec("idle:1s"));
    const { frames } = pushPieces(framer, new Uint8Array(MAX_FRAME + 1), [MAX_FRAME]);
    expect(frames).toMatchObject([{ length: MAX_FRAME, lastOrdinal: 0, time: 0 }]);
    expect(english(frames[0]?.problem)).toBe(text);
    expect(framer.pending()).toMatchObject({ length: 1, firstOrdinal: 1 });
  });

  test("a read longer than that", () => {
    expect(cut("read", new Uint8Array(20 * MiB))).toEqual([
      [0, MAX_FRAME, false, text],
      [MAX_FRAME, 4 * MiB, true, "continues a frame that was cut"],
    ]);
  });

  test("a length field may ask for just that", () => {
    const bytes = new Uint8Array(MAX_FRAME + 4);
    bytes.set([0, 0xff, 0xff, 0xfc, 0], 0);
    expect(cut("prefix:u32be", bytes, [2, 70_000])[0]).toEqual([0, MAX_FRAME, true, null]);
  });
});
