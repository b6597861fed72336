import type { PortHints } from "../Decoder.ts";

/** Redis, its TLS-less alternative, Sentinel and the cluster bus. */
export const RESP_PORTS: PortHints = { tcp: [6379, 6380, 26379, 16379], udp: [] };
