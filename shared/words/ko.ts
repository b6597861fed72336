// Every text that a person reads, in Korean, by the keys of English. Numbers, lists and plurals are Intl's; which of two particles
// stands behind a value, particle.ts tells.

import { addressCauses } from "./ko/cause/address.ts";
import { connectCauses } from "./ko/cause/connect.ts";
import { sendCauses } from "./ko/cause/send.ts";
import { systemCauses } from "./ko/cause/system.ts";
import { decodeWords } from "./ko/decode/common.ts";
import { dnsWords } from "./ko/decode/dns.ts";
import { httpWords } from "./ko/decode/http.ts";
import { lengthPrefixedWords } from "./ko/decode/lengthPrefixed.ts";
import { linesWords } from "./ko/decode/lines.ts";
import { modbusWords } from "./ko/decode/modbus.ts";
import { mqttWords } from "./ko/decode/mqtt.ts";
import { ntpWords } from "./ko/decode/ntp.ts";
import { respWords } from "./ko/decode/resp.ts";
import { stunWords } from "./ko/decode/stun.ts";
import { syslogWords } from "./ko/decode/syslog.ts";
import { tlsWords } from "./ko/decode/tls.ts";
import { websocketWords } from "./ko/decode/websocket.ts";
import { x509Words } from "./ko/decode/x509.ts";
import { checkWords } from "./ko/check.ts";
import { addressWords } from "./ko/address.ts";
import { frameWords } from "./ko/frame.ts";
import { frameSpecWords } from "./ko/frameSpec.ts";
import { bytesWords } from "./ko/bytes.ts";
import { encodingWords } from "./ko/encoding.ts";
import { contractWords } from "./ko/contract.ts";
import { unpackWords } from "./ko/unpack.ts";
import { callWords } from "./ko/call.ts";
import { cliWords } from "./ko/cli.ts";
import { libraryWords } from "./ko/library.ts";
import { desktopWords } from "./ko/desktop.ts";
import { addressFailures } from "./ko/failure/address.ts";
import { connectFailures } from "./ko/failure/connect.ts";
import { sendFailures } from "./ko/failure/send.ts";
import { systemFailures } from "./ko/failure/system.ts";
import { endingWords } from "./ko/ending.ts";
import { damageWords } from "./ko/damage.ts";
import { filterWords } from "./ko/filter/filter.ts";
import { patternWords } from "./ko/filter/pattern.ts";
import { valueWords } from "./ko/filter/value.ts";
import { filterFieldWords } from "./ko/filterField.ts";
import { copyAsWords } from "./ko/copyAs.ts";
import { quantityWords } from "./ko/quantity.ts";
import { compareWords } from "./ko/window/compare.ts";
import { eventsWords } from "./ko/window/events.ts";
import { payloadWords } from "./ko/window/payload.ts";
import { measureWords } from "./ko/window/measure.ts";
import { sequenceWords } from "./ko/window/sequence.ts";
import { composerWords } from "./ko/window/composer.ts";
import { socketsWords } from "./ko/window/sockets.ts";
import { streamWords } from "./ko/window/stream.ts";
import { formWords } from "./ko/form.ts";
import { helpWords } from "./ko/help.ts";
import { hintWords } from "./ko/hint.ts";
import { optionWords } from "./ko/option.ts";
import { queryWords } from "./ko/query.ts";
import { recordWords } from "./ko/record.ts";
import { settingsWords } from "./ko/settings.ts";
import { socketWords } from "./ko/socket.ts";
import { systemWords } from "./ko/system.ts";
import { usageWords } from "./ko/usage.ts";
import { appWords } from "./ko/window/app.ts";
import { undoWords } from "./ko/window/undo.ts";
import { workspaceWords } from "./ko/workspace.ts";
import { workspacesWords } from "./ko/window/workspaces.ts";
import { windowWords } from "./ko/window/window.ts";
import { diagnosticsWords } from "./ko/window/diagnostics.ts";
import { faultWords } from "./ko/window/fault.ts";
import { themeWords } from "./ko/window/theme.ts";
import { languageWords } from "./ko/window/language.ts";
import { helpSheetWords } from "./ko/window/helpSheet.ts";
import { paletteWords } from "./ko/window/palette.ts";
import { limitsWords } from "./ko/window/limits.ts";
import { licencesWords } from "./ko/window/licences.ts";
import { statusBarWords } from "./ko/window/statusBar.ts";
import { inspectorWords } from "./ko/window/inspector.ts";
import { marksWords } from "./ko/window/marks.ts";
import { railWords } from "./ko/window/rail.ts";
import { recordingWords } from "./ko/window/recording.ts";
import { columnsWords } from "./ko/window/columns.ts";
import { splitWords } from "./ko/window/split.ts";
import { tableWords } from "./ko/window/table.ts";
import { filterBarWords } from "./ko/window/filterBar.ts";
import { findWords } from "./ko/window/find.ts";
import { framingWords } from "./ko/window/framing.ts";
import type { Language } from "./wording.ts";

export const korean: Language = {
  tag: "ko",
  areas: {
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
    library: libraryWords,
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
  },
};
