// Workspace files: what is wrong with one, and what the command line and the engine say about them.

import { formatBytes } from "../quantity.ts";
import type { WordsOf } from "../wording.ts";

const inBrackets = (name: string) => (name === "" ? "" : ` (${name})`);

export const workspaceWords = (): WordsOf<"workspace"> => ({
  "workspace.badAt": ({ name, line, column, problem }) =>
    `${name} ${line}행 ${column}열: ${problem}.`,
  "workspace.problemOf": ({ where, problem }) => `${where}: ${problem}`,
  "workspace.unknownKey": "작업 공간에 없는 키",
  "workspace.unknownKeyNear": ({ near }) => `작업 공간에 없는 키 (혹시 ${near}?)`,
  "workspace.correct": "그 자리를 고치거나 작업 공간을 다시 저장하세요.",
  "workspace.isNone": ({ name, expected }) =>
    `작업 공간이 아닙니다: ${name}. "format": "${expected}"이어야 합니다.`,
  "workspace.isNewer": ({ name, version, most }) =>
    `${name}: 버전 ${version}의 작업 공간이며, 이 Portscope는 버전 ${most}까지 읽습니다.`,
  "workspace.updatePortscope": "Portscope를 업데이트하거나 이 버전에서 작업 공간을 저장하세요.",
  "workspace.tooLarge": ({ name, most }) =>
    `작업 공간으로는 너무 큽니다: ${name}. ${formatBytes(most)} 이하여야 합니다.`,
  "workspace.isNotUtf8": ({ name }) => `작업 공간이 아닙니다: ${name}. UTF-8 텍스트여야 합니다.`,
  "workspace.nameAFile": "작업 공간 파일의 이름을 쓰세요.",
  "workspace.isARecording": ({ path }) => `기록은 이 창에서 아직 열 수 없습니다: ${path}`,
  "workspace.readItWith": ({ path }) =>
    `Wireshark에서 열거나 터미널에서 읽으세요: portscope read ${path}`,

  // The command line.
  "workspace.namesNoSockets": ({ name }) => `소켓이 없는 작업 공간입니다: ${name}`,
  "workspace.listening": ({ protocol, where, name }) =>
    `수신 대기 중: ${protocol} ${where}${inBrackets(name)}`,
  "workspace.connected": ({ protocol, where, name }) =>
    `연결됨: ${protocol} ${where}${inBrackets(name)}`,

  // What JSON wants at a place.
  "workspace.expectedGot": ({ expected, got }) => `기대한 값: ${expected}, 받은 값: ${got}`,
  "workspace.endOfFile": "파일의 끝",
  "workspace.theEnd": "더 없음",
  "workspace.aValue": "값",
  "workspace.aKey": "큰따옴표로 묶은 키",
  "workspace.aColon": '":"',
  "workspace.commaOr": ({ end }) => `"," 또는 "${end}"`,
  "workspace.aClosingQuote": "닫는 큰따옴표",
  "workspace.jsonEscapes": "JSON의 이스케이프",
  "workspace.keyOnce": ({ key }) => `한 번만 나오는 키 "${key}"`,
  "workspace.atMostDeep": ({ most }) => `${most}단계 이하로 겹친 값`,
});
