import { describe, expect, test } from "vitest";
import { websocket } from "../../../shared/decode/websocket.ts";
import { fieldAt } from "./fieldAt.ts";
import { contextOf, hex } from "./sample.ts";
import { maskedHello } from "./samples/websocket.ts";
import { worded } from "./worded.ts";

const context = contextOf();
const decode = (bytes: Uint8Array) => worded(websocket.decode({ bytes, context }));

describe("WebSocket", () => {
  test("masked text is shown unmasked", () => {
    const decoded = decode(maskedHello);
    expect(decoded.summary).toBe("text: Hello");
    expect(fieldAt(decoded, "Frame/FIN, RSV, opcode/Opcode")).toEqual(["text (1)", 0, 1]);
    expect(fieldAt(decoded, "Frame/Mask, payload length/Payload length")).toEqual(["5", 1, 2]);
    expect(fieldAt(decoded, "Frame/Masking key")).toEqual(["37 fa 21 3d", 2, 6]);
    expect(fieldAt(decoded, "Frame/Payload, unmasked")).toEqual(["Hello", 6, 11]);
  });

  test("half of masked text is shown too", () => {
    const decoded = decode(maskedHello.subarray(0, 9));
    expect(decoded).toMatchObject({ state: "truncated", used: 9, summary: "text, 5 bytes" });
    expect(fieldAt(decoded, "Frame/Payload, unmasked")).toEqual(["Hel", 6, 9]);
  });

  test("a close has code and reason, masked or not", () => {
    expect(decode(hex("88 04 03f1 6869")).summary).toBe("close: message too big (1009) “hi”");
    // The key falls on the reason from its third byte on.
    const masked = decode(hex("88 85 01020304 02e9 61 66 63"));
    expect(masked.summary).toBe("close: unsupported data (1003) “bbb”");
    expect(fieldAt(masked, "Frame/Payload, unmasked/Reason")).toEqual(["bbb", 8, 11]);
  });

  test("what RFC 6455 forbids is wrong", () => {
    expect(decode(hex("83 00")).problem).toBe("At byte 0: opcode 3 is reserved.");
    expect(decode(hex("09 00")).problem).toMatch(/must not be fragmented/);
    expect(decode(hex("89 7e 0080")).problem).toMatch(/at most 125 bytes/);
    expect(websocket.messageLength?.(hex("82 7f ffffffffffffffff"), context)).toBe("none");
  });

  test("a huge length is waited for, not made room for", () => {
    const bytes = hex("82 7f 0000ffffffffffff 00");
    expect(websocket.messageLength?.(bytes, context)).toBe("more");
    expect(decode(bytes).problem).toMatch(/281474976710654 more bytes expected/);
  });
});
