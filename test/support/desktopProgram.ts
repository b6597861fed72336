// The packed program with one fuse set back, so that a test can look into its main process: menus, dialogs and the end belong to the
// system, and nobody else sees them.

import { copyFile, mkdir, readdir, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { flipFuses, FuseV1Options, FuseVersion } from "@electron/fuses";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { expectPage } from "./expectPage.ts";
import { PACKED } from "./packedProgram.ts";
import { tempFolder } from "./tempFolder.ts";

export interface DesktopProgram {
  readonly app: ElectronApplication;
  /** Of its first window. */
  readonly page: Page;
  /** Stands for the person's home; recordings go below it. */
  readonly home: string;
  /** Ends it without a question. */
  close(): Promise<void>;
}

/** `prepare` may leave something in the profile's folder first. */
export async function startDesktop(
  prepare: (profile: string) => Promise<void> = async () => {},
): Promise<DesktopProgram> {
  const home = await tempFolder();
  const profile = join(home.path, "profile");
  await mkdir(profile);
  await prepare(profile);
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const app = await _electron.launch({
    executablePath: await openToInspection(join(home.path, "program")),
    args: [`--user-data-dir=${profile}`, ...asRoot],
    env: {
      ...(process.env as Record<string, string>),
      HOME: home.path,
      XDG_CONFIG_HOME: "",
      XDG_STATE_HOME: "",
      LANG: "C.UTF-8",
    },
  });
  const page = await app.firstWindow();
  await expectPage(page.getByRole("button", { name: "New socket" })).toBeEnabled();
  return {
    app,
    page,
    home: home.path,
    async close() {
      await app.evaluate(({ app: program }) => program.exit(0)).catch(() => {});
      await app.close().catch(() => {});
      await home.remove();
    },
  };
}

/** A folder like the packed one. Its path to the binary. */
async function openToInspection(folder: string): Promise<string> {
  await mkdir(folder);
  const names = await readdir(dirname(PACKED));
  const others = names.filter((name) => name !== basename(PACKED));
  await Promise.all(others.map((name) => symlink(join(dirname(PACKED), name), join(folder, name))));
  const binary = join(folder, basename(PACKED));
  await copyFile(PACKED, binary);
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return binary;
}

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly accelerator: string;
  readonly enabled: boolean;
  readonly checked: boolean;
}

/** Every entry of the menu, those of sub-menus too. */
export function menuEntries({ app }: DesktopProgram): Promise<readonly MenuEntry[]> {
  return app.evaluate(({ Menu }) => {
    const all = (items: readonly Electron.MenuItem[]): readonly Electron.MenuItem[] =>
      items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
    return all(Menu.getApplicationMenu()?.items ?? []).map(
      ({ id, label, accelerator, enabled, checked }) => ({
        id,
        label,
        accelerator: accelerator ?? "",
        enabled,
        checked,
      }),
    );
  });
}

/** Waits until the page has told of it. */
export async function menuEntry(desktop: DesktopProgram, id: string): Promise<MenuEntry> {
  let found: MenuEntry | undefined;
  await expectPage
    .poll(async () => {
      found = (await menuEntries(desktop)).find((each) => each.id === id);
      return found !== undefined;
    })
    .toBe(true);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
}

export async function chooseEntry(desktop: DesktopProgram, id: string): Promise<void> {
  await menuEntry(desktop, id);
  await desktop.app.evaluate(
    ({ Menu }, wanted) => void Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(),
    id,
  );
}

/**
 * Stands in for the person at every question of the system's: the button, by its number; null: it is asked, and nobody answers. Those
 * asked before are forgotten.
 */
export function answerDialogs({ app }: DesktopProgram, button: number | null): Promise<void> {
  return app.evaluate(({ dialog }, response) => {
    const kept = globalThis as { questions?: string[]; asksReally?: typeof dialog.showMessageBox };
    const noted: string[] = [];
    kept.questions = noted;
    kept.asksReally ??= dialog.showMessageBox;
    const really = kept.asksReally as (...args: readonly unknown[]) => Promise<unknown>;
    const stand = (...args: readonly unknown[]): Promise<unknown> => {
      noted.push((args.at(-1) as { readonly message: string }).message);
      return response === null
        ? really(...args)
        : Promise.resolve({ response, checkboxChecked: false });
    };
    dialog.showMessageBox = stand as typeof dialog.showMessageBox;
  }, button);
}

/** What was asked since `answerDialogs`. */
export function questions({ app }: DesktopProgram): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as unknown as { questions: string[] }).questions);
}
