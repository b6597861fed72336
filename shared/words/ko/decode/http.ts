// HTTP/1.x: the parts of a message, and what is wrong with one.

import type { WordsOf } from "../../wording.ts";

export const httpWords = (): WordsOf<"http"> => ({
  "http.lastChunk": "마지막 청크",
  "http.chunkData": "청크 데이터",
  "http.chunkSize": "청크 크기",
  "http.chunkSizeInHexDigitsIsExpected": "16진수로 된 청크 크기가 와야 합니다",
  "http.codingIsNotKnownHereItWas": ({ name }) =>
    `알 수 없는 코딩 "${name}"이므로 풀지 않고 그대로 두었습니다.`,
  "http.bodyUnpacked": ({ coding }) => `본문, 압축 해제됨 (${coding})`,
  "http.httpStartLineIsExpectedAsGet":
    "GET / HTTP/1.1이나 HTTP/1.1 200 OK 같은 HTTP 시작 줄이 와야 합니다",
  "http.startLine": "시작 줄",
  "http.theStartLine": "시작 줄",
  "http.isNoHttpXStartLine": ({ line }) => `HTTP/1.x 시작 줄이 아닙니다: "${line}"`,
  "http.request": "요청",
  "http.requestUri": "요청 URI",
  "http.answers": ({ shown, words }) => `${shown}, ${words}의 응답`,
  "http.requestLine": "요청 줄",
  "http.requestTarget": "요청 대상",
  "http.statusLine": "상태 줄",
  "http.statusCode": "상태 코드",
  "http.headersAreLongerThanBytes": ({ most }) => `헤더가 ${most}바이트보다 깁니다`,
  "http.thereAreMoreThanHeaders": ({ most }) => `헤더가 ${most}개보다 많습니다`,
  "http.emptyLineBehindHeaders": "헤더 뒤의 빈 줄",
  "http.carriageReturnWithinHeader": "헤더 안에 캐리지 리턴이 있습니다",
  "http.foldedLine": "접힌 줄",
  "http.header": "헤더",
  "http.emptyLine": "빈 줄",
  "http.startLineIsExpected": "시작 줄이 와야 합니다",
  "http.readAsNoAnswerToHeadWhich":
    "어느 요청의 응답인지 알 수 없어 HEAD의 응답이 아닌 것으로 읽었습니다.",
  "http.requestWithTransferEncodingMustEndWith":
    "Transfer-Encoding이 있는 요청은 chunked로 끝나야 합니다",
  "http.contentLengthIsNotOneNumber": ({ lengths }) =>
    `Content-Length는 숫자 하나여야 하지만 "${lengths}"입니다`,
  "http.body": "본문",
  "http.expectedUnlessItAnswersHead": ({ bytes }) =>
    `HEAD의 응답이 아니라면 ${bytes}가 와야 합니다`,
  "http.itLastsUntilConnectionCloses": "연결이 닫힐 때까지 이어집니다",
  "http.aHeader": "헤더",
  "http.aTrailer": "트레일러",
  "http.isNoHeader": ({ line }) => `이름과 콜론으로 된 헤더가 아닙니다: "${line}"`,
  "http.isNoTrailer": ({ line }) => `이름과 콜론으로 된 트레일러가 아닙니다: "${line}"`,
});
