// What one source file refers to by a relative path. Since oxfmt lays every file out, an import starts its line and its path
// stands in double quotes: a regular expression reads a thousand files in a twentieth of what a parser needs.
// test/lint/readImports.test.ts holds it against a parser, over every file of the project.

const FORMS = new RegExp(
  [
    String.raw`^import\s(?:[^"]*?\sfrom\s)?"(?<imported>[^"]+)"`,
    String.raw`^export\s(?:type\s)?(?:\*(?:\sas\s\w+)?|\{[^}"]*\})\sfrom\s"(?<exported>[^"]+)"`,
    // Also the type `import("./a.ts").A`.
    String.raw`\bimport\(\s*"(?<loaded>[^"]+)"`,
    String.raw`\bimport\.meta\.resolve\(\s*"(?<resolved>[^"]+)"`,
    // A thread's or a page's file. What is not there in the source is made by the build.
    String.raw`\bnew URL\(\s*"(?<url>[^"]+)",`,
  ].join("|"),
  "gm",
);

/**
 * @typedef {object} Reference
 * @property {string} path - As written, without a query behind it.
 * @property {boolean} mayBeBuilt - A file that only the build makes is fine.
 */

/**
 * The relative paths that a source refers to, in order; packages and Node's modules are none.
 * @param {string} source
 * @returns {Reference[]}
 */
export function readImports(source) {
  /** @type {Reference[]} */
  const found = [];
  for (const { groups = {} } of source.matchAll(FORMS)) {
    const { imported, exported, loaded, resolved, url } = groups;
    const path = (imported ?? exported ?? loaded ?? resolved ?? url ?? "").replace(/\?.*$/, "");
    if (path.startsWith(".") || url !== undefined)
      found.push({ path, mayBeBuilt: url !== undefined });
  }
  return found;
}
