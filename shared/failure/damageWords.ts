// Damaged places of a recording in sentences.

import { formatBytes, formatCount } from "../format/quantity.ts";
import type { Damage, DamagedPlace } from "../model/damage.ts";

/** What is left out, and then its places, each a line of its own; none without damage. */
export function damageWords({ count, places }: Damage): string[] {
  if (count === 0) return [];
  const lines = [
    `${formatCount(count)} ${count === 1 ? "place" : "places"} of the recording ${count === 1 ? "is" : "are"} damaged and left out:`,
    ...places.map((place) => `  ${placeWords(place)}`),
  ];
  if (count > places.length) lines.push(`  and ${formatCount(count - places.length)} more`);
  return lines;
}

function placeWords({ position, length, what, seq }: DamagedPlace): string {
  const whose = seq === 0 ? "" : ` of event ${seq}`;
  return `at byte ${formatCount(position)}, ${formatBytes(length)}: a block${whose} whose ${what}`;
}
