// Why packed bytes could not be unpacked, or not all of them.

import type { WordsOf } from "../wording.ts";
import { eul } from "./particle.ts";

export const unpackWords = (): WordsOf<"unpack"> => ({
  "unpack.tooMuchCameBefore": "앞에 온 것이 너무 많아 압축을 풀 수 없습니다.",
  "unpack.unpacksToMoreThan": ({ most }) =>
    `압축을 풀면 ${eul(most)} 넘습니다. 나머지는 풀지 않았습니다.`,
  "unpack.notAllOfItCouldBeUnpacked": ({ name, why }) =>
    `일부는 압축을 풀지 못했습니다(${name}): ${why}.`,
  "unpack.nothingHereUnpacksIt": "이 압축을 푸는 방법이 없습니다",
  "unpack.noBytes": "바이트가 없습니다",
  "unpack.itEndsBeforeItsBytesDo": "바이트가 남았는데 압축이 끝났습니다",
  "unpack.windowIsBeyond": ({ window }) => `윈도 크기 ${window}바이트가 8 MiB를 넘습니다`,
});
