// WebSocket: fields of frames, kinds of frames, why one closes, and what is wrong with a frame.

import type { WordsOf } from "../../wording.ts";
import { eun } from "../particle.ts";

export const websocketWords = (): WordsOf<"websocket"> => ({
  "websocket.notUnpackedNotAllOfItsEarlier":
    "앞의 조각 가운데 알 수 없는 것이 있어 압축을 풀지 않았습니다.",
  "websocket.unpackedAsIfItDidNotGo":
    "알 수 없는 앞의 메시지를 참조하지 않는다고 보고 압축을 풀었습니다.",
  "websocket.notUnpackedItGoesBackToEarlier":
    "알 수 없는 앞의 메시지를 참조하므로 압축을 풀지 않았습니다.",
  "websocket.messageUnpacked": ({ coding }) => `메시지, 압축 해제됨 (${coding})`,
  "websocket.normalClosure": "정상 종료",
  "websocket.goingAway": "떠남",
  "websocket.protocolError": "프로토콜 오류",
  "websocket.unsupportedData": "지원하지 않는 데이터",
  "websocket.invalidPayload": "잘못된 페이로드",
  "websocket.policyViolation": "정책 위반",
  "websocket.messageTooBig": "메시지가 너무 큼",
  "websocket.extensionNeeded": "확장 필요",
  "websocket.internalError": "내부 오류",
  "websocket.serviceRestart": "서비스 재시작",
  "websocket.tryAgainLater": "나중에 다시 시도",
  "websocket.badGateway": "잘못된 게이트웨이",
  "websocket.finRsvOpcode": "FIN, RSV, opcode",
  "websocket.opcodeIsReserved": ({ opcode }) => `opcode ${eun(opcode)} 예약되어 있습니다`,
  "websocket.frameMustNotBeFragmented": ({ name }) => `${name} 프레임은 나눌 수 없습니다`,
  "websocket.maskPayloadLength": "MASK, 페이로드 길이",
  "websocket.controlFrameHasAtMostBytes": ({ most }) =>
    `제어 프레임은 ${most}바이트 이하여야 합니다`,
  "websocket.extendedPayloadLength": "확장 페이로드 길이",
  "websocket.payloadLengthIsBeyond": "페이로드 길이가 2^53을 넘습니다",
  "websocket.maskingKey": "마스킹 키",
  "websocket.payloadUnmasked": "페이로드, 마스크 해제됨",
  "websocket.closeCode": "종료 코드",
  "websocket.reason": "사유",
  "websocket.payloadLength": "페이로드 길이",
  "websocket.continuation": "continuation",
  "websocket.text": "text",
  "websocket.binary": "binary",
  "websocket.close": "close",
  "websocket.ping": "ping",
  "websocket.pong": "pong",
  "websocket.frame": ({ name }) => `${name} 프레임`,
  "websocket.fragment": ({ name }) => `${name} 조각`,
  "websocket.last": ({ name }) => `${name} (마지막)`,
  "websocket.inBytes": ({ bytes }) => `뒤의 ${bytes}바이트에 있음`,
  "websocket.masked": "마스크됨",
  "websocket.codeAndReason": ({ code, reason }) => `${code} “${reason}”`,
  "websocket.compressed": ({ bytes }) => `압축됨 ${bytes}`,
});
