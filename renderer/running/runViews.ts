import type { RunKind } from "../../shared/model/running.ts";
import type { App } from "../app/App.ts";
import { slot } from "../app/slot.ts";

/** Where what runs is shown, of kinds that are not the library's. */
export interface RunView {
  readonly kind: RunKind;
  readonly show: (app: App, run: number) => void;
}

export const runViews = slot<RunView>("run-view");
