// The guide as a site: docs/guide into a folder of a build, with what the program says of itself put in. Nothing of that is kept in
// the repository, so nothing of it can be old.
//
//     await buildGuide("dist/renderer/guide");

import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { Eleventy } from "@11ty/eleventy";
import { LANGUAGES, PAGES, pageFile } from "./contents.mjs";
import { layout } from "./layout.mjs";
import { addRules } from "./markdownRules.mjs";
import { sayingsIn } from "./sayings.mjs";

/** @typedef {import("./sayings.mjs").Sayings} Sayings */
/** @typedef {import("@11ty/eleventy").EleventyConfig} EleventyConfig */
/** @typedef {Sayings & { readonly titles: ReadonlyMap<string, string> }} Tongue */

const root = join(import.meta.dirname, "../..");
const SOURCE = "docs/guide";

/** `out`: below the project. @param {string} out */
export async function buildGuide(out) {
  /** @type {Map<string, Tongue>} */
  const tongues = new Map();
  for (const [language, sayings] of await sayingsIn(LANGUAGES))
    tongues.set(language, await tongueOf(language, sayings));
  const site = new Eleventy(SOURCE, relative(root, out), {
    quietMode: true,
    config: (config) => configure(config, tongues),
  });
  site.disableLogger();
  await site.write();
}

/** @param {EleventyConfig} config @param {ReadonlyMap<string, Tongue>} tongues */
function configure(config, tongues) {
  config.setTemplateFormats(["md"]);
  // Not to be told how long a slow machine takes for each of our parts.
  config.benchmarkManager.get("Configuration").setMinimumThresholdMs(0);
  // Curly braces are nothing but themselves.
  config.addGlobalData("templateEngineOverride", "md");
  config.addGlobalData("permalink", () => htmlOf);
  config.addPassthroughCopy({
    [`${SOURCE}/guide.css`]: "guide.css",
    [`${SOURCE}/prose.css`]: "prose.css",
    [`${SOURCE}/pictures`]: "pictures",
    "renderer/styles/tokens.css": "tokens.css",
  });
  config.amendLibrary("md", addRules);
  for (const [language, { pages }] of tongues)
    for (const [name, markdown] of Object.entries(pages))
      config.addTemplate(`${language}/${name}.md`, markdown, {});
  config.addPreprocessor("sayings", "md", ({ page }, content) => {
    const { parts } = tongueAt(tongues, page.filePathStem);
    return content.replaceAll(/<!-- generated: (\S+) -->/g, (_, /** @type {string} */ name) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`${page.inputPath}: nothing is generated as ${name}`);
      return part;
    });
  });
  config.addTransform("frame", function (content) {
    return framed(content, this.page.filePathStem, tongues);
  });
}

/** @param {{ readonly page: import("@11ty/eleventy").Page }} data */
const htmlOf = ({ page }) => `${page.filePathStem}.html`;

/** @param {string} content - HTML. @param {string} stem @param {ReadonlyMap<string, Tongue>} tongues */
function framed(content, stem, tongues) {
  const [language = "", ...name] = stem.slice(1).split("/");
  const { labels, titles } = tongueAt(tongues, stem);
  const headings = [...content.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/g)].map(
    ([, id = "", title = ""]) => ({ id, title: title.replaceAll(/<[^>]+>/g, "") }),
  );
  return layout({ language, name: name.join("/"), content, labels, titles, headings });
}

/** @param {ReadonlyMap<string, Tongue>} tongues @param {string} stem */
function tongueAt(tongues, stem) {
  const tongue = tongues.get(stem.split("/")[1] ?? "");
  if (tongue === undefined) throw new Error(`${stem}: in no language of the guide`);
  return tongue;
}

/** With the pages that stand beside the guide. @param {string} language @param {Sayings} sayings */
async function tongueOf(language, sayings) {
  const pages = { ...sayings.pages };
  for (const page of PAGES) {
    const file = pageFile(language, page);
    if (!file.startsWith(SOURCE)) pages[page] = await readFile(join(root, file), "utf8");
  }
  return { ...sayings, pages, titles: await titlesOf(language, pages) };
}

/** Of each page its first heading. @param {string} language @param {Readonly<Record<string, string>>} pages */
async function titlesOf(language, pages) {
  const texts = new Map(Object.entries(pages));
  for (const page of PAGES)
    if (!texts.has(page))
      texts.set(page, await readFile(join(root, pageFile(language, page)), "utf8"));
  return new Map([...texts].map(([name, text]) => [name, /^# (.*)$/m.exec(text)?.[1] ?? name]));
}
