// The nodes of a parsed source, as the rules of lint walk over them.

/** @typedef {{ readonly type: string; readonly start: number; readonly end: number; readonly [key: string]: unknown }} Node */

/** @param {unknown} value @returns {value is Node} */
export const isNode = (value) =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** @param {unknown} value @returns {Node[]} */
export const nodesIn = (value) => (Array.isArray(value) ? value : [value]).filter(isNode);

/**
 * Calls `visit` with each node directly below one. No list is made for it: there are a million of them.
 * @param {Node} node
 * @param {(child: Node) => void} visit
 */
export function eachChild(node, visit) {
  for (const value of Object.values(node)) {
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value)) {
      if (isNode(value)) visit(value);
      continue;
    }
    for (const one of /** @type {readonly unknown[]} */ (value)) if (isNode(one)) visit(one);
  }
}
