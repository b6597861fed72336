// Responders: what is wrong with a file of one, what one that is tried says.

import { formatBytes } from "../quantity.ts";
import type { WordsOf } from "../wording.ts";

export const respondWords = (): WordsOf<"respond"> => ({
  "respond.isNone": ({ version }) =>
    `응답기 파일이 아닙니다. 맨 위에 "portscope-responder: ${version}"이 있어야 합니다`,
  "respond.unknown": ({ name, names }, t) =>
    `"${name}" 응답기는 내장되어 있지 않습니다. 내장 응답기: ${t.list(names)}`,
  "respond.tooLong": ({ size, most }) =>
    `메시지(${formatBytes(size)})가 응답할 수 있는 길이(${formatBytes(most)})보다 깁니다`,
  "respond.nameAnother": "이 가운데 하나나 파일을 쓰세요.",
  "respond.answersAlready": ({ id }) => `소켓 #${id}에서는 이미 자동으로 응답하고 있습니다`,
  "respond.stopThat": "그 응답을 중지하거나 에코 없이 여세요.",
  "respond.fileTooLarge": ({ name, most }, t) =>
    `${name}: 응답기 파일은 ${t.number(most)}바이트를 넘을 수 없습니다`,
  "respond.nameAFile": "응답기 파일을 쓰세요.",
  "respond.tried": ({ number, rule }) =>
    rule === null ? `메시지 ${number}: 맞는 규칙 없음` : `메시지 ${number}: ${rule}`,
  "respond.waits": ({ ms }, t) => `${t.number(ms / 1000)}초 기다림`,
  "respond.forwardLoop": ({ place }) =>
    `여기서 나온 메시지라 전달하면 끝없이 돌게 됩니다: ${place}`,
  "respond.forwardElsewhere": "다른 곳으로 전달하거나 여기서 응답하세요.",
  "respond.tooManyForwards": ({ most }) => `연결 하나에서 최대 ${most}곳으로 전달합니다.`,
  "respond.forwards": ({ place, bytes }, t) => `${t.number(bytes)}바이트를 전달: ${place}`,
  "respond.sendsFile": ({ path }) => `파일을 보냄: ${path}`,
  "respond.fileBecameShorter": "보내는 동안 파일이 짧아졌습니다",
  "respond.noFolder": ({ path }) => `폴더가 아닙니다: ${path}`,
  "respond.nameAFolder": "--var folder=public처럼 폴더를 쓰세요.",
  "respond.badRegister": ({ table, got, highest }) =>
    `${table === "coils" ? "코일" : "레지스터"} 값은 0에서 ${highest}까지의 정수입니다: ${got}`,
  "respond.beyondRegisters": ({ last }) => `마지막 레지스터와 코일의 주소는 ${last}입니다`,
  "respond.nameARegister": "--var registers=7,8,9, --var 100=7, --var coil3=1처럼 씁니다.",
  "respond.noRegisters": ({ id }) => `실행 ${id}에는 레지스터가 없습니다`,
  "respond.startModbus": "내장 응답기 modbus에 있습니다.",
});
