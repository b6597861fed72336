// What looks for a newer version, fetches it and installs it at the end of the program.

export interface Release {
  readonly version: string;
  /** As plain text; empty where there are none. */
  readonly notes: string;
}

/** Each throws what the network, the disk or the feed has to say. */
export interface Updater {
  /** Asks the feed. Null: what runs is the newest. */
  newer(): Promise<Release | null>;
  /** Fetches what `newer` found and checks it; it is installed when the program ends. */
  download(): Promise<void>;
}
