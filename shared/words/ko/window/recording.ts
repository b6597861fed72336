// The recording: its state, its actions, the dialogs that start another one and export its packets.

import { formatCount } from "../../quantity.ts";
import type { WordsOf } from "../../wording.ts";

export const recordingWords = (): WordsOf<"recording"> => ({
  "recording.isInNoFile": "기록이 파일에 저장되어 있지 않습니다.",
  "recording.nothingIsBeingExported": "진행 중인 내보내기가 없습니다.",
  "recording.fileIsInItsPlace": "기록 파일이 제자리에 있습니다.",
  "recording.noFileManagerHere": "여기에는 파일 관리자가 없습니다.",
  "recording.newAlso": "녹화, 캡처, 새로 시작, record, capture, restart",
  "recording.newInAlso":
    "녹화, 캡처, 다른 이름으로 저장, 파일, 폴더, record, capture, save as, file, folder",
  "recording.exportAlso": "저장, 내려받기, save, download, pcap, pcapng, Wireshark, export",
  "recording.rescueAlso": "저장, 복사, 삭제됨, 복구, save, copy, deleted",
  "recording.revealAlso": "열기, 디렉터리, 탐색기, open, directory, Finder, Explorer",
  "recording.copyPathAlso": "파일 이름, 위치, 클립보드, file name, location, clipboard, path",
  "recording.stopExporting": "패킷 내보내기 중지",
  "recording.exportedTo": ({ packets, path }, t) =>
    `패킷 ${t.spaced(packets)}개를 내보냈습니다: ${path}`,
  "recording.exported": ({ packets, bytes, path }, t) =>
    `패킷 ${t.spaced(packets)}개, ${bytes}: ${path}`,
  "recording.exportingInto": ({ path }) => `내보내는 파일: ${path}`,
  "recording.notRecorded": ({ count }, t) => `이벤트 ${t.spaced(count)}개가 기록되지 않음`,
  "recording.recording": ({ bytes }) => `기록 중 ${bytes}`,
  "recording.stopped": ({ bytes }) => `기록 중지됨 ${bytes}`,
  "recording.pausing": "디스크를 기다리며 읽기 멈춤",
  "recording.showInItsFolder": "폴더에서 보기",
  "recording.copyThePath": "경로 복사",
  "recording.copied": "복사됨",
  "recording.startNewRecording": "새 기록 시작",
  "recording.startNewRecordingIn": "다른 곳에 새 기록 시작…",
  "recording.exportPackets": "패킷 내보내기…",
  "recording.saveRecordingElsewhere": "기록을 다른 곳에 저장",
  "recording.showRecordingInItsFolder": "기록을 폴더에서 보기",
  "recording.copyRecordingsPath": "기록의 경로 복사",
  "recording.copiedRecordingsPath": "기록의 경로를 복사했습니다",
  "recording.rescued": ({ path }) => `기록 전체를 옮겼고, 이제 여기에 계속 기록합니다: ${path}`,
  "recording.into": ({ path }) => `기록을 시작했습니다: ${path}`,
  "recording.file": "파일",
  "recording.fileOfEngine": "Portscope가 실행 중인 컴퓨터의 파일",
  "recording.appendNumber": "번호 붙이기",
  "recording.replaceIt": "바꾸기",
  "recording.notRecording": "기록하지 않음",
  "recording.pausingAbout":
    "디스크에 쓸 것이 너무 많이 밀렸습니다. 줄어들면 TCP 읽기를 다시 시작합니다",
  "recording.exportTitle": "패킷 내보내기",
  "recording.pcap": "pcap: 모든 도구가 읽는 기존 형식",
  "recording.pcapng": "pcapng: 방향과 설명 포함",
  "recording.format": "형식",
  "recording.cancel": "취소",
  "recording.export": "내보내기",
  "recording.exportAgain": "다시 내보내기",
  "recording.close": "닫기",
  "recording.exportedOfRecording": "내보낸 기록 분량",
  "recording.of": ({ done, of }) => `${done} / ${of}`,
  "recording.stop": "중지",
  "recording.goOnInBackground": "백그라운드에서 계속",
  "recording.recordingActions": "기록 동작",
  "recording.record": "기록 시작",
  "recording.hasStopped": "기록이 중지되었습니다.",
  "recording.hasStoppedNext": "소켓은 계속 동작합니다.",
  "recording.exportAbout":
    "지금까지 기록한 패킷을 내보냅니다. 패킷만 아는 도구를 위한 것이므로 패킷 사이의 소켓 호출은 빠집니다. 기록은 계속됩니다.",
  "recording.exportWhat": "내보낼 것",
  "recording.exportShown": "표에 보이는 것",
  "recording.exportAll": "모두",
  "recording.exportShownAbout":
    "이 이벤트들의 패킷을 빠짐없이 내보냅니다. 그 사이의 확인 응답은 빠집니다.",
  "recording.exportAllAbout": "지금까지 기록한 모든 패킷입니다.",
  "recording.lookedThrough": "이벤트를 찾아본 분량",
  "recording.lookingFor": ({ done, of }) =>
    `이벤트를 찾는 중: ${formatCount(done)} / ${formatCount(of)}`,
  "recording.withoutPackets": ({ count }, t) =>
    `이벤트 ${t.spaced(count)}개에는 패킷이 없습니다. accept 같은 호출이거나, 양쪽이 모두 이 프로그램인 연결의 다른 쪽 끝입니다.`,
  "recording.undecidedLeftOut": ({ count }, t) =>
    `이벤트 ${t.spaced(count)}개는 필터에 맞는지 판정하지 못해 제외했습니다.`,
  "recording.unseenLeftOut": ({ count }, t) =>
    `찾기를 중지해서 이벤트 ${t.spaced(count)}개는 찾아보지 않았습니다.`,
  "recording.startAbout":
    "지금 기록은 여기서 끝나고 파일로 남습니다. 표는 새로 시작하며, 소켓은 계속 동작합니다.",
  "recording.notCompleted": "Portscope가 기록을 마무리하지 못하고 끝났습니다.",
  "recording.unfinishedHolds": ({ name, size, time, others }) =>
    `${name}: ${time}까지 기록한 ${size}가 남아 있으며 읽을 수 있습니다.${others === 0 ? "" : ` 이런 기록이 ${others}개 더 있습니다.`}`,
  "recording.openUnfinished": "열기",
  "recording.showUnfinished": "폴더에서 보기",
  "recording.copyUnfinishedPath": "경로 복사",
  "recording.dismissUnfinished": "닫기",
});
