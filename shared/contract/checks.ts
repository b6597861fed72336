// Run-time checks of what several domains of the contract are asked for.

import * as v from "valibot";
import { frameSpecSchema } from "../framing/frameSpecSchema.ts";
import { ORDER_KEYS } from "../model/order.ts";
import type { Query } from "../model/query.ts";
import { saying } from "../words/saying.ts";
import { said } from "../words/said.ts";
import { MAX_PAYLOAD, MAX_ROWS } from "../model/rows.ts";

export const integer = (lowest: number, highest: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(lowest), v.maxValue(highest));

/** Its length is looked at before its items are, of which a hostile list has millions. */
export function listOf<I, O = I>(item: v.GenericSchema<I, O>, most: number) {
  return v.pipe(
    v.custom<readonly I[]>(() => true),
    v.check(
      saying(
        (list: readonly I[]) => Array.isArray(list) && list.length <= most,
        () => said("check.listOfAtMost", { most }),
      ),
    ),
    v.array(item),
  );
}

export const socketId = integer(1, 2 ** 32 - 1);
/** Sockets named in one call; `null` stands for all. */
export const socketIds = v.nullable(listOf(socketId, 10_000));
/** What is looked at: the recording that is written, or one of the files that were opened, by its number. */
export const source = v.optional(integer(0, 2 ** 32 - 1), 0);

/** Of one source. */
export const ofSource = v.strictObject({ source });

/** Of one socket. */
export const ofSocket = v.strictObject({ socket: socketId });

/** No input at all. */
export const nothing = v.strictObject({});

export const scope = v.variant("kind", [
  v.strictObject({ kind: v.literal("all") }),
  v.strictObject({ kind: v.literal("socket"), socket: socketId }),
  v.strictObject({ kind: v.literal("family"), socket: socketId }),
]);

/** Longest display filter, in UTF-16 units. */
export const MAX_FILTER = 16 * 1024;
/** Rules of how to cut streams in one query. */
export const MAX_FRAMING_RULES = 1000;

export const filter = v.pipe(v.string(), v.maxLength(MAX_FILTER));

export const query: v.GenericSchema<Query> = v.strictObject({
  scope,
  filter,
  mode: v.picklist(["calls", "messages"]),
  framing: listOf(
    v.strictObject({
      socket: v.nullable(socketId),
      in: frameSpecSchema,
      out: frameSpecSchema,
    }),
    MAX_FRAMING_RULES,
  ),
  order: v.exactOptional(v.strictObject({ by: v.picklist(ORDER_KEYS), descending: v.boolean() })),
});

export const position = integer(0, Number.MAX_SAFE_INTEGER);
export const rowCount = integer(1, MAX_ROWS);
export const payloadCount = integer(0, MAX_PAYLOAD);

export const direction = v.picklist(["in", "out"]);
