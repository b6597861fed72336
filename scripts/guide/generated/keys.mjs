// Every key of the window, as its own sheet of shortcuts lists them.

import { createApp } from "../../../renderer/app/createApp.ts";
import { createMemory } from "../../../renderer/app/memory.ts";
import { FEATURES } from "../../../renderer/features.ts";
import { shortcutSheet } from "../../../renderer/help/shortcutSheet.ts";
import { showShortcut } from "../../../renderer/kit/shortcut.ts";
import { plain, table } from "./markdown.mjs";

/** @typedef {import("./Speech.ts").Speech} Speech */
/** @param {Speech} speech */
export function keys({ t, labels }) {
  const app = windowWithoutEngine();
  return shortcutSheet(app)
    .map(({ title, rows }) => {
      const lines = rows.map((row) => [
        plain(t.text(row.title)),
        row.keys.map((each) => keyCaps(each, false)).join(" "),
        row.keys.map((each) => keyCaps(each, true)).join(" "),
      ]);
      const heads = [labels.action, "Windows, Linux", "macOS"];
      return `## ${plain(t.text(title))}\n\n${table(heads, lines)}`;
    })
    .join("\n\n");
}

/** @param {string} shortcut @param {boolean} mac */
function keyCaps(shortcut, mac) {
  return `<kbd>${showShortcut(shortcut, mac).replaceAll("<", "&lt;")}</kbd>`;
}

/** @returns {never} */
function noStorage() {
  throw new Error("nothing is remembered here");
}

/** All that it can do, and nothing of it begun. */
function windowWithoutEngine() {
  const begun = () => () => undefined;
  const begins = { start: begun, startAtHome: begun, startAtSide: begun };
  const features = FEATURES.map((feature) => ({ ...feature, ...begins }));
  return createApp({
    features,
    memory: createMemory(noStorage),
    name: "",
    link: () => /** @type {never} */ ({ stop() {} }),
  });
}
