import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Layout, layoutLineText, MAX_LAYOUT_DEPTH } from "../../../shared/text/layout.ts";
import { layoutForm } from "../../../shared/text/layoutForm.ts";
import { layoutJson } from "../../../shared/text/layoutJson.ts";
import { layoutXml } from "../../../shared/text/layoutXml.ts";

const linesOf = (source: string, layout: Layout | null) =>
  layout?.lines.map((line) => layoutLineText(source, line)) ?? null;
const tokensOf = (layout: Layout | null) => layout?.lines.flatMap(({ tokens }) => tokens) ?? [];

describe("JSON", () => {
  test("is indented, numbers and escapes as sent", () => {
    const text =
      '{"a":1.10,"b":[12345678901234567890,-0,1E400,"\\u0041"],"c":{},"d":[ ],"e":[{"f":null}]}';
    expect(linesOf(text, layoutJson(text))).toEqual([
      "{",
      '  "a": 1.10,',
      '  "b": [',
      "    12345678901234567890,",
      "    -0,",
      "    1E400,",
      '    "\\u0041"',
      "  ],",
      '  "c": {},',
      '  "d": [],',
      '  "e": [',
      "    {",
      '      "f": null',
      "    }",
      "  ]",
      "}",
    ]);
  });

  test.each([
    "",
    "1",
    '"a"',
    "{} x",
    "{}{}",
    "[1,]",
    '{"a"}',
    '{"a":1,}',
    "[01]",
    "[1.]",
    '["\n"]',
    "[",
    '["\\x"]',
    "[+1]",
    "{1:2}",
    "[}",
  ])("%j is none", (text) => expect(layoutJson(text)).toBeNull());

  const fragments = fc
    .array(
      fc.constantFrom(
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        '"a"',
        '"',
        "1",
        "-",
        "0",
        ".5",
        "e1",
        "true",
        "null",
        " ",
        "\\",
        "\n",
        "\ufeff",
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(""));
  const texts = fc.oneof(
    fc.json(),
    fragments,
    fc.json().map((text) => `${text} `),
    fc.string(),
  );

  test("accepts exactly what JSON.parse does, and loses nothing but white space", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const layout = layoutJson(text);
        const parsed = /^\ufeff?[ \t\r\n]*[{[]/.test(text)
          ? tryParse(text.replace(/^\ufeff/, ""))
          : undefined;
        expect(layout !== null).toBe(parsed !== undefined);
        if (layout === null) return;
        expect(JSON.parse(linesOf(text, layout)?.join("\n") ?? "")).toEqual(parsed);
        let at = 0;
        for (const { from, to } of tokensOf(layout)) {
          expect(text.slice(at, from)).toMatch(/^\ufeff?[ \t\r\n]*$/);
          at = to;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("depth is bounded", () => {
    const nested = (depth: number) => `${"[".repeat(depth)}1${"]".repeat(depth)}`;
    expect(layoutJson(nested(MAX_LAYOUT_DEPTH))).not.toBeNull();
    expect(layoutJson(nested(MAX_LAYOUT_DEPTH + 1))).toBeNull();
  });
});

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

describe("XML", () => {
  test("is indented, short elements in one line", () => {
    const text = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x ">">]><a b='1' c = "<x>"/>`;
    expect(layoutXml(text)).toBeNull();
    const good = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x ">">]>\n<s:a  b='1' c = "x>"><b/><c>t &amp; u</c><!-- n --><d> x <e></e></d><![CDATA[<]]></s:a>\n`;
    expect(linesOf(good, layoutXml(good))).toEqual([
      '<?xml version="1.0"?>',
      '<!DOCTYPE a [<!ENTITY x ">">]>',
      `<s:a b='1' c="x>">`,
      "  <b/>",
      "  <c>t &amp; u</c>",
      "  <!-- n -->",
      "  <d>",
      "    x",
      "    <e></e>",
      "  </d>",
      "  <![CDATA[<]]>",
      "</s:a>",
    ]);
  });

  test.each([
    "",
    "text",
    "<a>",
    "</a>",
    "<a></b>",
    "<a/><b/>",
    "<a/>x",
    "x<a/>",
    "<a b></a>",
    "<a b=1/>",
    '<a b="1"c="2"/>',
    "<a",
    "<!-- -->",
    "<a><!x></a>",
    "<a/><!DOCTYPE a>",
    "< a/>",
    "<a><![CDATA[</a>",
  ])("%j is none", (text) => expect(layoutXml(text)).toBeNull());

  test("any text is judged without an error, and ranges are in order", () => {
    const parts = fc.constantFrom(
      "<a>",
      "</a>",
      "<b/>",
      "<a b='",
      "'",
      ">",
      "<",
      "/",
      "x",
      " ",
      "<!--",
      "-->",
      "<?",
      "?>",
      "<!DOCTYPE",
      "[",
      "]",
      "<![CDATA[",
      "]]>",
      "=",
      '"',
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 14 }).map((all) => all.join("")),
        (text) => {
          let at = 0;
          for (const source of [text, `<r>${text}</r>`])
            for (const { from, to } of tokensOf(layoutXml(source))) {
              if (from === 0) at = 0;
              expect(from).toBeGreaterThanOrEqual(at);
              expect(to).toBeGreaterThan(from);
              at = to;
            }
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe("forms", () => {
  test("names and values with their places", () => {
    const text = "a=1&b=x+%E2%82%AC&&c&d=%zz%FF\n";
    expect(layoutForm(text)).toEqual([
      {
        name: { from: 0, to: 1, text: "a", valid: true },
        value: { from: 2, to: 3, text: "1", valid: true },
      },
      {
        name: { from: 4, to: 5, text: "b", valid: true },
        value: { from: 6, to: 17, text: "x €", valid: true },
      },
      { name: { from: 19, to: 20, text: "c", valid: true }, value: null },
      {
        name: { from: 21, to: 22, text: "d", valid: true },
        value: { from: 23, to: 29, text: "%zz\ufffd", valid: false },
      },
    ]);
  });

  test.each(["", "abc", "a b=1", "=1", '{"a"=1}', "<a b=1>", "a=1\nb=2", "a&b"])(
    "%j is none",
    (text) => expect(layoutForm(text)).toBeNull(),
  );

  test("what URLSearchParams writes is read as it was", () => {
    const pair = fc.tuple(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 5 }), (pairs) => {
        const fields = layoutForm(new URLSearchParams(pairs).toString());
        expect(fields?.map(({ name, value }) => [name.text, value?.text])).toEqual(pairs);
      }),
    );
  });
});
