// What a person can set, and what is said of the settings' file.

import type { Tongue } from "../tongue.ts";

export const settingsWords = () => ({
  "settings.appearance": "Appearance",
  "settings.events": "Events",
  "settings.sockets": "Sockets",
  "settings.composer": "Sending",
  "settings.recording": "Recordings",
  "settings.limits": "Limits",
  "settings.asking": "Asks first",
  "settings.notifications": "Notifications",
  "settings.keyboard": "Keyboard",
  "settings.language": "Language",
  "settings.languageAbout": "Of the window, its menus and its messages.",
  "settings.theme": "Theme",
  "settings.themeAbout":
    "High contrast is light or dark as the system is; any theme has it where the system asks for more contrast.",
  "settings.themeSystem": "As the system",
  "settings.themeLight": "Light",
  "settings.themeDark": "Dark",
  "settings.themeContrast": "High contrast",
  "settings.textSize": "Text size",
  "settings.textSizeAbout": "Of all texts, data too; rows grow with it.",
  "settings.density": "Density",
  "settings.densityAbout": "How close the rows of tables, trees and data stand.",
  "settings.compact": "Compact",
  "settings.normal": "Normal",
  "settings.roomy": "Roomy",
  "settings.dataFont": "Font of data",
  "settings.dataFontAbout":
    "Name of a monospaced font that this system has. Empty: the one that is shipped.",
  "settings.timeFormat": "Form of times",
  "settings.timeFormatAbout": "In the tables of events and messages.",
  "settings.newestFirst": "Newest first",
  "settings.newestFirstAbout": "The newest row is the uppermost.",
  "settings.host": "Address of new sockets",
  "settings.hostAbout":
    "A host or IP address, with which the form of a new socket begins. 127.0.0.1 lets in this machine alone.",
  "settings.ending": "Line ending",
  "settings.endingAbout": "Stands behind each message of a socket that has no draft yet.",
  "settings.encoding": "Encoding",
  "settings.encodingAbout":
    "Of text that is sent, for a socket without a draft. UTF-8: as in the draft changed last.",
  "settings.folder": "Folder of recordings",
  "settings.folderAbout":
    "Absolute path on the engine's machine, used from the next recording on. Empty: the usual folder.",
  "settings.keepDays": "Keep recordings for",
  "settings.keepDaysAbout":
    "Older ones that Portscope named itself are deleted from the folder of recordings, within an hour. 0 keeps all.",
  "settings.limitAbout": "The engine refuses, waits or stops at this bound, and says so.",
  "settings.askQuit": "Before it quits with open sockets",
  "settings.askQuitAbout": "Only in the desktop program.",
  "settings.askCloseAll": "Before all sockets are closed",
  "settings.askCloseAllAbout": "Closing cannot be undone; what was recorded stays.",
  "settings.askClear": "Before closed sockets are taken off the list",
  "settings.askClearAbout": "It can be undone.",
  "settings.askConnections": "Before a server is closed with its connections",
  "settings.askConnectionsAbout": "The peers of its connections see them end.",
  "settings.notifyConnection": "When a connection comes",
  "settings.notifyConnectionAbout": "While the window is not in front.",
  "settings.notifyRecording": "When the recording stops",
  "settings.notifyRecordingAbout": "By a full disk, a limit or a lost file.",
  "settings.shortcuts": "Shortcuts",
  "settings.shortcutsAbout": "Keys of the actions that have others than at first.",
  "settings.percent": ({ count }: { readonly count: number }) => `${count} %`,
  "settings.days": ({ count }: { readonly count: number }, t: Tongue) =>
    t.some(count, { one: "day", other: "days" }),
  "settings.settings": "Settings",
  "settings.show": "Settings…",
  "settings.showAlso": "preferences, options, configuration, language, text size, density, font",
  "settings.leave": "Leave the settings",
  "settings.search": "Search settings",
  "settings.sections": "Sections",
  "settings.changedOnly": "Changed only",
  "settings.changed": "changed",
  "settings.shown": ({ count, all }: { readonly count: number; readonly all: number }) =>
    count === all ? `${all} settings` : `${count} of ${all} settings`,
  "settings.noneFound": "No setting is called that.",
  "settings.resetTo": ({ setting, value }: { readonly setting: string; readonly value: string }) =>
    `Reset ${setting} to: ${value}`,
  "settings.more": ({ setting }: { readonly setting: string }) => `More: ${setting}`,
  "settings.less": ({ setting }: { readonly setting: string }) => `Less: ${setting}`,
  "settings.on": "on",
  "settings.off": "off",
  "settings.usual": "as usual",
  "settings.changeShortcuts": "Change shortcuts…",
  "settings.reread": "Read the settings' file again",
  "settings.rereadShort": "Read again",
  "settings.reveal": "Show settings file",
  "settings.revealShort": "Show in folder",
  "settings.copyPath": "Copy the path of the settings' file",
  "settings.copyShort": "Copy path",
  "settings.copiedPath": "Copied the path of the settings' file.",
  "settings.isNotUsed": ({
    key,
    got,
    expected,
  }: {
    readonly key: string;
    readonly got: string;
    readonly expected: string;
  }) => `${key} is as at first: the file has ${got}, expected ${expected}.`,
  "settings.unknownKeys": (
    {
      count,
      keys,
      more,
    }: { readonly count: number; readonly keys: readonly string[]; readonly more: boolean },
    t: Tongue,
  ) =>
    `${t.some(count, { one: "key of the file is", other: "keys of the file are" })} not known here and kept: ${keys.join(", ")}${more ? " …" : ""}.`,
  "settings.mayNotNotify": "This browser does not let Portscope notify; its own settings can.",
  "settings.connectionCame": ({ peer }: { readonly peer: string }) => `Connection from ${peer}`,
  "settings.connectionsCame": ({ count }: { readonly count: number }, t: Tongue) =>
    t.some(count, { one: "connection came", other: "connections came" }),
  "settings.recordingStopped": "The recording has stopped.",
  "settings.noSuchSetting": ({ key }: { readonly key: string }) =>
    `There is no setting called ${key}.`,
  "settings.lookAtNames": "The settings' screen and `portscope settings` show their names.",
  "settings.noPlace": "This system names no folder for settings.",
  "settings.namePlace": "Set XDG_CONFIG_HOME or HOME; on Windows APPDATA.",
  "settings.doesNotTake": ({ key, got }: { readonly key: string; readonly got: string }) =>
    `${key} does not take ${got}.`,
  "settings.takes": ({ expected }: { readonly expected: string }) => `Expected ${expected}.`,
  "settings.takesSwitch": "true or false",
  "settings.takesChoice": ({ choices }: { readonly choices: readonly string[] }, t: Tongue) =>
    t.choice(choices),
  "settings.takesNumber": ({
    lowest,
    highest,
  }: {
    readonly lowest: number;
    readonly highest: number;
  }) => `a whole number from ${lowest} to ${highest}`,
  "settings.takesFont": "the name of a font, or nothing",
  "settings.takesHost": "a host name or an IP address",
  "settings.takesFolder": "an absolute path, or nothing",
  "settings.takesKeys": "lists of keys by action, such as F2",
  "settings.noFileManager": "This window has no file manager to show the settings' file in.",
  "settings.isNotKept": "These settings are kept in no file.",
  "settings.wasSetAside": ({ path, to }: { readonly path: string; readonly to: string }) =>
    `${path} could not be read as settings. It was kept as ${to}; all settings are as at first.`,
  "settings.noFile": ({ path }: { readonly path: string }) => `${path} is no file.`,
  "settings.removeIt": "Move it away; the settings of this window are not kept meanwhile.",
  "settings.damaged": ({ path }: { readonly path: string }) =>
    `${path} cannot be read as settings: it is not a JSON object of at most 1 MiB.`,
  "settings.mendIt":
    "Mend the file. Settings stay as they were; a change here puts it aside and writes a new one.",
});
