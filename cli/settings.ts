// `portscope settings`: what a person set, in the same file and the same words as the settings' screen. A program that runs hears of
// changes at once.

import { Argument, type Command } from "commander";
import { settingsPath } from "../engine/settings/settingsPath.ts";
import { SettingsStore } from "../engine/settings/SettingsStore.ts";
import { Refusal, refusal } from "../shared/model/failure.ts";
import { takenBy } from "../shared/settings/checkSetting.ts";
import { isSettingKey, SECTIONS, SETTING_KEYS, SETTINGS } from "../shared/settings/settingRows.ts";
import type { SettingKey, SettingsStatus } from "../shared/settings/settingValues.ts";
import { typedValue, valueWords } from "../shared/settings/valueWords.ts";
import { said } from "../shared/words/said.ts";
import { sayNotice } from "./terminal.ts";
import { t } from "./wording.ts";

export function addSettingsCommand(program: Command): void {
  const key = () => new Argument("<key>", t("help.settingKey"));
  const settings = program.command("settings").description(t("help.settings")).helpCommand(false);
  settings.command("list", { isDefault: true }).description(t("help.settingsList")).action(list);
  settings.command("get").description(t("help.settingsGet")).addArgument(key()).action(get);
  settings
    .command("set")
    .description(t("help.settingsSet"))
    .addArgument(key())
    .argument("<value>", t("help.settingValue"))
    .action(set);
  settings.command("unset").description(t("help.settingsUnset")).addArgument(key()).action(unset);
  settings
    .command("path")
    .description(t("help.settingsPath"))
    .action(() => print(fileOfSettings()));
}

async function list(): Promise<void> {
  const store = await opened();
  const status = store.status();
  let section = "";
  for (const key of SETTING_KEYS) {
    const row = SETTINGS[key];
    if (row.section !== section)
      print(`${section === "" ? "" : "\n"}${t.text(SECTIONS[row.section])}`);
    section = row.section;
    const mark = key in status.values ? "*" : " ";
    const value = t.text(valueWords(row, store.value(key)));
    print(`${mark} ${key.padEnd(WIDTH)}  ${value} (${t.text(row.title)})`);
  }
  sayProblems(status);
}

async function get(name: string): Promise<void> {
  const key = known(name);
  const value = (await opened()).value(key);
  print(typeof value === "string" ? value : JSON.stringify(value));
}

async function set(name: string, text: string): Promise<void> {
  const key = known(name);
  // What is no value of its type is refused as what it is: text.
  await change({ [key]: typedValue(SETTINGS[key], text) ?? text });
}

async function unset(name: string): Promise<void> {
  await change({ [known(name)]: null });
}

async function change(changes: Readonly<Record<string, unknown>>): Promise<void> {
  const store = new SettingsStore(fileOfSettings());
  await store.reread();
  await store.change(changes);
  await store.close();
  sayAside(store.status());
}

/** Read, and neither watched nor put aside. Throws a Refusal where it cannot be read. */
async function opened(): Promise<SettingsStore> {
  const store = new SettingsStore(fileOfSettings());
  await store.reread();
  const { failure } = store.status();
  if (failure !== null) throw new Refusal(failure);
  return store;
}

/** Absolute path. Throws a Refusal where the system names no place. */
function fileOfSettings(): string {
  const path = settingsPath();
  if (path !== null) return path;
  throw refusal("NO_SETTINGS", said("settings.noPlace"), said("settings.namePlace"));
}

function known(name: string): SettingKey {
  if (isSettingKey(name)) return name;
  throw refusal(
    "NO_SUCH_SETTING",
    said("settings.noSuchSetting", { key: name }),
    said("settings.lookAtNames"),
  );
}

/** What stands in the file and is not used. */
function sayProblems({ unfit, unknown }: SettingsStatus): void {
  for (const { key, got } of unfit)
    sayNotice(t("settings.isNotUsed", { key, got, expected: takenBy(SETTINGS[key]) }));
  if (unknown.length > 0)
    sayNotice(t("settings.unknownKeys", { count: unknown.length, keys: unknown, more: false }));
}

function sayAside({ path, setAside }: SettingsStatus): void {
  if (setAside !== null) sayNotice(t("settings.wasSetAside", { path, to: setAside }));
}

const WIDTH = Math.max(...SETTING_KEYS.map((key) => key.length));

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
