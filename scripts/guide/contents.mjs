// The pages of the guide in their order, by section. Each is docs/guide/<language>/<name>.md in every language.

export const LANGUAGES = /** @type {const} */ (["en", "ko"]);

/** @typedef {keyof import("./generated/Speech.ts").Labels["sections"]} SectionName */

/** @type {readonly (readonly [section: SectionName, pages: readonly string[]])[]} */
export const CONTENTS = [
  ["begin", ["index"]],
  ["window", ["settings", "keyboard"]],
  ["terminal", ["commands"]],
  ["reference", ["limits", "errors"]],
];

export const PAGES = CONTENTS.flatMap(([, pages]) => pages);
