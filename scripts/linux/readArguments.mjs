// What electron-builder tells fpm, by name.

/** Without a value. */
const SWITCHES = new Set(["--force", "--debug"]);

/**
 * @typedef {object} Asked
 * @property {(name: string) => string} value - Of an option that is given once; throws where it is missing.
 * @property {(name: string) => readonly string[]} values - Of one that is given any number of times.
 * @property {readonly (readonly [from: string, to: string])[]} files - What goes where; a folder ends in a slash.
 */

/** @param {readonly string[]} args @returns {Asked} */
export function readArguments(args) {
  /** @type {Map<string, string[]>} */
  const options = new Map();
  /** @type {(readonly [string, string])[]} */
  const files = [];
  for (let i = 0; i < args.length; i++) {
    const name = args[i] ?? "";
    if (SWITCHES.has(name)) continue;
    if (name.startsWith("-")) options.set(name, [...(options.get(name) ?? []), args[++i] ?? ""]);
    else {
      const at = name.lastIndexOf("=");
      if (at === -1) throw new Error(`expected FROM=TO, got ${name}`);
      files.push([name.slice(0, at), name.slice(at + 1)]);
    }
  }
  const values = (/** @type {string} */ name) => options.get(name) ?? [];
  return {
    files,
    values,
    value(name) {
      const [first] = values(name);
      if (first === undefined) throw new Error(`expected ${name}`);
      return first;
    },
  };
}
