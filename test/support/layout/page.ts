// What layoutFaults runs in the page.

import { boxesOf, cutFaults, outsideFaults, overlapFaults } from "./boxes.ts";
import { cutFields } from "./fields.ts";
import type { Fault } from "./inPage.ts";
import { unmarkedFaults } from "./marks.ts";

export function allFaults(): Fault[] {
  const boxes = boxesOf();
  return [
    ...cutFaults(boxes),
    ...cutFields(),
    ...overlapFaults(boxes),
    ...outsideFaults(boxes),
    ...unmarkedFaults(),
  ];
}
