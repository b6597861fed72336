// What stays as it is in Korean too: names of calls, errors, protocols and their fields, of files, flags, commands, keys, programs.

const listOf = (words: string): readonly string[] => words.trim().split(/\s+/);

const TERMS: ReadonlySet<string> = new Set([
  // BSD calls and what programs name.
  ...listOf("xxd hexdump od tcpdump"),
  ...listOf("accept bind close connect listen recv send run resolv socket Buffers backlog"),
  ...listOf("bytes cwnd element end epoch file force host int item js len name nil number offset"),
  ...listOf("pid port packet payload text time true false uid string slow start"),
  // Fields of protocols, as their standards or Wireshark name them.
  ...listOf(
    "Alert Autokey ChangeCipherSpec Clean Content-Length Discovery Fudge IPv4 IPv6 Info Keep",
  ),
  ...listOf(
    "Nagle Neighbor Netscape No Opt-out OpenPGP Protocol QoS Retain Transfer-Encoding Will",
  ),
  ...listOf(
    "X-Address X-Port Varint anyPolicy chunked contains critical indication keep-alive matches",
  ),
  ...listOf(
    "nonce opcode poison protocol qry seq stratum verbatim fragment frame chunk unreachable",
  ),
  ...listOf(
    "ack acknowledge alive as association binary bogus collating continuation curve data fatal id",
  ),
  ...listOf("keepalive named pong prohibited published retain abs a-z call dir i-j max xff xor"),
  // Options, their values, and what is written of filters and of how to cut.
  ...listOf("add and append-number be cr crlf delim digits dgram fixed flags format go-on idle in"),
  ...listOf(
    "inclusive lf lines lower max-connections next-free not nul once or out prefix read record",
  ),
  ...listOf("remove-stale who"),
  ...listOf("allow broadcast deny upper unix unix-dgram tcp udp html http json lang keep stop"),
  // Fields, formats and options of templates.
  ...listOf("body connection greeting on path portscope-responder quote registers respond try"),
  ...listOf(
    "connections csv ends equals mask parallel portscope-sequence rows starts times timeout tsv",
  ),
  ...listOf("Header Host JUnit columns gzip"),
  // Of made messages and responders: protocols, what an example has, commands.
  ...listOf("Accept Modbus coil folder make modbus public value"),
  // Keys and values of sequences.
  ...listOf("default expect field own sequence shared statusCode take to variable variables"),
  ...listOf("all choice counter dec hex key le length of random secret template us uuid var width"),
  ...listOf("root state probe every process node watch ntp stun snmp coap any"),
  // Watching programs.
  ...listOf("strace ptrace splice leave again filter write kernel yama scope docker cap-add ports"),
  ...listOf("Alpine Arch Fedora Ubuntu apk pacman"),
  // Tools whose files are taken.
  ...listOf("Packet Sender packets ini Docklight curl https"),
  // Of packages.
  ...listOf("Debian apt deb dnf install latest rpm update upgrade zypper"),
  // Commands, files and programs of systems.
  ...listOf(
    "AppArmor Chromium chromium Electron Hyper-V JavaScript Linux Node Portscope Python SELinux",
  ),
  ...listOf("Unix Windows Wireshark macOS arp addr ci conf count dev dig dns dynamicport etc eth0"),
  ...listOf(
    "excludedportrange exclude file-max fork hosts ip iproute2 iptables koffi ld link list",
  ),
  ...listOf(
    "local lntup log ls lsattr lsof ltn lxp min modprobe namei nc neigh netsh netstat nft npm",
  ),
  ...listOf(
    "nsswitch pcap pcapng ping pipe portscope proc prohibit route rm rn ruleset serve set show",
  ),
  ...listOf(
    "socat sock space ss sysctl syslog tin tmp tmpfs traceroute tracert tshark electron fs txt up ulimit user",
  ),
  ...listOf("wc wireshark warning facility"),
  ...listOf("ncat openbsd OpenBSD bin sh help ko md on-record-failure"),
  // Examples: bytes, texts and escapes.
  ...listOf("abc ac ad answer de desc docs ef ff response schema workspace xHH"),
  // Keys and units.
  ...listOf("Alt Ctrl End Enter Esc Shift Tab KiB MiB kB ms"),
]);

/** In capitals, with digits in it (`x1b`, `u16be`, `fe80`, `Windows-1250`), or one of those above. */
export function isTerm(word: string): boolean {
  const bare = word.replace(/^-+|['’-]+$/g, "");
  return /^[A-Z0-9-]+$/.test(bare) || /\d/.test(bare) || TERMS.has(bare);
}
