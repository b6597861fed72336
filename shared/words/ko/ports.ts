// The sockets of the whole machine, and looks at ports.

import type { WordsOf } from "../wording.ts";
import { eun } from "./particle.ts";

/** ms to three significant digits or so. */
const took = (ms: number): string =>
  `${ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : ms.toFixed(0)} ms`;

export const portsWords = (): WordsOf<"ports"> => ({
  "ports.nothingTold": ({ program }) =>
    `이 컴퓨터의 소켓을 알려 주는 프로그램 ${eun(program)} 없거나 실패했습니다.`,
  "ports.installIt": ({ program }) =>
    `터미널에서 ${program} 명령을 실행해 무엇이라고 하는지 보세요.`,
  "ports.noSuchSystem": ({ system }) => `${system}에서 소켓 목록을 얻는 방법을 모릅니다.`,
  "ports.systemsThatTell": "Linux, macOS, Windows에서 볼 수 있습니다.",
  "ports.denied": ({ processes }, t) =>
    processes > 0
      ? `다른 사용자의 프로세스 ${t.number(processes)}개는 볼 권한이 없어 그 소켓의 주인을 표시하지 못합니다. root로 실행하면 보입니다`
      : "root 권한이 없으면 자신의 프로세스가 연 소켓만 보입니다",
  "ports.missing": ({ program }) =>
    `${eun(program)} 없거나 실패해 그것만 알려 주는 내용(Linux에서는 대기열, Windows에서는 상태)이 빠집니다`,
  "ports.over": ({ sockets }, t) => `목록에 담지 못한 소켓이 ${t.number(sockets)}개 더 있습니다`,
  "ports.notPermitted": "권한 없음",
  "ports.nobody": "없음",

  "ports.fieldPort": "양쪽 가운데 한 포트",
  "ports.fieldLocalPort": "이 컴퓨터 쪽 포트",
  "ports.fieldRemotePort": "상대 쪽 포트",
  "ports.fieldLocal": "127.0.0.1:80 같은 이 컴퓨터 쪽 주소, 또는 경로",
  "ports.fieldRemote": "127.0.0.1:80 같은 상대 쪽 주소",
  "ports.fieldIpAddr": "양쪽 가운데 한 IPv4 주소",
  "ports.fieldIpv6Addr": "양쪽 가운데 한 IPv6 주소",
  "ports.fieldProtocol": "tcp, udp, unix 가운데 하나",
  "ports.fieldState": "상태. RFC 9293의 이름(TIME-WAIT)이나 밑줄을 쓴 이름(TIME_WAIT)",
  "ports.fieldListening": "찾아오는 상대를 받아들이는지",
  "ports.fieldProcess": "이 소켓을 연 프로세스의 이름",
  "ports.fieldPid": "이 소켓을 연 프로세스의 번호",
  "ports.fieldUser": "소켓을 연 사용자의 이름",
  "ports.fieldUid": "소켓을 연 사용자의 번호",
  "ports.fieldRecvq": "받았지만 아직 읽지 않은 바이트",
  "ports.fieldSendq": "보냈지만 아직 확인되지 않은 바이트",
  "ports.fieldWaiting": "리스너에서 수락을 기다리는 연결의 수",
  "ports.fieldBacklog": "기다릴 수 있는 연결의 수",
  "ports.fieldDrops": "수신 버퍼가 가득 차 버려진 데이터그램",
  "ports.fieldGroup": "프로세스의 컨테이너나 유닛",
  "ports.fieldDenied": "누구의 것인지 볼 권한이 없음",
  "ports.fieldOurs": "Portscope가 연 소켓",
  "ports.filterCalculates": "필드를 비교하는 조건이 와야 하지만 계산하는 조건이 있습니다",
  "ports.compareFieldsAlone":
    "이 컴퓨터의 소켓은 port == 8080 && state == LISTEN처럼 필드와 값으로 비교하세요.",

  "ports.expectedPort": ({ got }) => `1에서 65535까지의 포트가 와야 하지만 "${got}"입니다`,
  "ports.onlyTimeWait": ({ port, connections }, t) =>
    `포트 ${port}번을 잡고 있는 프로세스는 없습니다. 연결 ${t.number(connections)}개가 TIME-WAIT 상태라, SO_REUSEADDR를 설정하지 않는 프로그램만 쓰지 못합니다`,

  "ports.reach_open": "열림",
  "ports.reach_answered": "응답함",
  "ports.reach_refused": "거부됨",
  "ports.reach_no-answer": "응답 없음",
  "ports.reach_unreachable": "도달 불가",
  "ports.reach_failed": "실패",
  "ports.inMs": ({ ms }) => took(ms),
  "ports.noTls": ({ code }) => `TLS 아님(${code})`,
  "ports.expectedPorts": ({ got }) =>
    `80,443,8000-8010처럼 1에서 65535까지의 포트가 와야 하지만 "${got}"입니다`,
  "ports.expectedTarget": ({ got }) =>
    `127.0.0.1:80,443,8000-8010이나 [::1]:80 같은 HOST:PORTS가 와야 하지만 "${got}"입니다`,
  "ports.expectedProbe": ({ got, names }, t) =>
    `--probe 뒤에는 ${t.list(names)} 가운데 하나가 와야 하지만 "${got}"입니다`,
  "ports.expectedFormat": ({ got }) => `--format 뒤에는 text나 json이 와야 하지만 "${got}"입니다`,
  "ports.checkIsFor": ({ protocol }) => `tcp나 udp가 와야 하지만 "${protocol}"입니다`,
  "ports.onePortAgain": "--every에는 포트 하나만 쓸 수 있습니다",
  "ports.yourOwnSystems": "포트 검사는 자신의 시스템이나 검사를 부탁받은 시스템에만 하세요",
  "ports.lookedUp": ({ host, addresses, ms }, t) =>
    `${host}의 주소: ${t.list(addresses)}(조회 ${took(ms)})`,
  "ports.progress": ({ done, all, open }, t) =>
    `${t.number(all)}개 가운데 ${t.number(done)}개, 열림 ${t.number(open)}개, 남은 것 ${t.number(all - done)}개`,
  "ports.checked": ({ host, done, of, kinds, ms }, t) =>
    `${host}: ${done === of ? `포트 ${t.number(of)}개` : `포트 ${t.number(of)}개 가운데 ${t.number(done)}개에서 멈춤`}, ${took(ms)}${kinds.length === 0 ? "" : `: ${kinds.join(", ")}`}`,
  "ports.losses": ({ sent, reached, share }, t) =>
    `${t.number(sent)}번 가운데 ${t.number(reached)}번 성공, 손실 ${(share * 100).toFixed(1)} %`,
  "ports.times": ({ least, mean, median, p99, most }) =>
    `최소 ${took(least)}, 평균 ${took(mean)}, 중앙값 ${took(median)}, 99 % ${took(p99)}, 최대 ${took(most)}`,
  "ports.onePortRepeated": "거듭해서 검사할 수 있는 포트는 하나뿐입니다.",
  "ports.orEachOnce": "포트를 하나만 쓰거나 각 포트를 한 번씩 검사하세요.",
  "ports.tooManyChecks": ({ most }, t) =>
    `동시에 할 수 있는 포트 검사 ${t.number(most)}개가 이미 진행 중입니다.`,
  "ports.stopACheck": "하나를 중지하거나 끝날 때까지 기다리세요.",
  "ports.writeThem": "80,443,8000-8010처럼 쓰세요.",
  "ports.isNoCheck": ({ run }) => `${run}번은 포트 검사가 아닙니다.`,
  "ports.chooseACheck": "실행 중인 것 목록에서 포트 검사를 고르세요.",
  "ports.noneIsFree": ({ port }) => `포트 ${port}번 뒤의 천 개 가운데 빈 포트가 없습니다.`,
  "ports.chooseAnother": "다른 포트를 고르거나 0을 쓰세요. 0이면 시스템이 고릅니다.",
  "ports.holderUnknown": ({ port }) =>
    `포트 ${port}번을 누가 쓰는지 볼 수 없거나, 이제 아무도 쓰지 않습니다.`,
  "ports.seeAsRoot": "다시 열어 보고, 그래도 사용 중이면 root로 portscope who를 실행해 보세요.",

  "ports.isTheFirst": "1번 프로세스는 시스템 자신의 것이라 없으면 컴퓨터가 멈춥니다.",
  "ports.endItAnotherWay": "컴퓨터를 끄려는 것이라면 시스템의 방법으로 끄세요.",
  "ports.isPortscope": "Portscope 자신이거나 Portscope를 시작한 프로세스입니다.",
  "ports.quitInstead": "대신 Portscope를 종료하세요.",
  "ports.isGone": ({ pid }) =>
    `${pid}번 프로세스는 끝났습니다. 지금은 다른 프로세스가 그 번호를 쓸 수도 있습니다.`,
  "ports.lookAgain": "아무것도 끝내지 않았습니다. 목록을 다시 보세요.",

  "ports.waitIsForTcp": ({ protocol }) => `TCP 포트만 기다릴 수 있지만 "${protocol}"입니다`,
  "ports.notTriedYet": "아직 시도하지 않음",
  "ports.isOpen": ({ address, ms }) => `${address} 열림, ${took(ms)} 뒤`,
  "ports.isClosed": ({ address, ms }) => `${address} 닫힘, ${took(ms)} 뒤`,
  "ports.waitIsOver": ({ address, wanted, seconds, last }) =>
    `${seconds}초 안에 ${address} 포트가 ${wanted === "open" ? "열리지" : "닫히지"} 않았습니다. 마지막 결과: ${last}`,
});
