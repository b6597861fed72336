// What a window says on its first screen: loaded before anything is drawn. An area that only dialogs, other tabs or failures need
// is one of later.ts.

import { bytesWords } from "./bytes.ts";
import { encodingWords } from "./encoding.ts";
import { callWords } from "./call.ts";
import { endingWords } from "./ending.ts";
import { quantityWords } from "./quantity.ts";
import { compareWords } from "./window/compare.ts";
import { eventsWords } from "./window/events.ts";
import { payloadWords } from "./window/payload.ts";
import { measureWords } from "./window/measure.ts";
import { sequenceWords } from "./window/sequence.ts";
import { composerWords } from "./window/composer.ts";
import { socketsWords } from "./window/sockets.ts";
import { streamWords } from "./window/stream.ts";
import { appWords } from "./window/app.ts";
import { sourcesWords } from "./window/sources.ts";
import { undoWords } from "./window/undo.ts";
import { windowWords } from "./window/window.ts";
import { faultWords } from "./window/fault.ts";
import { themeWords } from "./window/theme.ts";
import { languageWords } from "./window/language.ts";
import { paletteWords } from "./window/palette.ts";
import { statusBarWords } from "./window/statusBar.ts";
import { inspectorWords } from "./window/inspector.ts";
import { marksWords } from "./window/marks.ts";
import { railWords } from "./window/rail.ts";
import { runListWords } from "./window/runList.ts";
import { recordingWords } from "./window/recording.ts";
import { columnsWords } from "./window/columns.ts";
import { splitWords } from "./window/split.ts";
import { tableWords } from "./window/table.ts";
import { filterBarWords } from "./window/filterBar.ts";
import { findWords } from "./window/find.ts";
import { framingWords } from "./window/framing.ts";

export const first = {
  ending: endingWords,
  bytes: bytesWords,
  encoding: encodingWords,
  call: callWords,
  app: appWords,
  quantity: quantityWords,
  compare: compareWords,
  payload: payloadWords,
  events: eventsWords,
  stream: streamWords,
  sources: sourcesWords,
  undo: undoWords,
  window: windowWords,
  fault: faultWords,
  theme: themeWords,
  language: languageWords,
  palette: paletteWords,
  statusBar: statusBarWords,
  inspector: inspectorWords,
  marks: marksWords,
  measure: measureWords,
  sequence: sequenceWords,
  sockets: socketsWords,
  composer: composerWords,
  rail: railWords,
  runList: runListWords,
  recording: recordingWords,
  columns: columnsWords,
  split: splitWords,
  table: tableWords,
  filterBar: filterBarWords,
  find: findWords,
  framing: framingWords,
};
