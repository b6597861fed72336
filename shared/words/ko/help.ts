// The command line's help: what each command, argument and option is for. Socket options have words of their own.

import { formatCount } from "../quantity.ts";
import type { WordsOf } from "../wording.ts";

export const helpWords = (): WordsOf<"help"> => ({
  "help.portscope":
    "네트워크 검사 도구: 소켓을 직접 열고, 모든 호출과 모든 바이트를 보고, 기록으로 남깁니다.",
  "help.titleUsage": "사용법:",
  "help.titleArguments": "인수:",
  "help.titleOptions": "옵션:",
  "help.titleGlobalOptions": "전역 옵션:",
  "help.titleCommands": "명령:",
  "help.someOptions": "[옵션]",
  "help.someCommand": "[명령]",
  "help.choices": ({ choices }) => `(선택: ${choices})`,
  "help.default": ({ value }) => `(기본값: ${value})`,
  "help.choicesAndDefault": ({ choices, value }) => `(선택: ${choices}, 기본값: ${value})`,
  "help.ofProtocols": ({ help, protocols }) => `${help} (${protocols})`,
  "help.help": "명령의 도움말을 표시합니다",
  "help.version": "버전 번호를 출력합니다",

  "help.lang": "출력하는 글의 언어(기본값: 시스템의 언어)",

  "help.licences": "프로그램과 그 안에 든 모든 것의 라이선스를 출력합니다",

  // What several commands have.
  "help.protocol": "tcp, udp, unix, unix-dgram 가운데 하나",
  "help.peerAddress":
    "HOST:PORT, 호스트를 쓰지 않으면 127.0.0.1. 또는 PATH, Linux에서는 @NAME도 가능",
  "help.source": "먼저 이 주소에 바인드합니다. unix-dgram은 이 PATH에",
  "help.inputCrlf": "표준 입력의 LF를 CR LF로 보냅니다",
  "help.format": "표준 출력에 출력할 형식",
  "help.quiet": "표준 오류에 알림과 요약을 출력하지 않습니다",
  "help.recordingFile": "기록 파일(portscope-….pcapng)",

  // --record and what belongs to it.
  "help.record":
    "모든 것을 새 pcapng 파일에 기록합니다. Wireshark로 열 수 있습니다. -는 표준 출력(이때 출력할 것은 표준 오류로 갑니다), FIFO도 가능합니다",
  "help.recordForce": "기록 파일이 이미 있으면 덮어씁니다",
  "help.appendNumber": "기록 파일이 이미 있으면 다음 빈 이름을 씁니다: r-2.pcapng",
  "help.onRecordFailure":
    "기록을 계속할 수 없을 때(디스크가 가득 참 등) 끝낼지, 기록 없이 계속할지 정합니다(기본값: go-on, --record -이면 stop)",

  "help.listen":
    "수신 대기하며 받은 것을 출력하고 표준 입력을 모든 상대에게 보냅니다. Ctrl+C를 누르면 요약을 출력하고 끝납니다",
  "help.listenAddress":
    "[HOST:]PORT, 호스트를 쓰지 않으면 127.0.0.1, *:PORT는 모든 주소, 포트 0은 빈 포트. 또는 PATH, Linux에서는 @NAME도 가능",
  "help.once": "연결 하나만 받고 그 연결과 함께 끝냅니다",
  "help.nextFree": "tcp, udp: 포트가 사용 중이면 다음 빈 포트를 씁니다",
  "help.removeStale": "unix: 끝난 프로그램이 남긴, 아무도 수신 대기하지 않는 소켓 파일을 지웁니다",

  "help.connect": "연결하고 표준 입력을 보내며 받은 것을 출력합니다. 양쪽이 모두 종료하면 끝납니다",
  "help.connectWait": ({ wait }) =>
    `데이터그램에는 끝이 없으므로, 입력이 끝난 뒤 아무것도 오지 않을 때 기다리는 시간(기본값: ${wait})`,
  "help.noShutdown": "표준 입력이 끝나도 송신을 종료하지 않습니다",

  "help.send": "메시지 하나를 보내고 응답을 출력합니다",
  "help.data": "보낼 메시지, 쓴 그대로",
  "help.hex": "메시지를 16진수로 씁니다: 'de ad be ef'",
  "help.file": "파일의 바이트를 메시지로 보냅니다. 표준 입력은 -",
  "help.template":
    "메시지에 필드를 씁니다: {{counter}}, {{time}}, {{length:u16be}}, {{crc16-modbus:le}} 등. 텍스트의 이스케이프도 풉니다",
  "help.var": "템플릿에 있는 {{$name}}의 값. 여러 번 쓸 수 있습니다",
  "help.repeatCommand":
    "메시지 하나를 반복해서 보내고 응답을 출력합니다. --count만큼 보낸 뒤 또는 Ctrl+C로 끝나며 실제 속도를 알려 줍니다",
  "help.repeatTemplate":
    "메시지: 이스케이프와 필드({{counter}}, {{time}}, {{crc16-modbus:le}} 등)가 든 텍스트, 보낼 때마다 새로 만듭니다",
  "help.hexTemplate": "메시지는 필드를 넣을 수 있는 16진수입니다: '01 {{counter:u16be}}'",
  "help.every": "보내는 간격: 10ms, 1.5s, 2m. 가장 짧게 1ms (기본값: 1s)",
  "help.jitter": "각각 이 시간까지 무작위로 늦게 보냅니다",
  "help.count": "보낼 횟수 (기본값: 중지할 때까지)",
  "help.fast": "상대가 받는 만큼 빨리 보냅니다",
  "help.perSecond": "상대가 받는 만큼 빨리, 1초에 이 개수까지만 보냅니다",
  "help.bytesPerSecond": "상대가 받는 만큼 빨리, 1초에 이 바이트까지만 보냅니다",
  "help.repeatWait": "마지막 메시지 뒤에 이만큼 조용하면 끝냅니다",
  "help.load":
    "연결을 많이 열어 각각 보내고, 기다리고, 유지하고, 닫습니다. 결과와 연결 시간, 응답 시간을 알려 주며, 하나라도 실패하면 종료 코드가 1입니다",
  "help.loadTemplate":
    "각 연결이 보낼 것: 이스케이프와 필드가 든 텍스트. {{$connection}}은 1부터 센 연결의 번호입니다",
  "help.connections": "연결 개수",
  "help.rate": "1초에 시작할 개수 (기본값: 되는 만큼 빨리)",
  "help.atOnce": "동시에 열어 둘 최대 개수 (기본값: 열 수 있는 만큼)",
  "help.expect": "응답 어딘가에 있어야 하는 것. 필드도 쓸 수 있습니다",
  "help.matches": "응답이 맞아야 하는 정규식",
  "help.loadFrame": "받은 데이터를 메시지로 나눕니다. 다음 메시지가 기대한 값이어야 합니다",
  "help.timeout": "기대한 값을 기다리는 시간",
  "help.hold": "그런 다음 연결을 유지할 시간: 500ms, 10s, 1m",
  "help.loadFormat": "출력할 것: 문장, JSON 한 줄, 또는 CSV(시간은 µs)",
  "help.respond": "수신 대기하며 파일의 규칙이나 내장 서버로 응답합니다. Ctrl+C로 끝납니다",
  "help.responder": ({ names }) =>
    `응답기 파일(YAML 또는 JSON), 또는 ${names.join(", ")} 가운데 하나`,
  "help.try": "소켓 없이, 표준 입력에 어떻게 응답할지 보여 줍니다",
  "help.tryDatagram": "--try와 함께: 입력 전체가 데이터그램 하나입니다",
  "help.listenRespond": "응답기 파일이나 내장 응답기로 응답합니다(respond 참고)",
  "help.respondVar":
    "응답기의 변수를 다른 값으로. 여러 번 쓸 수 있습니다(내장 응답기의 quote, greeting, body, /path, registers 등)",
  "help.run":
    "시퀀스 파일의 단계를 실행합니다(보내기, 기대하기). 다른 것이 오면 종료 코드 1, 파일이 잘못되었으면 2",
  "help.sequenceFile": "YAML이나 JSON으로 쓴 시퀀스",
  "help.runVar": "파일에 있는 변수의 값을 바꿉니다. 여러 번 쓸 수 있습니다",
  "help.repeat": "차례로 이만큼 실행합니다. 실패하면 거기서 끝납니다",
  "help.parallel": "동시에 이만큼, 각각 그 횟수만큼 실행합니다",
  "help.junit": "결과를 JUnit XML로 씁니다",
  "help.htmlReport": "결과를 한 페이지로 씁니다. 단계와, 기대한 값 옆에 받은 값을 보여 줍니다",
  "help.jsonReport": "결과를 JSON으로 씁니다. 단계마다 시각과 이벤트가 있습니다",
  "help.runFormat": "출력할 것: 실패와 마지막 한 줄, 또는 단계마다 JSON 한 줄",
  "help.sendCrlf": "LF를 CR LF로 보냅니다",
  "help.all": "첫 응답만이 아니라 기다리는 동안 온 모든 응답을 출력합니다(데이터그램)",
  "help.broadcast": "브로드캐스트 주소로 보낼 수 있게 합니다. 누구의 응답이든 받습니다(UDP)",
  "help.sendWait":
    "응답을 기다리는 시간. TCP에서는 아무것도 오지 않을 때 끝내기까지의 시간이기도 합니다",

  "help.nc": "nc와 ncat처럼, 그 옵션으로 연결하거나 수신 대기합니다(portscope nc --help)",
  "help.ncArguments": "OpenBSD nc 또는 ncat의 인수",
  "help.read": "기록을 읽어 필터에 맞는 이벤트를 출력합니다",
  "help.filter": "표시 필터, 창과 Wireshark에서 쓰는 것과 같습니다",
  "help.follow": "이 소켓이 보내고 받은 것만, 양방향",
  "help.frame": ({ specs }) => `스트림을 메시지로 나눕니다: ${specs}`,
  "help.decode":
    "각 메시지가 무엇인지 풀어 쓰고 본문의 압축을 풉니다. --frame이 없으면 프로토콜에 따라 나눕니다",
  "help.info":
    "이벤트나 메시지가 무엇인지 한 줄로 쓰고 응답까지 걸린 시간을 씁니다. 응답 없는 요청은 끝에 씁니다",
  "help.columns": ({ columns }) =>
    `이 열들로 표를 출력하며, 열 이름은 쉼표로 구분: ${columns.join(", ")}, 디코딩된 필드는 http:Host 또는 http:Header/Host처럼 씁니다`,
  "help.formatOfRead":
    "표준 출력에 출력할 형식. tsv와 csv는 첫 줄에 열 이름이 있는 표입니다(기본값: text, --columns가 있으면 tsv)",
  "help.sort": ({ keys, most }, t) =>
    `다른 순서로 출력: ${t.choice(keys)}, 뒤에 ,desc를 붙이면 내림차순. ${formatCount(most)}개를 넘으면 먼저 기록된 것만 정렬합니다`,
  "help.filterDifferences": "필터는 같은 파일에서 tshark -Y가 찾는 것을 찾습니다. 다음만 다릅니다:",

  "help.export": "다른 도구에서 쓰도록 기록의 패킷만 씁니다",
  "help.exportFilter": "이 표시 필터에 맞는 이벤트의 패킷만 빠짐없이 씁니다(확인 응답 제외)",
  "help.exportFormat":
    "예전 형식(pcap), 소켓 호출이 없는 pcapng, 또는 한 소켓의 대화로 만든 시퀀스",
  "help.exportSocket": "이 소켓에서 주고받은 것으로 시퀀스를 만듭니다(--to sequence와 함께)",
  "help.exportAs": "시퀀스가 맡을 쪽. 없으면 기록한 쪽",
  "help.exportOut": "쓸 파일, 없으면 표준 출력",
  "help.force": "파일이 이미 있으면 덮어씁니다",

  "help.up": "작업 공간의 소켓을 모두 열고 일어나는 일을 출력합니다. 스스로 보내는 것은 없습니다",
  "help.workspaceFile": "창이 저장하는 작업 공간 파일(docs/workspace.schema.json)",

  "help.serve": "창을 브라우저에 제공합니다. 토큰이 든 주소를 출력합니다",
  "help.diagnostics": ({ folder }) =>
    `문제를 알릴 때 함께 보낼 정보(버전, 시스템, 로그의 끝)를 출력합니다${folder === null ? "" : `. serve와 데스크톱 프로그램의 로그, 비정상 종료 보고서는 ${folder}에 있습니다`}`,
  "help.import":
    "다른 도구의 파일이나 텍스트에 있는 메시지를 나열하거나 저장합니다: Packet Sender, Docklight, 헥스 덤프, 소스 코드의 바이트, curl 명령줄",
  "help.importFile": "파일. 표준 입력은 -",
  "help.importTo": "메시지를 저장할 라이브러리 파일. 없으면 만듭니다",
  "help.importFolder": "메시지를 넣을 라이브러리 폴더",
  "help.importBytes": "메시지의 바이트만 출력합니다",

  "help.make":
    "프로토콜의 필드로 메시지를 만듭니다(디코더의 반대). 프로토콜이 없으면 목록을 보여 줍니다",
  "help.makeProtocol": "프로토콜. 필드는 그 프로토콜의 --help에 있습니다",
  "help.makeOf": ({ title }) => `${title} 메시지를 만듭니다`,
  "help.makeFormat": "출력 형식: 16진수, 바이트 그대로, --template에 쓸 이스케이프 텍스트",

  "help.settings":
    "설정 화면의 설정을 나열하고 바꾸고 되돌립니다. 실행 중인 프로그램에도 반영됩니다",
  "help.settingsList": "모든 설정을 출력합니다. 바꾼 설정 앞에는 *가 붙습니다",
  "help.settingsGet": "파일에 있는 그대로 값을 출력합니다",
  "help.settingsSet": "설정을 바꿉니다. 실행 중인 프로그램에도 반영됩니다",
  "help.settingsUnset": "설정을 처음 값으로 되돌립니다",
  "help.settingsPath": "설정 파일의 위치를 출력합니다",
  "help.settingKey": "list가 출력하는 설정 이름",
  "help.settingValue": "파일에 있는 형식의 값 또는 화면에서처럼 적은 값: 64 MiB, on",
  "help.serveHost": "수신 대기할 주소. 127.0.0.1보다 넓은 범위는 직접 지정해야 합니다",
  "help.servePort": ({ port }) => `수신 대기할 포트, 0은 빈 포트(기본값: ${port})`,
  "help.serveSettings": "창의 설정 파일(기본값: 사용자의 설정 파일)",
  "help.recordDir": "기록을 둘 폴더(기본값: 문서 폴더의 Portscope)",
  "help.serveFiles": "창이 새 기록과 나란히 보여 줄 기록. 작업 공간이면 --workspace와 같습니다",
  "help.serveWorkspace": "창이 물어볼 작업 공간. 그 전에는 아무것도 열지 않습니다",
  "help.noOpen": "브라우저를 열지 않습니다",

  // The machine's sockets, and looks at ports.
  "help.ports": "누가 열었든 이 컴퓨터의 모든 소켓: 양쪽 주소, 상태, 대기열, 프로세스, 사용자",
  "help.portsListening": "상대를 받아들이는 소켓만",
  "help.portsFilter":
    "맞는 것만. 'port == 8080', 'state == \"CLOSE-WAIT\"', 'process contains \"node\"'처럼 씁니다",
  "help.portsFormat": "사람이 읽는 표, 또는 소켓마다 JSON 한 줄",
  "help.portsWatch": "계속 지켜보며 생긴 것(+), 바뀐 것(~), 끝난 것(-)을 한 줄씩 출력합니다",
  "help.portsEvery": "--watch로 볼 때의 간격",
  "help.who": "포트를 누가 잡고 있는지 한 줄씩 출력합니다. 있으면 종료 코드 0, 비어 있으면 1입니다",
  "help.whoPort": "8080 같은 포트",
  "help.whoTcp": "TCP만",
  "help.whoUdp": "UDP만",
  "help.whoJson": "하나마다 JSON 한 줄",
  "help.check":
    "자신의 시스템에서 닿을 수 있는 포트를 봅니다. 열림, 거부됨, 응답 없음, 도달 불가를 걸린 시간과 함께 알려 줍니다. 하나도 없으면 종료 코드가 1입니다",
  "help.checkProtocol": "tcp나 udp",
  "help.checkAddress": "127.0.0.1:80,443,8000-8010 같은 HOST:PORTS. 호스트를 쓰지 않으면 127.0.0.1",
  "help.checkTimeout": "포트마다 기다리는 시간",
  "help.checkAtOnce": "동시에 보는 포트의 수",
  "help.checkRate": "1초에 시작하는 최대 수",
  "help.checkGreeting": "열린 TCP 포트가 먼저 말하기를 기다리는 시간. 0이면 기다리지 않습니다",
  "help.checkTls": "열린 TCP 포트마다 TLS를 시도합니다",
  "help.checkProbe":
    "UDP로 보낼 것: dns, ntp, stun, snmp, snmp1, coap, any 가운데 하나. 쓰지 않으면 포트에 맞춥니다",
  "help.checkAll": "포트가 많아도 닫힌 것까지 출력합니다",
  "help.checkEvery": "포트 하나를 되풀이해서 봅니다",
  "help.checkCount": "--every로 볼 횟수",
  "help.checkFormat": "사람이 읽는 텍스트, 또는 포트마다 JSON 한 줄",
  // The socket calls of other programs.
  "help.watch":
    "프로그램과 그 스레드, 그 프로그램이 시작한 것의 모든 소켓 호출을 표시합니다. Linux에서 strace를 씁니다. 줄은 표준 오류로 나가고 프로그램 자체의 출력과 종료 코드는 그대로입니다",
  "help.watchCommand": "프로그램, 앞에 --를 씁니다",
  "help.watchArgs": "프로그램의 인수",
  "help.watchPid":
    "프로그램을 시작하는 대신 실행 중인 프로세스를 봅니다. 줄은 표준 출력으로 나갑니다",
  "help.watchFormat": "출력할 것: 호출마다 텍스트 한 줄, 바이트 덤프, 또는 JSON 한 줄",
  "help.watchOutput": "이 파일에 출력합니다",
  "help.watchAgain": "할 일이 없던(EAGAIN) 호출도 표시합니다",
  "help.watchAtStop":
    "시그널로 지켜보기를 멈출 때 프로그램을 어떻게 할지: end는 종료(SIGTERM, 2초 뒤 SIGKILL), leave는 계속 실행",

  "help.wait": "TCP 포트가 열리거나 닫힐 때까지 기다립니다. 시간이 지나면 종료 코드가 1입니다",
  "help.waitProtocol": "tcp",
  "help.waitAddress": "HOST:PORT. 호스트를 쓰지 않으면 127.0.0.1",
  "help.waitTimeout": "기다리는 시간. 단위가 없으면 초입니다",
  "help.waitFor": "기다릴 상태",
  "help.waitEvery": "다시 시도하는 간격",
  "help.interfaces": "이 컴퓨터의 네트워크 인터페이스와 주소를 나열합니다",
  "help.interfacesFormat": "사람이 읽을 표, 또는 하나마다 JSON 한 줄",
  "help.interface": "이 인터페이스의 주소에 바인드합니다",
  "help.sourceSpecific": "소스를 정하지 않은 그룹에서 이 소스만 듣습니다(IGMPv3, MLDv2)",
});
