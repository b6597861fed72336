// The line of an App that looks at an opened file: the window's own line, on which whatever names a source names that file.

import type {
  CallInput,
  CallName,
  FeedInput,
  FeedName,
} from "../../../shared/contract/commands.ts";
import { OF_SOCKETS, SOURCED_CALLS, SOURCED_FEEDS } from "../../../shared/contract/sourced.ts";
import { refusal } from "../../../shared/model/failure.ts";
import type { CallOptions, Watch, WatchListener } from "../../../shared/rpc/client.ts";
import { said } from "../../../shared/words/said.ts";
import type { EngineLink } from "./engineLink.ts";

/** `onTold` is called after each update of what is watched. */
export function sourceLink(
  line: Pick<EngineLink, "call" | "watch">,
  source: number,
  onTold: () => void,
): EngineLink {
  const watches = new Set<Watch>();
  return {
    call<K extends CallName>(name: K, input: CallInput<K>, options?: CallOptions) {
      if (OF_SOCKETS.has(name)) return Promise.reject(ofRecording());
      return line.call(name, SOURCED_CALLS.has(name) ? { ...input, source } : input, options);
    },
    watch<K extends FeedName>(feed: K, input: FeedInput<K>, listener: WatchListener<never>) {
      const watch = line.watch(feed, SOURCED_FEEDS.has(feed) ? { ...input, source } : input, {
        onUpdate(value, whole) {
          listener.onUpdate(value as never, whole);
          onTold();
        },
        onEnd(failure) {
          watches.delete(watch);
          listener.onEnd?.(failure);
        },
      });
      watches.add(watch);
      return {
        stop() {
          watches.delete(watch);
          watch.stop();
        },
      };
    },
    start() {},
    // Its line is the window's.
    reconnectNow() {},
    stop() {
      for (const watch of watches) watch.stop();
      watches.clear();
    },
  };
}

function ofRecording() {
  return refusal("IS_A_RECORDING", said("app.isARecording"), said("app.isARecordingNext"));
}
