/** What this process uses: bytes in RAM now and at most since it started, and processor time of all its threads. */
export function processUse(): {
  readonly memory: number;
  readonly memoryPeak: number;
  readonly cpu: number;
} {
  const { user, system } = process.cpuUsage();
  return {
    memory: process.memoryUsage.rss(),
    memoryPeak: process.resourceUsage().maxRSS * 1024,
    cpu: (user + system) / 1e6,
  };
}
