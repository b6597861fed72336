// Finds functions whose variables live on in inner functions: those that an inner function changes are the state of something
// that has an identity and a life, and of many of them a class is made, or parts with a life of their own.

import { parseAst } from "vite";

/** @typedef {{ readonly line: number; readonly names: readonly string[] }} Found */
/** @typedef {{ readonly type: string; readonly start: number; readonly [key: string]: unknown }} Node */

const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

/**
 * Each function with such variables.
 * @param {string} source
 * @param {string} path - Of the file; its ending tells whether there are tags in it.
 * @returns {Found[]}
 */
export function heldVariables(source, path) {
  /** @type {unknown} */
  const program = parseAst(source, { lang: path.endsWith("x") ? "tsx" : "ts" });
  /** @type {Found[]} */
  const found = [];
  /** @param {Node} node */
  function visit(node) {
    if (FUNCTIONS.has(node.type)) {
      const changed = new Set(changedWithin(node));
      const names = declaredIn(node).filter((name) => changed.has(name));
      if (names.length > 0)
        found.push({ line: source.slice(0, node.start).split("\n").length, names });
    }
    for (const child of childrenOf(node)) visit(child);
  }
  visit(/** @type {Node} */ (program));
  return found;
}

/**
 * Names declared by `let` in a function, not in those within it.
 * @param {Node} node
 * @returns {string[]}
 */
function declaredIn(node) {
  return childrenOf(node).flatMap((child) => {
    if (FUNCTIONS.has(child.type)) return [];
    const own = child.type === "VariableDeclaration" && child["kind"] === "let";
    const names = own ? nodesIn(child["declarations"]).flatMap(({ id }) => namesIn(id)) : [];
    return [...names, ...declaredIn(child)];
  });
}

/**
 * Names that the functions within a function change.
 * @param {Node} node
 * @param {boolean} [inside]
 * @returns {string[]}
 */
function changedWithin(node, inside = false) {
  return childrenOf(node).flatMap((child) => {
    const names = inside ? changedBy(child) : [];
    return [...names, ...changedWithin(child, inside || FUNCTIONS.has(child.type))];
  });
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

/** @param {Node} node @returns {Node[]} */
const childrenOf = (node) => Object.values(node).flatMap(nodesIn);

/** @param {unknown} value @returns {Node[]} */
const nodesIn = (value) => (Array.isArray(value) ? value : [value]).filter(isNode);

/** @param {unknown} value @returns {value is Node} */
const isNode = (value) =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
