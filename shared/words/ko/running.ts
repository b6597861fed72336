// What runs in the engine by itself: why one cannot be begun, or changed.

import { formatBytes, formatCount } from "../quantity.ts";
import type { WordsOf } from "../wording.ts";

const ms = (us: number) => `${(us / 1000).toFixed(us < 10_000 ? 2 : 0)} ms`;
const timesOf = ({
  p50,
  p95,
  p99,
  max,
}: {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}) => `p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}, 가장 길게 ${ms(max)}`;

const rate = (perSecond: number) =>
  perSecond < 100 ? perSecond.toFixed(1) : formatCount(Math.round(perSecond));

export const runningWords = (): WordsOf<"running"> => ({
  "running.tooMany": ({ most }, t) => `이미 한도인 ${t.number(most)}개가 실행 중입니다`,
  "running.stopOne": "그중 하나를 중지하거나 한도를 늘리세요.",
  "running.noSuchRun": ({ id }) => `목록에 실행 ${id}번이 없습니다`,
  "running.wasCleared": "목록에서 지워졌거나 시작한 적이 없습니다.",
  "running.hasEnded": ({ id }) => `실행 ${id}번은 이미 끝났습니다`,
  "running.beginAgain": "다시 시작하세요.",
  "running.notStepped": ({ id }) =>
    `실행 ${id}번은 한 단계씩 실행할 수 없습니다. 일시 중지한 시퀀스만 할 수 있습니다`,
  "running.pauseFirst": "먼저 일시 중지하세요.",
  "running.templateAt": ({ at, sentence }) => `템플릿의 ${at}번째 문자: ${sentence}`,
  "running.correctTemplate": "템플릿의 그 자리를 고치세요.",
  "running.loadListens": "수신 대기하는 시퀀스입니다. 부하는 이쪽에서 여는 연결에만 쓸 수 있습니다",
  "running.loadConnects": "connect가 있는 시퀀스를 쓰세요.",
  "running.someFailed": ({ failed, of }) =>
    `연결 ${formatCount(of)}개 가운데 ${formatCount(failed)}개가 실패했습니다`,
  "running.seeFailures": "코드별 개수에서 이유를 볼 수 있습니다.",
  "running.loading": ({ of, begun, running, passed, failed }) =>
    `${formatCount(of)}개 가운데 ${formatCount(begun)}개 시작: 열림 ${formatCount(running)}, 완료 ${formatCount(passed)}, 실패 ${formatCount(failed)}`,
  "running.loaded": ({ of, begun, connected, passed, failed, seconds }) => {
    const left = begun === of ? "" : `, 시작하지 않음 ${formatCount(of - begun)}`;
    return `${seconds.toFixed(1)} s 동안 연결 ${formatCount(begun)}개: 연결됨 ${formatCount(connected)}, 완료 ${formatCount(passed)}, 실패 ${formatCount(failed)}${left}`;
  },
  "running.connectTimes": (times) => `연결 시간 ${timesOf(times)}`,
  "running.answerTimes": (times) => `응답 시간 ${timesOf(times)}`,
  "running.loadFailure": ({ count, code, reason }) =>
    `${formatCount(count)} × ${code === "" ? reason : `${code}: ${reason}`}`,
  "running.peerClosed": "모두 보내기 전에 연결이 닫혔습니다.",
  "running.repeated": ({ sent, bytes, missed, seconds, perSecond }, t) => {
    const late = missed === 0 ? "" : `, 놓친 메시지 ${formatCount(missed)}개`;
    return `${seconds.toFixed(1)} s 동안 메시지 ${t.number(sent)}개(${formatBytes(bytes)}): 1초에 ${rate(perSecond)}개${late}.`;
  },
});
