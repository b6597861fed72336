import { expect, test } from "vitest";
import { drawLadder } from "../../../shared/sequence/drawLadder.ts";
import { formatGap } from "../../../shared/sequence/formatGap.ts";
import { fitText, geometryOf } from "../../../shared/sequence/geometry.ts";
import { joinBytes } from "../../../shared/sequence/joinBytes.ts";
import { svgText } from "../../../shared/sequence/svgText.ts";
import { connected } from "./story.ts";

test("gaps are exact to the microsecond", () => {
  expect(formatGap(0)).toBe("0\u2009µs");
  expect(formatGap(42)).toBe("42\u2009µs");
  expect(formatGap(1203)).toBe("1.203\u2009ms");
  expect(formatGap(2_104_003)).toBe("2.104003\u2009s");
  expect(formatGap(62_104_003)).toBe("1\u2009min 2.104003\u2009s");
  expect(formatGap(-5)).toBe("−5\u2009µs");
});

test("lanes spread over the room within their bounds", () => {
  expect(geometryOf(3, 400).pitch).toBe(176);
  expect(geometryOf(3, 5000).pitch).toBe(320);
  expect(geometryOf(2, 136 + 500)).toMatchObject({ pitch: 250, width: 636 });
});

test("text that does not fit ends in an ellipsis", () => {
  expect(fitText("connect", 1000)).toBe("connect");
  expect(fitText("connect", 7.3 * 4)).toBe("con…");
  expect(fitText("日本語", 7.3 * 4)).toBe("日…");
  expect(fitText("connect", 3)).toBe("");
});

test("pieces of a stream are joined by overlap", () => {
  const piece = (at: number, offset: number, length: number) => ({ at, offset, length });
  expect(joinBytes([piece(0, 0, 4)], [piece(1, 0, 4)])).toEqual([{ from: 0, to: 1 }]);
  // Bytes under way when the rows begin belong to no send among them.
  expect(joinBytes([piece(0, 3, 4)], [piece(1, 0, 3), piece(2, 3, 4)])).toEqual([
    { from: 0, to: 2 },
  ]);
  expect(joinBytes([piece(0, 0, 0), piece(1, 0, 2)], [piece(2, 0, 2)])).toEqual([
    { from: 1, to: 2 },
  ]);
  // What is left out between them joins nothing.
  expect(joinBytes([piece(0, 0, 2), piece(1, 8, 2)], [piece(2, 4, 2), piece(3, 8, 2)])).toEqual([
    { from: 1, to: 3 },
  ]);
});

test("the window draws only what is in sight, a file all of it", () => {
  const told = connected();
  for (let i = 0; i < 200; i++) told.send(2, `line ${i}`);
  const ladder = told.ladder();
  const geometry = geometryOf(3, 900);
  const all = drawLadder(ladder, geometry, String);
  const some = drawLadder(ladder, geometry, String, [100, 110]);
  expect(some.length).toBeLessThan(all.length / 8);
});

test("a file holds every step, escaped, and no style", () => {
  const told = connected();
  told.send(2, '<b a="1">&\u0001');
  const svg = svgText(told.ladder(), { title: "a < b", timeText: (time) => `t${time}` });
  expect(svg).toContain("<title>a &lt; b</title>");
  expect(svg).toContain("&lt;b a=&quot;1&quot;&gt;&amp;\ufffd");
  expect(svg).not.toMatch(/style|class|<script|href/);
  for (const { time } of told.rows) expect(svg).toContain(`>t${time}<`);
});
