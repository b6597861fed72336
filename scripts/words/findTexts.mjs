// Finds texts that look as if a person were to read them: what stands between tags, in titles and labels, and every string of
// two or more words. What is a fault of the program (`new Error`), a name, a selector or a key has no blank in it, or is passed over.

import { eachChild, isNode, nodesIn } from "../sources/nodes.mjs";

/** @typedef {import("../sources/nodes.mjs").Node} Node */
/** @typedef {import("../sources/Source.mjs").Source} Source */
/** @typedef {{ readonly line: number; readonly text: string }} Found */

/** Attributes that are shown or spoken. */
const SHOWN = new Set([
  "title",
  "alt",
  "placeholder",
  "label",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
]);

/** Attributes of names: whatever stands in them is none's word. */
const NAMES = new Set(["className", "key", "id"]);

/** Beside a string that is for machines although it has blanks; why stands behind it. */
const MARK = /not for people: \S/;

/**
 * @param {Source} source
 * @returns {Found[]}
 */
export function findTexts(source) {
  const lines = source.text.split("\n");
  /** @type {Found[]} */
  const found = [];
  walk(source.program, null, (node, parent) => {
    if (isPassedOver(node)) return false;
    const text = shownText(node, parent);
    if (text === null) return true;
    const line = source.lineAt(node.start);
    const beside = `${lines[line - 2] ?? ""}\n${lines[line - 1] ?? ""}`;
    if (!MARK.test(beside)) found.push({ line, text: text.replaceAll(/\s+/g, " ").trim() });
    return true;
  });
  return found;
}

/** @param {Node} node @param {Node | null} parent @returns {string | null} */
function shownText(node, parent) {
  const { value } = node;
  if (node.type === "JSXText" && typeof value === "string") return hasWord(value) ? value : null;
  if (node.type === "Literal" && typeof value === "string") {
    if (parent?.type === "JSXAttribute")
      return SHOWN.has(nameOf(parent["name"])) && hasWord(value) ? value : null;
    return isProse(value) && !isCompared(parent) && !isKey(node, parent) ? value : null;
  }
  if (node.type !== "TemplateLiteral" || parent?.type === "TaggedTemplateExpression") return null;
  const text = nodesIn(node["quasis"]).map(cooked).join("…");
  return isProse(text) ? text : null;
}

const hasWord = (/** @type {string} */ text) => /\p{L}{2}/u.test(text);

/** Two words beside each other, one of them in small letters: `as read`, but not `GET /`, `a-b c-d` or `0 0 24 24`. */
function isProse(/** @type {string} */ text) {
  const beside = /(?:^|[\s(…"'])\p{L}[\p{L}'’]*[,:;]? (?:…|\p{L}[\p{L}'’]+)(?=$|[\s,.:;!?)…"'])/u;
  return beside.test(text) && /\p{Ll}{2}/u.test(text);
}

/** @param {Node} node */
function isPassedOver(node) {
  if (node.type === "ImportDeclaration" || node.type === "ImportExpression") return true;
  if (node.type === "JSXAttribute") return NAMES.has(nameOf(node["name"]));
  if (node.type.startsWith("TS")) return !/^TS(?:As|Satisfies|NonNull)/.test(node.type);
  if (node.type !== "NewExpression") return false;
  const name = nameOf(node["callee"]);
  return name.endsWith("Error") && name !== "UsageError";
}

/** @param {Node | null} parent */
const isCompared = (parent) =>
  parent?.type === "SwitchCase" ||
  (parent?.type === "BinaryExpression" && /^[!=]==?$/.test(String(parent["operator"])));

/** @param {Node} node @param {Node | null} parent */
const isKey = (node, parent) => parent?.type === "Property" && parent["key"] === node;

/** @param {unknown} value @returns {string} */
const nameOf = (value) => (isNode(value) && typeof value["name"] === "string" ? value["name"] : "");

/** @param {Node} quasi */
function cooked({ value }) {
  const isPair = typeof value === "object" && value !== null && "cooked" in value;
  return isPair && typeof value.cooked === "string" ? value.cooked : "";
}

/**
 * @param {Node} node
 * @param {Node | null} parent
 * @param {(node: Node, parent: Node | null) => boolean} visit - Whether to go on into the node.
 */
function walk(node, parent, visit) {
  if (!visit(node, parent)) return;
  eachChild(node, (child) => walk(child, node, visit));
}
