// Texts of some sources that a person reads and that stand outside of shared/words, as sentences.

import { MACHINES } from "../wordsTable.mjs";
import { findTexts } from "./findTexts.mjs";

/** @typedef {import("../sources/readSources.mjs").Source} Source */

/** @param {readonly Source[]} sources @returns {string[]} */
export function checkWords(sources) {
  return sources
    .filter(({ path, isSheet }) => !isSheet && !MACHINES.some((place) => isIn(path, place)))
    .flatMap((source) =>
      findTexts(source).map(
        ({ line, text }) => `${source.path}:${line}: "${text.slice(0, 80)}" is no word by key`,
      ),
    );
}

/** @param {string} path @param {string} place - A file, or a folder with all in it. */
const isIn = (path, place) => path === place || path.startsWith(`${place}/`);
