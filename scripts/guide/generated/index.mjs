// All parts of the guide that the program itself tells, in one language: `buildGuide.mjs` loads this anew for each. A page has them
// where it says `<!-- generated: filters -->`.

import { SOCKET_KINDS } from "../../../shared/options.ts";
import { languageNamed, loadWording } from "../../../shared/words/languages.ts";
import { commands } from "./commands.mjs";
import { ERROR_CODES, errorList, errorPage, pageOfError } from "./errors.mjs";
import { filterDifferences, filterFields } from "./filters.mjs";
import { keys } from "./keys.mjs";
import { bounds, copyFormats, decoders, encodings, settings, socketOptions } from "./limits.mjs";

/** @typedef {import("./Speech.ts").Speech} Speech */

/** Each gives Markdown. @type {Readonly<Record<string, (speech: Speech) => string | Promise<string>>>} */
const PARTS = {
  bounds,
  commands,
  "copy-formats": copyFormats,
  decoders,
  encodings,
  errors: errorList,
  "filter-differences": filterDifferences,
  "filter-fields": filterFields,
  keys,
  settings,
  ...Object.fromEntries(
    SOCKET_KINDS.map((kind) => [
      `options-${kind}`,
      (/** @type {Speech} */ speech) => socketOptions(kind, speech),
    ]),
  ),
};

/**
 * @param {string} language
 * @param {Speech["labels"]} labels
 * @returns {Promise<{ parts: Record<string, string>, pages: Record<string, string> }>} Parts by name; whole pages by their
 *   path within the language's folder, without an ending.
 */
export async function generated(language, labels) {
  const row = languageNamed(language);
  if (row === undefined) throw new Error(`there is no language ${language}`);
  const speech = { t: await loadWording(row), labels };
  /** @type {Record<string, string>} */
  const parts = {};
  for (const [name, make] of Object.entries(PARTS)) parts[name] = await make(speech);
  const pages = Object.fromEntries(
    ERROR_CODES.map((code) => [pageOfError(code), errorPage(code, speech)]),
  );
  return { parts, pages };
}
