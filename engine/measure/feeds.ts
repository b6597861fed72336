// Measurements of what goes on, and what the kernel says of connections, live.

import type { FeedInput } from "../../shared/contract/commands.ts";
import type { measureFeeds } from "../../shared/contract/measure.ts";
import { Refusal } from "../../shared/model/failure.ts";
import type { Measurement } from "../../shared/model/measure.ts";
import type { Caller } from "../feed/Caller.ts";
import type { ClientViews } from "../query/ClientViews.ts";
import type { FeedMakers } from "../feed/FeedMakers.ts";
import { periodicFeed } from "../feed/periodicFeed.ts";
import type { Registry } from "../sockets/Registry.ts";
import { now } from "../system/clock.ts";
import type { TcpInfoSource } from "../system/tcpInfo.ts";
import { countedQuery, type Asking, type Measure, type MeasureInput } from "./createMeasure.ts";

/** µs that the recording may be behind the clock. */
const MARGIN = 1_000_000;

export interface MeasureFeedsSetup {
  readonly measure: Measure;
  readonly registry: Registry;
  readonly tcpInfo: TcpInfoSource;
  viewsOf(client: Caller): ClientViews;
}

export function createMeasureFeeds({
  measure,
  registry,
  tcpInfo,
  viewsOf,
}: MeasureFeedsSetup): FeedMakers<typeof measureFeeds> {
  return {
    measurement({ source, scope, filter, range, buckets }, watching) {
      const views = viewsOf(watching.caller);
      const input = { source, scope, filter, buckets };
      // What a filter has found is kept as long as it is measured.
      const query = countedQuery(input);
      const watched = filter === "" ? null : views.watch({ source, query }, () => {});
      const feed = periodicFeed(watching, {
        read: (signal) =>
          measureNow(measure, () => ({ ...input, ...spanOf(range) }), { views, signal }),
        // What lies in the past does not change.
        goesOn: () => range.kind === "last" || range.to === null || range.to > now() - MARGIN,
      });
      return {
        ...feed,
        close() {
          feed.close();
          watched?.close();
        },
      };
    },
    tcpInfo: ({ socket }, watching) =>
      periodicFeed(watching, {
        read: () => tcpInfo.ask(registry.get(socket)),
        goesOn: () => true,
      }),
  };
}

/** Of whichever recording there is: one that was replaced meanwhile is left. */
async function measureNow(
  measure: Measure,
  input: () => MeasureInput,
  asking: Asking,
): Promise<Measurement> {
  for (;;) {
    try {
      return await measure(input(), asking);
    } catch (error) {
      if (!(error instanceof Refusal) || error.failure.code !== REPLACED) throw error;
    }
  }
}

const REPLACED = "PORTSCOPE_RECORDING_REPLACED";

function spanOf(range: FeedInput<"measurement">["range"]) {
  if (range.kind === "between") return { from: range.from, to: range.to };
  const { length, step, since } = range;
  const from = Math.max(0, Math.floor((now() - length) / step) * step);
  return { from: since === null ? from : Math.min(from, since), to: null };
}
