import { expect, test } from "vitest";
import { eul, eun, i, ira, ro, wa } from "../../shared/words/ko/particle.ts";

test("a Korean word by its final consonant", () => {
  expect([eun("소켓"), eun("서버")]).toEqual(["소켓은", "서버는"]);
  expect([i("연결"), i("메시지")]).toEqual(["연결이", "메시지가"]);
  expect([eul("값"), eul("주소")]).toEqual(["값을", "주소를"]);
  expect([wa("이름"), wa("포트")]).toEqual(["이름과", "포트와"]);
  expect([ira("값"), ira("파일"), ira("주소")]).toEqual(["값이라", "파일이라", "주소라"]);
});

test("으로 only behind a final consonant other than ㄹ", () => {
  expect([ro("값"), ro("파일"), ro("주소")]).toEqual(["값으로", "파일로", "주소로"]);
});

test("a number as it is read", () => {
  expect(Array.from("0123456789", (digit) => eul(digit).slice(1)).join("")).toBe(
    "을을를을를를을을을를",
  );
  expect([ro(9001), ro(9002), ro(9003), ro(9010)]).toEqual([
    "9001로",
    "9002로",
    "9003으로",
    "9010으로",
  ]);
  expect(eul("127.0.0.1:9000")).toBe("127.0.0.1:9000을");
});

test("letters by their names, units as units", () => {
  expect([eun("TCP"), eun("RST"), i("SSL"), ro("SSL")]).toEqual([
    "TCP는",
    "RST는",
    "SSL이",
    "SSL로",
  ]);
  expect([eul("R"), ro("R"), eul("UDP"), eul("FIN")]).toEqual(["R을", "R로", "UDP를", "FIN을"]);
  expect([eul("1.2 kB"), i("14 B"), eun("250 ms"), eun("3 s"), i("95%")]).toEqual([
    "1.2 kB를",
    "14 B가",
    "250 ms는",
    "3 s는",
    "95%가",
  ]);
});

test("a word where its last letters leave no doubt, else both forms", () => {
  expect([eul("listen"), eul("accept"), eul("recv"), eul("stream"), ro("kernel")]).toEqual([
    "listen을",
    "accept를",
    "recv를",
    "stream을",
    "kernel로",
  ]);
  expect([eul("a.sock"), eun("bind"), i("type"), ro("log"), ira("RESET")]).toEqual([
    "a.sock을(를)",
    "bind는",
    "type이(가)",
    "log(으)로",
    "RESET(이)라",
  ]);
  expect(eul("r.pcapng")).toBe("r.pcapng을(를)");
  expect(eul("")).toBe("을(를)");
  expect(eul("…")).toBe("…을(를)");
});

test("quotes, and what is in brackets behind, are not read", () => {
  expect([eul('"값"'), eul("파일(a.sock)"), i("[::1]"), eun("(소켓)")]).toEqual([
    '"값"을',
    "파일(a.sock)을",
    "[::1]이",
    "(소켓)은",
  ]);
});
