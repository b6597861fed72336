// The columns of the table of events, and how times read.

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
  "columns.payload": "Payload",
  "columns.timeLocal": "Local time",
  "columns.timeUtc": "UTC",
  "columns.timeStart": "Since the recording's start",
  "columns.timePrevious": "Since the row before",
  "columns.timeReference": "Since the reference row",
  "columns.columns": "Columns",
  "columns.altMoves": "Alt ↑ ↓ moves",
});
