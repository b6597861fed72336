// The window's forms for a new socket.

import type { WordsOf } from "../wording.ts";

export const formWords = (): WordsOf<"form"> => ({
  "form.newTcpServer": "새 TCP 서버",
  "form.newTcpClient": "새 TCP 클라이언트",
  "form.newUdpSocket": "새 UDP 소켓",
  "form.newUnixServer": "새 유닉스 서버",
  "form.newUnixClient": "새 유닉스 클라이언트",
  "form.newUnixDatagramSocket": "새 유닉스 데이터그램 소켓",
  "form.listenOn": "수신 대기 주소",
  "form.listenOnHint": "포트 0은 빈 포트를 고르고, *:9000은 모든 주소에서 수신 대기합니다",
  "form.connectTo": "연결할 주소",
  "form.bindTo": "바인드할 주소",
  "form.bindToHint": "포트 0은 빈 포트를 고르고, *:9000은 모든 주소에서 받습니다",
  "form.bindToEmptyHint": "비워 두면 시스템이 고릅니다",
  "form.anyPeerHint": "비워 두면 모든 상대에게서 받고, 쓰면 그 상대에게서만 받습니다",
  "form.path": "경로",
  "form.pathHint": "파일 경로, 추상 소켓은 @name(Linux), Windows에서는 \\\\.\\pipe\\name",
  "form.datagramPathHint": "파일 경로, 추상 소켓은 @name(Linux)",
  "form.optional": "(선택)",
  "form.ms": "(ms)",
  "form.bytes": "(바이트)",
  "form.s": "(초)",
  "form.bytesASecond": "(바이트/초)",
  "form.moreOptions": "옵션 더 보기",
  "form.fewerOptions": "옵션 접기",
  "form.cancel": "취소",
  "form.open": "열기",
  "form.wrongField": ({ field, problem }) => `${field}: ${problem}`,
  "form.expectedNumber": ({ lowest, highest, got }) =>
    `${lowest}부터 ${highest}까지의 수여야 하지만 "${got}"입니다`,
  "form.everyAddress": "모든 IPv4 및 IPv6 주소",
  "form.everyIpv4Address": "모든 IPv4 주소",
});
