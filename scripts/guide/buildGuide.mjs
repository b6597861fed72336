// The guide as a site: docs/guide into a folder of a build, with what the program says of itself put in. Nothing of that is kept in
// the repository, so nothing of it can be old.
//
//     await buildGuide("dist/renderer/guide");

import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { Eleventy } from "@11ty/eleventy";
import { LANGUAGES } from "./contents.mjs";
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
    tongues.set(language, { ...sayings, titles: await titlesOf(language, sayings) });
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
  // Curly braces are nothing but themselves.
  config.addGlobalData("templateEngineOverride", "md");
  config.addGlobalData("permalink", () => htmlOf);
  config.addPassthroughCopy({
    [`${SOURCE}/guide.css`]: "guide.css",
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

/** Of each page its first heading. @param {string} language @param {Sayings} sayings */
async function titlesOf(language, { pages }) {
  const folder = join(root, SOURCE, language);
  /** @type {Map<string, string>} */
  const texts = new Map(Object.entries(pages));
  for (const file of await readdir(folder))
    if (file.endsWith(".md"))
      texts.set(file.slice(0, -".md".length), await readFile(join(folder, file), "utf8"));
  return new Map([...texts].map(([name, text]) => [name, /^# (.*)$/m.exec(text)?.[1] ?? name]));
}
