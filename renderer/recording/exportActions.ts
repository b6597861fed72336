// The packets of what is recorded so far as a file for other tools: begun, followed to its end, stopped.

import { said } from "../../shared/words/said.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { ExportKind, NewFile } from "../../shared/model/recording.ts";
import type { Query } from "../../shared/model/query.ts";
import { failureOf } from "../app/attempt.ts";
import { say } from "../app/say.ts";
import type { App } from "../app/App.ts";
import { exportSlice } from "./exportState.ts";

export interface WantedExport {
  readonly to: ExportKind;
  /** Of the rows of a view only; null: every packet. */
  readonly query: Query | null;
}

/** Returns once it has begun; the failure where it is refused. */
export async function exportPackets(
  app: App,
  { to, query }: WantedExport,
  into: NewFile,
): Promise<Failure | null> {
  try {
    const chosen = query === null ? {} : { query };
    const { path } = await app.engine.call("exportPackets", { to, into, ...chosen });
    exportSlice.set(app, { exporting: { path, progress: null, failure: null } });
    follow(app, path);
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

export function stopExport(app: App): void {
  // How it ended is heard by whoever follows it.
  app.engine.call("stopExport", {}).catch(failureOf);
}

/** What was exported is looked at no more. */
export function forgetExport(app: App): void {
  exportSlice.set(app, { exporting: null });
}

function follow(app: App, path: string): void {
  const watch = app.engine.watch(
    "exportProgress",
    {},
    {
      onUpdate(progress) {
        if (progress.state === "done" || progress.state === "stopped") watch.stop();
        if (progress.state === "stopped") return forgetExport(app);
        exportSlice.set(app, { exporting: { path, progress, failure: null } });
        if (progress.state === "done")
          say(app, said("recording.exportedTo", { packets: progress.packets, path }));
      },
      onEnd: (failure) => exportSlice.set(app, { exporting: { path, progress: null, failure } }),
    },
  );
}
