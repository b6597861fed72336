// What the rows show while a way of cutting is being chosen: what comes of it. Nothing of it stays unless it is chosen.

import type { FramingRule } from "../../shared/model/query.ts";
import type { App } from "../app/App.ts";
import { setMainView } from "../events/mainViews.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { checkFraming } from "./framingDraft.ts";
import { framingSlice } from "./framingState.ts";
import { withRule } from "./framingActions.ts";

/** Shows messages, whatever was shown before. */
export function beginPreview(app: App): void {
  const { mainView, mode } = eventsSlice.get(app);
  framingSlice.set(app, { preview: { rule: null, mainView } });
  if (mode !== "messages") setMainView(app, "messages");
}

/** Rows as they would be cut; what cannot be understood changes nothing. */
export function preview(app: App, socket: number | null, received: string, sent: string): void {
  const { preview: shown } = framingSlice.get(app);
  const [checkedIn, checkedOut] = [checkFraming(received), checkFraming(sent)];
  if (shown === null || !checkedIn.ok || !checkedOut.ok) return;
  const rule = { socket, in: checkedIn.spec, out: checkedOut.spec };
  framingSlice.set(app, { preview: { ...shown, rule } });
}

/** What was shown before is shown again, unless a way of cutting was chosen. */
export function endPreview(app: App): void {
  const { preview: shown } = framingSlice.get(app);
  if (shown === null) return;
  framingSlice.set(app, { preview: null });
  if (eventsSlice.get(app).mainView === "messages") setMainView(app, shown.mainView);
}

/** The rules that the rows are cut by now. */
export function rulesShown({
  rules,
  preview: shown,
}: ReturnType<typeof framingSlice.get>): readonly FramingRule[] {
  const rule = shown?.rule ?? null;
  return rule === null ? rules : withRule(rules, rule);
}
