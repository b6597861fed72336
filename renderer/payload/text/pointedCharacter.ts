// The character under the pointer, by where it is drawn: that holds in every script, in either direction.

import type { ByteRange } from "../byteSelection.ts";
import { characterAt, rowCharacters, type TextSource } from "./textSource.ts";

/** Its bytes; beside the text of a row the nearest end of it; null outside of all rows. */
export function pointedCharacter(
  target: Element | null,
  x: number,
  source: TextSource,
): ByteRange | null {
  const line = target?.closest<HTMLElement>("[data-row]") ?? null;
  const row = line === null ? null : source.row(Number(line.dataset["row"]));
  if (line === null || row === null) return null;
  const element = target?.closest<HTMLElement>("[data-piece]") ?? null;
  if (element === null) {
    const characters = rowCharacters(row);
    const content = line.querySelector("[data-piece]")?.getBoundingClientRect();
    return (x < (content?.left ?? 0) ? characters[0] : characters.at(-1)) ?? null;
  }
  const piece = row.pieces[Number(element.dataset["piece"])];
  if (piece === undefined) return null;
  const text = element.firstChild;
  if (piece.offsets === null || !(text instanceof Text)) return characterAt(piece, 0);
  return characterAt(piece, Number(element.dataset["unit"]) + unitUnder(text, x));
}

function unitUnder(text: Text, x: number): number {
  const range = document.createRange();
  let nearest = 0;
  let least = Infinity;
  for (let unit = 0; unit < text.length; unit++) {
    range.setStart(text, unit);
    range.setEnd(text, unit + 1);
    const { left, right } = range.getBoundingClientRect();
    const distance = x < left ? left - x : x > right ? x - right : 0;
    if (distance < least) {
      least = distance;
      nearest = unit;
    }
    if (distance === 0 && right > left) return unit;
  }
  return nearest;
}
