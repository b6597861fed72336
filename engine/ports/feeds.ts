// The machine's sockets, live.

import type { portFeeds } from "../../shared/contract/ports.ts";
import { refusal } from "../../shared/model/failure.ts";
import type { FeedMakers } from "../feed/FeedMakers.ts";
import type { MachineTable } from "./live/MachineTable.ts";
import { PortsFeed } from "./live/PortsFeed.ts";
import { portFilter } from "./portFilter.ts";

export function createPortFeeds(table: MachineTable): FeedMakers<typeof portFeeds> {
  return {
    ports({ filter, every }, { wake }) {
      const parsed = portFilter(filter);
      if (parsed.ok) return new PortsFeed(table, parsed.test, every, wake);
      const { message, help } = parsed.problem;
      throw refusal("BAD_FILTER", message, help);
    },
  };
}
