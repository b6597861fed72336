import { describe, expect, test } from "vitest";
import { rowText } from "../../renderer/table/rowText.ts";
import { PREVIEW_BYTES, type Row } from "../../shared/model/rows.ts";

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
    incomplete: false,
    problem: false,
    preview: new TextEncoder().encode(text).subarray(0, PREVIEW_BYTES),
    ...given,
  };
}

describe("a row's text", () => {
  test("control characters are pictures", () => {
    expect(rowText(row({}, "PING 1\r\n"))).toBe("PING 1␍␊");
  });

  test("a sentence stands without the call's name, which stands before it", () => {
    expect(rowText(row({ call: "bind", result: 0 }, "bind 127.0.0.1:9000"))).toBe("127.0.0.1:9000");
    expect(rowText(row({ call: "close", result: 0 }, "close: by the peer"))).toBe("by the peer");
  });

  test("what is cut ends in an ellipsis", () => {
    expect(rowText(row({}, "x".repeat(200))).endsWith("x…")).toBe(true);
    expect(rowText(row({ call: "bind", result: 0 }, `bind ${"x".repeat(200)}`))).toMatch(/x…$/);
    expect(rowText(row({}, "short"))).toBe("short");
  });
});
