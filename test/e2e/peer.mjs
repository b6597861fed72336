// A client as somebody else would write it: connects, says what standard input says, prints what comes.
//
//     node test/e2e/peer.mjs 127.0.0.1 9000

import { connect } from "node:net";

const [host, port] = process.argv.slice(2);
const socket = connect({ host, port: Number(port) });
process.stdin.pipe(socket);
socket.pipe(process.stdout);
