import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resp } from "../../../shared/decode/resp.ts";
import { fieldAt } from "./fieldAt.ts";
import { ascii, contextOf } from "./sample.ts";
import { worded } from "./worded.ts";

const context = contextOf();
const decode = (text: string) => worded(resp.decode({ bytes: ascii(text), context }));

describe("RESP", () => {
  test("a command reads as it was typed", () => {
    const decoded = decode("*2\\r\\n$3\\r\\nGET\\r\\n$5\\r\\nk\\r\\nxy\\r\\n");
    expect(decoded.summary).toBe("GET k␍␊xy");
    expect(fieldAt(decoded, "Array/Length")).toEqual(["2", 1, 2]);
    expect(fieldAt(decoded, "Array/Bulk string#2")).toEqual(["k␍␊xy", 13, 24]);
    expect(fieldAt(decoded, "Array/Bulk string#2/Data")).toEqual(["k␍␊xy", 17, 22]);
  });

  test("empty strings are seen, streamed ones are whole", () => {
    expect(decode("$0\\r\\n\\r\\n").summary).toBe('""');
    expect(decode("+\\r\\n").summary).toBe('""');
    expect(decode("*3\\r\\n$3\\r\\nSET\\r\\n$1\\r\\nk\\r\\n$0\\r\\n\\r\\n").summary).toBe(
      'SET k ""',
    );
    expect(fieldAt(decode("$0\\r\\n\\r\\n"), "Bulk string/Data")).toEqual(["", 4, 4]);
    expect(decode("$?\\r\\n;3\\r\\nabc\\r\\n;2\\r\\nde\\r\\n;0\\r\\n").summary).toBe("abcde");
    expect(decode("$?\\r\\n;0\\r\\n").summary).toBe('""');
  });

  test("maps, sets, attributes of RESP3", () => {
    const decoded = decode("|1\\r\\n+ttl\\r\\n:9\\r\\n%1\\r\\n+a\\r\\n~2\\r\\n#t\\r\\n_\\r\\n");
    expect(decoded).toMatchObject({ state: "whole", summary: "a {t null}" });
    expect(fieldAt(decoded, "Map/Attribute")).toEqual(["ttl 9", 0, 14]);
    expect(fieldAt(decoded, "Map/Set/Boolean")).toEqual(["t", 26, 30]);
  });

  test("inline commands", () => {
    expect(decode("PING\\r\\n")).toMatchObject({ state: "whole", summary: "PING" });
  });

  test("what the protocol forbids is wrong", () => {
    expect(decode(":4x\\r\\n").problem).toBe('At byte 0: "4x" is no integer.');
    expect(decode("$3\\r\\nabcd\\r\\n").problem).toMatch(/CRLF behind bulk string is expected/);
    expect(decode("$-2\\r\\n").state).toBe("wrong");
    expect(decode("+OK\\n").problem).toMatch(/CRLF is expected/);
    expect(decode("*1\\r\\n@\\r\\n").problem).toBe(
      "At byte 4: a RESP type character is expected, as + - : $ *.",
    );
  });

  test("deep nesting is not followed, in decoding or in cutting", () => {
    const deep = ascii("*1\\r\\n".repeat(20_000));
    expect(worded(resp.decode({ bytes: deep, context })).problem).toMatch(/deeper than 32 levels/);
    expect(resp.messageLength?.(deep, context)).toBe("none");
  });

  test("a huge count costs nothing until its elements are there", () => {
    expect(decode("*2000000000\\r\\n:1\\r\\n")).toMatchObject({ state: "truncated", used: 17 });
    expect(decode("$536870913\\r\\n").state).toBe("wrong");
  });

  test("more than 2,000 fields are not shown, and it says so", () => {
    const many = worded(resp.decode({ bytes: ascii(":1\\r\\n".repeat(3000)), context }));
    expect(many.state).toBe("truncated");
    expect(many.problem).toBe("Stopped at byte 8000: 2000 fields are shown, the rest is not.");
    expect(many.fields.length).toBe(2000);
  });

  test("any strings there and back", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 20 }), { minLength: 1 }), (strings) => {
        const parts = strings.map(
          (bytes) => `$${bytes.length}\\r\\n${Array.from(bytes, escaped).join("")}\\r\\n`,
        );
        const bytes = ascii(`*${strings.length}\\r\\n${parts.join("")}`);
        expect(resp.messageLength?.(bytes, context)).toBe(bytes.length);
        const data = worded(resp.decode({ bytes, context }))
          .fields[0]?.children.slice(1)
          .map((bulk) => bulk.children[1]);
        expect(data?.map((field) => bytes.slice(field?.from, field?.to))).toEqual(strings);
      }),
    );
  });
});

function escaped(byte: number): string {
  return `\\x${byte.toString(16).padStart(2, "0")}`;
}
