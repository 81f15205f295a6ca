import { describe, expect, it } from "vitest";
import { wordCharacters } from "../../src/seeds/word-characters.ts";

const isWordCharacter = new RegExp(`^[${wordCharacters}]$`, "u");
const scripts = ["Latin", "Greek", "Cyrillic", "Thai", "Lao", "Khmer", "Han", "Hiragana", "Katakana", "Hangul"];
const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

/** Signs that look like letters and are written in formulas and phonetics alone. */
const isSign = (character: string): boolean => /[\u02E0-\u02E4\u2071-\u218B\u3300-\u33FF]/u.test(character);

describe("the characters of words", () => {
  it.each(scripts)("hold every letter and digit of the script %s", (script) => {
    const letter = new RegExp(`^(?=\\p{Script=${script}})[\\p{L}\\p{Nd}]$`, "u");
    const letters = characters.filter((character) => letter.test(character) && !isSign(character));
    expect(letters.length).toBeGreaterThan(60);
    expect(letters.filter((character) => !isWordCharacter.test(character))).toEqual([]);
  });

  it("hold no space, and no mark of Vietnamese or English writing", () => {
    const marks = characters.filter((character) =>
      /[\s\u0021-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00A9\u2010-\u2044]/u.test(character),
    );
    expect(marks.length).toBeGreaterThan(100);
    expect(marks.filter((character) => isWordCharacter.test(character))).toEqual([]);
  });
});
