// Pages of 200 rows through the `rows` command, of views of all kinds.

import type { Result } from "../../Benchmark.ts";
import type { Ask, Times } from "../../receiver/protocol.ts";
import type { Receiver } from "../../receiver/startReceiver.ts";
import { quantile } from "../../statistics.ts";

const PAGES = 2000;
const SPARSE_PAGES = 200;
const OPENINGS = 20;
const LIMIT_MS = 10;

type Pages = Omit<Extract<Ask, { readonly ask: "pages" }>, "ask">;

interface Row extends Pages {
  readonly whose: string;
}

const ALL = { scope: "all", filter: "", order: "random", pages: PAGES } as const;
const FEW = { ...ALL, pages: SPARSE_PAGES } as const;

const ROWS: readonly Row[] = [
  { ...ALL, whose: "of all rows" },
  { ...ALL, order: "backwards", whose: "of all rows, from the end backwards" },
  { ...ALL, filter: "socket == 4", whose: "of a filter that a tenth matches" },
  {
    ...ALL,
    filter: "socket == 4",
    order: "backwards",
    whose: "of that filter, from the end backwards",
  },
  { ...FEW, filter: "socket == 2", whose: "of a filter that little matches" },
  { ...FEW, scope: "socket", whose: "of one quiet socket's rows" },
  { ...FEW, scope: "family", whose: "of a listener's and its connections' rows" },
];

export async function pageRows(receiver: Receiver): Promise<Result[]> {
  const opened = await receiver.ask({ ask: "openings", clients: OPENINGS });
  const results = [
    row(
      `Opening the view of all rows (watch) with its last page, slowest of ${OPENINGS} clients`,
      opened,
      1,
    ),
  ];
  for (const { whose, ...pages } of ROWS) {
    const times = await receiver.ask({ ask: "pages", ...pages });
    const what = `A page of 200 ${whose} (${times.total.toLocaleString("en")}), 99 %`;
    results.push(row(what, times, 0.99));
  }
  return results;
}

function row(what: string, { times }: Times, share: number): Result {
  const slow = quantile(times, share);
  return {
    what: `${what} (median ${quantile(times, 0.5).toFixed(1)} ms)`,
    ours: `${slow.toFixed(1)} ms`,
    against: `${LIMIT_MS} ms, the limit`,
    ratio: slow / LIMIT_MS,
    target: { most: 1 },
  };
}
