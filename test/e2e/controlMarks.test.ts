// Control characters are marks with the letters in them, from a font of ours; data is in the font that is shipped.

import { expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();

test("each control character has its own mark, as wide as a letter, in every row", async () => {
  const { page } = served;
  const { socket } = await served.client.call("open", { spec: tcpListener() });
  const listener = page.locator(`[data-socket="${socket}"]`);
  await expectPage(listener).toContainText("listening");
  const port = /127\.0\.0\.1:([1-9]\d*)/.exec((await listener.textContent()) ?? "")?.[1];
  const peer = served.dial(Number(port));
  peer.write("PING\r\n\0\x1b[0m\x7f");
  const cell = page.getByRole("row").filter({ hasText: "PING" }).locator("[data-column='payload']");
  await expectPage(cell).toContainText("PING␍␊␀␛[0m␡");
  const drawn = await cell.evaluate(async (element) => {
    await document.fonts.ready;
    const { fontFamily } = getComputedStyle(element);
    const font = `24px ${fontFamily}`;
    const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (context === null) throw new Error("no canvas");
    const pictures = Array.from({ length: 34 }, (_, at) => String.fromCharCode(0x2400 + at));
    await document.fonts.load(font, pictures.join(""));
    return {
      fontFamily,
      loaded: [...document.fonts]
        .filter(({ status }) => status === "loaded")
        .map(({ family }) => family),
      looks: ["x", ...pictures].map((text) => {
        context.font = font;
        context.clearRect(0, 0, 40, 40);
        context.fillText(text, 4, 28);
        const { data } = context.getImageData(0, 0, 40, 40);
        return { width: context.measureText(text).width, pixels: data.join("") };
      }),
    };
  });
  expect(drawn.fontFamily).toMatch(/^"Portscope Marks", "Portscope Data"/);
  expect(drawn.loaded.join()).toMatch(/Portscope Marks/);
  expect(drawn.loaded.join()).toMatch(/Portscope Data/);
  const [letter, ...marks] = drawn.looks;
  expect(new Set(marks.map(({ pixels }) => pixels)).size).toBe(34);
  for (const { width } of marks) expect(width).toBeCloseTo(letter?.width ?? 0, 1);
});

test("the font's licence stands with the others", async () => {
  const { page } = served;
  const listed = await page.evaluate(async () => (await fetch("/licences.json")).text());
  expect(listed).toContain("@fontsource/dejavu-mono");
  expect(listed).toContain("Bitstream Vera Fonts Copyright");
});
