// Texts of a source that a person reads and that stand outside of shared/words, as sentences.

import { MACHINES } from "../wordsTable.mjs";
import { findTexts } from "./findTexts.mjs";

/** @typedef {import("../sources/Source.mjs").Source} Source */

/** @param {Source} source @returns {string[]} */
export function checkWords(source) {
  const { path, isSheet } = source;
  if (isSheet || MACHINES.some((place) => isIn(path, place))) return [];
  return findTexts(source).map(
    ({ line, text }) => `${path}:${line}: "${text.slice(0, 80)}" is no word by key`,
  );
}

/** @param {string} path @param {string} place - A file, or a folder with all in it. */
const isIn = (path, place) => path === place || path.startsWith(`${place}/`);
