import { RATE_SAMPLES } from "../store/rateBook.ts";
import { useAppState } from "../useApp.ts";

const WIDTH = 48;
const HEIGHT = 12;

/** Bytes per second of one socket over the last seconds, each way; nothing where nothing moved. */
export function RateLine({ socket }: { readonly socket: number }) {
  const book = useAppState((state) => state.rates);
  const live = useAppState((state) => state.link.kind === "live");
  // The book changes in place; its version says when.
  useAppState((state) => state.ratesVersion);
  const line = live ? book.line(socket) : null;
  if (line === null) return <span className="rate" aria-hidden="true" />;
  const highest = Math.max(1, ...line.in, ...line.out);
  return (
    <svg className="rate" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className="rate-in" d={path(line.in, highest)} />
      <path className="rate-out" d={path(line.out, highest)} />
    </svg>
  );
}

function path(samples: Float32Array, highest: number): string {
  let d = "";
  for (let i = 0; i < RATE_SAMPLES; i++) {
    const x = (i / (RATE_SAMPLES - 1)) * WIDTH;
    // Logarithmic: a socket that trickles beside one that floods is still seen to move.
    const share = Math.log1p(samples[i] ?? 0) / Math.log1p(highest);
    const y = HEIGHT - 1 - share * (HEIGHT - 2);
    d += `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  return d;
}
