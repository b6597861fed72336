// What a run is asked for before it begins: the values of its file's variables.

import { dialog } from "../../app/dialog.ts";
import { slice } from "../../app/slice.ts";

export const variablesDialog = dialog("script.variables");

export interface WantedVariable {
  readonly name: string;
  /** As the file has it; null: the file has none, and the run cannot begin without one. */
  readonly value: string | null;
}

export interface AskedRun {
  readonly script: { readonly id: string; readonly name: string; readonly text: string };
  /** On which it is run; null: where its file says. */
  readonly socket: number | null;
  readonly variables: readonly WantedVariable[];
}

/** Of the engine's own App. */
export const variablesSlice = slice("scriptVariables", () => ({
  asked: null as AskedRun | null,
  /** By script: what was given last. */
  given: new Map() as ReadonlyMap<string, Readonly<Record<string, string>>>,
}));
