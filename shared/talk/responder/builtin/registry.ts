// The responders that are built in, by name.

import { refusal } from "../../../model/failure.ts";
import { said } from "../../../words/said.ts";
import { BUILT_IN_NAMES, type BuiltInName } from "../builtInNames.ts";
import type { Responder } from "../Responder.ts";
import { dns } from "./dns.ts";
import { http } from "./http.ts";
import { modbus } from "./modbus.ts";
import { mqtt } from "./mqtt.ts";
import { resp } from "./resp.ts";
import * as simple from "./simple.ts";

type Make = (variables: ReadonlyMap<string, string>) => Responder;

const BUILT_IN: Readonly<Record<BuiltInName, Make>> = {
  echo: simple.echo,
  discard: simple.discard,
  chargen: simple.chargen,
  daytime: simple.daytime,
  time: simple.time,
  quote: simple.quote,
  greet: simple.greet,
  silent: simple.silent,
  bytewise: simple.bytewise,
  close: simple.closing,
  resp,
  http,
  modbus,
  dns,
  mqtt,
};

/** Throws a Refusal that names those that there are. */
export function builtInResponder(name: string, variables: ReadonlyMap<string, string>): Responder {
  const known = BUILT_IN_NAMES.find((each) => each === name);
  if (known === undefined)
    throw refusal(
      "NO_SUCH_RESPONDER",
      said("respond.unknown", { name, names: BUILT_IN_NAMES }),
      said("respond.nameAnother"),
    );
  return BUILT_IN[known](variables);
}
