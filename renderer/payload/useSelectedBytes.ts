import { useCallback } from "react";
import { selectBytes } from "../actions/payloadActions.ts";
import type { ByteView, SelectedBytes } from "../store/inspectorState.ts";
import { useApp, useAppState } from "../useApp.ts";
import type { ByteSelection } from "./byteSelection.ts";

/** The selected bytes of an event, and how a view selects others. */
export function useSelectedBytes(
  seq: number,
  view: ByteView,
): readonly [SelectedBytes | null, (selection: ByteSelection | null) => void] {
  const app = useApp();
  const selected = useAppState(({ selectedBytes }) =>
    selectedBytes?.seq === seq ? selectedBytes : null,
  );
  const select = useCallback(
    (selection: ByteSelection | null) => selectBytes(app, seq, selection, view),
    [app, seq, view],
  );
  return [selected, select];
}
