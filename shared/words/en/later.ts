// What a window says once it is used, and all that only other programs say: loaded behind the first screen.

import { addressCauses } from "./cause/address.ts";
import { connectCauses } from "./cause/connect.ts";
import { sendCauses } from "./cause/send.ts";
import { systemCauses } from "./cause/system.ts";
import { decodeWords } from "./decode/common.ts";
import { dnsWords } from "./decode/dns.ts";
import { httpWords } from "./decode/http.ts";
import { lengthPrefixedWords } from "./decode/lengthPrefixed.ts";
import { linesWords } from "./decode/lines.ts";
import { modbusWords } from "./decode/modbus.ts";
import { mqttWords } from "./decode/mqtt.ts";
import { ntpWords } from "./decode/ntp.ts";
import { respWords } from "./decode/resp.ts";
import { stunWords } from "./decode/stun.ts";
import { syslogWords } from "./decode/syslog.ts";
import { tlsWords } from "./decode/tls.ts";
import { websocketWords } from "./decode/websocket.ts";
import { x509Words } from "./decode/x509.ts";
import { checkWords } from "./check.ts";
import { addressWords } from "./address.ts";
import { frameWords } from "./frame.ts";
import { frameSpecWords } from "./frameSpec.ts";
import { templateWords } from "./template.ts";
import { templateFieldWords } from "./templateField.ts";
import { talkWords } from "./talk.ts";
import { runningWords } from "./running.ts";
import { respondWords } from "./respond.ts";
import { contractWords } from "./contract.ts";
import { portsWords } from "./ports.ts";
import { watchWords } from "./watch.ts";
import { unpackWords } from "./unpack.ts";
import { updatesWords } from "./updates.ts";
import { cliWords } from "./cli.ts";
import { libraryWords } from "./library.ts";
import { importWords } from "./import.ts";
import { makeWords } from "./make.ts";
import { libraryFileWords } from "./libraryFile.ts";
import { libraryImportWords } from "./window/libraryImport.ts";
import { loadFormWords } from "./window/loadForm.ts";
import { socketOptionsWords } from "./window/socketOptions.ts";
import { conversationWords } from "./window/conversation.ts";
import { libraryPlaceWords } from "./window/libraryPlace.ts";
import { portsPlaceWords } from "./window/portsPlace.ts";
import { portCheckWords } from "./window/portCheck.ts";
import { scriptWords } from "./window/script.ts";
import { desktopWords } from "./desktop.ts";
import { addressFailures } from "./failure/address.ts";
import { connectFailures } from "./failure/connect.ts";
import { sendFailures } from "./failure/send.ts";
import { systemFailures } from "./failure/system.ts";
import { damageWords } from "./damage.ts";
import { filterWords } from "./filter/filter.ts";
import { patternWords } from "./filter/pattern.ts";
import { valueWords } from "./filter/value.ts";
import { filterFieldWords } from "./filterField.ts";
import { copyAsWords } from "./copyAs.ts";
import { formWords } from "./form.ts";
import { helpWords } from "./help.ts";
import { hintWords } from "./hint.ts";
import { ncWords } from "./nc.ts";
import { optionWords } from "./option.ts";
import { queryWords } from "./query.ts";
import { recordWords } from "./record.ts";
import { settingsWords } from "./settings.ts";
import { socketWords } from "./socket.ts";
import { systemWords } from "./system.ts";
import { usageWords } from "./usage.ts";
import { workspaceWords } from "./workspace.ts";
import { announceWords } from "./window/announce.ts";
import { diagnosticsWords } from "./window/diagnostics.ts";
import { helpSheetWords } from "./window/helpSheet.ts";
import { limitsWords } from "./window/limits.ts";
import { licencesWords } from "./window/licences.ts";
import { workspacesWords } from "./window/workspaces.ts";

export const later = {
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
  hint: hintWords,
  nc: ncWords,
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
  template: templateWords,
  templateField: templateFieldWords,
  talk: talkWords,
  running: runningWords,
  respond: respondWords,
  contract: contractWords,
  ports: portsWords,
  watch: watchWords,
  portsPlace: portsPlaceWords,
  portCheck: portCheckWords,
  query: queryWords,
  record: recordWords,
  settings: settingsWords,
  socket: socketWords,
  system: systemWords,
  cli: cliWords,
  library: libraryWords,
  import: importWords,
  make: makeWords,
  libraryFile: libraryFileWords,
  libraryImport: libraryImportWords,
  loadForm: loadFormWords,
  socketOptions: socketOptionsWords,
  conversation: conversationWords,
  libraryPlace: libraryPlaceWords,
  script: scriptWords,
  desktop: desktopWords,
  updates: updatesWords,
  help: helpWords,
  usage: usageWords,
  workspace: workspaceWords,
  workspaces: workspacesWords,
  damage: damageWords,
  filter: () => ({ ...filterWords(), ...patternWords(), ...valueWords() }),
  filterField: filterFieldWords,
  form: formWords,
  option: optionWords,
  copyAs: copyAsWords,
  announce: announceWords,
  diagnostics: diagnosticsWords,
  helpSheet: helpSheetWords,
  limits: limitsWords,
  licences: licencesWords,
};
