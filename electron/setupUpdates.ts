// Updates of the desktop program: when it looks for them. Nothing leaves this machine before the person has said yes, once for all starts
// or each time; what looks is loaded only then.

import { join } from "node:path";
import { app } from "electron";
import { checkRecord } from "../shared/util/check.ts";
import { ask, tell } from "./ask.ts";
import { engineWindows, focusedEngineWindow } from "./guideWindow.ts";
import { log } from "./log.ts";
import { readNote, writeNote } from "./smallFile.ts";
import { t } from "./wording.ts";
import { checkForUpdates, type Dialogs } from "./updates/checkForUpdates.ts";
import { atStart, type UpdateHost, type UpdateNote } from "./updates/atStart.ts";
import { updateWay } from "./updates/updateWay.ts";

export interface Updates {
  /** The person asks. */
  check(): void;
  /** Once the first window is there. */
  begin(): void;
}

/** ms behind the first window's show, which is the person's before it is ours. */
const A_MOMENT = 3000;

const inFront = () => focusedEngineWindow() ?? engineWindows()[0] ?? null;

const dialogs: Dialogs = {
  ask: (message, detail, buttons) => ask(inFront(), { type: "question", message, detail, buttons }),
  tell: (message, detail) => tell(inFront(), message, detail),
};

export function setupUpdates(host: UpdateHost): Updates {
  const file = join(app.getPath("userData"), "updates.json");
  const way = updateWay({
    platform: process.platform,
    env: process.env,
    program: process.execPath,
    resources: process.resourcesPath,
    isPackaged: app.isPackaged,
  });
  let checking = false;

  async function check(asked: boolean): Promise<void> {
    if (checking) return;
    checking = true;
    try {
      const note = noteIn(file);
      const declined = await checkForUpdates(
        {
          t,
          way,
          version: app.getVersion(),
          dialogs,
          load: async () => (await import("./updates/electronUpdater.ts")).loadUpdater(updaterLog),
          quit: () => app.quit(),
        },
        asked,
        note?.declined ?? null,
      );
      if (way === "self") keep({ looked: Date.now(), declined });
    } finally {
      checking = false;
    }
  }
  function keep(note: UpdateNote): void {
    try {
      writeNote(file, note);
    } catch (error) {
      log.note("notice", { text: `updates.json: ${String(error)}` });
    }
  }
  return {
    check: () => void check(true),
    begin() {
      if (way !== "self") return;
      const start = () =>
        void atStart({
          t,
          way,
          dialogs,
          host,
          note: noteIn(file),
          now: Date.now(),
          keep,
          check: () => check(false),
        });
      engineWindows()[0]?.once("show", () => setTimeout(start, A_MOMENT));
    },
  };
}

function noteIn(file: string): UpdateNote | null {
  const note = checkRecord(readNote(file));
  if (note === null) return null;
  const { looked, declined } = note;
  return {
    looked: typeof looked === "number" ? looked : 0,
    declined: typeof declined === "string" ? declined : null,
  };
}

const updaterLog = {
  info: (text: string) => log.note("update", { text }),
  warn: (text: string) => log.note("update", { text }),
  error: (text: string) => log.note("update", { text }),
};
