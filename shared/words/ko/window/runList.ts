// What the engine does by itself: messages again and again, sequences, loads.

import type { WordsOf } from "../../wording.ts";

export const runListWords = (): WordsOf<"runList"> => ({
  "runList.count": ({ count, paused }, t) => {
    if (count === 0) return "실행 중인 것 없음";
    if (paused === 0) return `${t.spaced(count)}개 실행 중`;
    const held = `${t.spaced(paused)}개 일시 중지`;
    return paused === count ? held : `${t.spaced(count - paused)}개 실행 중, ${held}`;
  },
  "runList.whatRuns": "실행 중인 것",
  "runList.show": "실행 중인 것 보기",
  "runList.showAlso":
    "반복, 시퀀스, 응답, 부하, 목록, 일시 중지, 중지, repeats, sequences, responders, loads, list, pause, stop",
  "runList.stopAll": "실행 중인 것 모두 중지",
  "runList.nothingRuns": "실행 중인 것이 없습니다.",
  "runList.nothingRan": "실행 중이거나 실행했던 것이 없습니다.",
  "runList.clearEnded": "끝난 것 지우기",
  "runList.more": ({ count }, t) => `그 밖에 ${t.number(count)}개`,
  "runList.repeat": "반복",
  "runList.sequence": "시퀀스",
  "runList.load": "부하",
  "runList.responder": "응답",
  "runList.check": "포트 검사",
  "runList.paused": "일시 중지됨",
  "runList.pause": "일시 중지",
  "runList.resume": "계속",
  "runList.stop": "중지",
  "runList.done": "완료",
  "runList.stopped": "중지됨",
  "runList.closed": "소켓이 닫힘",
  "runList.failed": ({ reason }) => `실패: ${reason}`,
  "runList.ofRepeat": ({ sent, of, rate, missed }, t) =>
    [
      of === null ? `${t.spaced(sent)}개 보냄` : `${t.spaced(of)}개 중 ${t.spaced(sent)}개 보냄`,
      `초당 ${t.number(Math.round(rate * 10) / 10)}`,
      ...(missed > 0 ? [`${t.spaced(missed)}개 놓침`] : []),
    ].join(" · "),
  "runList.ofSequence": ({ steps, line }, t) =>
    line === 0 ? `${t.spaced(steps)}단계` : `${t.spaced(steps)}단계 · ${line}행`,
  "runList.ofLoad": ({ of, begun, passed, failed }, t) =>
    `${t.spaced(of)}개 중 ${t.spaced(begun)}개 시작 · ${t.spaced(passed)}개 통과 · ${t.spaced(failed)}개 실패`,
  "runList.ofResponder": ({ received, sent }, t) =>
    `${t.spaced(received)}개 받음 · ${t.spaced(sent)}개 응답`,
  "runList.ofCheck": ({ done, of, reached }, t) =>
    `${of === null ? `${t.spaced(done)}번` : `${t.spaced(of)}개 중 ${t.spaced(done)}개`} 검사 · ${t.spaced(reached)}번 도달`,
  "runList.repeatButton": "반복…",
  "runList.repeatAbout": "작성한 내용을 거듭해서 보냅니다",
  "runList.repeatDraft": "작성한 내용 반복해서 보내기",
  "runList.repeatAlso":
    "다시, 간격, 타이머, 예약, 주기, again, interval, timer, schedule, loop, periodically",
  "runList.every": "간격(밀리초)",
  "runList.fast": "가능한 한 빠르게",
  "runList.times": "횟수",
  "runList.untilStopped": "중지할 때까지",
  "runList.manyClients": "여러 클라이언트…",
  "runList.manyClientsAlso":
    "부하, 성능, 연결, 백분위수, 지연, load, stress, benchmark, connections, latency",
  "runList.respondButton": "응답…",
  "runList.respondAbout": "선택한 소켓에서 규칙에 따라 응답합니다",
  "runList.responds": ({ name }) => `응답 중: ${name}`,
  "runList.stopResponding": ({ name }) => `중지: ${name}`,
  "runList.showAnswers": "응답 보기",
  "runList.begin": "시작",
  "runList.wholeNumber": ({ most }, t) => `1부터 ${t.number(most)}까지의 정수, 또는 빈칸`,
  "runList.onlyUtf8": "필드가 있는 메시지는 UTF-8로만 반복할 수 있습니다.",
  "runList.chooseUtf8": "UTF-8을 고르거나 직접 보내세요.",
});
