// What bytes can be copied as, and why a command that sends them cannot be made.

import type { WordsOf } from "../wording.ts";

export const copyAsWords = (): WordsOf<"copyAs"> => ({
  "copyAs.textWithEscapes": "이스케이프를 쓴 텍스트",
  "copyAs.hex": "16진수",
  "copyAs.hexDump": "16진수 덤프",
  "copyAs.cArray": "C 배열",
  "copyAs.pythonBytes": "Python bytes",
  "copyAs.ncCommand": "nc 명령",
  "copyAs.socatCommand": "socat 명령",
  "copyAs.pythonScript": "Python 스크립트",
  "copyAs.nodeScript": "Node.js 스크립트",

  "copyAs.noPeer": "보낼 상대가 없습니다.",
  "copyAs.commandTooLong": ({ most, length }) =>
    `명령에는 256 KiB(${most}바이트)까지 담을 수 있지만 ${length}바이트입니다. 더 적게 선택하세요.`,
  "copyAs.datagramTooLong": ({ most, length }) =>
    `데이터그램에는 ${most}바이트까지 담을 수 있지만 ${length}바이트입니다. 더 적게 선택하세요.`,
  "copyAs.wrongPort": ({ port }) => `포트는 1부터 65535까지의 수여야 하지만 ${port}입니다.`,
  "copyAs.wrongHost": "보낼 곳의 호스트 이름이나 IP 주소가 있어야 합니다.",
  "copyAs.noPath": "경로나 이름이 있는 소켓에만 명령으로 보낼 수 있습니다.",
  "copyAs.namedPipe": "POSIX 셸에서는 Windows의 명명된 파이프에 보낼 수 없습니다.",
  "copyAs.hiddenPath": "소켓의 경로에 보이지 않는 문자가 있습니다.",
  "copyAs.ncAbstract":
    "nc는 대부분 추상 소켓에 연결하지 못합니다. Python, Node.js, socat은 연결할 수 있습니다.",
  "copyAs.ncEmpty": "nc는 빈 데이터그램을 보내지 못합니다. Python과 socat은 보낼 수 있습니다.",
  "copyAs.ncTooLong": ({ most, length }) =>
    `nc는 데이터그램 하나로 ${most}바이트까지 보내지만 ${length}바이트입니다. Python과 socat은 더 보낼 수 있습니다.`,
});
