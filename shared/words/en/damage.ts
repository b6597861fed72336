// What of a recording could not be read.

import { formatCount } from "../quantity.ts";
import type { Tongue } from "../tongue.ts";

interface Place {
  /** Already formatted, as the length is. */
  readonly at: string;
  readonly bytes: string;
  readonly what: string;
}

export const damageWords = () => ({
  "damage.places": ({ places }: { readonly places: number }, t: Tongue) =>
    `${formatCount(places)} ${t.form(places, { one: "place", other: "places" })} of the recording ${t.form(places, { one: "is", other: "are" })} damaged and left out:`,
  "damage.place": ({ at, bytes, what }: Place) =>
    `  at byte ${at}, ${bytes}: a block whose ${what}`,
  "damage.placeOfEvent": ({ at, bytes, seq, what }: Place & { readonly seq: number }) =>
    `  at byte ${at}, ${bytes}: a block of event ${seq} whose ${what}`,
  "damage.more": ({ count }: { readonly count: string }) => `  and ${count} more`,
});
