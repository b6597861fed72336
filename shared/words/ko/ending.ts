// How a socket came to its end: in a word or two where there is little room, and in one sentence.

import type { WordsOf } from "../wording.ts";

export const endingWords = (): WordsOf<"ending"> => ({
  "ending.refused": "거부됨",
  "ending.unknownName": "알 수 없는 이름",
  "ending.noLookup": "이름 조회 실패",
  "ending.portTaken": "포트 사용 중",
  "ending.pathTaken": "경로 사용 중",
  "ending.notOurAddress": "이쪽 주소가 아님",
  "ending.noFreePort": "빈 포트 없음",
  "ending.notSupported": "지원하지 않음",
  "ending.notTaken": "쓸 수 없는 주소",
  "ending.nothingThere": "대상 없음",
  "ending.noFolder": "폴더 없음",
  "ending.badPath": "쓸 수 없는 경로",
  "ending.notASocket": "소켓이 아님",
  "ending.otherKind": "다른 종류의 소켓",
  "ending.resetByPeer": "상대가 리셋함",
  "ending.aborted": "중단됨",
  "ending.noAnswer": "응답 없음",
  "ending.noRoute": "라우팅 경로 없음",
  "ending.hostDown": "호스트 꺼짐",
  "ending.noNetwork": "네트워크 없음",
  "ending.lost": "연결 끊김",
  "ending.peerGone": "상대가 닫음",
  "ending.notConnected": "연결되지 않음",
  "ending.brokenProtocol": "프로토콜 오류",
  "ending.notAllowed": "허용되지 않음",
  "ending.tooLong": "너무 김",
  "ending.systemFull": "시스템 자원 부족",
  "ending.tooManyFiles": "열린 파일 초과",
  "ending.noMemory": "메모리 부족",
  "ending.idle": "유휴 시간 초과",
  "ending.failed": "실패",

  "ending.closed": "닫힘",
  "ending.closedByUs": "이쪽에서 닫음",
  "ending.closedByPeer": "상대가 닫음",
  "ending.resetByUs": "이쪽에서 리셋함",

  "ending.peerFirst": ({ at, later }) =>
    `상대가 먼저 ${at}에 종료하고 이쪽은 ${later} 뒤에 종료했습니다`,
  "ending.weFirst": ({ at, later }) =>
    `이쪽이 먼저 ${at}에 종료하고 상대는 ${later} 뒤에 종료했습니다`,
  "ending.weAlone": ({ at }) => `상대가 종료하기 전에 이쪽에서 ${at}에 닫았습니다`,
  "ending.weReset": ({ at }) => `이쪽에서 ${at}에 연결을 리셋(RST)했습니다`,
  "ending.peerReset": ({ at }) => `상대가 ${at}에 연결을 리셋(RST)했습니다`,
  "ending.weClosed": ({ at }) => `이쪽에서 ${at}에 닫았습니다`,
  "ending.failedAt": ({ at }) => `${at}에 실패했습니다`,
  "ending.sentence": ({ how, bytesIn, bytesOut, lasted }) =>
    `${how}. 받음 ${bytesIn}, 보냄 ${bytesOut}, 지속 시간 ${lasted}.`,
});
