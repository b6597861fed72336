// Reads the fields of messages in order. A decoder reads straight on, as if all bytes were there and right: once a read fails,
// the outcome stands, and every later read gives zeros and adds nothing. So the fields are those up to the failure.
//
//     r.uint("dns.transactionId", 2);
//     r.sized("dns.options", r.uint("decode.length", 1), () => {
//       while (r.more()) r.data("dns.option", 4);
//     });

import { UNKNOWN, type Conversation } from "../Conversation.ts";
import type { DecodedField, DecodeInput, Unpack, PlainPart, UnpackedPart } from "../Decoder.ts";
import { said, type Said, type Text } from "../../words/said.ts";
import type { GistNotes } from "./GistNotes.ts";
import { FieldNotes, MAX_DEPTH, MAX_FIELDS, type OpenField } from "./FieldNotes.ts";
import { textOrHex } from "./fieldText.ts";
import { labelText, type Label } from "./label.ts";

/** A longer line is no protocol's. */
const MAX_LINE = 65_536;

export interface Outcome {
  readonly state: "truncated" | "wrong";
  readonly problem: Said;
}

export interface ReaderOptions extends Pick<DecodeInput, "unpack"> {
  readonly silent?: boolean;
  /** Fields at which the reading is truncated; absent: MAX_FIELDS, and for a silent one no bound. */
  readonly most?: number | undefined;
  readonly conversation?: Conversation | undefined;
  readonly plain?: boolean | undefined;
  /** Takes what the message says in a line, of a silent reading too. */
  readonly gist?: GistNotes;
}

const EMPTY = new Uint8Array(0);

export class FieldReader {
  readonly bytes: Uint8Array;
  /** Where the next read begins. */
  at = 0;
  /** What ended the reading early, null so far. */
  outcome: Outcome | null = null;
  /** What is known of earlier messages; whoever reads a message leaves it as the message does. */
  conversation: Conversation;
  /** Null: what is packed stays so. */
  readonly unpack: Unpack | null;
  readonly unpacked: UnpackedPart[] = [];
  /** Null: nobody wants them. */
  readonly plain: PlainPart[] | null;
  readonly silent: boolean;
  /** What the message says in a line; null: nobody wants it. */
  readonly gist: GistNotes | null;
  /** Where the innermost sized range ends by its own word, which may be beyond the bytes. */
  #end = Number.POSITIVE_INFINITY;
  readonly #notes: FieldNotes;

  /** `silent`: only finds out lengths and the outcome, and notes no fields. */
  constructor(bytes: Uint8Array, options: ReaderOptions = {}) {
    this.bytes = bytes;
    this.silent = options.silent ?? false;
    this.conversation = options.conversation ?? UNKNOWN;
    this.unpack = options.unpack ?? null;
    this.plain = options.plain === true ? [] : null;
    const most = options.most ?? (this.silent ? Number.POSITIVE_INFINITY : MAX_FIELDS);
    this.gist = options.gist ?? null;
    this.#notes = new FieldNotes(this.silent, most, this.gist);
  }

  get fields(): readonly DecodedField[] {
    return this.#notes.fields;
  }

  get guesses(): readonly Text[] {
    return this.#notes.guesses;
  }

  /** Whether the bound of fields ended the reading: of what came until then all was right. */
  get isFull(): boolean {
    return this.#notes.isFull;
  }

  get ok(): boolean {
    return this.outcome === null;
  }

