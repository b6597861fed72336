// The place of the machine's sockets.

import type { WordsOf } from "../../wording.ts";

export const portsPlaceWords = (): WordsOf<"portsPlace"> => ({
  "portsPlace.pane": "소켓 묶음",
  "portsPlace.table": "이 컴퓨터의 소켓",
  "portsPlace.menu": "소켓에 할 일",
  "portsPlace.all": "모두",
  "portsPlace.listening": "수신 대기",
  "portsPlace.connected": "연결됨",
  "portsPlace.unix": "Unix 소켓",
  "portsPlace.states": "TCP 상태",
  "portsPlace.processes": "프로세스",
  "portsPlace.filterByState": ({ state }) => {
    const about = MEANINGS[state];
    return about === undefined ? `${state} 상태만 보기` : `${about} 누르면 이 상태만 봅니다.`;
  },
  "portsPlace.leaks": ({ count }, t) =>
    `CLOSE-WAIT ${t.number(count)}개: 상대는 끝냈지만 프로세스가 닫지 않습니다`,
  "portsPlace.filter": "소켓 필터",
  "portsPlace.filterExample": "port == 8080",
  "portsPlace.ofProcess": ({ pid }) => `${pid}번 프로세스만 ✕`,
  "portsPlace.refresh": "보는 간격",
  "portsPlace.everySecond": "1초",
  "portsPlace.every2Seconds": "2초",
  "portsPlace.every5Seconds": "5초",
  "portsPlace.paused": "멈춤",
  "portsPlace.looking": "이 컴퓨터의 소켓을 보는 중…",
  "portsPlace.none": "필터를 통과하는 소켓이 없습니다.",
  "portsPlace.protocol": "종류",
  "portsPlace.local": "로컬",
  "portsPlace.remote": "상대",
  "portsPlace.state": "상태",
  "portsPlace.process": "프로세스",
  "portsPlace.pid": "PID",
  "portsPlace.user": "사용자",
  "portsPlace.received": "안 읽음",
  "portsPlace.receivedAbout":
    "받았지만 아직 읽지 않은 바이트. 리스너라면 수락을 기다리는 연결의 수",
  "portsPlace.unsent": "미확인",
  "portsPlace.unsentAbout":
    "보냈지만 아직 확인되지 않은 바이트. 리스너라면 기다릴 수 있는 연결의 수",
  "portsPlace.drops": "버려짐",
  "portsPlace.portscope": "Portscope",
  "portsPlace.our": ({ socket }) => `Portscope #${socket}`,
  "portsPlace.noneIsChosen": "선택한 소켓이 없습니다.",
  "portsPlace.copy": "행 복사",
  "portsPlace.copyCommand": "명령으로 복사",
  "portsPlace.connect": "여기에 연결…",
  "portsPlace.nobodyListensThere": "수신 대기하는 소켓이 아닙니다.",
  "portsPlace.showProcess": "이 프로세스의 소켓 보기",
  "portsPlace.noProcess": "누구의 것인지 알 수 없습니다.",
  "portsPlace.showOurs": "Portscope의 소켓에서 보기",
  "portsPlace.isNotOurs": "Portscope가 연 소켓이 아닙니다.",
  "portsPlace.showHolder": "포트를 잡은 프로세스 보기",
  "portsPlace.showHolderAlso": "점유, 프로세스, 사용 중",
  "portsPlace.noPortIsTaken": "포트가 사용 중이라 실패한 것이 아닙니다",
  "portsPlace.whoHas": ({ port }) => `${port}번 포트를 누가 쓰는지 보기`,
  "portsPlace.endProcess": "프로세스 끝내기…",
  "portsPlace.endProcessAlso": "종료, 강제 종료, 프로그램 중지",
  "portsPlace.endIt": ({ name, pid }) =>
    `${name}(${pid}) 프로세스를 끝낼까요? 끝내 달라고 요청합니다(SIGTERM).`,
  "portsPlace.isStillThere": ({ name, pid }) =>
    `${name}(${pid}) 프로세스에 끝내 달라고 요청했습니다. 남아 있으면 강제로 끝낼 수 있고(SIGKILL), 저장하지 않은 것은 잃습니다.`,
  "portsPlace.end": "끝내기",
  "portsPlace.kill": "강제로 끝내기",
  "portsPlace.keep": "그대로 두기",
});

const MEANINGS: Readonly<Record<string, string>> = {
  LISTEN: "찾아오는 상대를 받아들입니다.",
  "SYN-SENT": "연결을 요청했지만 아직 응답이 없습니다.",
  "SYN-RECEIVED": "연결 요청에 응답했고 마지막 확인을 기다립니다.",
  ESTABLISHED: "양쪽이 모두 보낼 수 있습니다.",
  "FIN-WAIT-1": "우리 쪽을 끝냈고 아직 확인되지 않았습니다.",
  "FIN-WAIT-2": "우리 쪽은 끝냈고 상대 쪽은 아직입니다.",
  "CLOSE-WAIT": "상대 쪽은 끝났는데 프로그램이 아직 닫지 않았습니다. 많이 남아 있으면 누수입니다.",
  CLOSING: "양쪽이 동시에 끝냈습니다.",
  "LAST-ACK": "양쪽이 끝났고 마지막 확인만 남았습니다.",
  "TIME-WAIT": "끝난 연결입니다. 늦게 오는 패킷 때문에 1분쯤 포트를 잡아 둡니다.",
};
