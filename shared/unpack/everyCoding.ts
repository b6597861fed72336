import type { Coding } from "../decode/Decoder.ts";
import type { Undo } from "./createUnpack.ts";
import { gunzip, inflate, unzlib } from "./inflate.ts";
import { unbrotli } from "./unbrotli.ts";
import { unzstd } from "./unzstd.ts";

export const EVERY_CODING: { readonly [K in Coding]: Undo } = {
  gzip: gunzip,
  deflate: unzlib,
  "deflate-raw": inflate,
  br: unbrotli,
  zstd: unzstd,
};
