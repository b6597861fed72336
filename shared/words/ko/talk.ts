// Sequences: what is wrong with a file of one, what a run of it says.

import type { Tongue } from "../tongue.ts";
import type { WordsOf } from "../wording.ts";

const list = (items: readonly string[], t: Tongue) => (items.length === 0 ? "없음" : t.list(items));

export const talkWords = (): WordsOf<"talk"> => ({
  "talk.badAt": ({ name, line, column, problem }) => `${name}:${line}:${column}: ${problem}`,
  "talk.problemOf": ({ where, problem }) => (where === "" ? problem : `${where}: ${problem}`),
  "talk.correct": "파일의 그 자리를 고치고 다시 실행하세요.",
  "talk.fileTooLarge": ({ name, most }, t) =>
    `${name}: 시퀀스 파일은 ${t.number(most)}바이트를 넘을 수 없습니다`,
  "talk.isNotUtf8": ({ name }) => `${name}: UTF-8 텍스트여야 합니다`,
  "talk.nameAFile": "시퀀스 파일을 지정하세요.",
  "talk.tooManyAliases": "별칭이 너무 많습니다. 값을 직접 쓰세요",
  "talk.isNone": ({ version }) =>
    `시퀀스 파일이 아닙니다. 맨 위에 "portscope-sequence: ${version}"이 있어야 합니다`,
  "talk.unknownKey": ({ known }, t) => `없는 키입니다. 쓸 수 있는 키: ${t.list(known)}`,
  "talk.connectOrListen": "connect와 listen 가운데 하나만 있어야 합니다",
  "talk.place":
    "tcp 127.0.0.1:9000처럼 tcp, udp, unix, unix-dgram 가운데 하나와 주소를 써야 합니다",
  "talk.inText": ({ problem, text }) => `"${text}" 자리: ${problem}`,
  "talk.tooLong": ({ hours }, t) => `시간은 ${t.number(hours)}시간을 넘을 수 없습니다`,
  "talk.tooDeep": ({ most }) => `단계는 ${most}겹까지만 겹칠 수 있습니다`,
  "talk.oneKey": ({ known, got }, t) =>
    `한 단계에는 키가 하나만 있어야 합니다(${t.list(known)} 가운데 하나). 받은 값: ${list(got, t)}`,
  "talk.timesOrRows": "times나 rows가 있어야 합니다",
  "talk.equalsOrMatches": "equals와 matches 가운데 하나만 있어야 합니다",
  "talk.pattern": ({ got }) =>
    `대괄호 안이 ASCII뿐인 JavaScript 정규식이어야 합니다. 받은 값: ${got}`,
  "talk.oneTest": ({ got }, t) =>
    `equals, contains, starts, ends, matches, mask, json 가운데 하나만 있어야 합니다. 받은 값: ${list(got, t)}`,
  "talk.needsFrame": "메시지에 대한 조건입니다. 맨 위에 스트림을 메시지로 나누는 frame을 쓰세요",
  "talk.mask": "01 03 ?? 0?처럼 16진수로 쓰고 아무 숫자나 되는 자리는 ?로 쓰세요",

  "talk.listening": ({ where }) => `${where}에서 수신 대기 중`,
  "talk.passed": ({ name, steps }, t) => `${name}: 통과, ${t.number(steps)}단계`,
  "talk.failed": ({ name, steps }, t) => `${name}: ${t.number(steps)}단계 뒤에 실패`,
  "talk.failedAt": ({ file, line, path, reason }) => `${file}:${line}: ${path}: ${reason}`,
  "talk.different": "다른 것이 왔습니다",
  "talk.nothingMore": ({ ms }, t) => `${t.number(ms / 1000)}초 안에 오지 않았습니다`,
  "talk.ended": "오기 전에 상대가 끝냈습니다",
  "talk.stillOpen": ({ ms }, t) => `상대가 ${t.number(ms / 1000)}초 안에 끝내지 않았습니다`,
  "talk.tooMuch": ({ most }, t) =>
    `어떤 단계도 받지 않는 데이터가 ${t.number(most)}바이트보다 많이 왔습니다`,
  "talk.patternTakesLong": ({ ms }) => `정규식이 ${ms}ms 안에 끝나지 않았습니다`,
  "talk.stopped": "중지했습니다",
  "talk.cannotConnect": "상대가 건 연결입니다. 상대만 다시 연결할 수 있습니다",
  "talk.listenerClosed": "리스너가 닫혔습니다",
  "talk.expected": ({ bytes }) => `기대한 값: ${bytes}`,
  "talk.got": ({ bytes }) => `받은 값:   ${bytes}`,
  "talk.gotNothing": "없음",
});
