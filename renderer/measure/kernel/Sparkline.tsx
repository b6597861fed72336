export interface SparklineProps {
  /** [time in µs, value], the oldest first; null where it was not told. */
  readonly points: readonly (readonly [time: number, value: number | null])[];
  /** µs shown; the newest point stands at the right. */
  readonly span: number;
  readonly label: string;
}

const WIDTH = 180;
const HEIGHT = 24;
/** µs between two points after which the line has a gap. */
const GAP = 3_500_000;

/** A small curve from zero up to its highest point. */
export function Sparkline({ points, span, label }: SparklineProps) {
  const last = points.at(-1)?.[0] ?? 0;
  const highest = Math.max(1, ...points.map(([, value]) => value ?? 0));
  let path = "";
  let before = Number.NEGATIVE_INFINITY;
  for (const [time, value] of points) {
    if (value === null || last - time > span) continue;
    const x = WIDTH * (1 - (last - time) / span);
    const y = HEIGHT - 1 - (value / highest) * (HEIGHT - 3);
    path += `${time - before > GAP ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
    before = time;
  }
  // A line with one point only is still seen.
  if (path !== "" && !path.includes("L")) path += "h0";
  return (
    <svg
      className="sparkline"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      <path className="sparkline-zero" d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
      <path className="sparkline-line" d={path} />
    </svg>
  );
}
