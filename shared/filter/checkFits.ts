// What each operator can be used with.

import type { FieldType } from "./fields.ts";
import type { OperandSource } from "./operand.ts";
import type { Relation } from "./operators.ts";
import type { Place } from "./problem.ts";
import { refuse } from "./problem.ts";
import { said, type Text } from "../words/said.ts";

/** A value of the type, in a sentence. */
export const VALUES: Readonly<Record<FieldType, Text>> = {
  protocol: said("filter.protocol"),
  number: said("filter.number"),
  boolean: said("filter.trueOrFalse"),
  seconds: said("filter.timeInSeconds"),
  time: said("filter.dateAndTime"),
  ipv4: said("filter.ipv4Address"),
  ipv6: said("filter.ipv6Address"),
  text: said("filter.text"),
  bytes: said("filter.bytes"),
};

/** How to write one. */
export const EXAMPLES: Readonly<Record<FieldType, Text>> = {
  protocol: said("filter.writeTextBetweenQuotesAsGetOr"),
  number: said("filter.writeNumberAsOr0x50"),
  boolean: said("filter.writeOr"),
  seconds: said("filter.writeSecondsAs"),
  time: said("filter.writeDateAndTimeAsLocalTime"),
  ipv4: said("filter.writeAddressAsOr"),
  ipv6: said("filter.writeAddressAsOrFe80"),
  text: said("filter.writeTextBetweenQuotesAsAbc"),
  bytes: said("filter.writeTextBetweenQuotesAsGetOr2"),
};

const SEARCHED: ReadonlySet<FieldType> = new Set(["bytes", "text", "protocol"]);

/** Refuses the operator, whose spelling is `sign`, where it does not go with what is left of it. */
export function checkFits(
  left: OperandSource,
  relation: Relation,
  place: Place,
  sign: string,
): void {
  const { operand, type } = left;
  const { name } = operand.field;
  if (type === "protocol" && (relation === "in" || relation === "notIn"))
    refuse(
      place,
      said("filter.expectedComparisonOrSearchAfterWhichIs", { name, sign }),
      said("filter.protocolStandsAloneOrItsBytesAre", { name }),
    );
  if ((relation === "contains" || relation === "matches") && !SEARCHED.has(type))
    refuse(
      place,
      said("filter.expectedComparisonAfterWhichIsGot", { name, type: VALUES[type], sign }),
      said("filter.onlyBytesAndTextCanBeSearched"),
    );
  const whole = operand.slices === null && operand.mask === null && operand.through === null;
  if ((relation === "in" || relation === "notIn") && !whole)
    refuse(
      place,
      said("filter.expectedComparisonGotWhichTakesWholeField", { sign }),
      said("filter.asInWiresharkCompareItWithEach"),
    );
}
