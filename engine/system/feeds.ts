// The limits, live.

import type { systemFeeds } from "../../shared/contract/system.ts";
import type { Bounds } from "../../shared/model/bounds.ts";
import type { FeedMakers } from "../feed/FeedMakers.ts";
import type { Signal } from "../feed/Signal.ts";
import { stateFeed } from "../feed/stateFeed.ts";

export function createSystemFeeds(
  bounds: () => Bounds,
  ticked: Signal<unknown>,
): FeedMakers<typeof systemFeeds> {
  return {
    bounds: (_input, { wake }) => stateFeed({ read: bounds, onClose: ticked.on(wake) }),
  };
}
