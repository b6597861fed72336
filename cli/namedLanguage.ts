// The option --lang as it stands among the arguments of any command: read before all others, since what is wrong with those is
// said in its language.

/** Before a `--`, behind which everything is data. Undefined where it is not given. */
export function namedLanguage(args: readonly string[]): string | undefined {
  const end = args.indexOf("--");
  const options = end === -1 ? args : args.slice(0, end);
  const at = options.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const option = options[at];
  return option === "--lang" ? options[at + 1] : option?.slice("--lang=".length);
}

/** The name of the command: the first argument that is neither that option nor its value. */
export function namedCommand(args: readonly string[]): string | undefined {
  const [first, ...others] = args;
  if (first === "--lang") return namedCommand(others.slice(1));
  return first?.startsWith("--lang=") === true ? namedCommand(others) : first;
}
