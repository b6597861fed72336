import { RATE_SAMPLES } from "./rateBook.ts";
import { useAppState, useSlice } from "../app/useApp.ts";
import { isLive } from "../app/engineState.ts";
import { socketsSlice } from "./socketsState.ts";

const STEP = 2;
const WIDTH = RATE_SAMPLES * STEP;
const HEIGHT = 14;

/** Bytes per second of one socket over the last seconds, each way; nothing where nothing moved. */
export function RateLine({ socket }: { readonly socket: number }) {
  const book = useSlice(socketsSlice, (sockets) => sockets.rates);
  const live = useAppState(isLive);
  // The book changes in place; its version says when.
  useSlice(socketsSlice, (sockets) => sockets.ratesVersion);
  const line = live ? book.line(socket) : null;
  if (line === null) return <span className="rate" aria-hidden="true" />;
  const highest = Math.max(1, ...line.in, ...line.out);
  return (
    <svg className="rate" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className="rate-rest" d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
      <path className="rate-in" d={path(line.in, highest, -1)} />
      <path className="rate-out" d={path(line.out, highest, 1)} />
    </svg>
  );
}

/** One stroke for each second that moved something: received goes up from the middle, sent goes down. */
function path(samples: Float32Array, highest: number, way: 1 | -1): string {
  let d = "";
  for (const [i, sample] of samples.entries()) {
    if (sample === 0) continue;
    // Logarithmic: a socket that trickles beside one that floods is still seen to move.
    const share = Math.log1p(sample) / Math.log1p(highest);
    const end = HEIGHT / 2 + way * (1 + share * (HEIGHT / 2 - 1));
    d += `M${i * STEP + 1} ${HEIGHT / 2}V${end.toFixed(1)}`;
  }
  return d;
}
