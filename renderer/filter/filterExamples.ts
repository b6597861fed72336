// Filters to begin with, each with what it finds.

import { said, type Text } from "../../shared/words/said.ts";

export const EXAMPLES: readonly (readonly [filter: string, about: Text])[] = [
  ["tcp.port == 9000 and len > 0", said("filterBar.examplePort")],
  ['payload contains "GET"', said("filterBar.exampleContains")],
  ['payload matches r"^PING \\d+"', said("filterBar.exampleMatches")],
  ["tcp.flags.reset == 1 or failed", said("filterBar.exampleWrong")],
  ["socket in {3, 5..8} and dir == in", said("filterBar.exampleSockets")],
];
