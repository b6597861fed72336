/** `portscope-2026-11-22T12-04-07Z.pcapng`, of a time in µs since the epoch. */
export function recordingName(time: number): string {
  const stamp = new Date(time / 1000).toISOString().replace(/\.\d+/, "").replaceAll(":", "-");
  return `portscope-${stamp}.pcapng`;
}
