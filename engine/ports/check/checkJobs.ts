// What the engine and the thread of a check exchange. The thread is given a CheckOrder as it starts.

import type { Failure } from "../../../shared/model/failure.ts";
import type { CheckLookup, CheckResult } from "../../../shared/model/portCheck.ts";

export type CheckJob = "pause" | "resume";

/** A result without its end, which is the number of one. */
export type FoundEnd = Omit<CheckResult, "at"> & { readonly end: number };

export type CheckTold =
  /** `ports` each at each of the addresses: the ends, numbered from 0. */
  | { readonly type: "lookedUp"; readonly lookup: CheckLookup }
  /** At most 500. */
  | { readonly type: "found"; readonly results: readonly FoundEnd[] }
  /** Null: all was done. */
  | { readonly type: "over"; readonly failure: Failure | null };
