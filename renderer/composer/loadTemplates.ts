import type { App } from "../app/App.ts";
import { loadLater } from "../app/onDemand.ts";
import { composerSlice } from "./composerState.ts";

const load = () => import("./template/templateKit.ts");
loadLater(load);

/** Brings what reads templates, once for an App; a draft with fields is nothing to be sent until then. */
export async function loadTemplates(app: App): Promise<void> {
  if (composerSlice.get(app).templates !== null) return;
  const { templateKit } = await load();
  composerSlice.set(app, { templates: templateKit });
}
