// The frame of a page of the guide: no script, no inline style, so that it stands under the program's own policy; every address is
// relative, so that it also stands in a folder.

import { CONTENTS, LANGUAGES, PAGES } from "./contents.mjs";

/** @typedef {import("./generated/Speech.ts").Labels} Labels */

/**
 * @typedef {object} Frame
 * @property {string} language
 * @property {string} name - Of the page, within its language.
 * @property {string} content - HTML.
 * @property {Labels} labels
 * @property {ReadonlyMap<string, string>} titles - Of all pages of this language, by name.
 * @property {readonly { readonly id: string, readonly title: string }[]} headings - Of the second level.
 */

/** @param {Frame} frame */
export function layout(frame) {
  const { language, name, content, labels, titles } = frame;
  const up = "../".repeat(name.split("/").length - 1);
  const title = titles.get(name) ?? name;
  const other = LANGUAGES.find((each) => each !== language) ?? language;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · ${escape(labels.guide)}</title>
<link rel="stylesheet" href="${up}../tokens.css">
<link rel="stylesheet" href="${up}../guide.css">
<link rel="stylesheet" href="${up}../prose.css">
</head>
<body>
<a class="skip" href="#page">${escape(labels.skip)}</a>
<header><a class="home" href="${up}index.html">${escape(labels.guide)}</a>
<a href="${up}../${other}/${name}.html" hreflang="${other}" lang="${other}">${labels.otherLanguage}</a></header>
<nav aria-label="${escape(labels.contents)}">${contents(frame, up)}</nav>
<main id="page">
${content}
${neighbours(frame)}
</main>
${onThisPage(frame)}
</body>
</html>
`;
}

/** @param {Frame} frame @param {string} up */
function contents({ name, labels, titles }, up) {
  const here = name.startsWith("errors/") ? "errors" : name;
  return CONTENTS.map(([section, pages]) => {
    const items = pages.map((page) => {
      const current = page === here ? ' aria-current="page"' : "";
      return `<li><a href="${up}${page}.html"${current}>${escape(titles.get(page) ?? page)}</a></li>`;
    });
    return `<h2>${escape(labels.sections[section])}</h2><ul>${items.join("")}</ul>`;
  }).join("\n");
}

/** The page before and the page behind. @param {Frame} frame */
function neighbours({ name, labels, titles }) {
  const at = PAGES.indexOf(name);
  if (at === -1) return "";
  /** @param {string | undefined} page @param {string} label @param {string} rel */
  const link = (page, label, rel) =>
    page === undefined
      ? ""
      : `<a rel="${rel}" href="${page}.html"><span>${escape(label)}</span> ${escape(titles.get(page) ?? page)}</a>`;
  return `<footer>${link(PAGES[at - 1], labels.previous, "prev")}${link(PAGES[at + 1], labels.next, "next")}</footer>`;
}

/** @param {Frame} frame */
function onThisPage({ headings, labels }) {
  if (headings.length < 3) return "";
  const items = headings.map(({ id, title }) => `<li><a href="#${id}">${escape(title)}</a></li>`);
  return `<aside aria-label="${escape(labels.onThisPage)}"><h2>${escape(labels.onThisPage)}</h2><ul>${items.join("")}</ul></aside>`;
}

/** @param {string} text */
function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
