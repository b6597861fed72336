// What is told of a socket call that carries no bytes, behind its name.

import type { WordsOf } from "../wording.ts";

export const callWords = (): WordsOf<"call"> => ({
  "call.error": ({ code, sentence }) => `${code} ${sentence}`,
  "call.failed": ({ code, sentence }) => `실패: ${code} ${sentence}`,
  "call.whatFailed": ({ what, code, sentence }) => `${what} 실패: ${code} ${sentence}`,
  "call.boundWithBuffer": ({ local, asked, got }) =>
    `${local} 수신 버퍼 ${got}바이트(요청 ${asked}바이트)`,
  "call.listens": ({ local, backlog }) => `${local} 백로그 ${backlog}`,
  "call.accepted": ({ peer, socket }) => `${peer}, 소켓 #${socket}`,
  "call.optionSet": ({ option, value, got }) =>
    got === "" || got === value ? `${option} ${value}` : `${option} ${value}(실제 ${got})`,
  "call.sent": ({ bytes, peer }) => `${peer}에 ${bytes}바이트`,
  "call.sentNothing": ({ peer }) => `${peer}에`,
  "call.received": ({ bytes, peer }) =>
    peer === "" ? `${bytes}바이트` : `${peer}에서 ${bytes}바이트`,
  "call.weEnded": "이쪽에서 송신을 종료함",
  "call.peerEnded": "상대가 송신을 종료함",
  "call.closedByUs": "이쪽에서 닫음",
  "call.resetByUs": "이쪽에서 리셋(RST)으로 닫음",
  "call.closedByPeer": "상대가 닫음",
  "call.resetByPeer": "상대가 리셋(RST)으로 닫음",
  "call.closedAfterError": "오류로 닫힘",
  "call.closedWithUnsent": ({ how, unsent }) => `${how}, ${unsent}바이트는 보내지 못함`,
  "call.connectPending": ({ peer }) => `${peer}, 진행 중(EINPROGRESS)`,
  "call.readingEnded": "더 이상 수신하지 않음(SHUT_RD)",
  "call.programEnded": ({ process }) => `${process} 쪽에서 송신을 종료함`,
  "call.closedByProgram": ({ process }) => `${process} 쪽에서 닫음`,
  "call.duplicated": ({ fd }) => `디스크립터 ${fd}`,
  "call.descriptorClosed": ({ left }) => `소켓의 디스크립터가 ${left}개 남음`,
  "call.paired": ({ socket }) => `소켓 #${socket}`,
  "call.peeked": ({ bytes }) => `${bytes}바이트, 수신할 데이터로 남음`,
  "call.sentFile": ({ bytes }) => `${bytes}바이트, 내용은 보이지 않음`,
});
