import { describe, expect, test } from "vitest";
import { isMostlyText, payloadPreview } from "../../renderer/events/payloadPreview.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("the start of a payload", () => {
  test("text is text, its control characters pictures", () => {
    expect(payloadPreview(utf8("PING 1\r\n"), false)).toBe("PING 1␍␊");
    expect(payloadPreview(utf8("\r\n\t"), false)).toBe("␍␊␉");
    expect(payloadPreview(utf8("grüße 日本 🙂"), true)).toBe("grüße 日本 🙂…");
    expect(payloadPreview(new Uint8Array(0), false)).toBe("");
  });

  test("what is hardly text is hex", () => {
    const bytes = Uint8Array.of(0xde, 0xad, 0xbe, 0xef);
    expect(payloadPreview(bytes, false)).toBe("de ad be ef");
    expect(payloadPreview(bytes, true)).toBe("de ad be ef …");
    expect(payloadPreview(Uint8Array.of(0), false)).toBe("00");
    expect(payloadPreview(utf8("\u0085"), false)).toBe("c2 85");
  });

  test("a third of the bytes may be odd, no more", () => {
    expect(isMostlyText(Uint8Array.of(0x61, 0x62, 0xff))).toBe(true);
    expect(isMostlyText(Uint8Array.of(0x61, 0x62, 0xff, 0x00))).toBe(false);
  });

  test("a character cut at the end does not make text hex", () => {
    expect(isMostlyText(utf8("日本語🙂").subarray(0, -1))).toBe(true);
  });
});
