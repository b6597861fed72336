// 양식으로 만드는 메시지: 필드와 값의 잘못.

import type { WordsOf } from "../wording.ts";

export const makeWords = (): WordsOf<"make"> => ({
  "make.headers": "헤더",
  "make.bodyFraming": "본문이 끝나는 방식",
  "make.transport": "전송 방식",
  "make.topicFilters": "토픽 필터",
  "make.command": "명령",
  "make.payloadOrReason": "페이로드, 또는 close 프레임의 이유",

  "make.oneOf": ({ names, got }, t) => `${t.choice(names)} 중 하나여야 합니다: "${got}"`,
  "make.nameOrNumber": ({ got, examples, highest }, t) =>
    `${t.choice(examples)} 같은 이름이나 ${highest} 이하의 숫자여야 합니다: "${got}"`,
  "make.wholeNumber": ({ lowest, highest, got }) =>
    `${lowest}에서 ${highest}까지의 정수여야 합니다: "${got}"`,
  "make.numbers": ({ most, highest }) =>
    `0에서 ${highest}까지의 숫자를 공백이나 쉼표로 나누어 1개에서 ${most}개까지 써야 합니다.`,
  "make.hexBytes": ({ size, got }, t) => `16진수로 ${t.number(size)}바이트여야 합니다: "${got}"`,
  "make.tooLong": ({ length, most }, t) =>
    `최대 ${t.number(most)}바이트인데 ${t.number(length)}바이트입니다.`,
  "make.tooLarge": ({ most }, t) => `만드는 메시지는 최대 ${t.number(most)}바이트입니다.`,
  "make.tooManyLines": ({ most }) => `최대 ${most}개까지 쓸 수 있습니다.`,
  "make.tooManyWords": ({ most }, t) => `명령에는 최대 ${t.number(most)}개의 단어가 들어갑니다.`,
  "make.at": ({ at, sentence }) => `${at}번째 문자: ${sentence}`,
  "make.token": ({ got }) => `공백이 없는 글자로 된 메서드여야 합니다: "${got}"`,
  "make.noBlanks": "공백과 제어 문자가 없는 텍스트여야 합니다.",
  "make.oneLine": "한 줄이어야 합니다.",
  "make.path": "/로 시작하는 경로여야 합니다.",
  "make.headerLine": "Accept: text/html처럼 줄마다 헤더가 하나씩 와야 합니다.",
  "make.bodyNeedsFraming": "본문에는 길이나 청크가 있어야 합니다. 없으면 다음 요청으로 읽힙니다.",
  "make.dnsLabel": ({ length, most }, t) =>
    `점 사이의 레이블은 1에서 ${most}바이트까지여야 하는데 ${t.number(length)}바이트입니다.`,
  "make.dnsEscape": "\\ 뒤에 255 이하의 세 자리 숫자나 그 문자가 와야 합니다.",
  "make.topicName": "와일드카드 #과 +가 없는 토픽이어야 합니다.",
  "make.topicFilter": ({ most }, t) =>
    `줄마다 1에서 ${t.number(most)}바이트까지의 토픽 필터가 와야 합니다.`,
  "make.oneFilter": "토픽 필터가 하나 이상 있어야 합니다.",
  "make.noNul": "NUL이 없는 텍스트여야 합니다.",
  "make.passwordNeedsUser": "암호에는 사용자 이름이 있어야 합니다. MQTT 5만 암호를 따로 받습니다.",
  "make.duplicateNeedsQos": "QoS 1이나 2로 보낸 것만 다시 보낼 수 있습니다.",
  "make.quotes": "단어 끝에 따옴표가 있고 그 뒤에 공백이 와야 합니다.",
  "make.noCommand": "SET key value 같은 명령이 와야 합니다.",

  "make.takesWhole": ({ lowest, highest }) => `${lowest}에서 ${highest}까지`,
  "make.takesHex": ({ size }, t) => `16진수 ${t.number(size)}바이트`,
  "make.takesBytes": "\\r\\n, \\x00 같은 이스케이프를 쓸 수 있는 텍스트",
  "make.takesLines": "여러 번 쓸 수 있음",
  "make.takesNamed": ({ examples }, t) => `${t.choice(examples)}, 다른 이름, 또는 그 숫자`,
  "make.takesUsual": ({ names }, t) => `${t.choice(names)}, 또는 다른 값`,
  "make.isRandom": "주지 않으면 무작위",
  "make.onlyWith": ({ option, names }, t) => `--${option} ${t.choice(names)}일 때`,
  "make.goesTo": ({ transport, port }) => `${transport} ${port}`,
  "make.optionIs": ({ option, problem }) => (option === "" ? problem : `--${option}: ${problem}`),
  "make.unknown": ({ got, names }, t) => `${t.choice(names)} 중의 프로토콜이어야 합니다: "${got}"`,

  "make.protocol": "프로토콜",
  "make.inEachLine": "한 줄에 하나씩",
  "make.anew": "무작위 값 새로 만들기",
  "make.put": "작성 창에 넣기",
  "make.preview": ({ count }, t) => `${t.number(count)}바이트의 16진수`,
  "make.notYet": "아직 메시지가 없습니다. 맞지 않는 필드가 있습니다.",
  "make.notShown": ({ count }, t) => `나머지 ${t.number(count)}바이트는 표시하지 않음`,
  "make.tooLongToEdit": ({ most }, t) => `작성 창에는 최대 ${t.number(most)}자까지 들어갑니다.`,
  "make.makeShorter":
    "더 짧은 메시지를 만들거나 portscope make의 출력을 portscope send로 보내세요.",
  "make.putIn": ({ count, title }, t) =>
    `${title} ${t.number(count)}바이트를 작성 창에 넣었습니다.`,
});
