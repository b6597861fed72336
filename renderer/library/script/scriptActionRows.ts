// The actions about sequences and responders.

import type { SavedScript, ScriptKind } from "../../../shared/library/library.ts";
import { BUILT_IN_NAMES } from "../../../shared/talk/responder/builtInNames.ts";
import { said } from "../../../shared/words/said.ts";
import type { Action } from "../../app/action.ts";
import type { App } from "../../app/App.ts";
import { allOf, when, type Availability } from "../../app/available.ts";
import { isLive } from "../../app/engineState.ts";
import { openLoad } from "../../running/load/loadActions.ts";
import { selectedSocket } from "../../sockets/socketsState.ts";
import { chosenScript } from "../libraryState.ts";
import {
  addScript,
  exportScript,
  respondBuiltIn,
  respondWith,
  runScript,
  takesSteps,
} from "./scriptActions.ts";

const whenEngine = when(isLive, said("composer.notConnected"));
const whenSocket = when(takesSteps, said("script.selectSocket"));

function newOf(kind: ScriptKind): Action {
  return {
    id: `script.new.${kind}`,
    title: said(`script.new.${kind}`),
    synonyms: said("script.newAlso"),
    section: "new",
    ofEngine: true,
    available: whenEngine,
    run: (app) => void addScript(app, kind),
  };
}

export const NEW_SEQUENCE = newOf("sequence");
export const NEW_RESPONDER = newOf("responder");

function onChosen(
  row: Pick<Action, "id" | "title" | "synonyms" | "keys" | "within">,
  kind: ScriptKind | null,
  run: (app: App, script: SavedScript) => void,
  available: Availability = whenEngine,
): Action {
  return {
    ...row,
    section: "socket",
    ofEngine: true,
    available: allOf(
      when(
        (state) => {
          const script = chosenScript(state);
          return script !== null && (kind === null || script.kind === kind);
        },
        said(kind === null ? "script.noneIsChosen" : `script.noneIsChosen.${kind}`),
      ),
      available,
    ),
    run(app) {
      const script = chosenScript(app.home.store.getState());
      if (script !== null) run(app, script);
    },
  };
}

export const RUN_SEQUENCE = onChosen(
  { id: "script.run", title: said("script.runChosen"), synonyms: said("script.runAlso") },
  "sequence",
  (app, script) => void runScript(app, script, null),
);

export const RUN_HERE = onChosen(
  { id: "script.runHere", title: said("script.runHereChosen"), synonyms: said("script.runAlso") },
  "sequence",
  (app, script) => {
    const socket = selectedSocket(app.home.store.getState());
    if (socket !== null) void runScript(app, script, socket.id);
  },
  allOf(whenEngine, whenSocket),
);

/** Each of many connections does its steps. */
export const RUN_ON_MANY = onChosen(
  { id: "script.runOnMany", title: said("script.runOnMany"), synonyms: said("script.runAlso") },
  "sequence",
  (app, { name, text }) => openLoad(app, { name, text }),
);

export const RESPOND = onChosen(
  {
    id: "script.respond",
    title: said("script.respondChosen"),
    synonyms: said("script.respondAlso"),
  },
  "responder",
  (app, script) => void respondWith(app, script),
  allOf(whenEngine, whenSocket),
);

export const EXPORT_SCRIPT = onChosen(
  { id: "script.export", title: said("script.export") },
  null,
  (_app, script) => exportScript(script),
  () => true,
);

export const BUILT_IN = BUILT_IN_NAMES.map((name): Action => ({
  id: `script.builtIn.${name}`,
  title: said("script.answerAs", { name }),
  synonyms: said("script.respondAlso"),
  section: "socket",
  ofEngine: true,
  available: allOf(whenEngine, whenSocket),
  run: (app) => void respondBuiltIn(app, name),
}));

export const SCRIPT_ACTIONS: readonly Action[] = [
  NEW_SEQUENCE,
  NEW_RESPONDER,
  RUN_SEQUENCE,
  RUN_HERE,
  RUN_ON_MANY,
  RESPOND,
  EXPORT_SCRIPT,
  ...BUILT_IN,
];
