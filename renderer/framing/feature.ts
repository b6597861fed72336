// Framing: how streams are cut into messages.

import { isSameEngine } from "../app/engineState.ts";
import { dialogs } from "../app/dialog.ts";
import type { Feature } from "../app/feature.ts";
import { queryParts } from "../events/query.ts";
import { CUT } from "./framingActionRows.ts";
import { FramingDialog } from "./FramingDialog.tsx";
import { framingKnown, framingLast, framingSlice } from "./framingState.ts";
import { keepFraming } from "./keepFraming.ts";

export const framingFeature: Feature = {
  name: "framing",
  slices: [framingSlice],
  settings: [framingLast, framingKnown],
  actions: [CUT],
  shows: [
    dialogs.row(FramingDialog),
    // Calls are not cut: with the rules they would be another view than those who ask for calls know.
    queryParts.row((query, state) =>
      query.mode === "messages" ? { ...query, framing: framingSlice.of(state).rules } : query,
    ),
  ],
  // Another engine gives the same numbers to other sockets.
  onList(state, told) {
    const { rules } = framingSlice.of(state);
    if (isSameEngine(state, told)) return {};
    return framingSlice.change(state, { rules: rules.filter(({ socket }) => socket === null) });
  },
  startAtSide: keepFraming,
};
