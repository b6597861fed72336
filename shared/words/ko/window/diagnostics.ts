// What is told of the program itself, to be sent along with the report of a fault.

import type { WordsOf } from "../../wording.ts";

export const diagnosticsWords = (): WordsOf<"diagnostics"> => ({
  "diagnostics.also": "지원, 보고, 버그, 로그, 버전, 시스템, 정보, diagnostics",
  "diagnostics.show": "진단 정보…",
  "diagnostics.title": "진단 정보",
  "diagnostics.copy": "진단 정보 복사",
  "diagnostics.copied": "진단 정보를 복사했습니다.",
  "diagnostics.close": "닫기",
  "diagnostics.reading": "읽는 중…",
  "diagnostics.about":
    "문제를 알릴 때 함께 보낼 정보입니다. 페이로드, 상대, 토큰, 사용자 이름, 홈 폴더는 들어 있지 않습니다.",
  "diagnostics.logIsIn": ({ file }) => `로그 파일: ${file}`,
  "diagnostics.noLog": "로그를 둘 홈 폴더가 없어 로그를 남기지 않습니다.",
});
