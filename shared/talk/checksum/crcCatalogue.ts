// Cyclic redundancy checks by the names of the RevEng catalogue (Greg Cook, "Catalogue of parametrised CRC algorithms"): width,
// polynomial, initial value, whether bytes go in and the result comes out with the lowest bit first, what the result is XORed
// with, and the check: the CRC of the nine ASCII characters "123456789".
//
//     CRC-16/MODBUS   16 8005 ffff 1 1 0 4b37

/** The parameters of one CRC, as the catalogue has them. */
export interface CrcParameters {
  readonly name: string;
  /** Further names in use, as people type them. */
  readonly aliases: readonly string[];
  /** Bits, 3…64. */
  readonly width: number;
  readonly polynomial: bigint;
  readonly initial: bigint;
  readonly reflectedIn: boolean;
  readonly reflectedOut: boolean;
  readonly xorOut: bigint;
  readonly check: bigint;
}

const ROWS = `
CRC-3/GSM 3 3 0 0 0 7 4
CRC-4/G-704 4 3 0 1 1 0 7
CRC-5/EPC-C1G2 5 9 9 0 0 0 0
CRC-5/G-704 5 15 0 1 1 0 7
CRC-5/USB 5 5 1f 1 1 1f 19
CRC-6/G-704 6 3 0 1 1 0 6
CRC-7/MMC 7 9 0 0 0 0 75
CRC-8/AUTOSAR 8 2f ff 0 0 ff df
CRC-8/BLUETOOTH 8 a7 0 1 1 0 26
CRC-8/CDMA2000 8 9b ff 0 0 0 da
CRC-8/DARC 8 39 0 1 1 0 15
CRC-8/DVB-S2 8 d5 0 0 0 0 bc
CRC-8/GSM-A 8 1d 0 0 0 0 37
CRC-8/GSM-B 8 49 0 0 0 ff 94
CRC-8/HITAG 8 1d ff 0 0 0 b4
CRC-8/I-432-1 8 7 0 0 0 55 a1 CRC-8/ITU
CRC-8/I-CODE 8 1d fd 0 0 0 7e
CRC-8/LTE 8 9b 0 0 0 0 ea
CRC-8/MAXIM-DOW 8 31 0 1 1 0 a1 CRC-8/MAXIM DOW-CRC
CRC-8/MIFARE-MAD 8 1d c7 0 0 0 99
CRC-8/NRSC-5 8 31 ff 0 0 0 f7
CRC-8/OPENSAFETY 8 2f 0 0 0 0 3e
CRC-8/ROHC 8 7 ff 1 1 0 d0
CRC-8/SAE-J1850 8 1d ff 0 0 ff 4b
CRC-8/SMBUS 8 7 0 0 0 0 f4 CRC-8
CRC-8/TECH-3250 8 1d ff 1 1 0 97 CRC-8/EBU
CRC-8/WCDMA 8 9b 0 1 1 0 25
CRC-10/ATM 10 233 0 0 0 0 199
CRC-11/FLEXRAY 11 385 1a 0 0 0 5a3
CRC-12/DECT 12 80f 0 0 0 0 f5b
CRC-12/UMTS 12 80f 0 0 1 0 daf
CRC-13/BBC 13 1cf5 0 0 0 0 4fa
CRC-14/DARC 14 805 0 1 1 0 82d
CRC-15/CAN 15 4599 0 0 0 0 59e
CRC-16/ARC 16 8005 0 1 1 0 bb3d CRC-16 CRC-16/LHA CRC-16/IBM
CRC-16/CMS 16 8005 ffff 0 0 0 aee7
CRC-16/DDS-110 16 8005 800d 0 0 0 9ecf
CRC-16/DECT-R 16 589 0 0 0 1 7e
CRC-16/DECT-X 16 589 0 0 0 0 7f
CRC-16/DNP 16 3d65 0 1 1 ffff ea82
CRC-16/EN-13757 16 3d65 0 0 0 ffff c2b7
CRC-16/GENIBUS 16 1021 ffff 0 0 ffff d64e CRC-16/EPC
CRC-16/GSM 16 1021 0 0 0 ffff ce3c
CRC-16/IBM-3740 16 1021 ffff 0 0 0 29b1 CRC-16/CCITT-FALSE CRC-16/AUTOSAR
CRC-16/IBM-SDLC 16 1021 ffff 1 1 ffff 906e CRC-16/X-25 CRC-16/ISO-HDLC
CRC-16/ISO-IEC-14443-3-A 16 1021 c6c6 1 1 0 bf05 CRC-A
CRC-16/KERMIT 16 1021 0 1 1 0 2189 CRC-16/CCITT CRC-16/CCITT-TRUE CRC-16/V-41-LSB
CRC-16/LJ1200 16 6f63 0 0 0 0 bdf4
CRC-16/MAXIM-DOW 16 8005 0 1 1 ffff 44c2 CRC-16/MAXIM
CRC-16/MCRF4XX 16 1021 ffff 1 1 0 6f91
CRC-16/MODBUS 16 8005 ffff 1 1 0 4b37 MODBUS
CRC-16/NRSC-5 16 80b ffff 1 1 0 a066
CRC-16/OPENSAFETY-A 16 5935 0 0 0 0 5d38
CRC-16/OPENSAFETY-B 16 755b 0 0 0 0 20fe
CRC-16/PROFIBUS 16 1dcf ffff 0 0 ffff a819
CRC-16/RIELLO 16 1021 b2aa 1 1 0 63d0
CRC-16/SPI-FUJITSU 16 1021 1d0f 0 0 0 e5cc CRC-16/AUG-CCITT
CRC-16/T10-DIF 16 8bb7 0 0 0 0 d0db
CRC-16/TELEDISK 16 a097 0 0 0 0 fb3
CRC-16/TMS37157 16 1021 89ec 1 1 0 26b1
CRC-16/UMTS 16 8005 0 0 0 0 fee8 CRC-16/BUYPASS
CRC-16/USB 16 8005 ffff 1 1 ffff b4c8
CRC-16/XMODEM 16 1021 0 0 0 0 31c3 CRC-16/ACORN CRC-16/V-41-MSB XMODEM
CRC-17/CAN-FD 17 1685b 0 0 0 0 4f03
CRC-21/CAN-FD 21 102899 0 0 0 0 ed841
CRC-24/BLE 24 65b 555555 1 1 0 c25a56
CRC-24/FLEXRAY-A 24 5d6dcb fedcba 0 0 0 7979bd
CRC-24/FLEXRAY-B 24 5d6dcb abcdef 0 0 0 1f23b8
CRC-24/INTERLAKEN 24 328b63 ffffff 0 0 ffffff b4f3e6
CRC-24/LTE-A 24 864cfb 0 0 0 0 cde703
CRC-24/LTE-B 24 800063 0 0 0 0 23ef52
CRC-24/OPENPGP 24 864cfb b704ce 0 0 0 21cf02 CRC-24
CRC-24/OS-9 24 800063 ffffff 0 0 ffffff 200fa5
CRC-30/CDMA 30 2030b9c7 3fffffff 0 0 3fffffff 4c34abf
CRC-31/PHILIPS 31 4c11db7 7fffffff 0 0 7fffffff ce9e46c
CRC-32/AIXM 32 814141ab 0 0 0 0 3010bf7f
CRC-32/AUTOSAR 32 f4acfb13 ffffffff 1 1 ffffffff 1697d06a
CRC-32/BASE91-D 32 a833982b ffffffff 1 1 ffffffff 87315576
CRC-32/BZIP2 32 4c11db7 ffffffff 0 0 ffffffff fc891918
CRC-32/CD-ROM-EDC 32 8001801b 0 1 1 0 6ec2edc4
CRC-32/CKSUM 32 4c11db7 0 0 0 ffffffff 765e7680 CRC-32/POSIX
CRC-32/ISCSI 32 1edc6f41 ffffffff 1 1 ffffffff e3069283 CRC-32C CRC-32/CASTAGNOLI
CRC-32/ISO-HDLC 32 4c11db7 ffffffff 1 1 ffffffff cbf43926 CRC-32
CRC-32/JAMCRC 32 4c11db7 ffffffff 1 1 0 340bc6d9
CRC-32/MEF 32 741b8cd7 ffffffff 1 1 0 d2c22f51
CRC-32/MPEG-2 32 4c11db7 ffffffff 0 0 0 376e6e7
CRC-32/XFER 32 af 0 0 0 0 bd0be338
CRC-64/ECMA-182 64 42f0e1eba9ea3693 0 0 0 0 6c40df5f0b497347
CRC-64/GO-ISO 64 1b ffffffffffffffff 1 1 ffffffffffffffff b90956c775a41001
CRC-64/WE 64 42f0e1eba9ea3693 ffffffffffffffff 0 0 ffffffffffffffff 62ec59e3f1a4f00a
CRC-64/XZ 64 42f0e1eba9ea3693 ffffffffffffffff 1 1 ffffffffffffffff 995dc9bbdf1939fa
`;

export const CRC_CATALOGUE: readonly CrcParameters[] = ROWS.trim().split("\n").map(rowOf);

function rowOf(line: string): CrcParameters {
  const [name = "", width, polynomial, initial, reflectedIn, reflectedOut, xorOut, check, ...rest] =
    line.split(" ");
  return {
    name,
    aliases: rest,
    width: Number(width),
    polynomial: hex(polynomial),
    initial: hex(initial),
    reflectedIn: reflectedIn === "1",
    reflectedOut: reflectedOut === "1",
    xorOut: hex(xorOut),
    check: hex(check),
  };
}

function hex(digits = "0"): bigint {
  return BigInt(`0x${digits}`);
}
