// How conversations grow, live.

import type { streamFeeds } from "../../../shared/contract/streams.ts";
import type { FeedMakers } from "../../feed/FeedMakers.ts";
import type { Signal } from "../../feed/Signal.ts";
import { stateFeed } from "../../feed/stateFeed.ts";
import type { StreamSetup } from "./calls.ts";
import { linesOf } from "./streamSums.ts";

export function createStreamFeeds(
  { streams, store, noteLook }: StreamSetup,
  ticked: Signal<unknown>,
): FeedMakers<typeof streamFeeds> {
  return {
    streamGrowth({ source, socket, peer, direction }, { wake }) {
      noteLook(socket, source);
      return stateFeed({
        isSlow: true,
        async read() {
          const table = streams.of(store(source), socket, peer);
          return { total: linesOf(direction)(await table.grow()) };
        },
        onClose: ticked.on(wake),
      });
    },
  };
}
