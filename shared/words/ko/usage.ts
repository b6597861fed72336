// What was wrong with how a command was called: what was expected and got.

import type { WordsOf } from "../wording.ts";
import { eul, i } from "./particle.ts";

const UNITS = {
  "": "",
  ms: "밀리초 단위로 ",
  s: "초 단위로 ",
  bytes: "바이트 단위로 ",
  bytesASecond: "초당 바이트 단위로 ",
};

export const usageWords = (): WordsOf<"usage"> => ({
  "usage.missingArgument": ({ name }) => `오류: 필수 인수 ${i(`'${name}'`)} 없습니다`,
  "usage.optionMissingArgument": ({ flags }) => `오류: 옵션 '${flags}'에 인수가 없습니다`,
  "usage.missingOption": ({ flags }) => `오류: 필수 옵션 ${i(`'${flags}'`)} 없습니다`,
  "usage.unknownOption": ({ flag }) => `오류: 알 수 없는 옵션 '${flag}'`,
  "usage.unknownCommand": ({ name }) => `오류: 알 수 없는 명령 '${name}'`,
  "usage.didYouMean": ({ near }) => `(혹시 ${near}인가요?)`,
  "usage.tooManyArguments": ({ command, expected, got, given }) =>
    `오류: '${command}'의 인수가 너무 많습니다. 인수는 ${expected}개여야 하지만 ${got}개입니다: ${given}.`,
  "usage.givenTwice": ({ flag, values }) =>
    `오류: 옵션 ${eul(`'${flag}'`)} 두 번 이상 썼습니다: ${values}. 한 번만 써야 합니다.`,
  "usage.invalidValue": ({ what, value, why }) =>
    `오류: 옵션 '${what}'의 인수 ${i(`'${value}'`)} 올바르지 않습니다. ${why}`,
  "usage.invalidChoice": ({ what, value, choices }) =>
    `오류: 옵션 '${what}'의 인수 ${i(`'${value}'`)} 올바르지 않습니다. 쓸 수 있는 값: ${choices}.`,
  "usage.expectedProtocol": ({ protocol }) =>
    `tcp, udp, unix, unix-dgram 가운데 하나여야 하지만 "${protocol}"입니다`,
  "usage.isNotFor": ({ flag, protocol, only }, t) =>
    `${flag}: ${protocol}에는 쓸 수 없고 ${t.list(only)}에만 쓸 수 있습니다`,
  "usage.onceIsNotFor": ({ protocol }) => `--once: 연결이 없는 ${protocol}에는 쓸 수 없습니다`,
  "usage.expectedNumber": ({ flag, unit, lowest, highest, got }) =>
    `${flag}: ${UNITS[unit]}${lowest}부터 ${highest}까지의 정수여야 하지만 "${got}"입니다`,
  "usage.dataAndFile": "DATA와 --file 가운데 하나만 써야 하지만 둘 다 썼습니다",
  "usage.expectedDataOrFile": "DATA나 --file이 있어야 합니다",
  "usage.hexAt": ({ at, sentence }) => `${at}번째 위치: ${sentence}`,
  "usage.templateAt": ({ at, sentence }) => `--template: ${at}번째 위치: ${sentence}`,
  "usage.variable": ({ got }) => `--var: 이름=값이어야 하지만 "${got}"입니다`,
  "usage.parallelListens":
    "--parallel은 연결하는 시퀀스에만 쓸 수 있습니다. 수신 대기하는 시퀀스는 connections를 쓰세요",
  "usage.expectedDuration": ({ flag, got, lowest }) =>
    `${flag}: 10ms, 1.5s, 2m 같은 시간이어야 하고 ${lowest} ms부터 하루까지지만 "${got}"입니다`,
  "usage.notBoth": ({ one, other }) =>
    `${one}와(과) ${other} 가운데 하나만 써야 하지만 둘 다 썼습니다`,
  "usage.varWithoutRespond": "--var는 --respond와 함께 써야 합니다",
  "usage.expectedPlace": "응답기 뒤에 프로토콜과 주소를 쓰거나 --try를 써야 합니다",
  "usage.varWithoutTemplate": "--var는 --template과 함께 써야 합니다",
  "usage.expectedIpv4ForBroadcast": ({ host }) =>
    `--broadcast: 255.255.255.255 같은 IPv4 주소여야 하지만 "${host}"입니다`,
  "usage.expectedSocketNumber": "3이나 #3 같은 소켓 번호여야 합니다",
  "usage.expectedSort": ({ keys }, t) =>
    `${t.choice(keys)} 가운데 하나여야 하며, 거꾸로 정렬하려면 뒤에 ,desc를 붙이세요`,
  "usage.columnsOnlyInTables": ({ formats }, t) =>
    `--columns: --format ${t.choice(formats)}와 함께 쓰거나 --format 없이 쓰세요`,
  "usage.tooManyFields": ({ most }) =>
    `--columns: 디코딩된 필드는 최대 ${most}개까지 쓸 수 있습니다`,
  "usage.noColumn": ({ name, columns, protocols }, t) =>
    `--columns: "${name}" 열이 없습니다. ${t.choice(columns)} 가운데 하나이거나 PROTOCOL:NAME 형식의 디코딩된 필드여야 하며, 프로토콜은 ${t.choice(protocols)} 가운데 하나입니다`,
  "usage.expectedRecordWithIt": ({ flag }) => `${flag}: --record <file>과 함께 써야 합니다`,
  "usage.expectedForceOrAppendNumber":
    "--force와 --append-number 가운데 하나만 써야 하지만 둘 다 썼습니다",
  "usage.sequenceOfSocket": "--to sequence에는 소켓을 지정하세요: --socket 5",
  "usage.outputIsTerminal":
    "표준 출력이 터미널입니다. -o로 파일을 지정하거나 프로그램으로 보내세요",
  "usage.wrongValue": ({ where, problem }) => `${where}: ${problem}`,
  "usage.noSuchInterface": ({ name, names }, t) =>
    `${name} 인터페이스가 없거나 상대와 같은 주소 체계의 주소가 없습니다. 있는 것: ${t.list(names)}`,
  "usage.needs": ({ one, other }) => `${one} 옵션에는 ${other} 옵션이 필요합니다`,
  "usage.expectedPid": "4711 같은 프로세스 번호가 필요합니다.",
  "usage.commandOrPid": "-- COMMAND ARGS 또는 --pid PID 가운데 하나가 필요합니다",
  "usage.watchCannotAskAnswers":
    "--filter: 응답이 없는지는 기록 전체에서만 알 수 있습니다. 기록한 뒤 portscope read로 물으세요",
});