  /** Bytes of the current range that are there. */
  get left(): number {
    return this.ok ? Math.max(0, Math.min(this.#end, this.bytes.length) - this.at) : 0;
  }

  /** Bytes of the current range by its own word; in no sized range, those that are there. */
  get declaredLeft(): number {
    return this.#end === Number.POSITIVE_INFINITY ? this.left : this.ok ? this.#end - this.at : 0;
  }

  /** Whether the current range goes on, even if its bytes are not there: the next read then says so. */
  more(): boolean {
    return this.ok && this.declaredLeft > 0;
  }

  /** The byte `ahead` of the next read, -1 where there is none. */
  peek(ahead = 0): number {
    return ahead < this.left ? (this.bytes[this.at + ahead] ?? -1) : -1;
  }

  /** The next bytes without reading them; fewer where fewer are there. */
  ahead(length: number): Uint8Array {
    return this.bytes.subarray(this.at, this.at + Math.min(length, this.left));
  }

  /** An unsigned integer of up to 8 bytes in network order; beyond 2^53 it is rounded. */
  uint(name: Label, size: number, show: (value: number) => Text = String): number {
    const value = this.#number(name, size);
    if (this.ok) this.#add(name, this.silent ? "" : show(value), this.at - size, this.at);
    return value;
  }

  /** An integer whose bits mean something each: children of the integer's own range. */
  flags(
    name: Label,
    size: number,
    explain: (value: number) => {
      readonly value: Text;
      readonly parts: readonly (readonly [name: Label, value: Text])[];
    },
  ): number {
    const value = this.#number(name, size);
    if (!this.ok || this.silent) return value;
    const { value: shown, parts } = explain(value);
    const field = this.#add(name, shown, this.at - size, this.at);
    if (field === null) return value;
    this.#notes.open(field);
    for (const [part, text] of parts) this.#add(part, text, field.from, field.to);
    this.#notes.close(field, field.to);
    return value;
  }

  /** `length` bytes; where the bytes end first, those that are there are still noted. */
  data(name: Label, length: number, show: (bytes: Uint8Array) => Text = textOrHex): Uint8Array {
    if (!this.ok) return EMPTY;
    const there = Math.min(length, this.left);
    const enough = this.#require(name, length);
    if (!enough && this.outcome?.state === "wrong") return EMPTY;
    const value = this.bytes.subarray(this.at, this.at + there);
    const outcome = this.outcome;
    // Noted in spite of the outcome: half a payload is worth showing.
    this.outcome = null;
    if (there > 0 || enough)
      this.#add(name, this.silent ? "" : show(value), this.at, this.at + there);
    this.at += there;
    this.outcome ??= outcome;
    return value;
  }

  /** All that is left of the current range; nothing where nothing is left. */
  rest(name: Label, show?: (bytes: Uint8Array) => Text): Uint8Array {
    return this.more() ? this.data(name, this.declaredLeft, show) : EMPTY;
  }

  /** A line without its CRLF (or LF), which the field's range includes. `show` null: the caller notes it. */
  line(name: Label, show: ((line: Uint8Array) => Text) | null = textOrHex): Uint8Array | null {
    if (!this.ok) return null;
    const window = this.ahead(MAX_LINE);
    const lf = window.indexOf(0x0a);
    if (lf === -1) {
      if (window.length === MAX_LINE)
        this.wrong(said("decode.hasNoEndWithin", { name: labelText(name), most: MAX_LINE }));
      else this.missing(name, "decode.lineEndIsExpected");
      return null;
    }
    const line = window.subarray(0, window[lf - 1] === 0x0d ? lf - 1 : lf);
    const from = this.at;
    this.at += lf + 1;
    if (show !== null) this.#add(name, this.silent ? "" : show(line), from, this.at);
    return line;
  }

  /** Passes over bytes that say nothing but must be there, as the CRLF behind a chunk. */
  literal(name: Label, expected: string): void {
    for (let i = 0; this.ok && i < expected.length; i++) {
      if (this.left === 0) this.#require(name, expected.length - i);
      else if (this.peek() === expected.charCodeAt(i)) this.at += 1;
      else this.wrong(said("decode.isExpected", { name: labelText(name) }));
    }
  }

  /** A field of what was read already, or of bits of it. */
  note(name: Label, value: Text, from: number, to: number): void {
    if (this.ok) this.#add(name, value, from, to);
  }

  /** A field whose parts `body` reads. Its value is what `body` says of it. */
  group(name: Label, body: () => void): void {
    if (!this.ok) return;
    if (this.#notes.isDeepest) {
      this.wrong(said("decode.isNestedDeeperThan", { name: labelText(name), levels: MAX_DEPTH }));
      return;
    }
    const field = this.#add(name, "", this.at, this.at);
    if (!this.ok) return;
    this.#notes.open(field);
    body();
    this.#notes.close(field, this.at);
    // Nothing of it was there.
    if (field !== null && !this.ok && field.to === field.from) this.#notes.removeLast();
  }

  /** A group of exactly `length` bytes; what `body` leaves of them becomes a field of its own. */
  sized(name: Label, length: number, body: () => void): void {
    this.group(name, () => this.within(name, length, body));
  }

  /** Like `sized`, into the open field. */
  within(name: Label, length: number, body: () => void): void {
    if (!this.ok) return;
    const outer = this.#end;
    if (length > outer - this.at) {
      const room = outer - this.at;
      this.wrong(said("decode.saysBytesButRoomFor", { name: labelText(name), length, room }));
      return;
    }
    this.#end = this.at + length;
    body();
    this.rest("decode.notUnderstood");
    this.#end = outer;
  }

  /** Names the innermost open field, and says its value. Nothing after a failure, so that it says only what was read. */
  say(value: Text, name?: Label): void {
    if (this.ok) this.#notes.say(value, name);
  }

  /** Something was read as is likely; `sentence` says what it depends on. */
  guess(sentence: Label): void {
    if (this.ok) this.#notes.guess(sentence);
  }

  /** `expectation` follows what was found, as `Version is 7; 3 or 4 is expected`. */
  wrong(expectation: Label, at = this.at): void {
    if (this.outcome !== null) return;
    const problem = said("decode.atByte", { at, expectation: labelText(expectation) });
    this.outcome = { state: "wrong", problem };
  }

  /** What is expected did not come before the end: of the bytes, or of a range that is there as a whole. */
  missing(name: Label, expectation: Label): void {
    if (this.#end <= this.bytes.length)
      this.wrong(
        said("decode.isCutShort", {
          name: labelText(name),
          expectation: labelText(expectation),
        }),
      );
    else this.truncate(name, expectation);
  }

  truncate(name: Label, expectation: Label): void {
    if (this.outcome !== null) return;
    const problem = said("decode.endsWithin", {
      name: labelText(name),
      at: this.bytes.length,
      expectation: labelText(expectation),
    });
    this.outcome = { state: "truncated", problem };
  }

  #number(name: Label, size: number): number {
    if (!this.ok || !this.#require(name, size)) return 0;
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + (this.bytes[this.at + i] ?? 0);
    this.at += size;
    return value;
  }

  #require(name: Label, length: number): boolean {
    if (this.at + length > this.#end) {
      const there = this.#end - this.at;
      this.wrong(
        said("decode.takesBytesButRoomFor", { name: labelText(name), length, room: there }),
      );
      return false;
    }
    const missing = this.at + length - this.bytes.length;
    if (missing > 0) this.truncate(name, said("decode.moreBytesExpected", { missing }));
    return missing <= 0;
  }

  /** Null where none is noted: a silent reading, or the bound of fields. */
  #add(name: Label, value: Text, from: number, to: number): OpenField | null {
    const field = this.#notes.add(name, value, from, to);
    if (this.#notes.isFull) {
      const problem = said("decode.stoppedAtByte", { from, most: this.#notes.most });
      this.outcome ??= { state: "truncated", problem };
    }
    return field;
  }
}
