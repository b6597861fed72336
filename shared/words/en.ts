// Every text that a person reads, in English, by key. A file for each part of the program; a second language is the same keys.
//
// A key begins with the name of its area. An area is a function, called when the first of its words is asked for: a program
// that says little must not make a thousand functions and texts first.

import { addressCauses } from "./en/cause/address.ts";
import { connectCauses } from "./en/cause/connect.ts";
import { sendCauses } from "./en/cause/send.ts";
import { systemCauses } from "./en/cause/system.ts";
import { decodeWords } from "./en/decode/common.ts";
import { dnsWords } from "./en/decode/dns.ts";
import { httpWords } from "./en/decode/http.ts";
import { lengthPrefixedWords } from "./en/decode/lengthPrefixed.ts";
import { linesWords } from "./en/decode/lines.ts";
import { modbusWords } from "./en/decode/modbus.ts";
import { mqttWords } from "./en/decode/mqtt.ts";
import { ntpWords } from "./en/decode/ntp.ts";
import { respWords } from "./en/decode/resp.ts";
import { stunWords } from "./en/decode/stun.ts";
import { syslogWords } from "./en/decode/syslog.ts";
import { tlsWords } from "./en/decode/tls.ts";
import { websocketWords } from "./en/decode/websocket.ts";
import { x509Words } from "./en/decode/x509.ts";
import { checkWords } from "./en/check.ts";
import { addressWords } from "./en/address.ts";
import { frameWords } from "./en/frame.ts";
import { frameSpecWords } from "./en/frameSpec.ts";
import { bytesWords } from "./en/bytes.ts";
import { encodingWords } from "./en/encoding.ts";
import { contractWords } from "./en/contract.ts";
import { unpackWords } from "./en/unpack.ts";
import { callWords } from "./en/call.ts";
import { cliWords } from "./en/cli.ts";
import { desktopWords } from "./en/desktop.ts";
import { addressFailures } from "./en/failure/address.ts";
import { connectFailures } from "./en/failure/connect.ts";
import { sendFailures } from "./en/failure/send.ts";
import { systemFailures } from "./en/failure/system.ts";
import { libraryWords } from "./en/library.ts";
import { endingWords } from "./en/ending.ts";
import { damageWords } from "./en/damage.ts";
import { filterWords } from "./en/filter/filter.ts";
import { patternWords } from "./en/filter/pattern.ts";
import { valueWords } from "./en/filter/value.ts";
import { filterFieldWords } from "./en/filterField.ts";
import { copyAsWords } from "./en/copyAs.ts";
import { quantityWords } from "./en/quantity.ts";
import { compareWords } from "./en/window/compare.ts";
import { eventsWords } from "./en/window/events.ts";
import { payloadWords } from "./en/window/payload.ts";
import { measureWords } from "./en/window/measure.ts";
import { sequenceWords } from "./en/window/sequence.ts";
import { composerWords } from "./en/window/composer.ts";
import { socketsWords } from "./en/window/sockets.ts";
import { streamWords } from "./en/window/stream.ts";
import { formWords } from "./en/form.ts";
import { helpWords } from "./en/help.ts";
import { hintWords } from "./en/hint.ts";
import { optionWords } from "./en/option.ts";
import { queryWords } from "./en/query.ts";
import { recordWords } from "./en/record.ts";
import { settingsWords } from "./en/settings.ts";
import { socketWords } from "./en/socket.ts";
import { systemWords } from "./en/system.ts";
import { usageWords } from "./en/usage.ts";
import { workspaceWords } from "./en/workspace.ts";
import { appWords } from "./en/window/app.ts";
import { undoWords } from "./en/window/undo.ts";
import { windowWords } from "./en/window/window.ts";
import { diagnosticsWords } from "./en/window/diagnostics.ts";
import { faultWords } from "./en/window/fault.ts";
import { themeWords } from "./en/window/theme.ts";
import { languageWords } from "./en/window/language.ts";
import { helpSheetWords } from "./en/window/helpSheet.ts";
import { paletteWords } from "./en/window/palette.ts";
import { limitsWords } from "./en/window/limits.ts";
import { licencesWords } from "./en/window/licences.ts";
import { statusBarWords } from "./en/window/statusBar.ts";
import { inspectorWords } from "./en/window/inspector.ts";
import { marksWords } from "./en/window/marks.ts";
import { railWords } from "./en/window/rail.ts";
import { recordingWords } from "./en/window/recording.ts";
import { columnsWords } from "./en/window/columns.ts";
import { splitWords } from "./en/window/split.ts";
import { tableWords } from "./en/window/table.ts";
import { filterBarWords } from "./en/window/filterBar.ts";
import { findWords } from "./en/window/find.ts";
import { framingWords } from "./en/window/framing.ts";
import { workspacesWords } from "./en/window/workspaces.ts";

export const en = {
  failure: () => ({
    ...addressFailures(),
    ...connectFailures(),
    ...sendFailures(),
    ...systemFailures(),
  }),
  cause: () => ({
    ...addressCauses(),
    ...connectCauses(),
    ...sendCauses(),
    ...systemCauses(),
  }),
  ending: endingWords,
  hint: hintWords,
  decode: decodeWords,
  dns: dnsWords,
  http: httpWords,
  lengthPrefixed: lengthPrefixedWords,
  lines: linesWords,
  modbus: modbusWords,
  mqtt: mqttWords,
  ntp: ntpWords,
  resp: respWords,
  stun: stunWords,
  syslog: syslogWords,
  tls: tlsWords,
  websocket: websocketWords,
  x509: x509Words,
  unpack: unpackWords,
  address: addressWords,
  check: checkWords,
  frame: frameWords,
  frameSpec: frameSpecWords,
  bytes: bytesWords,
  encoding: encodingWords,
  contract: contractWords,
  query: queryWords,
  record: recordWords,
  call: callWords,
  settings: settingsWords,
  socket: socketWords,
  system: systemWords,
  cli: cliWords,
  desktop: desktopWords,
  help: helpWords,
  usage: usageWords,
  workspace: workspaceWords,
  workspaces: workspacesWords,
  damage: damageWords,
  filter: () => ({ ...filterWords(), ...patternWords(), ...valueWords() }),
  filterField: filterFieldWords,
  form: formWords,
  option: optionWords,
  library: libraryWords,
  app: appWords,
  quantity: quantityWords,
  copyAs: copyAsWords,
  compare: compareWords,
  payload: payloadWords,
  events: eventsWords,
  stream: streamWords,
  undo: undoWords,
  window: windowWords,
  diagnostics: diagnosticsWords,
  fault: faultWords,
  theme: themeWords,
  language: languageWords,
  helpSheet: helpSheetWords,
  palette: paletteWords,
  limits: limitsWords,
  licences: licencesWords,
  statusBar: statusBarWords,
  inspector: inspectorWords,
  marks: marksWords,
  measure: measureWords,
  sequence: sequenceWords,
  sockets: socketsWords,
  composer: composerWords,
  rail: railWords,
  recording: recordingWords,
  columns: columnsWords,
  split: splitWords,
  table: tableWords,
  filterBar: filterBarWords,
  find: findWords,
  framing: framingWords,
};

export type Area = keyof typeof en;

type EachArea = { readonly [A in Area]: (words: ReturnType<(typeof en)[A]>) => void }[Area];

/** The words of all areas: what each would have to be, to be given to a function of any of them. */
export type English = EachArea extends (words: infer Words) => void ? Words : never;
