import { useCallback } from "react";
import { selectBytes } from "./payloadActions.ts";
import { type ByteView, type SelectedBytes, payloadSlice } from "./payloadState.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import type { ByteSelection } from "./byteSelection.ts";

/** The selected bytes of a payload, and how a view selects others. */
export function useSelectedBytes(
  id: string,
  view: ByteView,
): readonly [SelectedBytes | null, (selection: ByteSelection | null) => void] {
  const app = useApp();
  const selected = useSlice(payloadSlice, ({ selectedBytes }) =>
    selectedBytes?.of === id ? selectedBytes : null,
  );
  const select = useCallback(
    (selection: ByteSelection | null) => selectBytes(app, id, selection, view),
    [app, id, view],
  );
  return [selected, select];
}
