// The program takes no arguments but Chromium's switches and a file. Long ones are left out before Chromium looks at them: its lock
// between two starts does not survive more than 32 KiB.

/** Bytes of all arguments together; the working directory goes with them. */
export const MOST_BYTES = 8 * 1024;

/** Null where they may stay as they are; else those to start again with: switches, as long as there is room. */
export function cutArguments(args: readonly string[]): readonly string[] | null {
  if (sizeOf(args) <= MOST_BYTES) return null;
  const kept: string[] = [];
  for (const arg of args)
    if (arg.startsWith("--") && sizeOf([...kept, arg]) <= MOST_BYTES) kept.push(arg);
  return kept;
}

function sizeOf(args: readonly string[]): number {
  return args.reduce((sum, arg) => sum + Buffer.byteLength(arg) + 1, 0);
}
