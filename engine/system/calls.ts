// What a client asks of the engine itself. Input has been checked at the door.

import * as os from "node:os";
import type { CallInput, Handlers } from "../../shared/contract/commands.ts";
import type { systemCalls } from "../../shared/contract/system.ts";
import { CONTRACT_VERSION } from "../../shared/contract/wire.ts";
import type { Bounds } from "../../shared/model/bounds.ts";
import type { Caller } from "../feed/Caller.ts";
import { interfaces } from "./interfaces.ts";

export interface SystemSetup {
  setBounds(changes: CallInput<"setBounds">): Bounds;
}

export function createSystemCalls({
  setBounds,
}: SystemSetup): Handlers<typeof systemCalls, Caller> {
  return {
    hello: (_input, { host }) => ({ version: CONTRACT_VERSION, host: host.info }),
    checkForUpdates: (_input, { host }) => {
      host.checkForUpdates?.();
      return host.checkForUpdates !== undefined;
    },
    setBounds: (changes) => setBounds(changes),
    interfaces: () => interfaces(),
    localAddresses: () =>
      Object.entries(os.networkInterfaces()).flatMap(([name, addresses = []]) =>
        addresses.map(({ address, internal, scopeid }) => ({
          address: scopeid === undefined || scopeid === 0 ? address : `${address}%${name}`,
          interface: name,
          internal,
        })),
      ),
  };
}
