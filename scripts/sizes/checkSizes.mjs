// What of a source is too large, as sentences: style sheets by their lines, functions by the variables that functions
// within them change. (oxlint counts the lines of other files.)

import { heldVariables } from "./heldVariables.mjs";

/** @typedef {import("../sources/Source.mjs").Source} Source */

const MOST_LINES = 300;
const MOST_HELD = 4;

/** @param {Source} source @returns {string[]} */
export const checkSizes = (source) => (source.isSheet ? longSheet(source) : held(source));

/** @param {Source} source @returns {string[]} */
function longSheet({ path, text }) {
  const lines = text.trimEnd().split("\n").length;
  return lines > MOST_LINES ? [`${path}: ${lines} lines; at most ${MOST_LINES}`] : [];
}

/** @param {Source} source @returns {string[]} */
function held(source) {
  return heldVariables(source.program)
    .filter(({ names }) => names.length > MOST_HELD)
    .map(
      ({ start, names }) =>
        `${source.path}:${source.lineAt(start)}: ${names.join(", ")} are changed within; at most ${MOST_HELD}`,
    );
}
