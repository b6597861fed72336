import { expect, test, vi } from "vitest";
import { watchMeasures, type MeasureView } from "../../renderer/measure/ask/watchMeasures.ts";
import { bucketSeries } from "../../renderer/measure/bucketSeries.ts";
import { chooseRange } from "../../renderer/measure/measureActions.ts";
import { plotSentence } from "../../renderer/measure/measureWords.ts";
import { plotRow } from "../../renderer/measure/plots.ts";
import { engineSlice } from "../../renderer/app/engineState.ts";
import { recordingStartSlice } from "../../renderer/events/eventsState.ts";
import { filterSlice } from "../../renderer/filter/filterState.ts";
import { measureZoom } from "../../renderer/measure/measureState.ts";
import { testApp } from "../support/testApp.ts";
import { SIZE_BINS, SIZE_EDGES, TIME_BINS, TIME_EDGES } from "../../shared/measure/bins.ts";
import { refusal } from "../../shared/model/failure.ts";
import type { Histogram, Measurement } from "../../shared/model/measure.ts";
import type { FeedInput } from "../../shared/contract/commands.ts";
import type { Watch, WatchListener } from "../../shared/rpc/client.ts";
import { english } from "../support/english.ts";

const SECOND = 1_000_000;

/** Three seconds of which the last has just begun; 1,500 bytes in the first two. */
function measurement(changes: Partial<Measurement> = {}): Measurement {
  const none = Float64Array.of(0, 0, 0);
  const sizes: Histogram = { edges: SIZE_EDGES, counts: new Float64Array(SIZE_BINS) };
  const times: Histogram = { edges: TIME_EDGES, counts: new Float64Array(TIME_BINS) };
  const answers = { count: 0, min: null, max: null, p50: null, p95: null, p99: null };
  return {
    scope: { kind: "all" },
    from: 10 * SECOND,
    to: 12.1 * SECOND,
    buckets: {
      start: 10 * SECOND,
      width: SECOND,
      bytesIn: Float64Array.of(1000, 500, 30),
      bytesOut: none,
      receives: Float64Array.of(1, 2, 1),
      sends: none,
      open: Float64Array.of(1, 1, 0),
      opened: Float64Array.of(1, 0, 0),
      closed: Float64Array.of(0, 0, 1),
      failures: none,
    },
    totals: {
      events: 6,
      bytesIn: 1530,
      bytesOut: 0,
      receives: 4,
      sends: 0,
      opened: 1,
      closed: 1,
      failures: 0,
      open: 0,
    },
    sizesIn: sizes,
    sizesOut: sizes,
    gapsIn: times,
    gapsOut: times,
    peerAnswers: { ...answers, histogram: times },
    ourAnswers: { ...answers, histogram: times },
    ...changes,
  };
}

interface Asked {
  readonly input: FeedInput<"measurement">;
  readonly listener: WatchListener<Measurement>;
  ended: boolean;
}

/** An engine that keeps the measurements watched. */
function fakeApp() {
  const asked: Asked[] = [];
  const engine = {
    call: () => Promise.resolve({ total: 0 }),
    watch(feed: string, input: Asked["input"], listener: Asked["listener"]): Watch {
      const one: Asked = { input, listener, ended: false };
      if (feed === "measurement") asked.push(one);
      return {
        stop() {
          one.ended = true;
        },
      };
    },
  };
  const app = testApp(engine);
  engineSlice.set(app, { link: { kind: "live" } });
  recordingStartSlice.set(app, { recordingStart: 10 * SECOND });
  measureZoom.set(app, "all");
  const live = () => asked.filter(({ ended }) => !ended);
  return { live, app };
}

test("window and range are watched as long as they are wanted, and shown together", () => {
  const { live, app } = fakeApp();
  const views: MeasureView[] = [];
  const watch = watchMeasures(app, (view) => views.push(view));
  expect(live().map(({ input }) => input.range)).toEqual([
    { kind: "between", from: null, to: null },
  ]);
  chooseRange(app, { from: 0, to: SECOND - 1 }, null);
  expect(filterSlice.get(app).applied).toBe(
    "frame.time_relative >= 0 and frame.time_relative <= 0.999999",
  );
  expect(live()[1]?.input.range).toEqual({ kind: "between", from: 10 * SECOND, to: 11 * SECOND });
  live()[0]?.listener.onUpdate(measurement(), true);
  expect(views).toEqual([]);
  live()[1]?.listener.onUpdate(measurement(), true);
  expect(views.at(-1)).toMatchObject({ failure: null, counting: false });
  chooseRange(app, { from: 0, to: SECOND - 1 }, { from: 9 * SECOND, to: 11 * SECOND });
  expect(live()[0]?.input.range).toEqual({ kind: "between", from: 9 * SECOND, to: 11 * SECOND });
  watch.stop();
  expect(live()).toEqual([]);
});

test("a refusal is shown, and asked past", () => {
  const { live, app } = fakeApp();
  const show = vi.fn<(view: MeasureView) => void>();
  const watch = watchMeasures(app, show);
  const { failure } = refusal("NOT_RECORDED", "Nothing is being recorded.", "");
  live()[0]?.listener.onEnd?.(failure);
  expect(show.mock.lastCall?.[0]).toMatchObject({ failure: { code: "PORTSCOPE_NOT_RECORDED" } });
  watch.again();
  live()[0]?.listener.onUpdate(measurement(), true);
  expect(show.mock.lastCall?.[0]).toMatchObject({ failure: null });
  watch.stop();
});

test("a rate is of the time that a bucket covers, and of one just begun there is none", () => {
  const { x, lines } = bucketSeries(measurement(), plotRow("bytes"));
  expect(x).toEqual([10, 11, 12, 12.1].map((seconds) => seconds * SECOND));
  expect(lines[0]).toEqual([1000, 500, null, null]);
  const late = measurement({ to: 12.6 * SECOND });
  expect(bucketSeries(late, plotRow("bytes")).lines[0]?.[2]).toBeCloseTo(50);
  expect(bucketSeries(measurement(), plotRow("connections")).lines[2]).toEqual([0, 0, 1, 1]);
});

test("the text alternative has the exact sums", () => {
  expect(english(plotSentence(plotRow("bytes"), measurement(), "the last 10 s"))).toBe(
    "Bytes per second in the last 10 s: received 1\u2009530 bytes, at most 1.00\u2009kB/s; sent 0 bytes.",
  );
  expect(english(plotSentence(plotRow("connections"), measurement(), "the last 10 s"))).toBe(
    "Connections in the last 10 s: 0 open; opened 1; closed 1.",
  );
});
