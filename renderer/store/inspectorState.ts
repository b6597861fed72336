// How the person looks at payloads: which tab, which bytes, shown how. All but the selection is remembered.

import type { ByteSelection } from "../payload/byteSelection.ts";
import { recall, type Memory } from "./remembered.ts";

/** The view in which bytes were selected: it stays as it is, the others bring them into sight. */
export type ByteView = "bytes" | "text" | "decoded" | "inspector" | "other";

/** The selected bytes of one event, the same in all views. */
export interface SelectedBytes extends ByteSelection {
  readonly seq: number;
  readonly by: ByteView;
}

export interface InspectorState {
  /** Id of a row of PAYLOAD_TABS; an event that has no such tab shows its first one. */
  readonly payloadTab: string;
  /** Of one event; another event has none until some are selected there. */
  readonly selectedBytes: SelectedBytes | null;
  readonly inspectorShown: boolean;
}

const NO_MEMORY: Memory = { getItem: () => null, setItem: () => {} };

export function initialInspectorState(): InspectorState {
  // The store is also made where there is no browser.
  const memory = typeof localStorage === "undefined" ? NO_MEMORY : localStorage;
  return {
    payloadTab: recall("payload.tab", "bytes", asText, memory),
    selectedBytes: null,
    inspectorShown: recall("inspector.shown", true, asBoolean, memory),
  };
}

function asText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function asBoolean(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}
