// 다른 도구의 파일과 텍스트에서 가져오는 메시지.

import type { WordsOf } from "../wording.ts";

export const importWords = (): WordsOf<"import"> => ({
  "import.kind.packetSender": "Packet Sender의 packets.ini",
  "import.kind.packetSenderJson": "Packet Sender의 내보내기(JSON)",
  "import.kind.docklight": "Docklight 프로젝트",
  "import.kind.curl": "curl 명령줄",
  "import.kind.cArray": "소스 코드의 바이트",
  "import.kind.hexDump": "헥스 덤프",
  "import.kind.hex": "16진수",
  "import.nothing": "텍스트에 메시지가 있어야 하는데 비어 있습니다.",
  "import.noMessages": "바이트를 알 수 있는 메시지가 없습니다.",
  "import.tooLong": ({ most }, t) => `가져올 텍스트는 최대 ${t.number(most)}자입니다.`,
  "import.tooMany": ({ most }, t) =>
    `한 번에 가져올 수 있는 메시지는 최대 ${t.number(most)}개입니다.`,
  "import.tooLarge": ({ most }, t) => `가져올 메시지 하나는 최대 ${t.number(most)}바이트입니다.`,
  "import.expectedOffset": ({ expected, got }) =>
    `다음 오프셋은 ${expected} 자리입니다. 있는 것: ${got}`,
  "import.expectedBytes": ({ expected, got }, t) =>
    `다음 오프셋에 따르면 이 줄은 ${t.number(expected)}바이트인데, ${t.number(got)}바이트가 있습니다.`,
  "import.expectedByte": ({ got }) => `-128에서 255까지의 바이트가 와야 합니다: ${got}`,
  "import.oneLevel": "바이트가 와야 합니다. 배열 안의 배열은 읽지 않습니다.",
  "import.unknownEscape": ({ got }) => `\\x와 두 자리 숫자가 와야 합니다: ${got}`,
  "import.expectedKey": ({ got }) => `키=값 또는 [섹션]이 와야 합니다: ${got}`,
  "import.expectedJson": "패킷의 JSON 배열이 와야 합니다.",
  "import.expectedSequence": "보내기 시퀀스의 번호, 이름, 바이트가 와야 합니다.",
  "import.noShell": ({ got }) => `셸 없이 읽을 수 있는 명령줄이어야 합니다: ${got}`,
  "import.noFile": ({ got }) => `데이터가 직접 와야 합니다. 파일은 읽지 않습니다: ${got}`,
  "import.unknownOption": ({ got }) => `요청의 바이트만 바꾸는 curl 옵션이 아닙니다: ${got}`,
  "import.expectedValue": ({ option }) => `옵션 뒤에 값이 와야 합니다: ${option}`,
  "import.oneUrl": "URL은 하나여야 합니다. 메시지 하나는 요청 하나입니다.",
  "import.expectedUrl": ({ got }) => `http 또는 https URL이 와야 합니다: "${got}"`,
  "import.inLine": ({ file, line, sentence }) => `${file}, ${line}번째 줄: ${sentence}`,
  "import.found": ({ count, kind, left }, t) =>
    `메시지 ${t.number(count)}개: ${kind}${left === 0 ? "" : `. 바이트를 알 수 없는 ${t.number(left)}개는 뺐습니다`}.`,
  "import.kept": ({ count, path }, t) => `메시지 ${t.number(count)}개를 저장했습니다: ${path}`,
});
