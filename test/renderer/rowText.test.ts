import { describe, expect, test } from "vitest";
import { rowText } from "../../renderer/table/rowText.ts";
import type { CallNote } from "../../shared/model/callNote.ts";
import { PREVIEW_BYTES, type Row } from "../../shared/model/rows.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";

const textOf = (of: Row) => rowText(of, inEnglish);

function row(given: Partial<Row>, text: string): Row {
  return {
    seq: 1,
    time: 0,
    socket: 1,
    call: "recv",
    direction: "in",
    failed: false,
    result: text.length,
    peer: "",
    at: -1,
    part: 0,
    incomplete: false,
    problem: false,
    damaged: false,
    preview: new TextEncoder().encode(text).subarray(0, PREVIEW_BYTES),
    ...given,
  };
}

function callRow(call: Row["call"], note: CallNote | string): Row {
  const preview = new TextEncoder().encode(JSON.stringify(note));
  return row({ call, direction: null, result: 0, preview }, "");
}

describe("a row's text", () => {
  test("control characters are pictures", () => {
    expect(textOf(row({}, "PING 1\r\n"))).toBe("PING 1␍␊");
  });

  test("a sentence stands without the call's name, which stands before it", () => {
    expect(textOf(callRow("bind", { local: "127.0.0.1:9000" }))).toBe("127.0.0.1:9000");
    expect(textOf(callRow("close", { cause: "peer" }))).toBe("by the peer");
    expect(textOf(callRow("close", { cause: "local", reset: true, unsent: 7 }))).toBe(
      "by us, with a reset (RST), 7 bytes were not sent",
    );
  });

  test("a sentence that is no data stands as it is", () => {
    expect(textOf(callRow("bind", "bind ␀"))).toBe("bind ␀");
    expect(textOf(row({ call: "bind" }, "{no JSON"))).toBe("{no JSON");
  });

  test("a send that failed says why, as other calls do", () => {
    const failure = { code: "EPIPE", sentence: "It is closed." };
    expect(textOf({ ...callRow("send", { failure }), failed: true, peer: "[::1]:9" })).toBe(
      "to [::1]:9 failed: EPIPE It is closed.",
    );
  });

  test("bytes that cannot be read are said to be damaged", () => {
    expect(textOf(row({ damaged: true, result: 12 }, ""))).toBe("(damaged in the recording)");
  });

  test("what is cut ends in an ellipsis", () => {
    expect(textOf(row({}, "x".repeat(200))).endsWith("x…")).toBe(true);
    expect(textOf(row({}, "short"))).toBe("short");
  });
});
