// What is written in an encoding is read back as it was, and is what others write (Python's codecs).

import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { decodeText } from "../../../shared/text/decodeText.ts";
import { encodeText } from "../../../shared/text/encodeText.ts";
import { english } from "../../support/english.ts";
import { ENCODINGS, type Encoding } from "../../../shared/text/encodings.ts";
import { describeWith } from "../../support/tools.ts";

const SAMPLES: Readonly<Record<Encoding, string>> = {
  "utf-8": "aé€漢😀\0",
  "utf-16le": "aé€漢😀\0",
  "utf-16be": "aé€漢😀\0",
  ascii: "plain\r\n",
  "latin-1": "Größe ÿ\u0080",
  "windows-1252": "€ “quoted” Ž",
  cp437: "é ½ ░▒▓ √ ²",
  "windows-1250": "Łódź Šš",
  "windows-1257": "Ąčęė",
  "windows-1253": "Ελληνικά",
  "windows-1254": "İstanbul ğ",
  "windows-1251": "Привет, мир №",
  "koi8-r": "Привет ─",
  "windows-1255": "שלום ₪",
  "windows-1256": "سلام پ",
  "windows-1258": "Đươ\u0300ng ₫",
  "euc-kr": "한국어 뷁 漢",
  shift_jis: "日本語カナ ｶﾅ ① ∪",
  "euc-jp": "日本語 ｶﾅ 丂",
  gbk: "汉字 € 龥",
  gb18030: "汉字 € é ㄅ 😀 ᠠ",
  big5: "漢字 台灣 五",
};

test.each(ENCODINGS.map(({ id }) => id))("%s", (id) => {
  const encoded = encodeText(SAMPLES[id], id);
  expect(encoded.ok && decodeText(encoded.bytes, id)).toMatchObject({
    text: SAMPLES[id],
    invalid: 0,
  });
});

/** Names of Python's, where it means the same. */
const PYTHON: Partial<Record<Encoding, string>> = {
  "windows-1252": "cp1252",
  cp437: "cp437",
  "windows-1251": "cp1251",
  "koi8-r": "koi8_r",
  "euc-kr": "cp949",
  shift_jis: "cp932",
  "euc-jp": "euc_jp",
  gb18030: "gb18030",
  big5: "cp950",
};

describeWith("python3", "as Python writes it", () => {
  test.each(Object.entries(PYTHON) as [Encoding, string][])("%s", (id, theirs) => {
    const text = SAMPLES[id];
    const hex = execFileSync(
      "python3",
      ["-c", `import sys; print(${JSON.stringify(text)}.encode("${theirs}").hex())`],
      { encoding: "utf8" },
    ).trim();
    const encoded = encodeText(text, id);
    expect(encoded.ok && Buffer.from(encoded.bytes).toString("hex")).toBe(hex);
  });
});

test("a character that is missing, and half a character, are refused by place", () => {
  const refused = encodeText("a漢", "windows-1252");
  expect(refused).toMatchObject({ ok: false, problem: { at: 1, length: 1 } });
  expect(refused.ok ? "" : english(refused.problem.sentence)).toMatch(
    /Windows-1252 has no U\+6F22/,
  );
  expect(encodeText("x😀", "gbk")).toMatchObject({ ok: false, problem: { at: 1, length: 2 } });
  expect(encodeText("a\ud800", "utf-8")).toMatchObject({ ok: false, problem: { at: 1 } });
});

test("of several ways to write a character, the Encoding Standard's", () => {
  const hex = (text: string, id: Encoding) => {
    const encoded = encodeText(text, id);
    return encoded.ok ? Buffer.from(encoded.bytes).toString("hex") : null;
  };
  // NEC's selection of IBM's extensions is read, IBM's own is written.
  expect(hex("髙", "shift_jis")).toBe("fbfc");
  expect(hex("€", "gbk")).toBe("80");
  expect(hex("€", "gb18030")).toBe("a2e3");
});
