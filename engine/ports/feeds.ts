// The machine's sockets, and what checks of ports find, live.

import type { portFeeds } from "../../shared/contract/ports.ts";
import { refusal } from "../../shared/model/failure.ts";
import type { FeedMakers } from "../feed/FeedMakers.ts";
import { CheckFeed } from "./check/CheckFeed.ts";
import type { Checks } from "./check/createChecks.ts";
import type { MachineTable } from "./live/MachineTable.ts";
import { PortsFeed } from "./live/PortsFeed.ts";
import { portFilter } from "./portFilter.ts";

export function createPortFeeds(table: MachineTable, checks: Checks): FeedMakers<typeof portFeeds> {
  return {
    ports({ filter, every }, { wake }) {
      const parsed = portFilter(filter);
      if (parsed.ok) return new PortsFeed(table, parsed.test, every, wake);
      const { message, help } = parsed.problem;
      throw refusal("BAD_FILTER", message, help);
    },
    checkResults: ({ run }, { wake }) => new CheckFeed(() => checks.log(run), wake),
  };
}
