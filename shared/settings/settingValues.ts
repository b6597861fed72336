// What a person can set, by key, as it stands in the settings' file.

import type { Failure } from "../model/failure.ts";
import type { Encoding } from "../text/encodings.ts";

export const THEMES = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];

export const DENSITIES = ["compact", "normal", "roomy"] as const;
export type Density = (typeof DENSITIES)[number];

export const TIME_FORMS = ["local", "utc", "start", "previous", "reference"] as const;
export type TimeForm = (typeof TIME_FORMS)[number];

export const LINE_ENDINGS = ["none", "lf", "crlf", "cr", "nul"] as const;
export type LineEnding = (typeof LINE_ENDINGS)[number];

export const UPDATE_CHOICES = ["ask", "daily", "never"] as const;

/** Keys (`Mod+Shift+P`) by the id of the action that they run; none: it has no keys. */
export type Shortcuts = Readonly<Record<string, readonly string[]>>;

export interface SettingValues {
  /** Its name among LANGUAGES, or SYSTEM. */
  readonly language: string;
  readonly theme: Theme;
  /** Per cent. */
  readonly textSize: number;
  readonly density: Density;
  /** A family that the system has; empty: the one that is shipped. */
  readonly dataFont: string;
  readonly timeFormat: TimeForm;
  readonly newestFirst: boolean;
  /** What a new socket's form begins with. */
  readonly "sockets.host": string;
  readonly "composer.ending": LineEnding;
  readonly "composer.encoding": Encoding;
  /** An absolute path on the engine's machine; empty: the usual one. */
  readonly "recording.folder": string;
  /** After which recordings of dated names are deleted; 0: never. */
  readonly "recording.keepDays": number;
  readonly "limits.sockets": number;
  readonly "limits.closedSockets": number;
  readonly "limits.diskWaiting": number;
  readonly "limits.sendQueue": number;
  readonly "limits.clientLag": number;
  readonly "limits.recordingSize": number;
  readonly "limits.runs": number;
  readonly "ask.quit": boolean;
  readonly "ask.closeAll": boolean;
  readonly "ask.clearClosed": boolean;
  readonly "ask.closeWithConnections": boolean;
  /** Whether the desktop program looks for newer versions when it starts; `ask`: it has not been said yet. */
  readonly updates: (typeof UPDATE_CHOICES)[number];
  readonly "notify.connection": boolean;
  readonly "notify.recordingStopped": boolean;
  readonly shortcuts: Shortcuts;
}

export type SettingKey = keyof SettingValues;

/** A value of the file that is not used, since it is not what its key takes. */
export interface Unfit {
  readonly key: SettingKey;
  /** As JSON, shortened. */
  readonly got: string;
}

/** What a client is told of the settings and of their file. */
export interface SettingsStatus {
  /** Absolute; empty where nothing is kept. */
  readonly path: string;
  /** What is set; the rest is as at first. */
  readonly values: Partial<SettingValues>;
  /** Keys of the file that nothing here knows; they stay in it. */
  readonly unknown: readonly string[];
  readonly unfit: readonly Unfit[];
  /** Where a file that could not be read as settings was put. */
  readonly setAside: string | null;
  /** Why the file cannot be read or written now. */
  readonly failure: Failure | null;
}
