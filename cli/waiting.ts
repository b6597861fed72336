// Waiting for what becomes of a socket.

import type { Engine } from "../engine/createEngine.ts";
import { isOpen, isSettled, type SocketInfo } from "../shared/model/socket.ts";

/** Resolves with a socket as soon as it is ready, or has failed. */
export function settled(engine: Engine, id: number): Promise<SocketInfo> {
  return until(engine, () => {
    const socket = engine.socket(id);
    return socket === undefined || !isSettled(socket) ? null : socket;
  });
}

/** Resolves when the socket is closed. */
export function closed(engine: Engine, id: number): Promise<SocketInfo> {
  return until(engine, () => {
    const socket = engine.socket(id);
    return socket === undefined || isOpen(socket.state) ? null : socket;
  });
}

/**
 * Looks after each event, once what it leads to has been set; before anything else can come, so that whoever waited for a listener
 * hears of its first connection.
 */
export function until<T>(engine: Engine, look: () => T | null): Promise<T> {
  return new Promise((resolve) => {
    const check = (): void => {
      const value = look();
      if (value === null) return;
      undo();
      resolve(value);
    };
    const undo = engine.onEvent(() => process.nextTick(check));
    process.nextTick(check);
  });
}

/** Resolves once nothing has come for so long (ms). */
export function silence(engine: Engine, wait: number): Promise<null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      undo();
      resolve(null);
    }, wait);
    const undo = engine.onEvent((event) => {
      if (event.call === "recv") timer.refresh();
    });
  });
}
