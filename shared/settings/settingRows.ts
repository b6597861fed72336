// Everything that a person can set, a row each. The settings' screen, the checks of their file and its schema derive from the rows;
// what a setting does stands where its key is used. The window's settings of scope `person` are made of them (renderer/app/setting.ts).

import { BOUNDS, type Bounds } from "../model/bounds.ts";
import { DEFAULT_HOST } from "../model/endpoint.ts";
import { DEFAULT_ENCODING, ENCODINGS } from "../text/encodings.ts";
import { SYSTEM } from "../words/chooseLanguage.ts";
import { LANGUAGES } from "../words/languages.ts";
import { said, type Text } from "../words/said.ts";
import type { SettingKey, SettingValues } from "./settingValues.ts";

/** In the order of the screen. */
export const SECTIONS = {
  appearance: said("settings.appearance"),
  events: said("settings.events"),
  sockets: said("settings.sockets"),
  composer: said("settings.composer"),
  recording: said("settings.recording"),
  limits: said("settings.limits"),
  asking: said("settings.asking"),
  notifications: said("settings.notifications"),
  updates: said("updates.section"),
  keyboard: said("settings.keyboard"),
} as const;

export type SettingSection = keyof typeof SECTIONS;

export interface Choice {
  readonly value: string;
  readonly title: Text;
  /** Taken from a file, but offered to nobody. */
  readonly forTests?: boolean;
}

export type Unit = "percent" | "days" | "count" | "bytes" | "rows";

interface Row {
  readonly section: SettingSection;
  readonly title: Text;
  readonly about: Text;
}

export type ShownSetting = Row &
  (
    | { readonly type: "switch"; readonly initial: boolean }
    | { readonly type: "choice"; readonly choices: readonly Choice[]; readonly initial: string }
    | {
        readonly type: "number";
        readonly lowest: number;
        readonly highest: number;
        /** What a step up or down changes. */
        readonly step: number;
        readonly unit: Unit;
        readonly initial: number;
      }
    | { readonly type: "text"; readonly form: "font" | "host" | "folder"; readonly initial: string }
    /** Changed where all shortcuts stand. */
    | { readonly type: "keys"; readonly initial: SettingValues["shortcuts"] }
  );

type RowOf<K extends SettingKey> = ShownSetting & { readonly initial: SettingValues[K] };

function limit(bound: keyof Bounds): ShownSetting & { readonly initial: number } {
  const { title, unit, lowest, highest, initial } = BOUNDS[bound];
  const about = said("settings.limitAbout");
  return {
    section: "limits",
    type: "number",
    title,
    about,
    unit,
    lowest,
    highest,
    initial,
    step: unit === "bytes" ? 1024 * 1024 : 1,
  };
}

function asks(
  title: Text,
  about: Text,
): ShownSetting & { readonly type: "switch"; readonly initial: boolean } {
  return { section: "asking", type: "switch", initial: true, title, about };
}

