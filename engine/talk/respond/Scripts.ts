// What one socket's answers remember: of a connection, or of each sender of datagrams.

import { formatEndpoint, type Endpoint } from "../../../shared/model/endpoint.ts";
import type { Script } from "../../../shared/talk/responder/Responder.ts";
import { Recent } from "../../../shared/util/Recent.ts";
import type { Asked } from "./Asked.ts";

/** Senders of datagrams whose variables are kept. */
const MAX_SENDERS = 1024;

export class Scripts {
  readonly #asked: Asked;
  readonly #datagrams: boolean;
  readonly #known = new Recent<string, Script>(MAX_SENDERS);

  constructor(asked: Asked, datagrams: boolean) {
    this.#asked = asked;
    this.#datagrams = datagrams;
  }

  of(peer: Endpoint | null): Script {
    const key = !this.#datagrams || peer === null ? "" : formatEndpoint(peer);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const script = this.#asked.open(this.#datagrams);
    this.#known.set(key, script);
    return script;
  }
}
