// What is wrong with the file of kept messages.

import type { WordsOf } from "../wording.ts";

export const libraryFileWords = (): WordsOf<"libraryFile"> => ({
  "libraryFile.isNewer": ({ path, version }) =>
    `더 새로운 Portscope가 쓴 파일입니다: ${path} (형식 버전 ${version}).`,
  "libraryFile.updatePortscope":
    "이 프로그램을 업데이트하거나 파일을 옮기세요. 파일은 그대로 두며, 그동안 아무것도 저장하지 않습니다.",
  "libraryFile.isFull": ({ messages, size }, t) =>
    `라이브러리에는 메시지를 최대 ${t.number(messages)}개, 모두 합해 ${t.number(size)}자까지 담을 수 있습니다.`,
  "libraryFile.removeSome": "일부를 지우거나, 먼저 작업 공간으로 저장하세요.",
});
