// How the person looks at payloads: which tab, which bytes, shown how. All but the selection is remembered.

import { decoderByName } from "../../shared/decode/registry.ts";
import type { DecoderName } from "../../shared/decode/Decoder.ts";
import { RADIXES, type Radix } from "../../shared/text/byteRows.ts";
import { DEFAULT_ENCODING, ENCODINGS, type Encoding } from "../../shared/text/encodings.ts";
import type { ControlStyle } from "../../shared/text/showText.ts";
import type { ByteSelection } from "./byteSelection.ts";
import { asRecord, recall, remember } from "../app/remembered.ts";

/** The view in which bytes were selected: it stays as it is, the others bring them into sight. */
export type ByteView = "bytes" | "text" | "decoded" | "inspector" | "other";

/** The selected bytes of one payload, the same in all views. */
export interface SelectedBytes extends ByteSelection {
  /** The payload's id, see openSelected.ts. */
  readonly of: string;
  readonly by: ByteView;
}

export type DecodeChoice = DecoderName | "none";

/** What the person chose, remembered between starts. */
export interface PayloadChoices {
  /** Id of a row of PAYLOAD_TABS; an event that has no such tab shows its first one. */
  readonly payloadTab: string;
  readonly inspectorShown: boolean;
  readonly byteRadix: Radix;
  /** One of ROW_LENGTHS; 0 takes as many as there is room for. */
  readonly bytesPerRow: number;
  readonly encoding: Encoding;
  readonly controls: ControlStyle;
  /** Whether JSON, XML and forms are laid out. */
  readonly laidOut: boolean;
  /** By port, as decodePort.ts names it; what is not here is recognised by its bytes. */
  readonly decodeAs: Readonly<Record<string, DecodeChoice>>;
  /** Whether notes at an event show all they have to say. */
  readonly notesOpen: boolean;
}

export interface InspectorState extends PayloadChoices {
  /** Of one payload; another one has none until some are selected there. */
  readonly selectedBytes: SelectedBytes | null;
  /** What was just done, said politely; empty most of the time. */
  readonly said: string;
}

export const ROW_LENGTHS = [0, 4, 8, 16, 32] as const;

export function initialInspectorState(): InspectorState {
  const read = <T>(name: keyof PayloadChoices, fallback: T, check: (value: unknown) => T | null) =>
    recall(keyOf(name), fallback, check);
  return {
    payloadTab: read("payloadTab", "bytes", asText),
    inspectorShown: read("inspectorShown", true, asBoolean),
    byteRadix: read("byteRadix", "hex", (value) => idIn(RADIXES, value)),
    bytesPerRow: read<number>("bytesPerRow", 0, (value) => memberOf(ROW_LENGTHS, value)),
    encoding: read("encoding", DEFAULT_ENCODING, (value) => idIn(ENCODINGS, value)),
    controls: read<ControlStyle>("controls", "pictures", (value) =>
      memberOf(["pictures", "escapes"], value),
    ),
    laidOut: read("laidOut", true, asBoolean),
    decodeAs: read("decodeAs", {}, asDecodeChoices),
    notesOpen: read("notesOpen", false, asBoolean),
    selectedBytes: null,
    said: "",
  };
}

export function rememberChoices(choices: Partial<PayloadChoices>): void {
  for (const [name, value] of Object.entries(choices))
    remember(keyOf(name as keyof PayloadChoices), value);
}

function keyOf(name: keyof PayloadChoices): string {
  return `payload.${name}`;
}

function asText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function asBoolean(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}

function memberOf<T>(members: readonly T[], value: unknown): T | null {
  return members.find((member) => member === value) ?? null;
}

function idIn<T extends string>(rows: readonly { readonly id: T }[], value: unknown): T | null {
  return rows.find(({ id }) => id === value)?.id ?? null;
}

function asDecodeChoices(value: unknown): Record<string, DecodeChoice> | null {
  const record = asRecord(value);
  if (record === null) return null;
  const choices: Record<string, DecodeChoice> = {};
  for (const [port, name] of Object.entries(record)) {
    if (name === "none") choices[port] = name;
    else if (typeof name === "string") {
      const decoder = decoderByName(name);
      if (decoder !== null) choices[port] = decoder.name;
    }
  }
  return choices;
}
