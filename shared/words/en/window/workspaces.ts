// Opening and saving workspaces in the window.

import type { Tongue } from "../../tongue.ts";
import { SOCKETS } from "../nouns.ts";

interface Counted {
  readonly count: number;
}

const FILTERS = { one: "filter", other: "filters" };
const MESSAGES = { one: "message", other: "messages" };
const DRAFTS = { one: "draft", other: "drafts" };

export const workspacesWords = () => ({
  "workspaces.openTitle": "Open…",
  "workspaces.openNamed": ({ name }: { readonly name: string }) => `Open ${name}`,
  "workspaces.openAlso": "workspace, recording, capture, load, session, project, import",
  "workspaces.openLast": "Open last workspace",
  "workspaces.noneYet": "No workspace was opened or saved yet.",
  "workspaces.openAbout":
    "A recording is shown beside what happens now. Of a workspace you see what it would do before anything is opened.",
  "workspaces.open": "Open",
  "workspaces.pathLike": "A .pcapng or .json file",
  "workspaces.pageKnowsNoPath": ({ name }: { readonly name: string }) =>
    `A browser does not tell where ${name} lies.`,
  "workspaces.namePath": "Open it by its path (Open…), on the machine where Portscope runs.",
  "workspaces.nothingYet": "Nothing listens or connects before you say so.",
  "workspaces.recent": "Recent files",
  "workspaces.pathOfFile": "Path of the file, where Portscope runs",
  "workspaces.chooseFile": "Choose a workspace…",
  "workspaces.look": "Look at it",

  "workspaces.socketsInFile": "Sockets in the file",
  "workspaces.hasNoSockets": "It names no sockets.",
  "workspaces.alsoInFile": (
    {
      filters,
      messages,
      drafts,
      recording,
    }: {
      readonly filters: number;
      readonly messages: number;
      readonly drafts: number;
      readonly recording: string;
    },
    t: Tongue,
  ) => {
    const more = [
      ...(filters > 0 ? [t.count(filters, FILTERS)] : []),
      ...(messages > 0 ? [`${t.count(messages, MESSAGES)} for the library`] : []),
      ...(drafts > 0 ? [`${t.count(drafts, DRAFTS)} (nothing is sent)`] : []),
      ...(recording === "" ? [] : [`what was noted about ${recording}`]),
    ];
    return `Also in it: ${t.list(["how the window looks", ...more])}.`;
  },
  "workspaces.onlyLayout": "Only the layout",
  "workspaces.openAll": ({ count }: Counted, t: Tongue) => `Open all ${t.count(count, SOCKETS)}`,
  "workspaces.openChosen": ({ count }: Counted, t: Tongue) => `Open ${t.count(count, SOCKETS)}`,
  "workspaces.opened": ({ count }: Counted, t: Tongue) => `${t.count(count, SOCKETS)} opened`,
  "workspaces.onlyLooks": "The layout is that of the workspace; no socket was opened",

  "workspaces.saveTitle": "Save workspace…",
  "workspaces.saveAlso": "store, session, project, export, share",
  "workspaces.saveAbout":
    "Sockets, what is written to be sent to them, filters and layout as a file to share. Look at it before: it holds what you typed.",
  "workspaces.willHold": (
    {
      sockets,
      filters,
      drafts,
    }: { readonly sockets: number; readonly filters: number; readonly drafts: number },
    t: Tongue,
  ) =>
    `${t.list([t.count(sockets, SOCKETS), t.count(drafts, DRAFTS), t.count(filters, FILTERS)])}.`,
  "workspaces.download": "Save in the browser…",
  "workspaces.save": "Save",
  "workspaces.saved": ({ path }: { readonly path: string }) => `Saved as ${path}`,
});
