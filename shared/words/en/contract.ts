// What is refused at the engine's door, and what becomes of a call that nobody answers.

export const contractWords = () => ({
  "contract.engineLost": "The connection to the engine was lost before it answered.",
  "contract.itReconnects": "It is reconnected by itself; try again then.",
  "contract.cancelled": "The call was cancelled.",
  "contract.askAgain": "Ask again.",
  "contract.fault": ({ message }: { readonly message: string }) =>
    `An error inside Portscope: ${message}`,
  "contract.reportIt": "The sockets go on; please report it.",
  "contract.tooManyCalls": ({ calls }: { readonly calls: number }) =>
    `${calls} calls of this client are still being answered.`,
  "contract.waitForAnswers": "Wait for answers before asking more.",
  "contract.idInUse": "Another call of this client with the same id is still being answered.",
  "contract.giveEachAnId": "Give each call and each watch an id of its own.",
  "contract.badFrame": ({ calls, feeds }: { readonly calls: number; readonly feeds: number }) =>
    `A frame that is not of the contract; expected a call of one of ${calls} names, a watch of one of ${feeds} feeds, a cancel or an ack.`,
  "contract.reload": "Reload the window if the program was just updated.",
  "contract.unknownCall": ({ name }: { readonly name: string }) => `There is no call "${name}".`,
  "contract.unknownFeed": ({ name }: { readonly name: string }) => `There is no feed "${name}".`,
  "contract.badInput": ({ name, problem }: { readonly name: string; readonly problem: string }) =>
    `${name}: ${problem}`,
  "contract.badInputAt": ({
    name,
    where,
    problem,
  }: {
    readonly name: string;
    readonly where: string;
    readonly problem: string;
  }) => `${name}: ${where}: ${problem}`,
  "contract.correctTheValue": "Correct the value and try again.",
});
