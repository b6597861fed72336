// Circles: in each folder, its files and sub-folders must have an order in which each imports only earlier ones. That is
// more than files without circles: two folders whose files import each other's are one, without any circle of files.

/** @typedef {import("./readTree.mjs").Import} Import */
/** @typedef {{ readonly folder: string; readonly imports: readonly Import[] }} Circle */

/**
 * @param {readonly Import[]} imports
 * @returns {Circle[]} Each with one import for each of its steps, in order.
 */
export function findCircles(imports) {
  /** @type {Map<string, Graph>} */
  const folders = new Map();
  for (const one of imports) addTo(folders, one);
  return [...folders].flatMap(([folder, graph]) =>
    circlesOf(graph).map((steps) => ({ folder, imports: steps })),
  );
}

/** @typedef {Map<string, Map<string, Import>>} Graph - An entry of a folder, those it imports, and one import for each. */

/**
 * An import lies between two entries of exactly one folder: the deepest that holds both files.
 * @param {Map<string, Graph>} folders
 * @param {Import} one
 */
function addTo(folders, one) {
  const from = one.from.split("/");
  const to = one.to.split("/");
  const depth = from.findIndex((part, at) => part !== to[at]);
  if (depth === -1) return;
  const folder = from.slice(0, depth).join("/") || ".";
  const graph = at(folders, folder, () => /** @type {Graph} */ (new Map()));
  const entries = at(
    graph,
    from[depth] ?? "",
    () => /** @type {Map<string, Import>} */ (new Map()),
  );
  at(entries, to[depth] ?? "", () => one);
}

/**
 * @template K, V
 * @param {Map<K, V>} map
 * @param {K} key
 * @param {() => V} make
 * @returns {V}
 */
function at(map, key, make) {
  const present = map.get(key) ?? make();
  map.set(key, present);
  return present;
}

/**
 * One circle for each entry that leads back to itself, the shortest; a circle that was found from another of its entries is
 * not told again.
 * @param {Graph} graph
 * @returns {Import[][]}
 */
function circlesOf(graph) {
  /** @type {Import[][]} */
  const circles = [];
  /** @type {Set<string>} */
  const told = new Set();
  for (const start of [...graph.keys()].toSorted()) {
    if (told.has(start)) continue;
    const back = shortestBack(graph, start);
    if (back.length === 0) continue;
    circles.push(back.map(({ step }) => step));
    for (const { entry } of back) told.add(entry);
  }
  return circles;
}

/** @typedef {{ readonly entry: string; readonly step: Import; readonly before: Step | null }} Step */

/**
 * @param {Graph} graph
 * @param {string} start
 * @returns {Step[]} From `start` back to it; empty where nothing leads back.
 */
function shortestBack(graph, start) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @type {Step[]} */
  const queue = steps(graph, start, null);
  for (const last of queue) {
    if (last.entry === start) return pathTo(last);
    if (seen.has(last.entry)) continue;
    seen.add(last.entry);
    queue.push(...steps(graph, last.entry, last));
  }
  return [];
}

/** @param {Graph} graph @param {string} entry @param {Step | null} before @returns {Step[]} */
const steps = (graph, entry, before) =>
  [...(graph.get(entry) ?? [])].map(([next, step]) => ({ entry: next, step, before }));

/** @param {Step} last */
function pathTo(last) {
  const path = [last];
  for (let step = last.before; step !== null; step = step.before) path.unshift(step);
  return path;
}
