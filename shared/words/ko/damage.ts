// What of a recording could not be read.

import { formatCount } from "../quantity.ts";
import type { WordsOf } from "../wording.ts";

interface Block {
  /** The event that it was of; 0 where that is not known. */
  readonly seq: number;
}

const block = (seq: number, is: string): string =>
  seq === 0 ? `블록의 ${is}` : `이벤트 ${seq} 블록의 ${is}`;

const whose =
  (is: string) =>
  ({ seq }: Block): string =>
    block(seq, is);

export const damageWords = (): WordsOf<"damage"> => ({
  "damage.places": ({ places }) => `기록에서 ${formatCount(places)}곳이 손상되어 제외했습니다:`,
  "damage.place": ({ at, bytes, block }) => `  바이트 ${at}부터 ${bytes}: ${block}`,
  "damage.more": ({ count }) => `  그 밖에 ${count}곳`,
  "damage.capturedLength": whose("캡처된 길이가 잘못됨"),
  "damage.closingLength": whose("끝에 적힌 길이가 잘못됨"),
  "damage.end": whose("끝이 없음"),
  "damage.entryBytes": whose("항목에 적힌 만큼의 바이트가 들어 있지 않음"),
  "damage.entryContradictsItself": whose("항목이 앞뒤가 맞지 않음"),
  "damage.entryIsNoEvent": whose("항목이 이벤트가 아님"),
  "damage.fieldName": whose("필드 하나의 이름이 올바르지 않음"),
  "damage.headersCut": whose("패킷이 헤더 중간에서 잘림"),
  "damage.interface": whose("인터페이스에 대한 설명이 없음"),
  "damage.ipChecksum": whose("IP 체크섬이 잘못됨"),
  "damage.ipLength": whose("IP 길이가 잘못됨"),
  "damage.length": whose("길이가 잘못됨"),
  "damage.lengths": whose("길이들이 잘못됨"),
  "damage.lengthsHaveNoRoom": whose("패킷에 길이가 들어갈 자리가 없음"),
  "damage.linkType": whose("링크 유형이 기록의 것이 아님"),
  "damage.names": whose("이름들이 블록의 끝과 함께 끝나지 않음"),
  "damage.noIpPacket": whose("패킷이 IP 패킷이 아님"),
  "damage.noTcpNorUdp": whose("패킷이 TCP도 UDP도 아님"),
  "damage.numberIsMissing": whose("번호가 없음"),
  "damage.numberIsNoEvents": whose("번호가 어느 이벤트의 것도 아님"),
  "damage.numberOfAnother": whose("번호가 다른 이벤트의 것임"),
  "damage.options": whose("옵션들이 블록의 끝과 함께 끝나지 않음"),
  "damage.tcpHeaderLength": whose("TCP 헤더 길이가 잘못됨"),
  "damage.udpLength": whose("UDP 길이가 잘못됨"),
  "damage.unknownType": ({ seq, type }) => block(seq, `유형을 알 수 없음(${type})`),
});
