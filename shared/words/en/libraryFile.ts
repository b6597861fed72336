// What is wrong with the file of kept messages.

import type { Tongue } from "../tongue.ts";

export const libraryFileWords = () => ({
  "libraryFile.isNewer": ({ path, version }: { readonly path: string; readonly version: number }) =>
    `${path} was written by a newer Portscope (version ${version} of the format).`,
  "libraryFile.updatePortscope":
    "Update this one, or move the file away. It is left as it is, and nothing is saved meanwhile.",
  "libraryFile.isFull": (
    { messages, size }: { readonly messages: number; readonly size: number },
    t: Tongue,
  ) =>
    `The library holds at most ${t.number(messages)} messages, of ${t.number(size)} characters together.`,
  "libraryFile.removeSome": "Remove some, or save them as a workspace first.",
});
