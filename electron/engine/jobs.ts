// What the main thread gives the engine's thread to do, and what that tells of it, apart from the windows' own pipes.

import type { MessagePort } from "node:worker_threads";
import type { HostInfo } from "../../shared/model/host.ts";
import type { EngineFacts } from "../../shared/model/program.ts";
import type { SettingsRecord } from "../../shared/settings/parseSettings.ts";
import type { SettingsStatus } from "../../shared/settings/settingValues.ts";
import type { RecentFile } from "../../shared/model/workspaces.ts";

/** Given at the thread's start. */
export interface EngineSetting {
  /** Folder that recordings go to. */
  readonly folder: string;
  /** Where recent files are remembered. */
  readonly recentFile: string;
  readonly info: HostInfo;
  /** Absolute path of the settings' file. */
  readonly settings: string;
}

export type EngineJob =
  /** A window's pipe; it carries frames of the contract as bytes. */
  | { readonly type: "attach"; readonly port: MessagePort }
  /** Asks for its numbers. */
  | { readonly type: "tellFacts" }
  /** A file that windows are to ask about. */
  | { readonly type: "offer"; readonly path: string }
  /** Settings, as somebody at a window changes them. */
  | { readonly type: "set"; readonly changes: SettingsRecord }
  | { readonly type: "close" };

export type EngineResult =
  | { readonly type: "ready" }
  /** To be shown in the system's file manager, which only the main thread can ask. */
  | { readonly type: "reveal"; readonly path: string }
  /** Somebody at a window wants to know whether there is a newer version. */
  | { readonly type: "checkForUpdates" }
  | { readonly type: "facts"; readonly facts: EngineFacts }
  /** What is set, at the start and whenever it is another. */
  | { readonly type: "settings"; readonly status: SettingsStatus }
  | { readonly type: "recent"; readonly files: readonly RecentFile[] }
  /** How many sockets are open now, whenever that is another number. */
  | { readonly type: "open"; readonly sockets: number }
  /** Every socket is closed and the recording complete; the thread ends. */
  | { readonly type: "closed" };
