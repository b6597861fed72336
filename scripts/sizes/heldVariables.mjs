// Finds functions whose variables live on in inner functions: those that an inner function changes are the state of something
// that has an identity and a life, and of many of them a class is made, or parts with a life of their own.

import { eachChild, isNode, nodesIn } from "../sources/nodes.mjs";

/** @typedef {import("../sources/nodes.mjs").Node} Node */
/** @typedef {{ readonly start: number; readonly names: readonly string[] }} Found */

const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

/**
 * A function that is being looked at: what it declares by `let` itself, and the names that functions within it change.
 * @typedef {{ readonly start: number; readonly declared: string[]; readonly changed: Set<string> }} Looked
 */

/**
 * Each function with such variables.
 * @param {Node} program
 * @returns {Found[]}
 */
export function heldVariables(program) {
  /** @type {Looked[]} */
  const functions = [];
  /** Those around where we are, the innermost last. @type {Looked[]} */
  const around = [];
  /** @param {Node} node */
  function visit(node) {
    const isFunction = FUNCTIONS.has(node.type);
    if (isFunction) {
      const looked = { start: node.start, declared: [], changed: new Set() };
      functions.push(looked);
      around.push(looked);
    } else if (node.type === "VariableDeclaration" && node["kind"] === "let")
      around
        .at(-1)
        ?.declared.push(...nodesIn(node["declarations"]).flatMap(({ id }) => namesIn(id)));
    else
      for (const name of changedBy(node))
        for (const outer of around.slice(0, -1)) outer.changed.add(name);
    eachChild(node, visit);
    if (isFunction) around.pop();
  }
  visit(program);
  return functions
    .map(({ start, declared, changed }) => ({
      start,
      names: declared.filter((name) => changed.has(name)),
    }))
    .filter(({ names }) => names.length > 0);
}

/** @param {Node} node @returns {string[]} */
function changedBy(node) {
  if (node.type === "AssignmentExpression") return namesIn(node["left"]);
  return node.type === "UpdateExpression" ? namesIn(node["argument"]) : [];
}

/**
 * Of a name or a pattern.
 * @param {unknown} pattern
 * @returns {string[]}
 */
function namesIn(pattern) {
  if (!isNode(pattern)) return [];
  if (pattern.type === "Identifier") return [String(pattern["name"])];
  if (!pattern.type.endsWith("Pattern") && !/^(?:Property|RestElement)$/.test(pattern.type))
    return [];
  const parts = ["elements", "properties", "value", "argument", "left"];
  return parts.flatMap((part) => nodesIn(pattern[part]).flatMap(namesIn));
}
