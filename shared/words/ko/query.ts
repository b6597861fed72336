// What an engine refuses its clients, and what it says of views, measures and streams.

import { formatCount } from "../quantity.ts";
import type { WordsOf } from "../wording.ts";

export const queryWords = (): WordsOf<"query"> => ({
  "query.lookingFailed": ({ message }) => `기록을 살펴보지 못했습니다: ${message}.`,
  "query.cuttingFailed": ({ message }) => `기록을 메시지로 나누지 못했습니다: ${message}.`,
  "query.followingFailed": ({ message }) => `대화를 따라가지 못했습니다: ${message}.`,
  "query.noFileIsOpen": "열려 있는 파일이 없습니다.",
  "query.openItAgain": "다시 여세요.",
  "query.callWasCancelled": "호출이 취소되었습니다.",
  "query.askAgain": "다시 요청하세요.",
  "query.thisClientWatchesFeedsAsManyAs": ({ most }) =>
    `이 클라이언트는 이미 한도인 피드 ${most}개를 감시하고 있습니다.`,
  "query.endWatchBeforeBeginningAnotherOne": "감시 하나를 끝낸 뒤에 새로 시작하세요.",
  "query.anotherWatchOfThisClientHasSame": "이 클라이언트에 id가 같은 다른 감시가 있습니다.",
  "query.giveEachCallAndEachWatchId": "호출과 감시마다 서로 다른 id를 쓰세요.",
  "query.nothingIsBeingRecorded": "기록하고 있지 않습니다.",
  "query.startNewRecording": "새 기록을 시작하세요.",
  "query.anotherRecordingBeganWhileThisOneWas":
    "이 기록을 측정하는 동안 다른 기록이 시작되었습니다.",
  "query.measureAgain": "다시 측정하세요.",
  "query.thisClientWatchesViewsAsManyAs": ({ most }) =>
    `이 클라이언트는 이미 한도인 보기 ${most}개를 감시하고 있습니다.`,
  "query.closeViewBeforeOpeningAnotherOne": "보기 하나를 닫은 뒤에 새로 여세요.",
  "query.checkThatRecordingsFileIsWhereIt":
    "기록 파일이 원래 자리에 있는지 확인한 뒤 필터를 다시 적용하세요.",
  "query.thereIsNoMessageAtPositionOf": ({ position }) =>
    `이 보기의 ${position}번째 자리에는 메시지가 없습니다.`,
  "query.lookAtMessagesAnew": "메시지를 새로 보세요.",
  "query.checkThatRecordingsFileIsWhereIt2":
    "기록 파일이 원래 자리에 있는지 확인한 뒤 메시지를 다시 선택하세요.",
  "query.thisViewHoldsMessagesAsManyAs": ({ most }) =>
    `이 보기에는 한도인 메시지 ${formatCount(most)}개가 있습니다. 그 뒤의 메시지는 보이지 않습니다.`,
  "query.lookAtOneSocketOnlyFilterOr":
    "소켓 하나만 보거나, 필터를 쓰거나, 더 긴 메시지로 나누세요.",
  "query.eventIsMissingStreamsCannotBeCut": ({ seq }) =>
    `이벤트 ${seq}번이 없습니다. 빠진 곳을 사이에 둔 스트림은 나눌 수 없습니다.`,
  "query.lookAtEventsThemselvesOrAtRecordings": "이벤트를 그대로 보거나 기록을 하나씩 보세요.",
  "query.lookAtPayloadAgain": "페이로드를 다시 보세요.",
  "query.restOfReadIsNotTold": ({ messages, fields }) =>
    `설명하지 않음: 읽기 하나에서 메시지 ${formatCount(messages)}개, 메시지 하나에서 필드 ${formatCount(fields)}개까지만 설명합니다`,
});
