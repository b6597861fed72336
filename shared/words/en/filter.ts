// What is wrong with a display filter: what was expected and got, and what to do.

import type { Tongue } from "../tongue.ts";

export const filterWords = () => ({
  "filter.expectedGotEndOfFilter": ({ what }: { readonly what: string }) =>
    `expected ${what}, got the end of the filter`,
  "filter.expectedGot": ({ what, text }: { readonly what: string; readonly text: string }) =>
    `expected ${what}, got ${text}`,
  "filter.expectedAtMostTestsInFilterGot": ({ most }: { readonly most: number }) =>
    `expected at most ${most} tests in a filter, got more`,
  "filter.putValuesIntoSetAsInTcp": "Put the values into a set, as in tcp.port in {80, 443}.",
  "filter.writeItAsOrNetworkAsWithout":
    "Write it as 127.0.0.1, or a network as 10.0.0.0/8, without quotes.",
  "filter.writeItAsOrNetworkAsFe80": "Write it as ::1, or a network as fe80::/10, without quotes.",
  "filter.ipv4Address": "an IPv4 address",
  "filter.ipv6Address": "an IPv6 address",
  "filter.expectedForGot": ({
    what,
    name,
    literal,
  }: {
    readonly what: string;
    readonly name: string;
    readonly literal: string;
  }) => `expected ${what} for ${name}, got ${literal}`,
  "filter.expectedPrefixFromToGot": ({
    bits,
    prefix,
  }: {
    readonly bits: number;
    readonly prefix: string;
  }) => `expected a prefix from 0 to ${bits}, got "${prefix}"`,
  "filter.prefixCountsBitsThatMustBeEqual": ({ example }: { readonly example: string }) =>
    `A prefix counts the bits that must be equal, as in ${example}.`,
  "filter.didYouMean": ({ better }: { readonly better: string }) => `Did you mean ${better}?`,
  "filter.expectedBytesForGot": ({
    name,
    literal,
  }: {
    readonly name: string;
    readonly literal: string;
  }) => `expected bytes for ${name}, got ${literal}`,
  "filter.n0xStandsForOneByteAs0x0d":
    "0x stands for one byte, as 0x0d; write several with colons, as 0d:0a.",
  "filter.writeTwoHexDigitsForEachByte": "Write two hex digits for each byte, as 0d:0a.",
  "filter.writeTextBetweenQuotesAsOrHex": ({ example }: { readonly example: string }) =>
    `Write text between quotes, as "${example}", or hex bytes, as 0d:0a.`,
  "filter.protocol": "a protocol",
  "filter.number": "a number",
  "filter.trueOrFalse": "true or false",
  "filter.timeInSeconds": "a time in seconds",
  "filter.dateAndTime": "a date and time",
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
  "filter.fieldsAreNamedAsInWiresharkTcp":
    "Fields are named as in Wireshark (tcp.port, ip.addr, data), and there are our own (socket, call, dir).",
  "filter.didYouMean2": ({ found }: { readonly found: string }) => `Did you mean ${found}?`,
  "filter.expectedNumberForGot": ({
    name,
    literal,
  }: {
    readonly name: string;
    readonly literal: string;
  }) => `expected a number for ${name}, got ${literal}`,
  "filter.expectedNumberFromToForGot": ({
    largest,
    name,
    literal,
  }: {
    readonly largest: number;
    readonly name: string;
    readonly literal: string;
  }) => `expected a number from 0 to ${largest} for ${name}, got ${literal}`,
  "filter.writeNumberFromTo": ({ largest }: { readonly largest: number }) =>
    `Write a number from 0 to ${largest}.`,
  "filter.expectedTrueOrFalseForGot": ({
    name,
    literal,
  }: {
    readonly name: string;
    readonly literal: string;
  }) => `expected true or false for ${name}, got ${literal}`,
  "filter.writeOr2": ({ name }: { readonly name: string }) => `Write ${name} == 1 or ${name} == 0.`,
  "filter.writeNumberWithoutQuotes": "Write the number without quotes.",
  "filter.numberThatStartsWithIsOctalLeave":
    "A number that starts with 0 is octal; leave out the 0.",
  "filter.rangesStandInBracesIn": ({
    name,
    text,
  }: {
    readonly name: string;
    readonly text: string;
  }) => `Ranges stand in braces: ${name} in {${text}}.`,
  "filter.numberIsDecimalAsOr0x500b1010000":
    "A number is decimal as 80, or 0x50, 0b1010000, 0120, 'P'.",
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
  "filter.expectedWhatJavascriptCanMatchTooGot": ({ what }: { readonly what: string }) =>
    `expected what JavaScript can match too, got ${what}`,
  "filter.expectedAfter": 'expected "]" after "["',
  "filter.closeClassOrWriteForCharacter": "Close the class, or write \\[ for the character.",
  "filter.expectedRangeBetweenTwoCharactersGotSet":
    "expected a range between two characters, got a set",
  "filter.writeForCharacter": "Write \\- for the character.",
  "filter.expectedRangeFromLowToHighGot": "expected a range from low to high, got high to low",
  "filter.swapItsEnds": "Swap its ends.",
  "filter.eInClass": "\\E in a class",
  "filter.leaveItOut": "Leave it out.",
  "filter.collatingElement": "a collating element",
  "filter.writeCharacters": "Write the characters.",
  "filter.expectedClassOfCharactersGot": ({ name }: { readonly name: string }) =>
    `expected a class of characters, got [:${name}:]`,
  "filter.knownAre": ({ names }: { readonly names: readonly string[] }, t: Tongue) =>
    `Known are ${t.list(names)}.`,
  "filter.kWhichResetsMatch": "\\K, which resets the match",
  "filter.leaveItOutFilterOnlyAsksWhether":
    "Leave it out: a filter only asks whether there is a match.",
  "filter.gStartOfSearch": "\\G, the start of the search",
  "filter.patternMatchesBytesHereWriteOrBytes":
    "A pattern matches bytes here; write . or the bytes.",
  "filter.cCodeUnit": "\\C, a code unit",
  "filter.writeSAtStartAndForAny": "Write (?s) at the start and . for any byte.",
  "filter.pUnicodeProperty": "\\p, a Unicode property",
  "filter.patternMatchesBytesHereWriteClassSuch":
    "A pattern matches bytes here; write a class such as [a-z].",
  "filter.pUnicodeProperty2": "\\P, a Unicode property",
  "filter.patternMatchesBytesHereWriteClassSuch2":
    "A pattern matches bytes here; write a class such as [^a-z].",
  "filter.expectedCharacterAfter": "expected a character after \\",
  "filter.writeForBackslash": "Write \\\\ for a backslash.",
  "filter.expectedEscapeGot": ({ letter }: { readonly letter: string }) =>
    `expected an escape, got \\${letter}`,
  "filter.writeWithoutBackslashForLetter": ({ letter }: { readonly letter: string }) =>
    `Write ${letter} without a backslash for the letter.`,
  "filter.expectedByteUpToGot": ({ octal }: { readonly octal: string }) =>
    `expected a byte up to \\377, got \\${octal}`,
  "filter.writeXff": "Write \\xff.",
  "filter.expectedNumberAfter": ({ letter }: { readonly letter: string }) =>
    `expected a number after \\${letter}`,
  "filter.writeX41": "Write \\x41.",
  "filter.expectedByteUpToXffGotMore": "expected a byte up to \\xff, got more",
  "filter.patternMatchesBytesWriteCharacterItselfWhich":
    "A pattern matches bytes: write the character itself, which stands for its UTF-8.",
  "filter.writePartOutAgain": "Write the part out again.",
  "filter.expectedNameOfGroup": "expected the name of a group",
  "filter.writeKName": "Write \\k<name>.",
  "filter.atomicGroup": "an atomic group (?>…)",
  "filter.writeWhichMatchesMoreAtMost": "Write (?:…), which matches more at most.",
  "filter.branchReset": "a branch reset (?|…)",
  "filter.condition": "a condition (?(…)…)",
  "filter.writeBothCasesJoinedBy": "Write both cases, joined by |.",
  "filter.recursion": "a recursion",
  "filter.calloutC": "a callout (?C)",
  "filter.verb": "a verb (*…)",
  "filter.leaveItOutWriteForParenthesisAnd":
    "Leave it out; write \\( for a parenthesis and \\* for a star.",
  "filter.optionInsideOfPattern": "an option inside of the pattern",
  "filter.optionsStandAtStartAsIOr": "Options stand at the start, as (?-i) or (?s).",
  "filter.expectedGroupGot": 'expected a group, got "(?"',
  "filter.writeForParenthesis": "Write \\( for a parenthesis.",
  "filter.expectedWhatJavascriptCanMatchTooGot2":
    "expected what JavaScript can match too, got a pattern that it refuses",
  "filter.repeatOnlyWhatMatchesCharactersNameEach":
    "Repeat only what matches characters, name each group once, and write it shorter.",
  "filter.option": ({ letter }: { readonly letter: string }) => `the option ${letter}`,
  "filter.knownAreIMAndS": "Known are i, m and s.",
  "filter.backReferenceBesideBytesAboveWhileCase":
    "a back reference beside bytes above 127, while case is ignored",
  "filter.writeIAtStart": "Write (?-i) at the start.",
  "filter.backReference": "a back reference",
  "filter.expectedBefore": 'expected "(" before ")"',
  "filter.writeForCharacter2": "Write \\) for the character.",
  "filter.expectedAfter2": 'expected ")" after "("',
  "filter.closeGroupOrWriteForCharacter": "Close the group, or write \\( for the character.",
  "filter.expectedGroupThatThereIsGotNumber": ({ number }: { readonly number: number }) =>
    `expected a group that there is, got number ${number}`,
  "filter.groupsCountFrom": "Groups count from 1.",
  "filter.expectedSomethingToRepeatBefore": ({ text }: { readonly text: string }) =>
    `expected something to repeat before "${text}"`,
  "filter.writeForCharacter3": "Write \\{ for the character.",
  "filter.writeForCharacter4": ({ text }: { readonly text: string }) =>
    `Write \\${text} for the character.`,
  "filter.possessiveQuantifier": ({ text }: { readonly text: string }) =>
    `the possessive quantifier ${text}`,
  "filter.writeWhichMatchesMoreAtMost2": ({ pattern }: { readonly pattern: string }) =>
    `Write ${pattern}, which matches more at most.`,
  "filter.expectedCountUpToLowBeforeHigh": ({
    MOST,
    text,
  }: {
    readonly MOST: number;
    readonly text: string;
  }) => `expected a count up to ${MOST}, low before high, got "${text}"`,
  "filter.knownAreBFNRT":
    'Known are \\" \\\' \\\\ \\a \\b \\f \\n \\r \\t \\v \\0 \\101 \\x41 \\u20ac; for a regular expression write r"…".',
  "filter.expectedAtEndOfQuotedTextGot": ({ quote }: { readonly quote: string }) =>
    `expected ${quote} at the end of the quoted text, got the end of the filter`,
  "filter.closeWhatOpenedInsideWriteForIt": ({ quote }: { readonly quote: string }) =>
    `Close what ${quote} opened; inside, write \\${quote} for it.`,
  "filter.expectedOneByteBetweenAndGot": ({ length }: { readonly length: number }) =>
    `expected one byte between ' and ', got ${length}`,
  "filter.textStandsBetweenDoubleQuotesAsIn": 'Text stands between double quotes, as in "abc".',
  "filter.expectedEscapeGot2": ({ got }: { readonly got: string }) =>
    `expected an escape, got ${got}`,
  "filter.iNIsNBytesFromI":
    "[i:n] is n bytes from i on, [i-j] from i to j, [i] one, [:n] the first n, [i:] all from i on.",
  "filter.expectedAfterSliceGotEndOfFilter":
    'expected "]" after the slice, got the end of the filter',
  "filter.joinSlicesWithCommaAsIn": "Join slices with a comma, as in [0:2,6:2].",
  "filter.expectedOffsetUpToGot": ({
    FARTHEST,
    digits,
  }: {
    readonly FARTHEST: number;
    readonly digits: string;
  }) => `expected an offset up to ${FARTHEST}, got "${digits}"`,
  "filter.expectedSliceGot": ({ text }: { readonly text: string }) =>
    `expected a slice, got "${text}"`,
  "filter.expectedWhereSliceEndsGot": ({ text }: { readonly text: string }) =>
    `expected where the slice ends, got "${text}"`,
  "filter.expectedSliceOfAtLeastOneByte": ({ text }: { readonly text: string }) =>
    `expected a slice of at least one byte, got "${text}"`,
  "filter.writeValuesBetweenBracesWithCommasAs":
    "Write values between braces with commas, as in {80, 443, 8000..8999}.",
  "filter.afterIn": '"{" after in',
  "filter.expectedRangeBetweenTwoAddressesGotNetwork":
    "expected a range between two addresses, got a network",
  "filter.leaveOutPrefix": "Leave out the /prefix.",
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
  "filter.expectedForGot3": ({
    wanted,
    name,
    literal,
  }: {
    readonly wanted: string;
    readonly name: string;
    readonly literal: string;
  }) => `expected ${wanted} for ${name}, got ${literal}`,
  "filter.writeSecondsSinceOrForLocalTime":
    'Write seconds since 1970, or "2026-11-22 10:00:00" for local time, or "2026-11-22T10:00:00Z".',
  "filter.writeDecimalNumberOfSecondsWithoutUnit":
    "Write a decimal number of seconds without a unit, as 1.5 or 0.000250.",
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
  "filter.expectedTextGotBytesThatAreNot": "expected text, got bytes that are not UTF-8",
  "filter.writeCharactersThemselvesOrU20acForCode":
    "Write the characters themselves, or \\u20ac for a code point.",
  "filter.expectedOneOfForGot": ({
    values,
    name,
    literal,
  }: {
    readonly values: readonly string[];
    readonly name: string;
    readonly literal: string;
  }) => `expected one of ${values.join(", ")} for ${name}, got ${literal}`,
  "filter.canHaveNoOtherValue": ({ name }: { readonly name: string }) =>
    `${name} can have no other value.`,
  "filter.date": "a date",
  "filter.secondsOrDate": "seconds or a date",
  "filter.seconds": "seconds",
  "filter.isWrongAt": ({ at, problem }: { readonly at: number; readonly problem: string }) =>
    `The filter is wrong at ${at}: ${problem}`,
  "filter.xGrapheme": "\\X, a grapheme",
  "filter.writeCaret": "Write ^.",
  "filter.gRecursion": "\\g<…>, a recursion",
});
