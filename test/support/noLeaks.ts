// Runs in every test file: whatever a file opened must be closed when it ends, sockets, servers and child processes alike.

import { afterAll, expect, vi } from "vitest";

/** Kinds that only our code opens; the test runner itself keeps pipes and timers. */
const OURS = new Set(["TCPServerWrap", "TCPSocketWrap", "UDPWrap", "ProcessWrap", "UDPSendWrap"]);
/** Milliseconds; closing takes the event loop a few turns. */
const PATIENCE = 5000;

afterAll(async () => {
  await vi.waitFor(() => {
    const open = process.getActiveResourcesInfo().filter((kind) => OURS.has(kind));
    expect(open, "still open after the last test of this file").toEqual([]);
  }, PATIENCE);
});
