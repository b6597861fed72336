// What tells a recording from a workspace where a file is only named.

/** By its name: any other file is taken for a workspace. */
export function isRecordingName(name: string): boolean {
  return RECORDING_NAME.test(name);
}

export const RECORDING_NAME = /\.pcap(ng)?$/i;
