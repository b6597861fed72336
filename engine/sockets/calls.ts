// What is done to sockets for a client. Input has been checked at the door.

import type { Handlers } from "../../shared/contract/commands.ts";
import type { socketCalls } from "../../shared/contract/sockets.ts";
import { refusal } from "../../shared/model/failure.ts";
import type { Caller } from "../feed/Caller.ts";
import { removeStaleSocket } from "../system/staleSocket.ts";
import { optionsOf } from "../../shared/options.ts";
import { whyNot } from "./options/availability.ts";
import { optionsNow } from "./options/setOption.ts";
import { openAll } from "./openAll.ts";
import type { Registry } from "./Registry.ts";
import { tryIt } from "./tryIt.ts";
import * as verbs from "./verbs.ts";
import { said } from "../../shared/words/said.ts";

export function createSocketCalls(registry: Registry): Handlers<typeof socketCalls, Caller> {
  return {
    open: ({ spec }) => ({ socket: verbs.open(registry, spec).id }),
    openAll: async ({ specs }) => ({ opened: await openAll(registry, specs) }),
    reopen: ({ socket }) => ({ socket: verbs.reopen(registry, socket).id }),
    async removeStaleSocket({ socket }) {
      const { failure } = registry.get(socket);
      if (failure?.remedy === undefined)
        throw refusal(
          "NOTHING_STALE",
          said("socket.socketDidNotFindSocketFileThat", { socket }),
          said("socket.openItAgainToSeeWhyIt"),
        );
      await removeStaleSocket(failure.remedy.path);
      return null;
    },
    async send({ socket, data, to }) {
      const sockets =
        to === null
          ? verbs.send(registry, socket, data)
          : await verbs.sendTo(registry, socket, data, to);
      return { sockets, queued: verbs.queued(registry, socket) };
    },
    setOption: ({ socket, option, value }) => ({
      got: verbs.setOption(registry, socket, option, value),
    }),
    socketOptions: ({ socket }) => optionsNow(registry.get(socket)),
    unavailableOptions: ({ kind }) =>
      optionsOf(kind).flatMap((option) => {
        const reason = whyNot(option, kind);
        return reason === null ? [] : [{ option, reason }];
      }),
    joinGroup({ socket, group }) {
      verbs.changeMembership(registry, socket, group, "join");
      return null;
    },
    leaveGroup({ socket, group }) {
      verbs.changeMembership(registry, socket, group, "leave");
      return null;
    },
    shutdown({ socket }) {
      verbs.shutdown(registry, socket);
      return null;
    },
    async close({ socket, how, accepted }) {
      if (how === "reset") verbs.reset(registry, socket);
      else if (accepted === "close") await verbs.closeWithConnections(registry, socket);
      else verbs.close(registry, socket);
      return null;
    },
    closeAll: async () => ({ sockets: await verbs.closeAll(registry) }),
    clear: ({ sockets }) => registry.clear(sockets),
    restore: ({ clearing }) => ({ sockets: registry.restore(clearing) }),
    tryIt: () => tryIt(registry),
  };
}
