// How the person looks at payloads: which bytes, and which tab, shown how. All but the selection is remembered.

import { protocolNamed } from "../../shared/decode/protocols.ts";
import type { DecoderName } from "../../shared/decode/registry.ts";
import { RADIXES, type Radix } from "../../shared/text/byteRows.ts";
import { DEFAULT_ENCODING, ENCODINGS, type Encoding } from "../../shared/text/encodings.ts";
import type { ControlStyle } from "../../shared/text/showText.ts";
import {
  checkBoolean,
  checkId,
  checkMember,
  checkRecord,
  checkText,
} from "../../shared/util/check.ts";
import { setting } from "../app/setting.ts";
import { slice } from "../app/slice.ts";
import type { ByteSelection } from "./byteSelection.ts";

/** The view in which bytes were selected: it stays as it is, the others bring them into sight. */
export type ByteView = "bytes" | "text" | "decoded" | "inspector" | "other";

/** The selected bytes of one payload, the same in all views. */
export interface SelectedBytes extends ByteSelection {
  /** The payload's id, see openSelected.ts. */
  readonly of: string;
  readonly by: ByteView;
}

export type DecodeChoice = DecoderName | "none";

export const payloadSlice = slice("payload", () => ({
  /** Of one payload; another one has none until some are selected there. */
  selectedBytes: null as SelectedBytes | null,
}));

/** Id of a row of `payloadTabs`; an event that has no such tab shows its first one. */
export const payloadTab = setting("payload.payloadTab", "window", {
  initial: "bytes",
  check: checkText,
});

export const byteRadix = setting<Radix>("payload.byteRadix", "window", {
  initial: "hex",
  check: checkId(RADIXES),
});

/** 0 takes as many as there is room for. */
export const ROW_LENGTHS = [0, 4, 8, 16, 32] as const;

export const bytesPerRow = setting<number>("payload.bytesPerRow", "window", {
  initial: 0,
  check: checkMember<number>(ROW_LENGTHS),
});

export const encodingSetting = setting<Encoding>("payload.encoding", "window", {
  initial: DEFAULT_ENCODING,
  check: checkId(ENCODINGS),
});

export const controlStyle = setting<ControlStyle>("payload.controls", "window", {
  initial: "pictures",
  check: checkMember<ControlStyle>(["pictures", "escapes"]),
});

/** Whether JSON, XML and forms are laid out. */
export const laidOut = setting("payload.laidOut", "window", {
  initial: true,
  check: checkBoolean,
});

/** By port, as decodePort.ts names it; what is not here is recognised by its bytes. */
export const decodeAsSetting = setting<Readonly<Record<string, DecodeChoice>>>(
  "payload.decodeAs",
  "engine",
  { initial: {}, check: checkDecodeChoices },
);

/** Whether notes at an event show all they have to say. */
export const notesOpen = setting("payload.notesOpen", "window", {
  initial: false,
  check: checkBoolean,
});

function checkDecodeChoices(value: unknown): Record<string, DecodeChoice> | null {
  const record = checkRecord(value);
  if (record === null) return null;
  const choices: Record<string, DecodeChoice> = {};
  for (const [port, name] of Object.entries(record)) {
    if (name === "none") choices[port] = name;
    else if (typeof name === "string") {
      const protocol = protocolNamed(name);
      if (protocol !== null) choices[port] = protocol.name;
    }
  }
  return choices;
}
