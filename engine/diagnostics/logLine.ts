// One line of the log: when, which process, what happened, with which values. For whoever mends the program, so it is the same
// in every language.
//
//     2026-11-30T14:00:00.000Z 4242 started version=0.1.0 kind=browser

export type LogValues = Readonly<Record<string, string | number | boolean | null>>;

/** UTF-16 units of one line, and of one value: a stack that is longer is cut. */
export const LONGEST_LINE = 4_000;
const LONGEST_VALUE = 2_000;

/** Ends with a line break, and has no other. */
export function logLine(event: string, values: LogValues, when: Date): string {
  const told = Object.entries(values).map(([name, value]) => ` ${name}=${shown(value)}`);
  const line = `${when.toISOString()} ${process.pid} ${event}${told.join("")}`;
  return `${cut(line, LONGEST_LINE)}\n`;
}

function shown(value: LogValues[string]): string {
  if (typeof value !== "string") return String(value);
  const text = cut(value, LONGEST_VALUE);
  return /^[\w.:/@~+#[\]-]+$/.test(text) ? text : JSON.stringify(text);
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
