// Which settings a person looks for: each word that he types stands in a setting's name, its explanation, its choices or its key.

import { SECTIONS, SETTING_KEYS, SETTINGS } from "../../shared/settings/settingRows.ts";
import type { SettingSection } from "../../shared/settings/settingRows.ts";
import type { SettingKey } from "../../shared/settings/settingValues.ts";
import type { Wording } from "../../shared/words/wording.ts";

export interface FoundSection {
  readonly section: SettingSection;
  readonly keys: readonly SettingKey[];
}

/** None of the sections is empty. `among`: those that may be found. */
export function findSettings(
  t: Wording,
  query: string,
  among: (key: SettingKey) => boolean = () => true,
): readonly FoundSection[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = SETTING_KEYS.filter(
    (key) => among(key) && words.every((word) => textOf(t, key).includes(word)),
  );
  return (Object.keys(SECTIONS) as SettingSection[])
    .map((section) => ({ section, keys: found.filter((key) => SETTINGS[key].section === section) }))
    .filter(({ keys }) => keys.length > 0);
}

function textOf(t: Wording, key: SettingKey): string {
  const row = SETTINGS[key];
  const choices = row.type === "choice" ? row.choices.map(({ title }) => title) : [];
  return [key, ...[SECTIONS[row.section], row.title, row.about, ...choices].map(t.text)]
    .join("\n")
    .toLowerCase();
}
