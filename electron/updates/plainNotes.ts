// Release notes as a dialog can show them: text without marks, not too long. Feeds have HTML or Markdown.

/** Lines, and characters of all of them, that a dialog has room for. */
const MOST_LINES = 24;
const MOST_CHARACTERS = 1600;

type Notes = string | readonly { readonly note: string | null }[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
  "&amp;": "&",
};

export function plainNotes(notes: Notes): string {
  const whole = typeof notes === "string" ? notes : notes.map(({ note }) => note ?? "").join("\n");
  // No more of it than could be shown is looked at.
  const text = whole
    .slice(0, MOST_CHARACTERS * 10)
    .replaceAll(/<li\b[^>]*>/gi, "\n• ")
    .replaceAll(/<(?:br|p|h[1-6]|div|tr)\b[^>]*>|<\/(?:p|h[1-6]|ul|ol|div)>/gi, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/^#{1,6} +/gm, "")
    .replaceAll(/^[*-] +/gm, "• ")
    .replaceAll(/\p{Cc}/gu, (mark) => (mark === "\n" ? mark : " "))
    .replaceAll(/ *\n(?:\s*\n)*/g, "\n")
    .trim();
  const lines = text.split("\n");
  const shown = lines.slice(0, MOST_LINES).join("\n").slice(0, MOST_CHARACTERS);
  return shown.length < text.length ? `${shown.trimEnd()} …` : shown;
}
