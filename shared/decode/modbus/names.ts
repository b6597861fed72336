// Names as the specifications spell them, in every language ("MODBUS Application Protocol Specification" V1.1b3, 6).

export const FUNCTIONS: Readonly<Record<number, string>> = {
  1: "Read Coils",
  2: "Read Discrete Inputs",
  3: "Read Holding Registers",
  4: "Read Input Registers",
  5: "Write Single Coil",
  6: "Write Single Register",
  7: "Read Exception Status",
  8: "Diagnostics",
  11: "Get Comm Event Counter",
  12: "Get Comm Event Log",
  15: "Write Multiple Coils",
  16: "Write Multiple Registers",
  17: "Report Server ID",
  20: "Read File Record",
  21: "Write File Record",
  22: "Mask Write Register",
  23: "Read/Write Multiple Registers",
  24: "Read FIFO Queue",
  43: "Encapsulated Interface Transport",
};

export const DIAGNOSTICS: Readonly<Record<number, string>> = {
  0: "Return Query Data",
  1: "Restart Communications Option",
  2: "Return Diagnostic Register",
  3: "Change ASCII Input Delimiter",
  4: "Force Listen Only Mode",
  10: "Clear Counters and Diagnostic Register",
  11: "Return Bus Message Count",
  12: "Return Bus Communication Error Count",
  13: "Return Bus Exception Error Count",
  14: "Return Server Message Count",
  15: "Return Server No Response Count",
  16: "Return Server NAK Count",
  17: "Return Server Busy Count",
  18: "Return Bus Character Overrun Count",
  20: "Clear Overrun Counter and Flag",
};

/** The MEI type of Read Device Identification. */
export const IDENTIFICATION = 14;

/** Of Encapsulated Interface Transport. */
export const INTERFACES: Readonly<Record<number, string>> = {
  13: "CANopen",
  [IDENTIFICATION]: "Read Device Identification",
};
