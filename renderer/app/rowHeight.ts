// How high a row is: as the person chose text and density. What is drawn row by row has it from here, style sheets from the variables
// that renderer/theme sets by the same numbers.

import type { Density } from "../../shared/settings/settingValues.ts";
import type { State } from "./App.ts";
import { personSetting } from "./personSetting.ts";
import { useAppState } from "./useApp.ts";

export const textSizeSetting = personSetting("textSize");
export const densitySetting = personSetting("density");

/** Of a row as high as it is at first. */
const DENSITY: { readonly [D in Density]: number } = { compact: 5 / 6, normal: 1, roomy: 4 / 3 };

/** `base`: pixels as at first. Even: Chromium places rows far below by 32-bit floats. */
export function rowHeight(state: State, base: number): number {
  const scale = (textSizeSetting.of(state) / 100) * DENSITY[densitySetting.of(state)];
  return 2 * Math.round((base * scale) / 2);
}

export function useRowHeight(base: number): number {
  return useAppState((state) => rowHeight(state, base));
}

/** What texts are larger than at first. */
export function useTextScale(): number {
  return useAppState((state) => textSizeSetting.of(state) / 100);
}
