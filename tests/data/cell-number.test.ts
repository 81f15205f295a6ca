import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCellNumber } from "../../src/data/cell-number.ts";

const share = { isWhole: false, isShare: true };
const count = { isWhole: true, isShare: false };
const money = { isWhole: false, isShare: false };

describe("parseCellNumber", () => {
  it.each([
    ["4.55", share, 4.55, 2],
    ["4,55", share, 4.55, 2],
    ["4,55%", share, 4.55, 2],
    ["30.10", share, 30.1, 2],
    ["0,125", share, 0.125, 3],
    ["1102", count, 1102, 0],
    ["1.102", count, 1102, 0],
    ["1,102", count, 1102, 0],
    ["1 102", count, 1102, 0],
    ["1\u00A0102\u00A0000", count, 1102000, 0],
    ["28.600.000", count, 28600000, 0],
    ["1.102,5", money, 1102.5, 1],
    ["1,102.5", money, 1102.5, 1],
    ["1.102.000", money, 1102000, 0],
    ["-5", money, -5, 0],
    ["−5,5", money, -5.5, 1],
    ["12,00", count, 12, 0],
  ])("reads %j as a %o as %d", (text, kind, value, decimals) => {
    expect(parseCellNumber(text, kind)).toEqual({ value, decimals });
  });

  it.each([
    ["1.102", share, "ambiguous"],
    ["100,000", money, "ambiguous"],
    ["4,55%", count, "percent"],
    ["4,5", count, "unreadable"],
    ["1.102,55.3", money, "unreadable"],
    ["1,000,00", money, "unreadable"],
    ["12.34.56", money, "unreadable"],
    ["01", money, "unreadable"],
    ["1.7E+04", money, "unreadable"],
    ["=1+1", money, "unreadable"],
    ["#REF!", money, "unreadable"],
    ["<b>4</b>", money, "unreadable"],
    ["gần 14", share, "unreadable"],
    ["", money, "unreadable"],
  ])("never makes a number of %j as a %o", (text, kind, fault) => {
    expect(parseCellNumber(text, kind)).toEqual({ fault });
  });

  it("reads back every number that either language writes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 9 }),
        fc.constantFrom("vi-VN", "en-GB", "fr-FR"),
        (number, locale) => {
          const written = new Intl.NumberFormat(locale).format(number);
          expect(parseCellNumber(written, count)).toEqual({ value: number, decimals: 0 });
        },
      ),
      { seed: 3 },
    );
  });

  it("gives a number or a fault for any text, never anything else", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const number = parseCellNumber(text, money);
        expect("fault" in number || Number.isFinite(number.value)).toBe(true);
      }),
      { seed: 3 },
    );
  });
});
