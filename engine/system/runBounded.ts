// Runs a function that may take for ever, a regular expression on a hostile payload above all, and ends it after a while.
//
//     const done = runBounded(() => { found = regex.test(text); }, 250);

import * as vm from "node:vm";

let work: () => void = () => {};
const context = vm.createContext({ run: () => work() });
const script = new vm.Script("run()");

/**
 * False when it was ended after `milliseconds`, anywhere inside: what it was changing then is as far as it had come. It costs
 * up to a third of a millisecond, so that many short pieces of work are run at once. Throws what `next` throws.
 */
export function runBounded(next: () => void, milliseconds: number): boolean {
  const before = work;
  work = next;
  try {
    script.runInContext(context, { timeout: milliseconds });
    return true;
  } catch (error) {
    // An error of the context's own realm, which is no instance of this one's Error.
    if (typeof error === "object" && error !== null && "code" in error && error.code === TIMEOUT)
      return false;
    throw error;
  } finally {
    work = before;
  }
}

const TIMEOUT = "ERR_SCRIPT_EXECUTION_TIMEOUT";
