// An MQTT broker's manners, without a broker (3.1.1 and 5): it takes every connection, acknowledges what is subscribed and published,
// answers pings, and hands nothing on to others.

import type { Act, Answer, Responder } from "../Responder.ts";

const CONNECT = 1;
const PUBLISH = 3;
const PUBREL = 6;
const SUBSCRIBE = 8;
const UNSUBSCRIBE = 10;
const PINGREQ = 12;
const DISCONNECT = 14;

/** Names of the packets that are answered. */
const NAMES: Readonly<Record<number, string>> = {
  [CONNECT]: "CONNECT",
  [PUBLISH]: "PUBLISH",
  [PUBREL]: "PUBREL",
  [SUBSCRIBE]: "SUBSCRIBE",
  [UNSUBSCRIBE]: "UNSUBSCRIBE",
  [PINGREQ]: "PINGREQ",
  [DISCONNECT]: "DISCONNECT",
};

export function mqtt(): Responder {
  return {
    name: "mqtt",
    frame: { kind: "protocol", protocol: "mqtt" },
    patterns: [],
    longest: Infinity,
    open() {
      const session = new Session();
      return {
        greet: () => null,
        answer(message): Answer | null {
          const type = (message[0] ?? 0) >> 4;
          const rule = NAMES[type];
          const acts = rule === undefined ? null : session.answer(type, message);
          return rule === undefined || acts === null ? null : { rule, acts, problem: null };
        },
      };
    },
  };
}

/** One connection: of its version depends how packets are written. */
class Session {
  #isFive = false;

  /** Null where the packet is none. */
  answer(type: number, packet: Uint8Array): readonly Act[] | null {
    const body = bodyOf(packet);
    if (body === null) return null;
    const [high = 0, low = 0] = body;
    switch (type) {
      case CONNECT: {
        // A name with its length, then the level.
        this.#isFive = body[2 + ((high << 8) | low)] === 5;
        return [send(0x20, this.#isFive ? [0, 0, 0] : [0, 0])];
      }
      case PUBLISH:
        return this.#publish((packet[0] ?? 0) & 0x06, body);
      case PUBREL:
        return [send(0x70, [high, low])];
      case SUBSCRIBE:
        return [send(0x90, [high, low, ...this.#properties(), ...this.#codes(body, true)])];
      case UNSUBSCRIBE:
        return [send(0xb0, [high, low, ...(this.#isFive ? [0, ...this.#codes(body, false)] : [])])];
      case PINGREQ:
        return [send(0xd0, [])];
      default:
        return [{ do: "close" }];
    }
  }

  #publish(quality: number, body: Uint8Array): readonly Act[] | null {
    if (quality === 0) return [];
    const at = 2 + (((body[0] ?? 0) << 8) | (body[1] ?? 0));
    const [high, low] = body.subarray(at, at + 2);
    if (high === undefined || low === undefined) return null;
    // PUBACK for at least once, PUBREC for exactly once.
    return [send(quality === 2 ? 0x40 : 0x50, [high, low])];
  }

  #properties(): readonly number[] {
    return this.#isFive ? [0] : [];
  }

  /** A code for each topic: of a subscription the quality that was asked for, else 0. */
  #codes(body: Uint8Array, subscribes: boolean): readonly number[] {
    const codes: number[] = [];
    const properties = lengthAt(body, 2);
    let at = 2 + (this.#isFive ? properties.value + properties.size : 0);
    while (at + 2 <= body.length && codes.length < 1000) {
      at += 2 + (((body[at] ?? 0) << 8) | (body[at + 1] ?? 0));
      codes.push(subscribes ? Math.min(2, (body[at] ?? 0) & 3) : 0);
      if (subscribes) at += 1;
    }
    return codes;
  }
}

const send = (head: number, body: readonly number[]): Act => ({
  do: "send",
  // At most a list of a thousand codes.
  bytes: Uint8Array.of(head, ...lengthOf(body.length), ...body),
});

/** Behind the fixed header; null where it is cut off. */
function bodyOf(packet: Uint8Array): Uint8Array | null {
  const { value, size } = lengthAt(packet, 1);
  const body = packet.subarray(1 + size);
  return body.length < value ? null : body.subarray(0, value);
}

/** A variable byte integer (MQTT 5, 1.5.5). */
function lengthAt(
  bytes: Uint8Array,
  at: number,
): { readonly value: number; readonly size: number } {
  let value = 0;
  for (let size = 0; size < 4; size++) {
    const byte = bytes[at + size] ?? 0;
    value += (byte & 127) * 128 ** size;
    if (byte < 128) return { value, size: size + 1 };
  }
  return { value, size: 4 };
}

function lengthOf(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) | 128, Math.floor(value / 128)];
}
