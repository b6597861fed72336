// One connected client, as a domain's calls and feeds know it: by identity, so that a domain can keep what is this client's.

import type { HostInfo } from "../../shared/model/host.ts";

/** What a host offers to the client that it attaches. */
export interface Host {
  readonly info: HostInfo;
  /** Shows a file in the system's file manager; null where there is none. */
  readonly reveal: ((path: string) => void | Promise<void>) | null;
  /** Tells the person whether there is a newer version; absent where the program is brought by others. */
  readonly checkForUpdates?: () => void;
}

export interface Caller {
  readonly host: Host;
  /** Called once, when the client is gone; at once if it is. */
  onGone(listener: () => void): void;
}
