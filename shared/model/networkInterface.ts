// A network interface of the machine, as the system tells it.

export interface NetworkInterface {
  readonly name: string;
  /** `00:00:00:00:00:00` where it has none. */
  readonly mac: string;
  /** Nothing of it leaves the machine. */
  readonly internal: boolean;
  readonly addresses: readonly {
    readonly address: string;
    readonly family: "ipv4" | "ipv6";
    /** Bits of the network; null where the system does not tell. */
    readonly prefix: number | null;
    /** The zone of a link-local IPv6 address; null: it needs none. */
    readonly scope: number | null;
  }[];
}