export const SETTINGS: { readonly [K in SettingKey]: RowOf<K> } = {
  language: {
    section: "appearance",
    type: "choice",
    title: said("settings.language"),
    about: said("settings.languageAbout"),
    choices: [
      { value: SYSTEM, title: said("language.system") },
      ...LANGUAGES.map(({ name, title, forTests = false }) => ({ value: name, title, forTests })),
    ],
    initial: SYSTEM,
  },
  theme: {
    section: "appearance",
    type: "choice",
    title: said("settings.theme"),
    about: said("settings.themeAbout"),
    choices: [
      { value: "system", title: said("settings.themeSystem") },
      { value: "light", title: said("settings.themeLight") },
      { value: "dark", title: said("settings.themeDark") },
      { value: "contrast", title: said("settings.themeContrast") },
    ],
    initial: "system",
  },
  textSize: {
    section: "appearance",
    type: "number",
    title: said("settings.textSize"),
    about: said("settings.textSizeAbout"),
    lowest: 80,
    highest: 200,
    step: 10,
    unit: "percent",
    initial: 100,
  },
  density: {
    section: "appearance",
    type: "choice",
    title: said("settings.density"),
    about: said("settings.densityAbout"),
    choices: [
      { value: "compact", title: said("settings.compact") },
      { value: "normal", title: said("settings.normal") },
      { value: "roomy", title: said("settings.roomy") },
    ],
    initial: "normal",
  },
  dataFont: {
    section: "appearance",
    type: "text",
    form: "font",
    title: said("settings.dataFont"),
    about: said("settings.dataFontAbout"),
    initial: "",
  },
  timeFormat: {
    section: "events",
    type: "choice",
    title: said("settings.timeFormat"),
    about: said("settings.timeFormatAbout"),
    choices: [
      { value: "local", title: said("columns.timeLocal") },
      { value: "utc", title: said("columns.timeUtc") },
      { value: "start", title: said("columns.timeStart") },
      { value: "previous", title: said("columns.timePrevious") },
      { value: "reference", title: said("columns.timeReference") },
    ],
    initial: "local",
  },
  newestFirst: {
    section: "events",
    type: "switch",
    title: said("settings.newestFirst"),
    about: said("settings.newestFirstAbout"),
    initial: false,
  },
  "sockets.host": {
    section: "sockets",
    type: "text",
    form: "host",
    title: said("settings.host"),
    about: said("settings.hostAbout"),
    initial: DEFAULT_HOST,
  },
  "composer.ending": {
    section: "composer",
    type: "choice",
    title: said("settings.ending"),
    about: said("settings.endingAbout"),
    choices: [
      { value: "none", title: said("composer.noEnding") },
      { value: "lf", title: said("composer.lf") },
      { value: "crlf", title: said("composer.crLf") },
      { value: "cr", title: said("composer.cr") },
      { value: "nul", title: said("composer.nul") },
    ],
    initial: "none",
  },
  "composer.encoding": {
    section: "composer",
    type: "choice",
    title: said("settings.encoding"),
    about: said("settings.encodingAbout"),
    choices: ENCODINGS.map(({ id, title }) => ({ value: id, title })),
    initial: DEFAULT_ENCODING,
  },
  "recording.folder": {
    section: "recording",
    type: "text",
    form: "folder",
    title: said("settings.folder"),
    about: said("settings.folderAbout"),
    initial: "",
  },
  "recording.keepDays": {
    section: "recording",
    type: "number",
    title: said("settings.keepDays"),
    about: said("settings.keepDaysAbout"),
    lowest: 0,
    highest: 3650,
    step: 1,
    unit: "days",
    initial: 0,
  },
  "limits.sockets": limit("sockets"),
  "limits.closedSockets": limit("closedSockets"),
  "limits.diskWaiting": limit("diskWaiting"),
  "limits.sendQueue": limit("sendQueue"),
  "limits.clientLag": limit("clientLag"),
  "limits.recordingSize": limit("recordingSize"),
  "limits.runs": limit("runs"),
  "ask.quit": asks(said("settings.askQuit"), said("settings.askQuitAbout")),
  "ask.closeAll": asks(said("settings.askCloseAll"), said("settings.askCloseAllAbout")),
  "ask.clearClosed": asks(said("settings.askClear"), said("settings.askClearAbout")),
  "ask.closeWithConnections": asks(
    said("settings.askConnections"),
    said("settings.askConnectionsAbout"),
  ),
  "notify.connection": {
    section: "notifications",
    type: "switch",
    title: said("settings.notifyConnection"),
    about: said("settings.notifyConnectionAbout"),
    initial: false,
  },
  "notify.recordingStopped": {
    section: "notifications",
    type: "switch",
    title: said("settings.notifyRecording"),
    about: said("settings.notifyRecordingAbout"),
    initial: false,
  },
  updates: {
    section: "updates",
    type: "choice",
    title: said("updates.setting"),
    about: said("updates.settingAbout"),
    choices: [
      { value: "ask", title: said("updates.ask") },
      { value: "daily", title: said("updates.daily") },
      { value: "never", title: said("updates.never") },
    ],
    initial: "ask",
  },
  shortcuts: {
    section: "keyboard",
    type: "keys",
    title: said("settings.shortcuts"),
    about: said("settings.shortcutsAbout"),
    initial: {},
  },
};

/** In the order of the table. */
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key);
}
