/** Bytes of this process in RAM, now and at most since it started. */
export function processMemory(): { readonly memory: number; readonly memoryPeak: number } {
  return {
    memory: process.memoryUsage.rss(),
    memoryPeak: process.resourceUsage().maxRSS * 1024,
  };
}
