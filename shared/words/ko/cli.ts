// What the command line says on standard error while it works and at its end, and what `serve` says to a browser.

import { formatBytes, formatCount } from "../quantity.ts";
import type { WordsOf } from "../wording.ts";
import { BYTES } from "./nouns.ts";
import { eul, eun } from "./particle.ts";

interface Found {
  readonly matched: number;
  readonly events: number;
}

const events = (count: number) => `이벤트 ${formatCount(count)}개`;
const messagesIn = ({ matched, events: among }: Found) =>
  `${events(among)}에서 메시지 ${formatCount(matched)}개`;
const eventsOf = ({ matched, events: among }: Found) =>
  `${events(among)} 가운데 ${formatCount(matched)}개 일치`;

export const cliWords = (): WordsOf<"cli"> => ({
  "cli.connecting": ({ of, seconds }) => `${of}에 연결 중… ${seconds.toFixed(1)} s`,
  "cli.lookingUp": ({ of, seconds }) => `${of} 이름 조회 중… ${seconds.toFixed(1)} s`,
  "cli.standardOutput": "표준 출력",
  "cli.unknownLanguage": ({ name, names }, t) =>
    `PORTSCOPE_LANGUAGE의 값은 ${t.choice(names)} 가운데 하나여야 하지만 ${name}입니다. 시스템의 언어를 씁니다`,
  "cli.lowLimit": ({ sockets }) =>
    `시스템이 프로그램에 허용하는 열린 파일이 적습니다(ulimit -n). 동시에 소켓 ${sockets}개까지 열 수 있습니다`,
  "cli.listening": ({ protocol, where }) => `${protocol} ${where}에서 수신 대기 중`,
  "cli.staleRemoved": ({ path }) => `아무도 수신 대기하지 않는 ${path} 파일을 지웠습니다`,
  "cli.toRemoveIt": ({ path }) => `지우려면: rm -- ${path}, 또는 --remove-stale로 시작`,
  "cli.portIsTaken": ({ port }) =>
    `누가 쓰는지 보려면: portscope who ${port}, 대신 다음 빈 포트를 쓰려면: --next-free`,
  "cli.tookNextFree": ({ taken, port }) =>
    `포트 ${taken}번은 사용 중이라 다음 빈 포트 ${port}번을 씁니다`,
  "cli.wereNotPrinted": ({ size }) =>
    `${eul(formatBytes(size))} 출력하지 못했습니다. 표준 출력을 읽지 않았습니다`,
  "cli.eventsNotPrinted": ({ events: count }) =>
    `이벤트 ${count}개를 출력하지 못했습니다. 표준 출력을 읽는 속도가 너무 느렸습니다`,
  "cli.inputCannotBeRead": "표준 입력을 끝까지 읽을 수 없습니다.",
  "cli.whatWasReadWasSent": "그 전에 읽은 것은 보냈습니다.",
  "cli.noAnswer": ({ wait }) => `${wait} ms 안에 응답이 없습니다`,
  "cli.recordingInto": ({ path }) => `${path}에 기록 중`,
  "cli.eventsNotRecorded": ({ count }) => `${events(count)}가 기록에 없습니다`,
  "cli.nameAnotherFile":
    "다른 파일을 지정하거나, --force로 이 파일을 덮어쓰거나, --append-number로 다음 빈 이름을 쓰세요.",
  "cli.nameAnotherFileOrForce": "다른 파일을 지정하거나 --force로 이 파일을 덮어쓰세요.",
  "cli.summary": (sums) => {
    const { seconds, bytesIn, bytesOut, receives, sends, kernelDrops, refused } = sums;
    const received = `recv ${formatCount(receives)}번에 ${formatBytes(bytesIn)} 받음`;
    const sent = `send ${formatCount(sends)}번에 ${formatBytes(bytesOut)} 보냄`;
    const dropped =
      kernelDrops === 0 ? "" : `, 커널이 데이터그램 ${formatCount(kernelDrops)}개를 버림`;
    const turnedAway = refused === 0 ? "" : `, ${formatCount(refused)}개는 받아들이지 않음`;
    return `${seconds.toFixed(1)} s 동안 ${events(sums.events)}: ${received}, ${sent}${dropped}${turnedAway}.`;
  },

  // A recording that is read.
  "cli.cutOff": ({ size }) =>
    `기록이 도중에 끊겼습니다. 마지막 ${eun(formatBytes(size))} 온전한 블록이 아닙니다`,
  "cli.cutOffLeftOut": ({ size }) =>
    `기록이 도중에 끊겼습니다. 온전한 블록이 아닌 마지막 ${eun(formatBytes(size))} 제외했습니다`,
  "cli.packetsExported": ({ count }) => `패킷 ${formatCount(count)}개를 내보냈습니다.`,
  "cli.packetsOfEventsExported": ({ packets, events: count }) =>
    `${events(count)}의 패킷 ${formatCount(packets)}개를 내보냈습니다.`,
  "cli.eventsWithoutPackets": ({ count }) =>
    `필터에 맞는 ${events(count)}는 패킷이 없어 제외했습니다`,
  "cli.unanswered": ({ count, which }) => `응답 없는 요청 ${formatCount(count)}개: ${which}`,
  "cli.answeredAfter": ({ said, seconds }) => `${said} (${seconds.toFixed(6)} s 뒤)`,
  "cli.undecided": ({ count, seq }) => {
    const which = count === 1 ? `이벤트 ${seq}` : `${events(count)}(첫 번째는 이벤트 ${seq})`;
    return `판정 못 함: ${which}의 바이트에서 정규식이 너무 오래 걸려 제외했습니다. 전후방 탐색, 역참조, 큰 반복 횟수가 정규식을 느리게 합니다`;
  },
  "cli.messagesFound": (found) => `${messagesIn(found)}.`,
  "cli.messagesFoundSoFar": (found) => `중지한 곳까지 ${messagesIn(found)}.`,
  "cli.eventsMatch": (found) => `${eventsOf(found)}.`,
  "cli.eventsMatchSoFar": (found) => `중지한 곳까지 ${eventsOf(found)}.`,
  "cli.unsorted": ({ most, rest }) =>
    `처음 ${formatCount(most)}개를 정렬했습니다. 뒤의 ${formatCount(rest)}개는 기록된 순서대로 이어집니다`,
  "cli.stoppedBeforeSorted": "모두 읽기 전에 중지되어 정렬하거나 출력한 것이 없습니다",
  "cli.noSuchSocket": ({ socket, numbers, more }) => {
    const list = `${numbers.map((number) => `#${number}`).join(", ")}${more ? " …" : ""}`;
    return `이 파일에 소켓 ${socket}번이 없습니다. 파일에 있는 소켓: ${list === "" ? "없음" : list}`;
  },
  "cli.readOneByOne": "기록을 하나씩 읽거나 --frame 없이 읽으세요.",
  "cli.eventsIncomplete": ({ count, which }) => `${events(count)}에 빠진 부분이 있습니다: ${which}`,
  "cli.eventsMissing": ({ count, which }) => `${events(count)}가 이 파일에 없습니다: ${which}`,
  "cli.packetsCut": ({ count }) => `다른 도구가 패킷 ${formatCount(count)}개의 뒤를 잘랐습니다`,
  "cli.eventsRepeated": ({ count }) =>
    `${events(count)}의 번호가 다른 이벤트와 같습니다. 여러 기록을 합친 파일이며, 번호가 같아도 다른 소켓일 수 있습니다`,
  "cli.moreRecordings": ({ count }) =>
    `파일에 기록 ${formatCount(count)}개가 이어져 있습니다. 번호가 같아도 다른 소켓일 수 있습니다`,
  "cli.eventsBackwards": ({ count }) =>
    `${events(count)}가 앞의 이벤트보다 이릅니다. 다른 도구가 시각을 바꾸었습니다`,
  "cli.andMore": ({ list, more }) => `${list} 외 ${formatCount(more)}개`,

  // A message that is decoded.
  "cli.noProtocol": ({ head }) => `${head}: 아는 프로토콜이 아님`,
  "cli.aGuess": ({ guess }) => `추측입니다. ${guess}`,
  "cli.plainBody": ({ name, bytes }, t) => `${name}: ${t.some(bytes, BYTES)}`,
  "cli.unpacked": ({ name, coding, packed, unpacked }) =>
    `${name}, 압축 해제(${coding}): ${formatCount(packed)} → ${formatCount(unpacked)}바이트`,
  "cli.moreBytes": ({ more }) =>
    `… ${formatCount(more)}바이트 더 있음(--format json으로 볼 수 있음)`,

  // To a browser, and about it.
  "cli.oneWorkspace": ({ file }) =>
    `${file}: 파일이 너무 많습니다. 기록(.pcapng)은 여럿, 작업 공간은 하나까지 지정할 수 있습니다`,
  "cli.reachableByOthers": ({ host }) =>
    `경고: ${host}에서 수신 대기 중입니다. 이 포트에 닿을 수 있고 토큰을 가진 사람은 누구나 당신의 권한으로 소켓을 열 수 있으며, 연결은 암호화되지 않습니다.`,
  "cli.crashReport": ({ file }) =>
    `비정상 종료했습니다. 읽고 보낼 수 있는 보고서가 있습니다: ${file}`,
  "cli.openPortscope": "Portscope 열기",
  "cli.notMyName": "이 서버의 이름이 아닙니다.",
  "cli.onlyGetAndHead": "GET과 HEAD만 쓸 수 있습니다.",
  "cli.noSuchFile": "그런 파일이 없습니다.",
  "cli.interfaceInternal": "이 컴퓨터 안에서만",
});
