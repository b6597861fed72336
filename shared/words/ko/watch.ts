// Watching the socket calls of other programs.

import { formatBytes } from "../quantity.ts";
import type { WordsOf } from "../wording.ts";

export const watchWords = (): WordsOf<"watch"> => ({
  "watch.noStrace": "프로그램을 지켜보는 데 쓰는 strace가 설치되어 있지 않습니다.",
  "watch.installStrace":
    "설치하세요: apt install strace(Debian, Ubuntu), dnf install strace(Fedora), apk add strace(Alpine), pacman -S strace(Arch).",
  "watch.onlyLinux": "프로그램은 Linux에서만 지켜볼 수 있습니다.",
  "watch.useLinux":
    "다른 시스템에서는 Linux 컴퓨터나 컨테이너에서 프로그램을 실행하고 거기서 지켜보세요.",
  "watch.cannotBegin": ({ message }) => `strace를 시작하지 못했습니다: ${message}`,
  "watch.cannotAttach": ({ pid, message }) => `프로세스 ${pid} 지켜보기 실패: ${message}`,
  "watch.lookAtPid": "어떤 프로세스가 있는지 portscope ports로 보세요.",
  "watch.yamaForbids": ({ scope }) =>
    `이 시스템은 다른 프로그램을 지켜보지 못하게 합니다. 관리자가 sysctl kernel.yama.ptrace_scope=1로 허용할 수 있습니다(지금 ${scope}).`,
  "watch.yamaChildrenOnly":
    "이 시스템에서는 실행 중인 프로세스를 root만 지켜볼 수 있습니다(kernel.yama.ptrace_scope가 1). root로 실행하거나 portscope watch로 프로그램을 시작하세요.",
  "watch.containerForbids":
    "다른 사용자의 프로세스일 수 있습니다. 컨테이너에서는 ptrace를 허용해야 합니다: docker run --cap-add=SYS_PTRACE.",
  "watch.again": ({ count }, t) =>
    `할 일이 없던(EAGAIN) 호출 ${t.number(count)}개는 표시하지 않습니다. --again을 쓰면 표시합니다`,
  "watch.restarted": ({ count }, t) =>
    `시그널 뒤에 시스템이 다시 시작한 호출 ${t.number(count)}개는 두 번 표시하지 않습니다`,
  "watch.notShown": ({ count, family }, t) =>
    `${family} 소켓의 호출 ${t.number(count)}개는 표시하지 않습니다. TCP, UDP, Unix 스트림과 데이터그램만 표시합니다`,
  "watch.unseenBytes": ({ size }) =>
    `주고받은 ${formatBytes(size)}는 보이지 않았습니다. 한 번에 1 MiB를 넘었거나 splice로 옮겼습니다`,
  "watch.notUnderstood": ({ count, first }, t) =>
    `strace의 ${t.number(count)}줄을 이해하지 못했습니다. 첫 줄: ${first}`,
  "watch.lost": "strace가 밖에서 종료되었습니다. 프로그램은 계속 실행되지만 더는 지켜보지 못합니다",
  "watch.tooLong": ({ count }, t) => `strace의 ${t.number(count)}줄은 너무 길어 읽지 않았습니다`,
});
