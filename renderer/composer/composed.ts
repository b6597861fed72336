// What a draft stands for: bytes, and where the fields of a template are in them, or what is wrong and where. Templates are read
// by a part that is loaded when the first draft with fields is there (template/templateKit.ts).

import { memoByObject } from "../../shared/util/memoByObject.ts";
import type { State } from "../app/App.ts";
import { composeBytes, type Draft } from "./draft/composeBytes.ts";
import type { Composed } from "./draft/Composed.ts";
import { composerSlice } from "./composerState.ts";
import { draftOf } from "./drafts.ts";
import type { Seed } from "./draft/seededRandom.ts";
import type { TemplateKit } from "./template/templateKit.ts";

const NOT_YET: Composed = { ok: false, problem: null };

/** Asked at every change of the state: a draft is taken apart once. */
const composePlain = memoByObject((draft: Draft): Composed => {
  const bytes = composeBytes(draft);
  return bytes.ok ? { ...bytes, marks: [] } : bytes;
});

const composeFields = memoByObject((draft: Draft) =>
  memoByObject((kit: TemplateKit) =>
    memoByObject((seed: Seed) => kit.compose(draft, seed, Date.now())),
  ),
);

/** The same object for the same draft; times are those at which it was first asked for. */
export function composedOf(draft: Draft, state: State): Composed {
  if (!draft.fields) return composePlain(draft);
  const { templates, seed } = composerSlice.of(state);
  return templates === null ? NOT_YET : composeFields(draft)(templates)(seed);
}

/** Of what the composer shows. */
export function composedHere(state: State): Composed {
  return composedOf(draftOf(state), state);
}

/** As it is sent now: with the time that it is. */
export function composeNow(draft: Draft, state: State): Composed {
  const { templates, seed } = composerSlice.of(state);
  if (!draft.fields || templates === null) return composedOf(draft, state);
  return templates.compose(draft, seed, Date.now());
}
