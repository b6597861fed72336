// `:8080`, or `port 8080`, in the palette: who has that port.

import type { App } from "../app/App.ts";
import type { Found } from "../app/finds.ts";
import { askToEndHolder } from "./holder.ts";
import { showPort } from "./portsActions.ts";

export function foundPort({ t }: App, query: string): readonly Found[] {
  const typed = /^\s*(?::|port\s+|\ud3ec\ud2b8\s+)(\d{1,5})\s*$/i.exec(query)?.[1];
  const port = Number(typed ?? Number.NaN);
  if (!(port >= 1 && port <= 65_535)) return [];
  return [
    {
      id: `:${port}`,
      title: t("portsPlace.whoHas", { port }),
      also: query,
      note: "",
      run: (app) => showPort(app, port),
    },
    {
      id: `:${port} end`,
      title: t("portsPlace.endWho", { port }),
      also: query,
      note: "",
      run(app) {
        showPort(app, port);
        void askToEndHolder(app, { protocol: "tcp", port }, "ending");
      },
    },
  ];
}
