// Why a value is not what it must be; `expected` and `received` are as code writes them: `>=1`, `Object`, `"tcp"`.

interface Checked {
  readonly expected: string;
  readonly received: string;
}

export const checkWords = () => ({
  "check.type": ({ expected, received }: Checked) =>
    `Invalid type: Expected ${expected} but received ${received}`,
  "check.key": ({ expected, received }: Checked) =>
    `Invalid key: Expected ${expected} but received ${received}`,
  "check.value": ({ expected, received }: Checked) =>
    `Invalid value: Expected ${expected} but received ${received}`,
  "check.length": ({ expected, received }: Checked) =>
    `Invalid length: Expected ${expected} but received ${received}`,
  "check.format": ({ expected, received }: Checked) =>
    `Invalid format: Expected ${expected} but received ${received}`,
  "check.integer": ({ received }: { readonly received: string }) =>
    `Invalid integer: Received ${received}`,
  "check.listOfAtMost": ({ most }: { readonly most: number }) =>
    `expected a list of at most ${most}`,
  "check.atMostInOneSend": ({ most }: { readonly most: number }) =>
    `at most ${most} bytes in one send`,
  "check.delimiterLength": ({ most }: { readonly most: number }) =>
    `a delimiter has 1 to ${most} bytes`,
  "check.endOfDigits": ({ most }: { readonly most: number }) =>
    `what ends a length in digits has 1 to ${most} bytes and begins with no digit`,
});
