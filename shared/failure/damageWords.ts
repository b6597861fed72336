// Damaged places of a recording in sentences.

import { formatBytes, formatCount } from "../words/quantity.ts";
import type { Damage, DamagedPlace } from "../model/damage.ts";
import { said, type Said } from "../words/said.ts";

/** What is left out, and then its places, each a line of its own; none without damage. */
export function damageWords({ count, places }: Damage): readonly Said[] {
  if (count === 0) return [];
  const lines = [said("damage.places", { places: count }), ...places.map(placeWords)];
  if (count > places.length)
    lines.push(said("damage.more", { count: formatCount(count - places.length) }));
  return lines;
}

function placeWords({ position, length, fault, seq }: DamagedPlace): Said {
  return said("damage.place", {
    at: formatCount(position),
    bytes: formatBytes(length),
    block:
      typeof fault === "string"
        ? said(`damage.${fault}`, { seq })
        : said("damage.unknownType", { seq, type: fault.type }),
  });
}
