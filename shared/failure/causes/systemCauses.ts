// Failures of names, of the machine's limits, and of the recording's disk.

import { cause, type Causes } from "./Cause.ts";

export const SYSTEM_CAUSES: Readonly<Record<string, Causes>> = {
  ENOTFOUND: () => [
    cause("The name is misspelt, or has no address.", "Compare it letter by letter."),
    cause(
      "It is known only in another network: a company's names need its VPN or name server.",
      "Join that network, or use the IP address.",
    ),
    cause(
      "It is a local name (.local, a container's), which this machine does not look up.",
      "Use the IP address, or add the name to the hosts file.",
    ),
  ],
  EAI_AGAIN: () => [
    cause("This machine has no network connection now.", "Check it, then try again."),
    cause(
      "The name server does not answer, or a firewall drops port 53.",
      "Ask another name server; on Linux see /etc/resolv.conf.",
    ),
  ],
  EAI_FAIL: () => [
    cause(
      "The name server answered with an error, often because of DNSSEC or a wrong zone.",
      "Ask another name server (`dig NAME @9.9.9.9`).",
    ),
    cause(
      "The name holds a character that names cannot have.",
      "Check it for spaces and unusual letters.",
    ),
  ],
  EMFILE: () => [
    cause(
      "Connections are opened faster than they are closed, or are never closed.",
      "Look for sockets that stay half-closed: the peer has ended, we have not.",
    ),
    cause(
      "The limit of open files is low (often 1,024 or 256).",
      "Raise it (`ulimit -n 65536`) in the terminal that starts the program.",
    ),
  ],
  ENFILE: () => [
    cause(
      "Some program on this machine holds very many files open.",
      "Find it (`lsof | wc -l` for each program) and end it.",
    ),
    cause("The whole system's limit is low.", "Raise fs.file-max (`sysctl fs.file-max`)."),
  ],
  ENOMEM: () => [
    cause("Other programs use up the memory.", "Close some."),
    cause(
      "A container or service has a memory limit of its own.",
      "Raise it, or ask for smaller buffers.",
    ),
  ],
  ENOSPC: () => [
    cause(
      "The recording has grown until the disk was full.",
      "Delete old recordings, set a smaller limit for one, or record to another disk.",
    ),
    cause(
      "The folder is in memory (tmpfs) and has a small limit.",
      "Record to a folder on a real disk.",
    ),
  ],
  EDQUOT: () => [
    cause(
      "Your files have reached the quota that was set for you.",
      "Delete some, or ask for more.",
    ),
  ],
  EROFS: () => [
    cause("The folder is on a medium that is mounted read-only.", "Choose another folder."),
    cause(
      "The disk had errors, and the system made it read-only to save what is there.",
      "See the system's log, and save your data.",
    ),
  ],
  EIO: () => [
    cause("The disk, its cable or a network drive fails.", "See the system's log; save your data."),
    cause("A removable disk was pulled out.", "Plug it in and start a new recording."),
  ],
  EAI_NONAME: () => [
    cause("The name is misspelt, or has no address.", "Compare it letter by letter."),
  ],
  EAI_NODATA: () => [
    cause(
      "The name stands for something else than an address, such as mail.",
      "Use the name of the machine itself.",
    ),
  ],
  EAI_ADDRFAMILY: () => [
    cause("The name has only an IPv6 or only an IPv4 address.", "Use an address of that family."),
  ],
  EAI_FAMILY: () => [cause("IPv6 is switched off on this machine.", "Use the IPv4 address.")],
  EAI_SERVICE: () => [
    cause("The service has no port for this kind of socket.", "Give the port as a number."),
  ],
  EAI_SOCKTYPE: () => [cause("The resolver lacks this kind of socket.", "Use an IP address.")],
  EAI_BADFLAGS: () => [
    cause("The resolver is another one than Node.js expects.", "Use an IP address."),
  ],
  EAI_BADHINTS: () => [
    cause("The resolver is another one than Node.js expects.", "Use an IP address."),
  ],
  EAI_MEMORY: () => [
    cause("The machine or its container is short of memory.", "Close other programs."),
  ],
  EAI_OVERFLOW: () => [cause("The name server answers with very much.", "Use an IP address.")],
  EAI_CANCELED: () => [
    cause("The socket was closed while its name was looked up.", "Open it again."),
  ],
  EAI_PROTOCOL: () => [cause("The resolver lacks the protocol.", "Use an IP address.")],
  EAI_SYSTEM: () => [
    cause(
      "The resolver could not read its settings, or open a socket.",
      "Look at /etc/resolv.conf and at the limit of open files.",
    ),
  ],
  EEXIST: () => [cause("A file of that name was made before.", "Choose another name.")],
  EFBIG: () => [
    cause(
      "The file system, or `ulimit -f`, bounds the size of a file.",
      "Set a smaller limit for a recording.",
    ),
  ],
  EBUSY: () => [cause("The system, or another program, uses it.", "Choose another file.")],
  ENODEV: () => [cause("A device was pulled out, or an interface is gone.", "Plug it in again.")],
  ENXIO: () => [cause("Nobody reads the pipe or device.", "Start its reader first.")],
  ENOSYS: () => [
    cause("An old kernel or a sandbox lacks the call.", "Try outside of the sandbox."),
  ],
  ESTALE: () => [
    cause("The server of a network drive was started again.", "Mount the drive again."),
  ],
  ETXTBSY: () => [cause("The file is a program that runs.", "Choose another file.")],
  ERR_SOCKET_DGRAM_NOT_RUNNING: () => [
    cause(
      "It was closed between the click and the call, by us or because its bind failed.",
      "Look at its last events, then open it again.",
    ),
  ],
  ERR_SOCKET_BAD_PORT: () => [
    cause("A digit is missing or too many.", "Ports are whole numbers from 0 to 65535."),
    cause("It is 0, which names no port of a peer.", "Ask for the port that the peer listens on."),
  ],
  ERR_INVALID_IP_ADDRESS: () => [
    cause("It is misspelt.", "IPv4 has four numbers up to 255, IPv6 at most eight groups."),
    cause("It is a name, where an address is needed.", "Look the name up first."),
  ],
  ERR_INVALID_ARG_VALUE: () => [
    cause(
      "A path or name holds a character that the system cannot take, such as NUL.",
      "Type it anew instead of pasting it.",
    ),
    cause("An option is out of its range.", "Open it with the default options."),
  ],
  UNKNOWN: () => [
    cause(
      "Something between this program and the network refuses without a code: security software, a driver.",
      "Try it without; look into its log and the system's.",
    ),
  ],
};
