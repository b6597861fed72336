// The kept messages, live.

import type { libraryFeeds } from "../../shared/contract/library.ts";
import type { FeedMakers } from "../feed/FeedMakers.ts";
import { stateFeed } from "../feed/stateFeed.ts";
import type { LibraryStore } from "./LibraryStore.ts";

export function createLibraryFeeds(library: LibraryStore): FeedMakers<typeof libraryFeeds> {
  return {
    library: (_input, { wake }) =>
      stateFeed({ read: () => library.status(), onClose: library.onChange(wake) }),
  };
}
