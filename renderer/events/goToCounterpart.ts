// From a request to its answer, and back.

import { said } from "../../shared/words/said.ts";
import { attempt } from "../app/attempt.ts";
import type { App } from "../app/App.ts";
import { say } from "../app/say.ts";
import { eventsSlice } from "./eventsState.ts";
import { selectPosition, setFollow } from "./positions.ts";

/** Selects the other half of the selected row's exchange, or says why there is none. */
export async function goToCounterpart(app: App): Promise<void> {
  const { selected, view } = eventsSlice.get(app);
  if (selected === null) return;
  const { position } = selected;
  const asked = app.engine.call("counterpart", { query: view.query, position });
  const found = await attempt(app, asked);
  if (found === null || eventsSlice.get(app).view.id !== view.id) return;
  if (found.seq === null) return say(app, said("events.noCounterpart"));
  if (found.position === null)
    return say(app, said("events.counterpartNotHere", { seq: found.seq }));
  setFollow(app, false);
  await selectPosition(app, found.position);
}
