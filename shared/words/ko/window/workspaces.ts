// Opening and saving workspaces in the window.

import type { WordsOf } from "../../wording.ts";

export const workspacesWords = (): WordsOf<"workspaces"> => ({
  "workspaces.openTitle": "열기…",
  "workspaces.openNamed": ({ name }) => `${name} 열기`,
  "workspaces.openAlso":
    "작업 공간, 기록, 캡처, 불러오기, 세션, 프로젝트, 가져오기, load, session, project, import",
  "workspaces.openLast": "마지막 작업 공간 다시 열기",
  "workspaces.noneYet": "아직 열거나 저장한 작업 공간이 없습니다.",
  "workspaces.openAbout":
    "기록은 실시간 옆에 표시합니다. 작업 공간은 열기 전에 무엇을 하는지 보여 줍니다.",
  "workspaces.open": "열기",
  "workspaces.pathLike": ".pcapng 또는 .json 파일",
  "workspaces.pageKnowsNoPath": ({ name }) =>
    `브라우저는 파일이 있는 곳을 알려 주지 않습니다: ${name}.`,
  "workspaces.namePath": "Portscope가 실행되는 컴퓨터에서의 경로로 여세요(열기…).",
  "workspaces.nothingYet": "선택하기 전에는 아무것도 수신 대기하거나 연결하지 않습니다.",
  "workspaces.recent": "최근 파일",
  "workspaces.pathOfFile": "파일 경로(Portscope가 실행되는 컴퓨터)",
  "workspaces.chooseFile": "작업 공간 고르기…",
  "workspaces.look": "살펴보기",

  "workspaces.socketsInFile": "파일에 있는 소켓",
  "workspaces.hasNoSockets": "소켓이 없습니다.",
  "workspaces.alsoInFile": ({ filters, messages, drafts, recording }, t) => {
    const more = [
      ...(filters > 0 ? [`필터 ${t.number(filters)}개`] : []),
      ...(messages > 0 ? [`라이브러리에 넣을 메시지 ${t.number(messages)}개`] : []),
      ...(drafts > 0 ? [`초안 ${t.number(drafts)}개(보내지 않음)`] : []),
      ...(recording === "" ? [] : [`${recording}에 남긴 메모`]),
    ];
    return `함께 들어 있는 것: ${t.list(["창의 모양", ...more])}.`;
  },
  "workspaces.onlyLayout": "레이아웃만",
  "workspaces.openAll": ({ count }, t) => `소켓 ${t.number(count)}개 모두 열기`,
  "workspaces.openChosen": ({ count }, t) => `소켓 ${t.number(count)}개 열기`,
  "workspaces.opened": ({ count }, t) => `소켓 ${t.number(count)}개를 열었습니다`,
  "workspaces.onlyLooks": "작업 공간의 레이아웃을 적용했습니다. 연 소켓은 없습니다",

  "workspaces.saveTitle": "작업 공간 저장…",
  "workspaces.saveAlso":
    "보관, 세션, 프로젝트, 내보내기, 공유, store, session, project, export, share",
  "workspaces.saveAbout":
    "소켓, 보내려고 적어 둔 것, 필터, 레이아웃을 공유할 수 있는 파일로 저장합니다. 입력한 내용이 들어가므로 공유하기 전에 살펴보세요.",
  "workspaces.willHold": ({ sockets, filters, drafts }, t) =>
    `소켓 ${t.number(sockets)}개, 초안 ${t.number(drafts)}개, 필터 ${t.number(filters)}개.`,
  "workspaces.download": "브라우저에 저장…",
  "workspaces.save": "저장",
  "workspaces.saved": ({ path }) => `저장됨: ${path}`,
});
