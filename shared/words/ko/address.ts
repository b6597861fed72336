// What is wrong with an address that a person typed: HOST:PORT, a URL, a path, a list of networks.

import type { WordsOf } from "../wording.ts";

const HOST_PORT = "127.0.0.1:9000, [::1]:9000, *:9000 같은 HOST:PORT나 포트 번호만 써야 하지만";
const PATH = "/tmp/a.sock 같은 경로나 추상 소켓의 @name을 써야 하지만";
const typed = (got: string) => `(입력한 값: "${got}")`;

export const addressWords = (): WordsOf<"address"> => ({
  "address.hostPortGotNothing": `${HOST_PORT} 비어 있습니다`,
  "address.hostPort": ({ got }) => `${HOST_PORT} "${got}"입니다`,
  "address.ipv6InBrackets": ({ got }) => `대괄호 안에는 IPv6 주소를 써야 하지만 "${got}"입니다`,
  "address.lacksPort": ({ got, address }) =>
    `주소에 포트가 없습니다. [${address}]:9000처럼 쓰세요 ${typed(got)}`,
  "address.hasPath": ({ got }) => `주소에는 경로를 쓸 수 없습니다. ${HOST_PORT} "${got}"입니다`,
  "address.needsBrackets": ({ got }) =>
    `포트 앞의 IPv6 주소는 [::1]:9000처럼 대괄호로 묶어야 합니다 ${typed(got)}`,
  "address.hostOrIp": ({ got }) =>
    `포트 앞에는 호스트 이름이나 IP 주소를 써야 하지만 "${got}"입니다`,
  "address.ipv4": ({ got }) => `127.0.0.1 같은 IPv4 주소여야 하지만 "${got}"입니다`,
  "address.port": ({ got, lowest }) =>
    `포트는 ${lowest}부터 65535까지의 수여야 하지만 "${got}"입니다`,
  "address.otherTransport": ({ got, wanted, named }) =>
    `${wanted} 주소여야 하지만 ${named} 주소입니다: "${got}"`,
  "address.emptyUrl": ({ got }) => `URL에는 호스트와 포트가 있어야 하지만 "${got}"입니다`,
  "address.noUsualPort": ({ got, scheme }) =>
    `URL에 포트가 없고 ${scheme}에는 정해진 포트가 없습니다. HOST:PORT로 쓰세요 ${typed(got)}`,
  "address.urlWrong": ({ got }) => `URL의 IPv6 주소나 포트를 잘못 썼습니다 ${typed(got)}`,
  "address.pathGotNothing": `${PATH} 비어 있습니다`,
  "address.pathGotNul": `${PATH} NUL이 들어 있습니다`,
  "address.nameAfterAt": "@ 뒤에는 이름을 써야 하지만 비어 있습니다",
  "address.networks": ({ got }) =>
    `127.0.0.1, 10.0.0.0/8, fe80::/10 같은 주소나 네트워크여야 하지만 "${got}"입니다`,
  "address.tooManyNetworks": ({ most, count }) =>
    `네트워크는 ${most}개까지 쓸 수 있지만 ${count}개입니다`,
  "address.group": ({ got }) =>
    `239.1.2.3, ff02::1%eth0, 232.1.1.1@10.0.0.7 같은 멀티캐스트 그룹이어야 하지만 '${got}'입니다`,
  "address.groupSource": ({ got }) =>
    `@ 뒤에는 그룹과 같은 주소 체계의 소스 주소가 와야 하지만 '${got}'입니다`,
  "address.tooManyGroups": ({ most }) => `그룹은 ${most}개까지 쓸 수 있습니다`,
});
