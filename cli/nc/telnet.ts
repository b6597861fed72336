// Answers to a telnet server's negotiation (RFC 854): every DO is answered WONT, every WILL is answered DONT.

const IAC = 255;
const DONT = 254;
const WONT = 252;
const WILL = 251;
const DO = 253;

/** `all`: WONT and DONT are answered too. */
export function telnetAnswers(bytes: Uint8Array, all: boolean): Uint8Array {
  const answers: number[] = [];
  for (let at = 0; at + 2 < bytes.length; at++) {
    const [command = 0, option = 0] = bytes.subarray(at + 1, at + 3);
    if (bytes[at] !== IAC || command < WILL || command > DONT) continue;
    at += 2;
    if (command === DO || (all && command === DONT)) answers.push(IAC, WONT, option);
    else if (command === WILL || (all && command === WONT)) answers.push(IAC, DONT, option);
  }
  return Uint8Array.from(answers);
}
