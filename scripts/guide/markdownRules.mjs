// What the guide's Markdown has beyond the usual: headings can be linked to, links name Markdown files (so that they lead somewhere
// on a forge too) and become those of the site, tables scroll by themselves, and of a picture there is one for each theme.

/** @typedef {{ type: string, tag: string, content: string, info: string, attrGet(name: string): string | null, attrSet(name: string, value: string): void, children: readonly Token[] | null }} Token */
/** @typedef {{ tokens: readonly Token[] }} State */
/** @typedef {(tokens: readonly Token[], index: number) => string} Rule */
/** @typedef {{ core: { ruler: { push(name: string, rule: (state: State) => void): void } }, renderer: { rules: Record<string, Rule> } }} MarkdownIt */

/** A page that is read without the guide too: in the site it stands among the others, in every language under one name. */
const BESIDE_THE_GUIDE = /^\.\.\/\.\.\/([a-z]+)(?:\.[a-z]{2})?\.md(?=#|$)/;

/** @param {unknown} library - Eleventy's own, which has no types here. */
export function addRules(library) {
  const markdown = /** @type {MarkdownIt} */ (library);
  markdown.core.ruler.push("guide", ({ tokens }) => {
    nameHeadings(tokens);
    for (const token of tokens) for (const child of token.children ?? []) turnLink(child);
  });
  markdown.renderer.rules["table_open"] = () => '<div class="table" tabindex="0">\n<table>\n';
  markdown.renderer.rules["table_close"] = () => "</table>\n</div>\n";
  markdown.renderer.rules["image"] = (tokens, index) => picture(tokens[index]);
}

/** Of `window.png` the dark one is `window-dark.png`. @param {Token | undefined} token */
function picture(token) {
  const src = token?.attrGet("src") ?? "";
  const alt = (token?.content ?? "").replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const dark = src.replace(/\.png$/, "-dark.png");
  return `<picture><source srcset="${dark}" media="(prefers-color-scheme: dark)"><img src="${src}" alt="${alt}" loading="lazy"></picture>`;
}

/** @param {readonly Token[]} tokens */
function nameHeadings(tokens) {
  /** @type {Map<string, number>} */
  const used = new Map();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "heading_open") continue;
    const name = anchorOf(textOf(tokens[index + 1]));
    const times = used.get(name) ?? 0;
    used.set(name, times + 1);
    token.attrSet("id", times === 0 ? name : `${name}-${times}`);
  }
}

/** @param {Token | undefined} token */
function textOf(token) {
  return (token?.children ?? []).map(({ content }) => content).join("");
}

/** As GitHub names headings: letters of any script, digits, hyphens. @param {string} title */
export function anchorOf(title) {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");
}

/** @param {Token} token */
function turnLink(token) {
  const href = token.type === "link_open" ? token.attrGet("href") : null;
  if (href === null) return;
  if (/^https?:/.test(href)) {
    // Never in the guide's own window.
    token.attrSet("target", "_blank");
    token.attrSet("rel", "noopener noreferrer");
  } else
    token.attrSet("href", href.replace(BESIDE_THE_GUIDE, "$1.md").replace(/\.md(?=#|$)/, ".html"));
}
