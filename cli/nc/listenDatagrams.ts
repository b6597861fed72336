// Datagrams that come: of the first peer and of nobody else, who gets the input, or (OpenBSD's -k) of all.

import { formatEndpoint, isUnnamed, type Endpoint } from "../../shared/model/endpoint.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import type { Input } from "./Input.ts";
import { namesOf } from "./names.ts";
import type { NcRun } from "./NcRun.ts";
import { pause } from "./pause.ts";
import { idleEnd, sentAll } from "./talk.ts";
import type { End, Lines } from "./voice/Voice.ts";

const DONE: End = { lines: [], code: 0 };

/** Resolves with the end of the program; never while it is to go on. */
export async function listenDatagrams(nc: NcRun, input: Input, { id }: SocketInfo): Promise<End> {
  const { settings } = nc;
  const peers = { heard: null as Endpoint | null };
  const limited = new Promise<End>((resolve) => {
    let reads = 0;
    nc.receive(id, (payload, { remote }) => {
      if (remote === null) return;
      if (settings.keepOpen) peers.heard = remote;
      else if (peers.heard === null) {
        peers.heard = remote;
        nc.sayLater(peerLines(nc, remote));
      } else if (formatEndpoint(peers.heard) !== formatEndpoint(remote)) return;
      nc.print(payload);
      input.start();
      reads += 1;
      if (reads === settings.receiveLimit) resolve(DONE);
    });
  });
  // Nobody can be answered who has no name.
  input.targets = () =>
    peers.heard === null || isUnnamed(peers.heard) ? [] : [{ id, to: peers.heard }];
  const first = firstHeard(nc, id);
  const idle = first.then(() => idleEnd(nc, id, true));
  return Promise.race([limited, idle, input.ended.then(() => inputEnded(nc, id))]);
}

function firstHeard({ engine }: NcRun, id: number): Promise<void> {
  return new Promise((resolve) => {
    engine.onEvent(({ socket, call }) => {
      if (socket === id && call === "recv") resolve();
    });
  });
}

async function inputEnded(nc: NcRun, id: number): Promise<End> {
  const { atInputEnd, quitAfter } = nc.settings;
  await sentAll(nc, id);
  if (atInputEnd === "quit") return DONE;
  // As OpenBSD's nc does: with nothing to wait with, the peer is heard on.
  if (quitAfter === null || quitAfter === 0) return new Promise(() => undefined);
  await pause(quitAfter);
  return DONE;
}

async function peerLines({ settings, voice }: NcRun, peer: Endpoint): Promise<Lines> {
  if (peer.family === "unix") return voice.acceptedPath(settings.host ?? "", peer.path, true);
  const names = await namesOf(settings, peer, { protocol: "udp", reverse: true });
  return voice.acceptedUdp(peer, names);
}
