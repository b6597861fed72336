// Forms filled for tests: what is not named is as at first.

import { initialValues, makeMessage } from "../../../../shared/talk/make/makeMessage.ts";
import type { Maker } from "../../../../shared/talk/make/Maker.ts";
import type { MakeValues } from "../../../../shared/talk/make/MakeField.ts";
import { makerNamed } from "../../../../shared/talk/make/makers.ts";
import { english } from "../../../support/english.ts";

const random = (length: number) => Uint8Array.from({ length }, (_, at) => 0xa0 + at);

export function maker(name: string): Maker {
  const found = makerNamed(name);
  if (found === null) throw new Error(`no ${name}`);
  return found;
}

function make(name: string, changes: MakeValues = {}) {
  return makeMessage(maker(name), { ...initialValues(maker(name), random), ...changes });
}

export function bytesOf(name: string, changes: MakeValues = {}): Uint8Array {
  const made = make(name, changes);
  if (!made.ok) throw new Error(`${made.field}: ${english(made.problem)}`);
  return made.bytes;
}

export function fault(name: string, changes: MakeValues): readonly [string, string] {
  const made = make(name, changes);
  if (made.ok) throw new Error("no fault");
  return [made.field, english(made.problem)];
}
