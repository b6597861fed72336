// How a display filter here differs from `tshark -Y` on the same file, for people: the window, `read --help` and the README tell it.

import { said, type Text } from "../words/said.ts";

/** One sentence or two each. */
export const FILTER_DIFFERENCES: readonly Text[] = [
  said("filterField.eventIsFoundWhenOneOfIts"),
  said("filterField.journalEntriesCallsThatAreNoPackets"),
  said("filterField.dataIsPayloadOfEveryPacketWhichever"),
  said("filterField.messageCutOutOfStreamIsNo"),
  said("filterField.xorTrueAndFalseInLowerCase"),
  said("filterField.notHereMacrosHostAndServiceNames"),
];
