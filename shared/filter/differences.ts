// How a display filter here differs from `tshark -Y` on the same file, for people: the window, `read --help` and the README tell it.

/** One sentence or two each. */
export const FILTER_DIFFERENCES: readonly string[] = [
  "An event is found when one of its frames is: each packet and each journal entry of the file is a frame, as in Wireshark.",
  "Journal entries (calls that are no packets, and the second end of a connection whose both ends are yours) have the protocol, ends and bytes of their call; in Wireshark they have none. `&& frame.packet_id` leaves only what Wireshark finds too.",
  "`data` is the payload of every packet, whichever protocol it is; Wireshark's is what no dissector knows. `payload` is all that a call sent or received, also where it is several packets.",
  "A message cut out of a stream is no frame: it has no number, length, stream or sequence numbers.",
  "`xor`, `true` and `false` in lower case, dates for frame.time_epoch, set values apart by blanks, and one byte whose name is a protocol's (`ff`) work here only.",
  "Not here: `@`, macros `${…}`, host and service names, fields and sums in sets, slices of slices, numbers over 32 bits in sums, and of regular expressions recursion, conditions, atomic groups, options in the middle and Unicode properties.",
];
