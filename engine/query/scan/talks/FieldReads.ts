// The values of a few decoded fields, read from the messages at the places that are looked at, and from no others; or from all.

import type { DecodeInput } from "../../../../shared/decode/Decoder.ts";
import { fieldPath, fieldValue, fieldValueWithin } from "../../../../shared/decode/fieldValue.ts";
import { decodeAs, decoderByName } from "../../../../shared/decode/registry.ts";
import type { RowField } from "../../../../shared/model/rowField.ts";
import { lowerBound } from "../../../../shared/util/lowerBound.ts";
import type { Text } from "../../../../shared/words/said.ts";
import type { TalkPlace } from "../PlaceGist.ts";

/** Bytes of a message that are decoded for it. */
const DECODED_BYTES = 64 * 1024;
/** Messages of one event that are decoded where the row is the event, which shows the first one that says something. */
const DECODED_OF_EVENT = 4;

/** Where a message is, as far as it is known. */
type Span = Pick<TalkPlace, "first" | "last"> & { readonly skip: number };

export class FieldReads {
  readonly #fields: readonly { readonly protocol: string; readonly path: readonly string[] }[];
  /** Events that are rows, and how many messages of each may still be decoded. */
  readonly #events: Float64Array;
  readonly #left = new Map<number, number>();
  readonly #messages: ReadonlySet<string>;
  readonly #all: boolean;

  /** `looked`: "all" where each message is looked at; then a path may begin within others, and letters of names be small or capitals. */
  constructor(fields: readonly RowField[], looked: readonly TalkPlace[] | "all") {
    this.#fields = fields.map(({ protocol, path }) => ({ protocol, path: fieldPath(path) }));
    this.#all = looked === "all";
    const places = looked === "all" ? [] : looked;
    const events = places.filter(({ skip }) => skip === null).map(({ first }) => first);
    this.#events = Float64Array.from(new Set(events)).toSorted();
    this.#messages = new Set(places.map(({ first, skip }) => `${first}:${skip}`));
  }

  /** One for each field; none of a message at which nobody looks. */
  of(name: string, { bytes, context }: DecodeInput, span: Span): readonly (Text | null)[] {
    const decoder = decoderByName(name);
    const asked = this.#fields.some(({ protocol }) => protocol === name);
    if (decoder === null || !asked || !this.#wants(span)) return NONE;
    const decoded = decodeAs(decoder.name, { bytes: bytes.subarray(0, DECODED_BYTES), context });
    const parts = decoded.fields.flatMap(({ children }) => children);
    const value = this.#all ? fieldValueWithin : fieldValue;
    return this.#fields.map(({ protocol, path }) =>
      protocol === name ? value(parts, path) : null,
    );
  }

  #wants({ first, skip, last }: Span): boolean {
    if (this.#all) return true;
    if (this.#messages.has(`${first}:${skip}`)) return true;
    let wanted = false;
    for (let i = lowerBound(this.#events, first); (this.#events[i] ?? last + 1) <= last; i++) {
      const event = this.#events[i] ?? 0;
      const left = this.#left.get(event) ?? DECODED_OF_EVENT;
      if (left === 0) continue;
      this.#left.set(event, left - 1);
      wanted = true;
    }
    return wanted;
  }
}

const NONE: readonly (Text | null)[] = [];
