// A conversation as text, hex or decoded messages, followed and saved.

import type { WordsOf } from "../../wording.ts";

type Way = "in" | "out" | "both";

/** What was done to what is spoken of. */
const WAYS: Readonly<Record<Way, string>> = { in: "받은", out: "보낸", both: "주고받은" };

export const streamWords = (): WordsOf<"stream"> => ({
  "stream.goToItsEvent": "해당 이벤트로 이동",
  "stream.copyLine": "줄 복사",
  "stream.theLine": "줄",
  "stream.isNotShown": "스트림이 표시되어 있지 않습니다.",
  "stream.noneIsBeingSaved": "저장 중인 스트림이 없습니다.",
  "stream.followAlso": "대화, 대화록, 따라가기, conversation, dialogue, transcript, follow",
  "stream.saveAlso":
    "내보내기, 내려받기, 덤프, 파일로 쓰기, export, download, dump, write to a file, save",
  "stream.text": "텍스트",
  "stream.hex": "16진수",
  "stream.decoded": "해석",
  "stream.both": "양방향",
  "stream.received": "← 받음",
  "stream.sent": "→ 보냄",
  "stream.as": "스트림 형식",
  "stream.directions": "방향",
  "stream.peers": "상대",
  "stream.with": ({ peer }) => `상대: ${peer}`,
  "stream.withAllPeers": "모든 상대",
  "stream.encoding": "인코딩",
  "stream.cutStreamsIntoMessages": "스트림을 메시지로 나누기",
  "stream.cut": "나누기…",
  "stream.followStream": "스트림 따라가기",
  "stream.followStreamAsItGrowsEnd": "이어지는 스트림을 계속 따라가기(End)",
  "stream.findInStream": "스트림에서 찾기",
  "stream.enterNextShiftEnterPrevious": "Enter: 다음, Shift+Enter: 이전",
  "stream.previousInStream": "스트림에서 이전",
  "stream.nextInStream": "스트림에서 다음",
  "stream.saving": "저장 중",
  "stream.stopSaving": "저장 중지",
  "stream.saveStreamsBytesAsFile": "스트림의 바이트를 파일로 저장",
  "stream.save": "저장",
  "stream.receivedBytes": "받은 바이트",
  "stream.sentBytes": "보낸 바이트",
  "stream.aListenerCarriesNoBytesItselfSelect":
    "서버 소켓 자체에는 바이트가 오가지 않습니다. 서버에 들어온 연결의 이벤트를 선택하세요.",
  "stream.readAgain": "다시 읽기",
  "stream.readingStream": "스트림을 읽는 중…",
  "stream.stream": "스트림",
  "stream.enterOrDoubleClickShowItAbove": ({ seq, time }) =>
    `#${seq}, ${time} (Enter 또는 두 번 클릭: 위의 표에서 보기)`,
  "stream.receivedWay": "받음",
  "stream.sentWay": "보냄",
  "stream.incomplete": "불완전",
  "stream.searching": "찾는 중…",
  "stream.notFoundFurtherDown": "아래쪽에서 찾지 못함",
  "stream.notFoundFurtherUp": "위쪽에서 찾지 못함",
  "stream.firstLines": ({ total }, t) =>
    `표시할 수 있는 처음 ${t.spaced(total)}줄입니다. 16진수로는 모두 볼 수 있습니다.`,
  "stream.nothing": ({ socket, way }) => `#${socket}에서 ${WAYS[way]} 것이 없습니다.`,
  "stream.nothingYet": ({ socket, way }) =>
    `#${socket}에서 아직 ${WAYS[way]} 것이 없습니다. 생기는 대로 여기에 표시됩니다.`,
  "stream.savedAs": ({ size, name }) => `${size} 저장됨: ${name}`,
  "stream.tooLongToSave": ({ total, most }) =>
    `이 스트림은 ${total}입니다. 여기서는 최대 ${most}까지 저장할 수 있습니다.`,
  "stream.openRecordingInWiresharkAndFollowStream":
    "Wireshark에서 기록을 열고 스트림을 따라가세요.",
  "stream.asText": "스트림: 텍스트로",
  "stream.asHex": "스트림: 16진수로",
  "stream.asDecodedMessages": "스트림: 해석된 메시지로",
  "stream.bothDirections": "스트림: 양방향",
  "stream.receivedOnly": "스트림: 받은 것만",
  "stream.sentOnly": "스트림: 보낸 것만",
  "stream.followSelectedEventsStream": "선택한 이벤트의 스트림 따라가기",
  "stream.saveStreamsReceivedBytes": "스트림에서 받은 바이트 저장",
  "stream.saveStreamsSentBytes": "스트림에서 보낸 바이트 저장",
  "stream.followItsEndOrStop": "스트림: 끝 따라가기/멈추기",
  "stream.stopSavingStream": "스트림 저장 중지",
  "stream.findDots": "스트림: 찾기…",
});
