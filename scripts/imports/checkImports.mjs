// What is wrong with a tree's imports, as sentences: directions, circles, and known crossings that are none any more.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { findCircles } from "./circles.mjs";
import { isIn, wrongDirection } from "./directions.mjs";
import { readTree } from "./readTree.mjs";

/** @typedef {import("./readTree.mjs").Import} Import */
/** @typedef {readonly [from: string, to: string]} Known - Files or folders between which imports are let pass for now. */
/** @typedef {{ readonly table: import("./directions.mjs").Table; readonly known: readonly Known[] }} Rules */

/**
 * @param {string} root
 * @param {Rules} rules
 * @returns {string[]}
 */
export function checkImports(root, { table, known }) {
  const layers = [...new Set(Object.keys(table).map((row) => row.split("/")[0] ?? row))];
  const { imports, missing } = readTree(root, layers);
  const named = new Set(Object.entries(table).flat(2));
  const gone = [...named].filter((place) => !existsSync(join(root, place)));
  return [
    ...gone.map((place) => `${place} stands in the table, and is not there`),
    ...missing.map(({ from, to }) => `${from} imports ${to}, which is not there`),
    ...againstTable(table, known, imports),
    ...circlesIn(imports.filter((one) => !isKnown(known, one))),
    ...known
      .filter((entry) => !isNeeded(table, known, imports, entry))
      .map(([from, to]) => `${from} → ${to} is needed no more: take it out of the known crossings`),
  ];
}

/** @param {readonly Known[]} known @param {Import} one */
const isKnown = (known, { from, to }) => known.some(([a, b]) => isIn(from, a) && isIn(to, b));

/**
 * @param {Rules["table"]} table
 * @param {readonly Known[]} known
 * @param {readonly Import[]} imports
 */
function againstTable(table, known, imports) {
  return imports.flatMap((one) => {
    const wrong = isKnown(known, one) ? null : wrongDirection(table, one);
    return wrong === null ? [] : [`${one.from} imports ${one.to}: ${wrong}`];
  });
}

/** @param {readonly Import[]} imports */
const circlesIn = (imports) =>
  findCircles(imports).map(({ folder, imports: steps }) => {
    const told = steps.map(({ from, to }) => `  ${from} imports ${to}`);
    return [`a circle in ${folder}:`, ...told].join("\n");
  });

/**
 * Whether without a known crossing something would be wrong.
 * @param {Rules["table"]} table
 * @param {readonly Known[]} known
 * @param {readonly Import[]} imports
 * @param {Known} entry
 */
function isNeeded(table, known, imports, entry) {
  const others = known.filter((one) => one !== entry);
  const excused = imports.filter((one) => isKnown([entry], one) && !isKnown(others, one));
  if (excused.some((one) => wrongDirection(table, one) !== null)) return true;
  const rest = imports.filter((one) => !isKnown(others, one));
  return excused.length > 0 && findCircles(rest).length > 0;
}
