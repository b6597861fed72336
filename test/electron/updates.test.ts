// Updates of the desktop program: the real electron-updater against a feed on this machine, as an AppImage has it. Nothing is asked of
// the feed before somebody said yes.

import * as crypto from "node:crypto";
import * as fs from "node:fs";
import { join } from "node:path";
import { AppImageUpdater } from "electron-updater";
import { afterEach, beforeEach, describe, expect, test, vi, type Mock } from "vitest";
import { atStart, type UpdateNote } from "../../electron/updates/atStart.ts";
import { checkForUpdates, type UpdateSetting } from "../../electron/updates/checkForUpdates.ts";
import { updaterOf } from "../../electron/updates/electronUpdater.ts";
import { plainNotes } from "../../electron/updates/plainNotes.ts";
import { updateWay, type UpdateWay } from "../../electron/updates/updateWay.ts";
import type { SettingValues } from "../../shared/settings/settingValues.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { Downloader, startFeed, type Feed } from "./updateFeed.ts";

/** It is started once it is installed, by a shell where the system takes it for no program: that one goes at once. */
const IMAGE = Buffer.concat([Buffer.from("#!/bin/sh\nexit 0\n"), crypto.randomBytes(70_000)]);
const image = process.env["APPIMAGE"];

let folder: Awaited<ReturnType<typeof tempFolder>>;
let feed: Feed;
/** Each time that something was to be fetched. */
let fetches: Mock<AppImageUpdater["downloadUpdate"]>;
beforeEach(async () => {
  folder = await tempFolder();
  feed = await startFeed("2.0.0", IMAGE);
  fs.writeFileSync(join(folder.path, "old.AppImage"), "the one that runs");
  process.env["APPIMAGE"] = join(folder.path, "old.AppImage");
});
afterEach(async () => {
  if (image === undefined) delete process.env["APPIMAGE"];
  else process.env["APPIMAGE"] = image;
  await folder.remove();
});

interface Person {
  readonly setting: UpdateSetting;
  /** What was asked and told, each with its detail. */
  readonly said: readonly string[];
  readonly loaded: () => number;
  readonly quits: () => number;
  /** As the program ends, with exit code 0. */
  end(): void;
}

/** Somebody who answers these questions so; without an answer no question may come. */
function person(answers: boolean[], { way = "self", version = "1.0.0" } = {}): Person {
  const said: string[] = [];
  let loads = 0;
  let quits = 0;
  const atEnd: ((code: number) => void)[] = [];
  const setting: UpdateSetting = {
    t: inEnglish,
    way: way as UpdateWay,
    version,
    dialogs: {
      ask: (message, detail) => {
        said.push(message, detail);
        const answer = answers.shift();
        if (answer === undefined) throw new Error(`nobody expected: ${message}`);
        return Promise.resolve(answer);
      },
      tell: (message, detail) => {
        said.push(message, detail);
        return Promise.resolve();
      },
    },
    load: () => {
      loads += 1;
      const app = {
        version,
        name: "portscope",
        isPackaged: true,
        appUpdateConfigPath: join(folder.path, "app-update.yml"),
        userDataPath: join(folder.path, "data"),
        baseCachePath: join(folder.path, "cache"),
        whenReady: () => Promise.resolve(),
        relaunch: () => undefined,
        quit: () => undefined,
        onQuit: (handler: (code: number) => void) => void atEnd.push(handler),
      };
      fs.writeFileSync(
        app.appUpdateConfigPath,
        `provider: generic\nurl: ${feed.url}\nupdaterCacheDirName: portscope-updater\n`,
      );
      const updater = new AppImageUpdater(null, app);
      fetches = vi.spyOn(updater, "downloadUpdate");
      Object.assign(updater, { httpExecutor: new Downloader() });
      const quiet = { info: () => {}, warn: () => {}, error: () => {} };
      return Promise.resolve(updaterOf(updater, quiet));
    },
    quit: () => {
      quits += 1;
    },
  };
  return {
    setting,
    said,
    loaded: () => loads,
    quits: () => quits,
    end: () => {
      for (const handler of atEnd) handler(0);
    },
  };
}

