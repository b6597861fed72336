// The pages of the guide in their order, by section. There is a file of each in every language.

export const LANGUAGES = /** @type {const} */ (["en", "ko"]);

/** @typedef {keyof import("./generated/Speech.ts").Labels["sections"]} SectionName */

/** @type {readonly (readonly [section: SectionName, pages: readonly string[]])[]} */
export const CONTENTS = [
  ["begin", ["index", "five-minutes", "jobs"]],
  ["sockets", ["tcp-server", "tcp-client", "udp", "unix"]],
  ["work", ["messages", "finding", "reading", "following", "measuring", "recordings"]],
  ["window", ["workspaces", "settings", "keyboard"]],
  ["terminal", ["terminal", "sequences", "ports", "watching", "nc", "commands", "library"]],
  ["reference", ["security", "limits", "errors", "comparison"]],
];

export const PAGES = CONTENTS.flatMap(([, pages]) => pages);

/** Pages that stand beside the guide, since they are read without it too; English without a language in its name. */
const BESIDE = new Set(["library", "nc"]);

/** From the root of the project. @param {string} language @param {string} page */
export function pageFile(language, page) {
  if (!BESIDE.has(page)) return `docs/guide/${language}/${page}.md`;
  return language === "en" ? `docs/${page}.md` : `docs/${page}.${language}.md`;
}
