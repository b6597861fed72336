// Syslog: fields of messages, and what is wrong with one.

import type { WordsOf } from "../../wording.ts";

export const syslogWords = (): WordsOf<"syslog"> => ({
  "syslog.thePriority": "우선순위",
  "syslog.numberInAngleBracketsIsExpected": "< > 안의 숫자가 와야 합니다",
  "syslog.priorityFromToIsExpected": "<0>에서 <191> 사이의 우선순위가 와야 합니다",
  "syslog.facility": "facility",
  "syslog.severity": "심각도",
  "syslog.spaceInFrontOfMessage": "메시지 앞의 공백",
  "syslog.spaceIsExpectedBehindIt": "그 뒤에 공백이 와야 합니다",
  "syslog.spaceBehind": ({ name }) => `${name} 뒤의 공백`,
  "syslog.sequenceNumber": "시퀀스 번호",
  "syslog.colon": "콜론",
  "syslog.clock": "시계",
  "syslog.notSynchronized": "동기화되지 않음",
  "syslog.space": "공백",
  "syslog.process": "프로세스",
  "syslog.dashOrBracketIsExpected": "-나 [가 와야 합니다",
  "syslog.structuredDataBeginsWithDashOrBracket": "STRUCTURED-DATA는 -나 [로 시작해야 합니다",
  "syslog.element": "요소",
  "syslog.theClosingQuote": '닫는 따옴표(")',
  "syslog.theClosingBracket": "닫는 대괄호(])",
  "syslog.bytesBehindItAreExpected": "그 뒤에 바이트가 더 와야 합니다",
  "syslog.theMessageLength": "메시지 길이",
  "syslog.messageLengthOfUpToEightDigits": "여덟 자리 이하의 메시지 길이가 와야 합니다",
  "syslog.spaceBehindMessageLength": "메시지 길이 뒤의 공백",
  "syslog.lineOfSyslogHasNoEndWithin": ({ most }) => `syslog 줄의 끝이 ${most}바이트 안에 없습니다`,
  "syslog.theMessage": "메시지",
  "syslog.lineEndOrNulIsExpected": "줄 끝이나 NUL이 와야 합니다",
  "syslog.theLine": "줄",
});
