// Redis: types of values, and what is wrong with one.

import type { WordsOf } from "../../wording.ts";
import { i } from "../particle.ts";

export const respWords = (): WordsOf<"resp"> => ({
  "resp.resp3AsHelloSaid": "RESP3(HELLO에 따라)",
  "resp.thisTypeIsOfResp3ThoughNo": "HELLO 3은 보이지 않았지만 RESP3의 타입입니다.",
  "resp.answers": ({ shown, command }) => `${shown}, ${command}의 응답`,
  "resp.simpleString": "단순 문자열",
  "resp.simpleError": "단순 오류",
  "resp.bigNumber": "큰 수",
  "resp.bulkString": "벌크 문자열",
  "resp.bulkError": "벌크 오류",
  "resp.verbatimString": "verbatim 문자열",
  "resp.inlineCommand": "인라인 명령",
  "resp.value": "값",
  "resp.itsTypeCharacterIsExpected": "타입 문자가 와야 합니다",
  "resp.respTypeCharacterIsExpectedAs": "+ - : $ * 같은 RESP 타입 문자가 와야 합니다",
  "resp.endsWithLfAloneCrlfIsExpected": ({ name }) =>
    `${i(name)} LF로만 끝납니다. CRLF가 와야 합니다`,
  "resp.nextChunkOfString": "문자열의 다음 청크",
  "resp.chunkLength": "청크 길이",
  "resp.endOfAggregate": "집합 타입의 끝",
  "resp.integer": "정수",
  "resp.null": "널",
  "resp.boolean": "불리언",
  "resp.double": "실수",
  "resp.array": "배열",
  "resp.set": "집합",
  "resp.push": "푸시",
  "resp.map": "맵",
  "resp.streamed": "나뉘어 옴",
  "resp.isNo": ({ value, name }) => `${i(name)} 아닙니다: "${value}"`,
  "resp.crlfBehind": ({ name }) => `${name} 뒤의 CRLF`,
  "resp.hasLengthNumberUpToIsExpected": ({ name, digits, most }) =>
    `${name}의 길이는 ${most} 이하의 숫자여야 하지만 "${digits}"입니다`,
});
