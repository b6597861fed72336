// Framing: how streams are cut into messages.

import { isSameEngine } from "../app/engineState.ts";
import type { Feature } from "../app/feature.ts";
import { onDemand } from "../app/onDemand.ts";
import { queryParts } from "../events/query.ts";
import { stepsBack } from "../app/stepBack.ts";
import { eventsBars } from "../events/eventsSlots.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { CUT, framingPanel } from "./framingActionRows.ts";
import { rulesShown } from "./framingPreview.ts";
import { framingKnown, framingSlice } from "./framingState.ts";
import { keepFraming } from "./keepFraming.ts";
import { CUT_BY_PROTOCOL } from "./looksLike.ts";

const FramingPanel = onDemand(
  async () => (await import("./FramingPanel.tsx")).FramingPanel,
  framingPanel.isOpen,
);

export const framingFeature: Feature = {
  name: "framing",
  slices: [framingSlice],
  settings: [framingKnown],
  actions: [CUT, CUT_BY_PROTOCOL],
  shows: [
    eventsBars.row(FramingPanel),
    stepsBack.row((app) => {
      const is = framingPanel.isOpen(app.store.getState());
      framingPanel.close(app);
      if (is) focusRegionNamed("events");
      return is;
    }),
    // Calls are not cut: with the rules they would be another view than those who ask for calls know.
    queryParts.row((query, state) =>
      query.mode === "messages" ? { ...query, framing: rulesShown(framingSlice.of(state)) } : query,
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
