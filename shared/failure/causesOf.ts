// What may be behind a failure, in the order of likelihood. Words for the window only: what is recorded stays the code,
// the call and the sentence.
//
//     causesOf("ECONNREFUSED", { call: "connect", kind: "tcp-connection" })

import { ADDRESS_CAUSES } from "./causes/addressCauses.ts";
import type { Cause, CauseContext, Causes } from "./causes/Cause.ts";
import { CONNECT_CAUSES } from "./causes/connectCauses.ts";
import { SEND_CAUSES } from "./causes/sendCauses.ts";
import { SYSTEM_CAUSES } from "./causes/systemCauses.ts";

const CAUSES: Readonly<Record<string, Causes>> = {
  ...ADDRESS_CAUSES,
  ...CONNECT_CAUSES,
  ...SEND_CAUSES,
  ...SYSTEM_CAUSES,
};

/** Empty for a code that is not among EXPLAINED_CODES. */
export function causesOf(code: string, context: CauseContext = {}): readonly Cause[] {
  return Object.hasOwn(CAUSES, code) ? (CAUSES[code]?.(context) ?? []) : [];
}