const paths = (): readonly string[] => feed.asked.map(({ path }) => path);

describe.skipIf(process.platform !== "linux")("asked for", () => {
  test("a newer one: its notes, fetched after a yes, put in place of the old one at the end", async () => {
    const { setting, said, end, quits } = person([true, false]);
    expect(await checkForUpdates(setting, true)).toBe(null);
    expect(said).toEqual([
      "Portscope 2.0.0 is there.",
      "You have 1.0.0. What is new:\n\nNew\n• A & B\n• C",
      "Portscope 2.0.0 is downloaded.",
      expect.stringContaining("installed when Portscope ends") as unknown,
    ]);
    expect(quits()).toBe(0);
    expect(paths()).toContain("/Portscope-2.0.0.AppImage");
    // Nothing tells one installation from another.
    expect(feed.asked.filter(({ id }) => id !== undefined && id !== "none")).toEqual([]);
    expect(fs.readFileSync(join(folder.path, "old.AppImage"), "utf8")).toBe("the one that runs");
    end();
    const images = fs.readdirSync(folder.path).filter((name) => name.endsWith(".AppImage"));
    expect(images).toHaveLength(1);
    expect(fs.readFileSync(join(folder.path, images[0] ?? "")).equals(IMAGE)).toBe(true);
  });

  test("not now: nothing is fetched, and it is not asked again unasked", async () => {
    const { setting, said } = person([false]);
    expect(await checkForUpdates(setting, true)).toBe("2.0.0");
    expect(fetches).not.toHaveBeenCalled();
    expect(await checkForUpdates(setting, false, "2.0.0")).toBe("2.0.0");
    expect(said).toHaveLength(2);
    expect(paths()).toEqual(["/latest-linux.yml", "/latest-linux.yml"]);
  });

  test("up to date, an older one, a feed that fails, a file that is another than was published", async () => {
    for (const version of ["2.0.0", "3.0.0"]) {
      const { setting, said } = person([], { version });
      await checkForUpdates(setting, true);
      expect(said).toEqual([
        "Portscope is up to date.",
        `Version ${version} is the newest. Nothing was downloaded.`,
      ]);
      await checkForUpdates(setting, false);
      expect(said).toHaveLength(2);
    }
    feed = await startFeed("2.0.0", IMAGE, Buffer.from("another"));
    const cheated = person([true]);
    await checkForUpdates(cheated.setting, true);
    expect(cheated.said[2]).toBe("The update could not be downloaded.");
    cheated.end();
    expect(fs.readFileSync(join(folder.path, "old.AppImage"), "utf8")).toBe("the one that runs");
    feed = { url: "http://127.0.0.1:1", asked: [] };
    const { setting, said } = person([]);
    await checkForUpdates(setting, false);
    expect(said).toEqual([]);
    await checkForUpdates(setting, true);
    expect(said[0]).toBe("It could not be found out whether there is an update.");
    expect(said[1]).toContain("ECONNREFUSED");
  });
});

