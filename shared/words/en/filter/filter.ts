// What is wrong with a display filter: what was expected and got, and what to do.

import type { Tongue } from "../../tongue.ts";

export const filterWords = () => ({
  "filter.expectedGotEndOfFilter": ({ what }: { readonly what: string }) =>
    `expected ${what}, got the end of the filter`,
  "filter.expectedGot": ({ what, text }: { readonly what: string; readonly text: string }) =>
    `expected ${what}, got ${text}`,
  "filter.expectedAtMostTestsInFilterGot": ({ most }: { readonly most: number }) =>
    `expected at most ${most} tests in a filter, got more`,
  "filter.putValuesIntoSetAsInTcp": "Put the values into a set, as in tcp.port in {80, 443}.",
  "filter.ipv4Address": "an IPv4 address",
  "filter.ipv6Address": "an IPv6 address",
  "filter.protocol": "a protocol",
  "filter.number": "a number",
  "filter.trueOrFalse": "true or false",
  "filter.timeInSeconds": "a time in seconds",
  "filter.dateAndTime": "a date and time",
  "filter.text": "text",
  "filter.bytes": "bytes",
  "filter.it": "it",
  "filter.writeTextBetweenQuotesAsGetOr":
    'Write text between quotes, as "GET", or hex bytes, as 45:00.',
  "filter.writeNumberAsOr0x50": "Write a number, as 80 or 0x50.",
  "filter.writeOr": "Write 1 or 0.",
  "filter.writeSecondsAs": "Write seconds, as 1.5.",
  "filter.writeDateAndTimeAsLocalTime":
    'Write a date and time, as "2026-11-22 10:00:00" (local time) or "2026-11-22T10:00:00Z".',
  "filter.writeAddressAsOr": "Write an address, as 127.0.0.1 or 10.0.0.0/8.",
  "filter.writeAddressAsOrFe80": "Write an address, as ::1 or fe80::/10.",
  "filter.writeTextBetweenQuotesAsAbc": 'Write text between quotes, as "abc".',
  "filter.writeTextBetweenQuotesAsGetOr2":
    'Write text between quotes, as "GET", or hex bytes, as 0d:0a.',
  "filter.expectedComparisonOrSearchAfterWhichIs": ({
    name,
    sign,
  }: {
    readonly name: string;
    readonly sign: string;
  }) => `expected a comparison or a search after ${name}, which is a protocol, got "${sign}"`,
  "filter.protocolStandsAloneOrItsBytesAre": ({ name }: { readonly name: string }) =>
    `A protocol stands alone, or its bytes are searched: ${name} contains "GET".`,
  "filter.expectedComparisonAfterWhichIsGot": ({
    name,
    type,
    sign,
  }: {
    readonly name: string;
    readonly type: string;
    readonly sign: string;
  }) => `expected a comparison after ${name}, which is ${type}, got "${sign}"`,
  "filter.onlyBytesAndTextCanBeSearched": "Only bytes and text can be searched; use ==, < or in.",
  "filter.expectedComparisonGotWhichTakesWholeField": ({ sign }: { readonly sign: string }) =>
    `expected a comparison, got "${sign}", which takes a whole field`,
  "filter.asInWiresharkCompareItWithEach":
    "As in Wireshark, compare it with each value or bound: len(data) >= 1 and len(data) <= 5.",
  "filter.value": ({ type }: { readonly type: string }) => `a value (${type})`,
  "filter.protocolsAboveHaveNoFields":
    'Protocols above TCP and UDP cannot be filtered by their fields: filter by port and bytes, as tcp.port == 80 && data contains "GET".',
  "filter.fieldsAreNamedAsInWiresharkTcp":
    "Fields are named as in Wireshark (tcp.port, ip.addr, data), and there are our own (socket, call, dir).",
  "filter.fieldsThatThereAre": ({ names }: { readonly names: readonly string[] }, t: Tongue) =>
    `There are the fields ${t.list(names)}.`,
  "filter.didYouMean2": ({ found }: { readonly found: string }) => `Did you mean ${found}?`,
  "filter.field": "a field",
  "filter.filterIsMadeOfTestsSuchAs":
    'A filter is made of tests such as tcp.port == 9000 or data contains "GET".',
  "filter.expectedOperatorAfterGotSlice": ({ name }: { readonly name: string }) =>
    `expected an operator after ${name}, got a slice`,
  "filter.onlyBytesTextAddressesAndProtocolsHave":
    "Only bytes, text, addresses and protocols have slices, as data[0:4].",
  "filter.fieldFor": ({ through }: { readonly through: string }) => `a field for ${through}()`,
  "filter.writeData": ({ through }: { readonly through: string }) => `Write ${through}(data).`,
  "filter.expectedForGot2": ({
    wanted,
    through,
    name,
  }: {
    readonly wanted: string;
    readonly through: string;
    readonly name: string;
  }) => `expected ${wanted} for ${through}(), got ${name}`,
  "filter.write": ({ through, example }: { readonly through: string; readonly example: string }) =>
    `Write ${through}(${example}).`,
  "filter.takesOneWholeFieldAs": ({
    through,
    name,
  }: {
    readonly through: string;
    readonly name: string;
  }) => `${through}() takes one whole field, as ${through}(${name}).`,
  "filter.operatorAfter": ({ through }: { readonly through: string }) =>
    `an operator after ${through}()`,
  "filter.takeSliceOfFieldItself": "Take the slice of the field itself.",
  "filter.bytesOrText": "bytes or text",
  "filter.fieldWithValues": "a field with values",
  "filter.expectedNumberBeforeMaskGot": ({ got }: { readonly got: string }) =>
    `expected a number before the mask, got ${got}`,
  "filter.maskNeedsFieldThatIsNumberIs": ({ name }: { readonly name: string }) =>
    `A mask needs a field that is a number; ${name} is none. Join tests with && or and.`,
  "filter.mask": "a mask",
  "filter.writeBitsAs0xffOr": "Write the bits as 0xff or 255.",
  "filter.expectedMaskFromToGot": ({
    largest,
    got,
  }: {
    readonly largest: number;
    readonly got: string;
  }) => `expected a mask from 0 to ${largest}, got ${got}`,
  "filter.expectedFunctionOrFieldGot": ({ text }: { readonly text: string }) =>
    `expected a function or a field, got ${text}`,
  "filter.functionsAreLenCountMaxMinAbs":
    "Functions are len, count, max, min, abs, string, lower and upper.",
  "filter.didYouMean3": ({ near }: { readonly near: string }) => `Did you mean ${near}?`,
  "filter.expectedFieldGot": ({ text }: { readonly text: string }) =>
    `expected a field, got ${text}`,
  "filter.putFieldFirstAsInTcpPort": "Put the field first, as in tcp.port == 9000.",
  "filter.writeForEqualAndForBounds": "Write == for equal, >= and <= for bounds.",
  "filter.operatorsAreContainsMatchesInTestsAre":
    "Operators are == != < <= > >= contains matches in; tests are joined by and, or.",
  "filter.joinTestsByAndOrOr": "Join tests by and (&&) or or (||).",
  "filter.expectedOneComparisonOfWhatIsCalculated":
    "expected one comparison of what is calculated, got two",
  "filter.writeTwoTestsJoinedByAnd": "Write two tests, joined by and.",
  "filter.operator": "an operator",
  "filter.itIsComparedWith": ({
    type,
    example,
  }: {
    readonly type: string;
    readonly example: string;
  }) => `It is compared with ${type}. ${example}`,
  "filter.expectedComparisonOfWhatIsCalculated": "expected a comparison of what is calculated",
  "filter.expectedFieldBeforeGotWhatIsCalculated": ({ sign }: { readonly sign: string }) =>
    `expected a field before ${sign}, got what is calculated`,
  "filter.compareItWithEachValueOrBound": "Compare it with each value or bound, joined by or.",
  "filter.regularExpressionBetweenDoubleQuotes": "a regular expression between double quotes",
  "filter.writeMatchesR": 'Write matches r"…".',
  "filter.expectedAtMostCharactersGot": ({
    most,
    length,
  }: {
    readonly most: number;
    readonly length: number;
  }) => `expected at most ${most} characters, got ${length}`,
  "filter.putManyValuesIntoRangesAsIn": "Put many values into ranges, as in socket in {1..500}.",
  "filter.andOrOrEnd": "and, or, or the end",
  "filter.noParenthesisIsOpenHereLeaveIt": "No parenthesis is open here; leave it out.",
  "filter.expectedAtMostLevelsOfParenthesesAnd": ({ most }: { readonly most: number }) =>
    `expected at most ${most} levels of parentheses and not, got more`,
  "filter.writeItFlatter": "Write it flatter.",
  "filter.andOrOr": '")", and or or',
  "filter.closeParenthesisThatWasOpened": "Close the parenthesis that was opened.",
  "filter.expectedAndOrOrEndGot": ({ got }: { readonly got: string }) =>
    `expected and, or, or the end, got "${got}"`,
  "filter.numbersAreCalculatedWithAsInTcp": "Numbers are calculated with, as in tcp.len + 1 == 14.",
  "filter.operatorAndOrOrEnd": "an operator, and, or, or the end",
  "filter.functionIsComparedWithValueAsIn": ({
    through,
    name,
  }: {
    readonly through: string;
    readonly name: string;
  }) => `A function is compared with a value, as in ${through}(${name}) == ….`,
  "filter.expectedFieldBetweenTwoComparisonsGotValue":
    "expected a field between two comparisons, got a value",
  "filter.writeFieldInBothJoinedByAnd": "Write the field in both, joined by and.",
  "filter.writeSecondTestOnItsOwnAfter": "Write the second test on its own, after and.",
  "filter.expectedGotWhichIs": ({
    value1,
    name,
    value3,
  }: {
    readonly value1: string;
    readonly name: string;
    readonly value3: string;
  }) => `expected ${value1}, got ${name}, which is ${value3}`,
  "filter.compareWithValueOrWithFieldOf": ({ name }: { readonly name: string }) =>
    `Compare ${name} with a value or with a field of its own type.`,
  "filter.valueRegularExpression": "a value (a regular expression)",
  "filter.writeItBetweenQuotesAsMatchesGet": 'Write it between quotes, as matches "^GET".',
  "filter.expectedRegularExpressionBetweenDoubleQuotes":
    "expected a regular expression between double quotes",
  "filter.atMostLevelsOfBraces": ({ most }: { readonly most: number }) =>
    `at most ${most} levels of braces`,
  "filter.valueAfter": ({ sign }: { readonly sign: string }) => `a value after ${sign}`,
  "filter.writeOneSignOnly": "Write one sign only.",
  "filter.fieldOrValueAfterSign": "a field or a value after the sign",
  "filter.asInWiresharkSignStandsBeforeOne": "As in Wireshark a sign stands before one value.",
  "filter.orSign": '"}" or a sign',
  "filter.closeBraceThatWasOpened": "Close the brace that was opened.",
  "filter.fieldOrValue": "a field or a value",
  "filter.writeTcpLenOrMaxTcpPort": "Write tcp.len + 1 or max(tcp.port).",
  "filter.writeTcpPort": ({ name }: { readonly name: string }) => `Write ${name}(tcp.port).`,
  "filter.layersCountFromFromLastOneAs":
    "Layers count from 1, from the last one as -1: tcp.port#1, ip.addr#[1-2], ip.addr#[-1].",
  "filter.layerAfter": "a layer after #",
  "filter.expectedLayersGot": ({ part }: { readonly part: string }) =>
    `expected layers, got "${part}"`,
  "filter.expectedFieldInWhatIsCalculated": "expected a field in what is calculated",
  "filter.putFieldFirstAsInTcpLen": ({ more }: { readonly more: string }) =>
    `Put the field first, as in tcp.len == 10 + 3. ${more}`,
  "filter.expectedFieldGotValue": "expected a field, got a value",
  "filter.putFieldFirstAsInTcpLen2": "Put the field first, as in tcp.len + 1.",
  "filter.expectedNumberAfterGot": ({ type }: { readonly type: string }) =>
    `expected a number after -, got ${type}`,
  "filter.onlyNumbersAndTimesCanBeNegative": "Only numbers and times can be negative.",
  "filter.expectedWhatCanBeUsedWithGot": ({
    sign,
    value2,
  }: {
    readonly sign: string;
    readonly value2: string;
  }) => `expected what ${sign} can be used with, got ${value2}`,
  "filter.numbersHaveTimesAndBytesAndAddresses":
    "Numbers have + - * / % &, times + and -, bytes and addresses &.",
  "filter.expectedOneArgumentOfGot": ({
    name,
    length,
  }: {
    readonly name: string;
    readonly length: number;
  }) => `expected one argument of ${name}(), got ${length}`,
  "filter.expectedFieldFor": ({ name }: { readonly name: string }) =>
    `expected a field for ${name}()`,
  "filter.takesOneFieldAsTcpPort": ({ name }: { readonly name: string }) =>
    `${name}() takes one field, as ${name}(tcp.port).`,
  "filter.expectedWhatTakesGot": ({
    name,
    value2,
  }: {
    readonly name: string;
    readonly value2: string;
  }) => `expected what ${name}() takes, got ${value2}`,
  "filter.takes": (
    { name, types }: { readonly name: string; readonly types: readonly string[] },
    t: Tongue,
  ) => `${name}() takes ${t.choice(types)}.`,
  "filter.expectedGot2": ({
    value1,
    value2,
  }: {
    readonly value1: string;
    readonly value2: string;
  }) => `expected ${value1}, got ${value2}`,
  "filter.bothSidesMustBeOfOneType": "Both sides must be of one type.",
  "filter.expectedNumberGot": ({ literal }: { readonly literal: string }) =>
    `expected a number, got ${literal}`,
  "filter.isWrongAt": ({ at, problem }: { readonly at: number; readonly problem: string }) =>
    `The filter is wrong at ${at}: ${problem}`,
});
