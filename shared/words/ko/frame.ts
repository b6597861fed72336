// Cutting a stream into messages: what is wrong with a message, and with how to cut as a person typed it.

import type { WordsOf } from "../wording.ts";

export const frameWords = (): WordsOf<"frame"> => ({
  "frame.continues": "앞에서 잘린 메시지의 나머지",
  "frame.cutAtMib": ({ size }) => `${size} MiB보다 길어 여기서 자름`,
  "frame.cutAtBytes": ({ size }) => `${size}바이트보다 길어 여기서 자름`,
  "frame.both": ({ first, second }) => `${first}; ${second}`,
  "frame.asReadFromHere": ({ why }) => `${why}; 여기부터는 읽은 단위로 나눔`,
  "frame.notAsItsFramingSays": "나누는 규칙과 다름",

  "frame.noKnownProtocol": "아는 프로토콜이 아님",
  "frame.endNotFound": "메시지의 끝을 찾지 못함",
  "frame.nothingCuts": ({ protocol }) => `${protocol} 메시지로 나누는 방법이 없음`,
  "frame.noneBeginsHere": ({ protocol }) => `여기서 시작하는 ${protocol} 메시지가 없음`,
  "frame.decoderGave": ({ protocol, length }) =>
    `${protocol} 해석기가 ${length}바이트 메시지라고 알림`,
  "frame.decoderFailed": ({ protocol, message }) => `${protocol} 해석기 실패: ${message}`,

  "frame.fieldWrong": ({ field, expected }) =>
    `길이 필드 ${field}: 잘못된 값, 기대한 값: ${expected}`,
  "frame.fieldTooShort": ({ field, total, header }) =>
    `길이 필드 ${field}: 메시지가 ${total}바이트가 되어 자신의 헤더(${header}바이트) 안에서 끝남`,
  "frame.fieldTooLong": ({ field, total }) =>
    `길이 필드 ${field}: 메시지가 ${total}바이트가 되어 16 MiB를 넘음`,
  "frame.definiteLength": "8바이트 이하의 확정된 길이",
  "frame.byteBelow80": ({ most }) => `처음 ${most}바이트 안에 80보다 작은 바이트`,
  "frame.decimalDigits": ({ count }) => `10진수 숫자 ${count}개`,
  "frame.hexDigits": ({ count }) => `16진수 숫자 ${count}개`,
  "frame.decimalDigitsThen": ({ most, end }) => `10진수 숫자 1~${most}개와 그 뒤의 ${end}`,
  "frame.hexDigitsThen": ({ most, end }) => `16진수 숫자 1~${most}개와 그 뒤의 ${end}`,
});
