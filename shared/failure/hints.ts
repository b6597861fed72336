// Remarks at events that are commonly misread. Pure: from an event and its neighbours to sentences; a rule that is not
// sure says nothing, or says that it is not sure.

import type { Hint } from "./hint.ts";
import { addressHints } from "./hints/addressHints.ts";
import { datagramHints } from "./hints/datagramHints.ts";
import { endingHints } from "./hints/endingHints.ts";
import type { HintContext, HintRule } from "./hints/HintContext.ts";
import { streamHints } from "./hints/streamHints.ts";

const RULES: readonly HintRule[] = [addressHints, streamHints, datagramHints, endingHints];

export function hints(context: HintContext): readonly Hint[] {
  return RULES.flatMap((rule) => rule(context));
}
