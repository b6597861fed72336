// 대화를 라이브러리의 시퀀스로.

import type { WordsOf } from "../../wording.ts";

export const conversationWords = (): WordsOf<"conversation"> => ({
  "conversation.saveRows": "시퀀스로 저장…",
  "conversation.saveSocket": "이 소켓의 대화를 시퀀스로 저장…",
  "conversation.saveAlso":
    "기록, 스크립트, 시험, 재생, 라이브러리, record, script, test, replay, expect",
  "conversation.begin": "지금부터 시퀀스로 기록",
  "conversation.end": "시퀀스 기록을 끝내고 보관",
  "conversation.isTaped": "시퀀스를 기록하고 있습니다.",
  "conversation.isNotTaped": "기록하고 있는 시퀀스가 없습니다.",
  "conversation.taping": ({ socket }) => `#${socket} 시퀀스 기록 끝내기`,
  "conversation.selectSocket": "먼저 소켓을 선택하세요.",
  "conversation.name": ({ socket, place }) => `#${socket} ${place}`,
  "conversation.oneSocketOnly": ({ socket }) =>
    `시퀀스는 소켓 하나의 것이므로 #${socket}의 행만 들어갑니다.`,
  "conversation.nothing": ({ socket }) => `#${socket}에서 보내거나 받은 것이 없습니다.`,
  "conversation.asFile": ({ most }, t) =>
    `시퀀스가 라이브러리의 한도인 ${t.number(most)}자보다 길어 파일로 저장했습니다.`,
  "conversation.made": ({ steps, left }, t) =>
    `보내고 받은 ${t.number(steps)}건으로 시퀀스를 만들었습니다${left === 0 ? "" : `. ${t.number(left)}건은 자리가 없어 뺐습니다`}.`,
});
