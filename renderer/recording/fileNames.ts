// Names of files on the engine's machine, which may have another system than the browser's.

import type { State } from "../app/App.ts";
import { engineSlice } from "../app/engineState.ts";

/** A name in the folder of the recording. */
export function besideRecording(state: State, name: string): string {
  const path = engineSlice.of(state).facts?.recording.path ?? "";
  return path.slice(0, path.length - baseName(path).length) + name;
}

export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Where in a path the name stands without folder and ending: what one writes anew. */
export function nameRange(path: string): readonly [from: number, to: number] {
  const name = baseName(path);
  const from = path.length - name.length;
  const dot = name.lastIndexOf(".");
  return [from, dot <= 0 ? path.length : from + dot];
}
