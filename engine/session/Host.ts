import type { HostInfo } from "../../shared/contract/messages.ts";

/** What a host offers to the client that it attaches. */
export interface Host {
  readonly info: HostInfo;
  /** Shows a file in the system's file manager; null where there is none. */
  readonly reveal: ((path: string) => void | Promise<void>) | null;
}
