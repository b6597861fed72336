// 다른 도구가 쓴 것을 라이브러리로 가져오기.

import type { WordsOf } from "../../wording.ts";

export const libraryImportWords = (): WordsOf<"libraryImport"> => ({
  "libraryImport.import": "가져오기…",
  "libraryImport.importAlso":
    "열기, 파일, 붙여넣기, 헥스 덤프, 배열, 시퀀스, 응답, 라이브러리, open, file, paste, Packet Sender, Docklight, curl, YAML, JSON",
  "libraryImport.title": "라이브러리로 가져오기",
  "libraryImport.about": "다른 도구의 파일을 고르거나 텍스트를 붙여넣으세요.",
  "libraryImport.text": "가져올 텍스트",
  "libraryImport.textLike": "curl -d ping http://127.0.0.1:8080/",
  "libraryImport.chooseFile": "파일 선택…",
  "libraryImport.onlyBeginning": "앞부분만 표시합니다.",
  "libraryImport.reads":
    "읽을 수 있는 것: 헥스 덤프(xxd, hexdump, od, Wireshark, tcpdump), C 배열과 리터럴, curl 명령줄, Packet Sender와 Docklight의 파일, 시퀀스, 응답, 라이브러리.",
  "libraryImport.unknown":
    "여기서 읽을 수 있는 것이 아닙니다. 덤프, 배열, curl 명령줄, Packet Sender나 Docklight의 파일, 시퀀스, 응답, 라이브러리 가운데 어느 것도 아닙니다.",
  "libraryImport.newer": "더 새로운 버전의 Portscope가 쓴 라이브러리입니다.",
  "libraryImport.damaged": "Portscope의 라이브러리라고 쓰여 있지만 라이브러리로 읽을 수 없습니다.",
  "libraryImport.script.sequence": "시퀀스입니다.",
  "libraryImport.script.responder": "응답입니다.",
  "libraryImport.library": ({ count }, t) => `항목 ${t.number(count)}개가 든 라이브러리입니다.`,
  "libraryImport.take": ({ count }, t) =>
    count === 0 ? "가져오기" : `${t.number(count)}개 가져오기`,
  "libraryImport.called.packetSender": "Packet Sender",
  "libraryImport.called.packetSenderJson": "Packet Sender",
  "libraryImport.called.docklight": "Docklight",
  "libraryImport.called.curl": "curl",
  "libraryImport.called.cArray": "배열",
  "libraryImport.called.hexDump": "덤프",
  "libraryImport.called.hex": "바이트",
  "libraryImport.pasted": "붙여넣은 내용",
  "libraryImport.looksLike": ({ kind, count }, t) =>
    `붙여넣은 내용은 메시지 ${t.number(count)}개로 읽힙니다: ${kind}.`,
  "libraryImport.putBytes": ({ count }, t) => `${t.number(count)}바이트로 바꿔 쓰기`,
  "libraryImport.intoLibrary": "라이브러리로 가져오기…",
  "libraryImport.leaveIt": "텍스트로 두기",
  "libraryImport.putInPlace": ({ count }, t) =>
    `붙여넣은 내용을 ${t.number(count)}바이트로 바꿔 썼습니다.`,
});
