// The file that waits to be opened and the recent ones, live.

import type { workspaceFeeds } from "../../shared/contract/workspaces.ts";
import type { FeedMakers } from "../feed/FeedMakers.ts";
import type { Signal } from "../feed/Signal.ts";
import { stateFeed } from "../feed/stateFeed.ts";
import type { Workspaces } from "./Workspaces.ts";

export function createWorkspaceFeeds(
  workspaces: Workspaces,
  ticked: Signal<unknown>,
): FeedMakers<typeof workspaceFeeds> {
  return {
    workspaces: (_input, { wake }) =>
      stateFeed({ read: () => workspaces.status(), onClose: ticked.on(wake) }),
  };
}
