// Menus, dialogs and notices of the desktop program itself.

import type { WordsOf } from "../wording.ts";
import { ro } from "./particle.ts";

export const desktopWords = (): WordsOf<"desktop"> => ({
  // Korean has no letters for Alt: the Latin one stands in brackets behind.
  "desktop.fileMenu": "파일(&F)",
  "desktop.editMenu": "편집(&E)",
  "desktop.viewMenu": "보기(&V)",
  "desktop.windowMenu": "창(&W)",
  "desktop.newWindow": "새 창",
  "desktop.openRecent": "최근 항목 열기",
  "desktop.nothingRecent": "아직 없음",
  "desktop.keepOnTop": "항상 위에 표시",
  "desktop.openRecordings": "기록 폴더 열기",
  "desktop.undo": "실행 취소",
  "desktop.redo": "다시 실행",
  "desktop.cut": "잘라내기",
  "desktop.copy": "복사",
  "desktop.paste": "붙여넣기",
  "desktop.delete": "삭제",
  "desktop.selectAll": "모두 선택",
  "desktop.developerTools": "개발자 도구",
  "desktop.actualSize": "실제 크기",
  "desktop.zoomIn": "확대",
  "desktop.zoomOut": "축소",
  "desktop.fullScreen": "전체 화면",
  "desktop.minimize": "최소화",
  "desktop.maximize": "최대화/복원",
  "desktop.allToFront": "모두 앞으로 가져오기",
  "desktop.helpMenu": "도움말(&H)",
  "desktop.guide": "안내서",
  "desktop.copyDiagnostics": "진단 정보 복사",
  "desktop.showLog": "로그 파일 보기",

  "desktop.engineCrashed": "엔진이 비정상 종료되었습니다.",
  "desktop.engineCrashedBecause": ({ reason }) => `엔진이 비정상 종료되었습니다: ${reason}`,
  "desktop.whatWasRecorded": ({ folder, reason }) =>
    `엔진의 소켓이 모두 닫혔습니다. 그때까지 기록한 내용은 ${folder}에 있습니다. (${reason})`,
  "desktop.reportIsIn": ({ file }) => `읽고 보낼 수 있는 보고서가 있습니다: ${file}`,
  "desktop.startAgain": "다시 시작",
  "desktop.quit": "종료",
  "desktop.threadEnded": ({ code }) => `스레드가 코드 ${ro(code)} 끝났습니다`,

  "desktop.pageCrashed": "이 창의 페이지가 비정상 종료되었습니다.",
  "desktop.socketsGoOn": ({ reason }) => `소켓과 기록은 계속됩니다. (${reason})`,
  "desktop.reload": "다시 불러오기",
  "desktop.closeWindow": "창 닫기",
  "desktop.pageDidNotLoad": ({ error }) => `페이지를 불러오지 못했습니다: ${error}`,

  "desktop.couldNotStart": "Portscope를 시작하지 못했습니다",
  "desktop.stillThere":
    "Portscope가 이미 실행 중이지만 응답하지 않습니다. 그 소켓은 그대로 두었습니다. 멈춰 있다면 직접 종료하세요.",
  "desktop.laterStarts": ({ error }) =>
    `나중에 다시 실행해도 이 프로그램에 연결되지 않습니다: ${error}`,
  "desktop.drawingInSoftware": "그래픽 프로세스가 세 번 비정상 종료되어 소프트웨어로 그립니다",
  "desktop.noBrowser": ({ url, error }) => `${url}: 브라우저를 열지 못했습니다: ${error}`,
  "desktop.placeNotSaved": ({ error }) => `창의 위치를 저장하지 못했습니다: ${error}`,
  "desktop.mayLackItsEnd": ({ reason }) => `기록의 끝부분이 없을 수 있습니다: ${reason}`,
  "desktop.tookTooLong": "시간이 너무 오래 걸렸습니다",
});
