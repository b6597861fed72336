// Markdown of what the program says: its texts are plain, but for code between backticks.

/** A text as it is, whatever of it would be Markdown. @param {string} text */
export function plain(text) {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[\\*_[\]<>#|~]/g, "\\$&")))
    .join("")
    .replaceAll(/\s+/g, " ");
}

/** @param {string} text */
export function code(text) {
  return `\`${text}\``;
}

/**
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows - Of Markdown.
 */
export function table(heads, rows) {
  const lines = [heads, heads.map(() => "---"), ...rows.map((row) => row.map(cell))];
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

/** A bar ends a cell also within code. @param {string} markdown */
function cell(markdown) {
  return markdown.replaceAll(/(?<!\\)\|/g, "\\|").replaceAll("\n", " ");
}
