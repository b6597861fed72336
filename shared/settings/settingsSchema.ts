// The JSON Schema of the settings' file, in English: for editors, and for whoever writes one by a program. docs/settings.schema.json
// is this, written by scripts/settingsSchema.mjs.

import { assertNever } from "../assertNever.ts";
import { inEnglish } from "#english";
import { KEYS } from "./checkSetting.ts";
import { SETTING_KEYS, SETTINGS, type ShownSetting } from "./settingRows.ts";

export function settingsSchema(): Readonly<Record<string, unknown>> {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    // not for people: a name in a schema, which is in English
    title: "Portscope settings",
    type: "object",
    properties: {
      $schema: { type: "string" },
      ...Object.fromEntries(SETTING_KEYS.map((key) => [key, propertyOf(SETTINGS[key])])),
    },
    additionalProperties: true,
  };
}

function propertyOf(row: ShownSetting): Readonly<Record<string, unknown>> {
  const { initial } = row;
  const title = inEnglish.text(row.title);
  const named = { title, description: inEnglish.text(row.about), default: initial };
  switch (row.type) {
    case "switch":
      return { ...named, type: "boolean" };
    case "choice":
      return {
        ...named,
        oneOf: row.choices
          .filter(({ forTests }) => forTests !== true)
          .map((choice) => ({ const: choice.value, title: inEnglish.text(choice.title) })),
      };
    case "number":
      return { ...named, type: "integer", minimum: row.lowest, maximum: row.highest };
    case "text":
      return { ...named, type: "string" };
    case "keys":
      return {
        ...named,
        type: "object",
        additionalProperties: {
          type: "array",
          maxItems: 4,
          items: { type: "string", pattern: KEYS.source },
        },
      };
    default:
      return assertNever(row);
  }
}