describe("who brings it", () => {
  test.each(["deb", "rpm", "hand", "nowhere"])(
    "%s: said in words, and nothing is loaded",
    async (way) => {
      const { setting, said, loaded } = person([], { way });
      await checkForUpdates(setting, false);
      expect(said).toEqual([]);
      await checkForUpdates(setting, true);
      expect(said[0]).toBe("This is Portscope 1.0.0. It does not update itself.");
      expect(said[1]).toMatch(/package|in its place|no place/);
      expect([loaded(), feed.asked.length]).toEqual([0, 0]);
    },
  );

  test("a build is known by where it lies and what lies beside it", () => {
    const resources = folder.path;
    const build = { resources, isPackaged: true, env: {}, program: "/home/me/portscope/portscope" };
    const linux = { ...build, platform: "linux" } as const;
    const installed = { ...linux, program: "/usr/lib/portscope/portscope" };
    const env = { APPIMAGE: "/home/me/Portscope.AppImage", APPDIR: "/tmp/.mount_Port" };
    const inImage = { ...linux, env, program: "/tmp/.mount_Port/portscope" };
    expect(updateWay(inImage)).toBe("nowhere");
    fs.writeFileSync(join(resources, "app-update.yml"), "provider: generic\n");
    expect(updateWay(inImage)).toBe("self");
    expect(updateWay({ ...inImage, isPackaged: false })).toBe("nowhere");
    expect(updateWay(linux)).toBe("hand");
    for (const type of ["deb", "rpm"] as const) {
      fs.writeFileSync(join(resources, "package-type"), `${type}\n`);
      expect(updateWay(installed)).toBe(type);
      // Started from another AppImage's terminal.
      expect(updateWay({ ...installed, env })).toBe(type);
      expect(updateWay(linux)).toBe("hand");
    }
    expect(updateWay({ ...build, platform: "darwin" })).toBe("self");
    expect(updateWay({ ...build, platform: "win32" })).toBe("self");
    const portable = { PORTABLE_EXECUTABLE_FILE: "C:\\Portscope.exe" };
    expect(updateWay({ ...build, platform: "win32", env: portable })).toBe("hand");
  });
});

interface Began {
  readonly checks: number;
  readonly kept: UpdateNote | null;
  readonly choice: SettingValues["updates"];
}

async function begin(
  choice: SettingValues["updates"],
  note: UpdateNote | null,
  { way, dialogs }: Pick<UpdateSetting, "way" | "dialogs">,
): Promise<Began> {
  const began = { checks: 0, kept: null as UpdateNote | null, choice };
  await atStart({
    t: inEnglish,
    way,
    dialogs,
    note,
    now: 1e12,
    host: {
      choice: () => choice,
      setChoice: (to) => {
        began.choice = to;
      },
    },
    keep: (kept) => {
      began.kept = kept;
    },
    check: () => {
      began.checks += 1;
      return Promise.resolve();
    },
  });
  return began;
}

describe("at a start", () => {
  const before: UpdateNote = { looked: 0, declined: null };

  test("the first asks nothing; the second asks once; a no is a no, a yes looks", async () => {
    const none = person([]);
    expect(await begin("ask", null, none.setting)).toEqual({
      checks: 0,
      kept: before,
      choice: "ask",
    });
    expect(await begin("ask", before, person([false]).setting)).toMatchObject({
      checks: 0,
      choice: "never",
    });
    expect(await begin("ask", before, person([true]).setting)).toMatchObject({
      checks: 1,
      choice: "daily",
    });
    expect(await begin("never", before, none.setting)).toMatchObject({ checks: 0 });
    expect(none.said).toEqual([]);
  });

  test("once a day; and nothing at all where others bring it", async () => {
    const none = person([]).setting;
    const day = 24 * 60 * 60_000;
    const looked = (ago: number): UpdateNote => ({ looked: 1e12 - ago, declined: null });
    expect((await begin("daily", looked(day - 1), none)).checks).toBe(0);
    expect((await begin("daily", looked(day), none)).checks).toBe(1);
    // A clock that was set back.
    expect((await begin("daily", looked(-2 * day), none)).checks).toBe(1);
    for (const way of ["deb", "rpm", "hand", "nowhere"])
      for (const choice of ["ask", "daily"] as const)
        expect(await begin(choice, before, person([], { way }).setting)).toEqual({
          checks: 0,
          kept: null,
          choice,
        });
  });
});

test("notes as a dialog shows them", () => {
  expect(plainNotes("## New\n\n- one\n- two <script>x</script>\u0007")).toBe("New\n• one\n• two x");
  expect(plainNotes([{ note: "<p>a</p>" }, { note: null }, { note: "b" }])).toBe("a\nb");
  const long = plainNotes("line\n".repeat(100_000));
  expect(long.split("\n")).toHaveLength(24);
  expect(long).toMatch(/ …$/);
});
