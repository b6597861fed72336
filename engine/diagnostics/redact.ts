// Takes out of a text what it should not carry to others: the person's home and name, tokens, long secrets.

/** What is looked for; `home` and `user` empty where the system names none. */
export interface Private {
  readonly home: string;
  readonly user: string;
}

/** What stands in place of a secret. */
export const REMOVED = "<removed>";

export function redact(text: string, { home, user }: Private): string {
  const paths = spellings(home).reduce((left, path) => left.replaceAll(path, "~"), text);
  return withoutName(paths, user)
    .replaceAll(NAMED_SECRET, `$1${REMOVED}`)
    .replaceAll(LONG_RUN, (run) => (isSecret(run) ? REMOVED : run));
}

/** `token=…`, `password: …`, `Authorization: Bearer …`. */
const NAMED_SECRET =
  /((?:token|password|passwd|secret|authorization|api[-_]?key|cookie)["']?\s*[=:]\s*["']?(?:bearer\s+|basic\s+)?)[^\s"'&,;]+/gi;
/** Not across `=`: what stands before it is a name. */
const LONG_RUN = /[A-Za-z0-9_+/-]{24,}={0,2}/g;

/** Letters of both cases and digits, or hex alone: no word, path or name of a file looks so. */
function isSecret(run: string): boolean {
  if (/^[0-9a-f-]{32,}$/i.test(run)) return /\d/.test(run) && /[a-f]/i.test(run);
  return !run.includes("/") && /\d/.test(run) && /[a-z]/.test(run) && /[A-Z]/.test(run);
}

/** As the system writes it, in addresses, and within JSON. The longest first. */
function spellings(home: string): readonly string[] {
  if (home.length < 2) return [];
  const slashed = home.replaceAll("\\", "/");
  const all = [home, slashed, encodeURI(slashed), home.replaceAll("\\", "\\\\")];
  return [...new Set(all)].toSorted((a, b) => b.length - a.length);
}

/** A name of two letters is in half of all words. */
const SHORTEST_NAME = 3;

function withoutName(text: string, user: string): string {
  if (user.length < SHORTEST_NAME || user === "root") return text;
  const literal = user.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return text.replaceAll(
    new RegExp(`(?<![\\p{L}\\p{N}_-])${literal}(?![\\p{L}\\p{N}_-])`, "giu"),
    "<user>",
  );
}
