// Sequences: what is wrong with a file of one, what a run of it says.

import type { Tongue } from "../tongue.ts";
import type { WordsOf } from "../wording.ts";
import { eun, i } from "./particle.ts";

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
  "talk.timesOrRows": "times나 rows, 또는 행 파일을 가리키는 csv나 json이 있어야 합니다",
  "talk.oneKindOfRows": "csv, json, times와 rows 가운데 하나만 있어야 합니다",
  "talk.equalsOrMatches": "equals와 matches 가운데 하나만 있어야 합니다",
  "talk.whatDecides":
    "variable과 함께 equals와 matches 가운데 하나가 있거나, expect가 있어야 합니다",
  "talk.filesNotHere":
    "다른 파일을 가리키는데 여기서는 찾지 않습니다. portscope run은 이 파일 옆에서 찾습니다",
  "talk.filesTooLarge": ({ name, most }, t) =>
    `${name}: 호출하는 파일까지 합쳐 ${t.number(most)}바이트를 넘을 수 없습니다`,
  "talk.callsTooDeep": ({ most }) =>
    `파일은 ${most}겹까지만 서로 호출할 수 있습니다. 자기 자신을 호출하는지 확인하세요`,
  "talk.tooManySteps": ({ most }, t) =>
    `단계는 호출하는 파일까지 합쳐 ${t.number(most)}개를 넘을 수 없습니다`,
  "talk.otherFrame": ({ frame }) =>
    frame === ""
      ? "이 파일을 호출하는 파일에 frame이 없습니다. 한 연결은 한 가지 방법으로만 나눕니다"
      : `이 파일을 호출하는 파일은 frame: ${frame}입니다. 한 연결은 한 가지 방법으로만 나눕니다`,
  "talk.takeOfOwn": "take는 variables: own일 때만 씁니다. shared이면 이미 호출한 쪽의 변수입니다",
  "talk.envAtTop": "환경 변수는 실행하는 파일만 읽습니다. 호출할 때 값을 넘기세요",
  "talk.envMissing": ({ name, variable }) =>
    `환경 변수 ${i(name)} 없습니다. 설정하거나, ${variable} 값을 따로 주거나, default를 쓰세요`,
  "talk.field": ({ got, known }, t) =>
    `http.statusCode처럼 디코더와 필드를 써야 합니다. 받은 값: ${got}. 디코더: ${t.list(known)}`,
  "talk.rowAt": ({ name, line, problem }) => `${name}:${line}: ${problem}`,
  "talk.noRows": ({ name }) => `${name}에 행이 없습니다`,
  "talk.tooManyRows": ({ most }, t) => `파일의 행은 ${t.number(most)}개를 넘을 수 없습니다`,
  "talk.quoteGoesOn": "이 행의 따옴표가 닫히지 않았습니다",
  "talk.behindQuote": "닫는 따옴표 뒤에는 구분 문자나 줄 끝이 와야 합니다",
  "talk.columnsDiffer": ({ got, expected }, t) =>
    `열이 ${t.number(got)}개입니다. 첫 줄에는 ${t.number(expected)}개가 있습니다`,
  "talk.columnName": ({ name }) =>
    `${eun(`"${name}"`)} 변수 이름이 될 수 없습니다. 글자로 시작하고 글자, 숫자, _, ., -만 쓰세요`,
  "talk.columnTwice": ({ name }) => `"${name}" 열이 두 번 있습니다`,
  "talk.rowTooLong": ({ most }, t) => `한 행은 ${t.number(most)}자를 넘을 수 없습니다`,
  "talk.listTooLong": ({ most }, t) =>
    `목록은 ${t.number(most)}바이트를 넘을 수 없습니다. 한 줄에 객체 하나씩 쓰세요`,
  "talk.rowsAreObjects": "객체의 목록이거나 한 줄에 객체 하나씩이어야 합니다",
  "talk.noJson": "JSON이 아닙니다",
  "talk.rowsAreNotUtf8": "UTF-8 텍스트여야 합니다",
  "talk.pattern": ({ got }) =>
    `대괄호 안이 ASCII뿐인 JavaScript 정규식이어야 합니다. 받은 값: ${got}`,
  "talk.oneTest": ({ got }, t) =>
    `equals, contains, starts, ends, matches, mask, json, field 가운데 하나만 있어야 합니다. 받은 값: ${list(got, t)}`,
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

  "talk.madeLeft": ({ left }, t) =>
    `보내고 받은 ${t.number(left)}건은 넣지 않았습니다. 시퀀스에는 1MiB까지 들어갑니다`,
  "talk.madeLater": ({ seconds }, t) => `${t.number(Math.round(seconds * 10) / 10)}초 뒤`,
  "talk.madeVariable": ({ parts }, t) =>
    `매번 다를 수 있습니다(그러면 expect { matches: … }): ${t.list(parts)}`,
  "talk.madeFrom": ({ file, socket, steps }) =>
    `${file}의 소켓 ${socket}: 보내고 받은 것 ${steps}건`,
  "talk.madeOfNothing": ({ socket }) => `소켓 ${socket}에서 보내거나 받은 것이 없습니다`,

  "talk.reportVerdict": ({ runs, failed }, t) =>
    failed === 0
      ? `${t.number(runs)}회 실행, 통과`
      : `${t.number(runs)}회 실행, ${t.number(failed)}회 실패`,
  "talk.reportRun": ({ number }) => `실행 ${number}`,
  "talk.reportSteps": ({ steps }, t) => `${t.number(steps)}단계`,
  "talk.reportPlace": "줄",
  "talk.reportStep": "단계",
  "talk.reportTook": "걸린 시간",
  "talk.reportExpected": "기대한 값",
  "talk.reportCame": "받은 값",
  "talk.reportMore": ({ bytes }, t) => `… 외 ${t.number(bytes)}바이트`,
  "talk.reportOmitted": ({ omitted }, t) => `${t.number(omitted)}단계는 더 싣지 않았습니다.`,
  "talk.allFaults": ({ faults }) => faults.join("\n"),
});
