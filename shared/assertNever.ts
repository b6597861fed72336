/** Ends a switch over a tagged union: a new tag without a case is a compile error, and a clear throw at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
