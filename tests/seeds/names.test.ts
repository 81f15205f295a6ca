import { describe, expect, it } from "vitest";
import type { Gazetteer, Organisation, Province } from "../../src/domain/gazetteer.ts";
import { toNameFinder } from "../../src/seeds/names.ts";

function province(id: string, vi: string, aliases: readonly string[] = [], except: readonly string[] = []): Province {
  return { id, name: { vi, en: vi }, aliases, except, column: 0, row: 0 };
}
function organisation(
  id: string,
  vi: string,
  aliases: readonly string[] = [],
  kind: Organisation["kind"] = "agency",
): Organisation {
  return { id, name: { vi, en: vi }, aliases, kind };
}

const gazetteer: Gazetteer = {
  provinces: [
    province("ha-noi", "Hà Nội", ["TPHN"]),
    province("ho-chi-minh-city", "TP. Hồ Chí Minh", ["TP.HCM", "Thành phố Hồ Chí Minh"]),
    province("hue", "Thừa Thiên Huế"),
    province("thanh-hoa", "Thanh Hóa"),
    province("hoa-binh", "Hòa Bình"),
    province("thai-binh", "Thái Bình", [], ["Thái Bình Dương"]),
    province("an-giang", "An Giang"),
  ],
  organisations: [
    organisation("insurance", "Bảo hiểm xã hội Việt Nam", ["BHXH Việt Nam"]),
    organisation("labour", "Bộ Lao động - Thương binh và Xã hội"),
    organisation("culture", "Bộ Văn hóa, Thể thao và Du lịch"),
    organisation("university", "Đại học Quốc gia Hà Nội"),
    organisation("youth", "Thanh niên", [], "publisher"),
    organisation("it", "IT"),
  ],
  documentKinds: [],
  units: [],
};
const finder = toNameFinder(gazetteer);

describe("toNameFinder", () => {
  it.each([
    ["any placement of the tone mark", "tỉnh Thanh Hoá và Hoà Bình", ["thanh-hoa", "hoa-binh"]],
    ["hyphens and dashes within a name", "Thừa Thiên - Huế", ["hue"]],
    ["a hyphen without spaces", "Thừa Thiên-Huế", ["hue"]],
    ["abbreviations with and without spaces", "Tp.Hồ Chí Minh", ["ho-chi-minh-city"]],
    ["capitals", "HÀ NỘI", ["ha-noi"]],
    ["a small first letter of several", "tại thành phố Hồ Chí Minh", ["ho-chi-minh-city"]],
    ["a name after a colon and a common word", "7 tỉnh, thành phố: An Giang, Thái Bình", ["an-giang", "thai-binh"]],
    ["a name after the word city", "thành phố Hà Nội", ["ha-noi"]],
    ["each once, in order of first mention", "Hà Nội, An Giang, Hà Nội", ["ha-noi", "an-giang"]],
  ])("reads %s", (_name, text, provinces) => {
    expect(finder.find([text]).provinces).toEqual(provinces);
  });

  it.each([
    ["peace", "giữ gìn hòa bình"],
    ["an ocean", "khu vực châu Á - Thái Bình Dương"],
    ["a street", "số 5 đường Hòa Bình"],
    ["a person", "ông Trương Hòa Bình phát biểu"],
    ["part of a longer name", "Đại học Quốc gia Hà Nội"],
    ["part of a word", "Hà Nộii"],
  ])("takes no province from %s", (_name, text) => {
    expect(finder.find([text]).provinces).toEqual([]);
  });

  it.each([
    ["its name in other capitals", "Bảo hiểm Xã hội Việt Nam", ["insurance"]],
    ["its abbreviation", "BHXH Việt Nam dẫn đầu", ["insurance"]],
    ["another dash", "Bộ Lao động – Thương binh và Xã hội", ["labour"]],
    ["commas of its own", "Bộ Văn hóa, Thể thao và Du lịch", ["culture"]],
    ["a newspaper that is called one", "theo báo Thanh niên", ["youth"]],
  ])("reads an organisation by %s", (_name, text, organisations) => {
    expect(finder.find([text]).organisations).toEqual(organisations);
  });

  it.each([
    ["everyday words", "bảo hiểm xã hội là chính sách lớn"],
    ["a newspaper's everyday name", "Thanh niên tình nguyện giúp dân"],
    ["an abbreviation in small letters", "it's a test"],
    ["words on both sides of a comma", "Bộ Lao động, Thương binh và Xã hội"],
  ])("takes no organisation from %s", (_name, text) => {
    expect(finder.find([text]).organisations).toEqual([]);
  });
});
