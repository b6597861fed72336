// What a person does to the options of an open socket: each is the engine's own call, told as a setsockopt where it is the system's.

import type { Failure } from "../../../shared/model/failure.ts";
import { formatGroup, type Group } from "../../../shared/model/groups.ts";
import { isOpen, type SocketInfo } from "../../../shared/model/socket.ts";
import {
  optionRow,
  optionsOf,
  type OptionName,
  type OptionPrimitive,
} from "../../../shared/options.ts";
import { said } from "../../../shared/words/said.ts";
import type { Action } from "../../app/action.ts";
import type { App } from "../../app/App.ts";
import { attempt, failureOf } from "../../app/attempt.ts";
import { engineSlice } from "../../app/engineState.ts";
import { did } from "../../undo/history.ts";
import { fitting, onSelected } from "../onSelected.ts";
import { optionsDialog, optionsSlice } from "./optionsState.ts";

interface Setting {
  readonly socket: number;
  readonly option: OptionName;
  readonly value: OptionPrimitive;
  /** As it is now. */
  readonly before: OptionPrimitive;
}

/** Why it was refused; null: it is so now. */
export async function setOption(app: App, setting: Setting): Promise<Failure | null> {
  const { socket, option, value, before } = setting;
  const { epoch } = engineSlice.get(app);
  const call = (to: OptionPrimitive) => app.engine.call("setOption", { socket, option, value: to });
  try {
    await call(value);
  } catch (error) {
    return failureOf(error);
  }
  const row = optionRow(option);
  // What was the system's own choice cannot be asked for again.
  if (row.sockopt !== undefined && before === 0) return null;
  did(app, {
    words: said("socketOptions.didSet", { socket, option: { word: row.label } }),
    undo: () => void attempt(app, call(before)),
    redo: () => void attempt(app, call(value)),
    stands: (state) => engineSlice.of(state).epoch === epoch,
    quiet: true,
  });
  return null;
}

/** Why it was refused; null: it is a member now, or no more. */
export async function changeGroup(
  app: App,
  socket: number,
  group: Group,
  how: "joinGroup" | "leaveGroup",
): Promise<Failure | null> {
  try {
    await app.engine.call(how, { socket, group: formatGroup(group) });
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

function hasOptions({ state, kind }: SocketInfo): boolean {
  return isOpen(state) && optionsOf(kind).length > 0;
}

export const SOCKET_OPTIONS: Action = onSelected(
  {
    id: "socket.options",
    title: said("socketOptions.show"),
    synonyms: said("socketOptions.showAlso"),
  },
  fitting(hasOptions, said("sockets.isClosedAlready")),
  (app, { id }) => {
    optionsSlice.set(app, { socket: id });
    optionsDialog.open(app);
  },
);
