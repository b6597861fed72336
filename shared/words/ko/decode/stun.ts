// STUN: fields and attributes, and what is wrong with a message.

import type { WordsOf } from "../../wording.ts";

export const stunWords = (): WordsOf<"stun"> => ({
  "stun.lifetime": "수명",
  "stun.reserved": "예약됨",
  "stun.xPort": "X-Port",
  "stun.xAddress": "X-Address",
  "stun.changeIp": "IP 변경",
  "stun.changePort": "포트 변경",
  "stun.changeNothing": "변경 없음",
  "stun.channel": "채널",
  "stun.parametersLength": "매개변수 길이",
  "stun.number": "번호",
  "stun.attributeType": "속성 타입",
  "stun.notLastAttribute": "마지막 속성이 아님",
  "stun.successResponse": "성공 응답",
  "stun.errorResponse": "오류 응답",
  "stun.messageType": "메시지 타입",
  "stun.twoHighestBitsOfStunMessageAre": "STUN 메시지의 최상위 두 비트는 0이어야 합니다",
  "stun.lengthIsMultipleOfIsExpected": ({ length }) => `길이는 4의 배수여야 하지만 ${length}입니다`,
  "stun.magicCookie": "매직 쿠키",
  "stun.magicCookie0x2112a442IsExpected": "매직 쿠키 0x2112a442가 와야 합니다",
  "stun.request": "요청",
  "stun.indication": "indication",
  "stun.methodNumber": ({ method }) => `메서드 ${method}`,
  "stun.attributeNumber": ({ type }) => `속성 ${type}`,
  "stun.theAttributes": "속성",
  "stun.correct": "올바름",
  "stun.checksumExpected": ({ expected }) => `올바른 값: ${expected}`,
});
