// Why packed bytes could not be unpacked, or not all of them.

export const unpackWords = () => ({
  "unpack.tooMuchCameBefore": "Too much came before it to be unpacked.",
  "unpack.unpacksToMoreThan": ({ most }: { readonly most: string }) =>
    `It unpacks to more than ${most}; the rest was not unpacked.`,
  "unpack.notAllOfItCouldBeUnpacked": ({
    name,
    why,
  }: {
    readonly name: string;
    readonly why: string;
  }) => `Not all of it could be unpacked (${name}): ${why}.`,
  "unpack.nothingHereUnpacksIt": "nothing here unpacks it",
  "unpack.noBytes": "no bytes",
  "unpack.itEndsBeforeItsBytesDo": "it ends before its bytes do",
  "unpack.windowIsBeyond": ({ window }: { readonly window: number }) =>
    `a window of ${window} bytes is beyond 8 MiB`,
});
