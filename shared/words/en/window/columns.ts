// The columns of the table of events, and how times read.

interface Column {
  readonly column: string;
}

export const columnsWords = () => ({
  "columns.number": "Number",
  "columns.time": "Time",
  "columns.deltaHead": "Delta",
  "columns.delta": "Since the row before",
  "columns.socket": "Socket",
  "columns.call": "Call",
  "columns.direction": "Direction",
  "columns.localHead": "Local",
  "columns.local": "Local end",
  "columns.peer": "Peer",
  "columns.length": "Length",
  "columns.answerHead": "Answer",
  "columns.answer": "Answer's time, in seconds",
  "columns.info": "Info",
  "columns.payload": "Payload",
  "columns.timeLocal": "Local time",
  "columns.timeUtc": "UTC",
  "columns.timeStart": "Since the recording's start",
  "columns.timePrevious": "Since the row before",
  "columns.timeReference": "Since the reference row",
  "columns.columns": "Columns",
  "columns.field": ({ name, protocol }: { readonly name: string; readonly protocol: string }) =>
    `${name} (${protocol})`,
  "columns.hid": ({ column }: Column) => `Hid the column ${column}.`,
  "columns.showed": ({ column }: Column) => `Showed the column ${column}.`,
  "columns.moved": ({ column }: Column) => `Moved the column ${column}.`,
  "columns.resized": ({ column }: Column) => `Changed the width of ${column}.`,
  "columns.didReset": "Reset the columns.",
  "columns.timesAs": ({ format }: { readonly format: string }) => `Times read: ${format}.`,
  "columns.newestFirst": "The newest rows come first.",
  "columns.oldestFirst": "The oldest rows come first.",
  "columns.altMoves": "Alt ↑ ↓ moves",
});
