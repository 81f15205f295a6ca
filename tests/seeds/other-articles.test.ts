import { describe, expect, it } from "vitest";
import { convertSeed } from "../../src/seeds/convert-seed.ts";
import { gazetteer } from "./test-gazetteer.ts";

const title = "Tân Lập nhận nghìn hồ sơ qua mạng chỉ trong nửa năm";
const lead = "Chính quyền huyện nói rằng kết quả này là nhờ cán bộ trẻ đến tận nhà người già để giúp nộp hồ sơ.";
const paragraphs = [
  "Theo báo cáo của huyện, phần lớn hồ sơ là giấy khai sinh và đăng ký kinh doanh. Người dân không phải đi lại nhiều như trước.",
  "Huyện sẽ mở thêm điểm hướng dẫn ở các xã vùng cao. Cán bộ trẻ được giao giúp người già nộp hồ sơ ngay tại nhà văn hóa.",
  "Từ tháng sau, kết quả được gửi qua bưu điện. Phí gửi do huyện trả trong những tháng đầu để người dân quen dần.",
] as const;
const [first, second, third] = paragraphs;
const links = [
  "Huyện bên cạnh mở chợ phiên trở lại sau mùa mưa lũ",
  "Nông dân vùng cao trồng thử giống lúa chịu rét mới",
] as const;

function read(lines: readonly string[]): {
  body: readonly string[];
  removed: readonly string[];
  captions: readonly string[];
} {
  const { value } = convertSeed(lines.join("\n"), { file: "page.txt", gazetteer });
  if (value === null) throw new Error("seed unreadable");
  return {
    body: value.body.flatMap((block) => (block.kind === "paragraph" || block.kind === "heading" ? [block.text] : [])),
    removed: value.removed.flatMap(({ reason, text }) => text.split("\n").map((line) => `${reason}: ${line}`)),
    captions: value.figures.map(({ caption }) => caption),
  };
}

const related = links.map((link) => `related-links: ${link}`);

describe("titles of other articles between paragraphs", () => {
  it("go where two stand tight in a stretch of their own", () => {
    const { body, removed } = read([title, "", lead, "", first, "", ...links, "", second, "", third]);
    expect({ body, removed }).toEqual({ body: paragraphs, removed: related });
  });

  it("go where they stand under the lead's last line", () => {
    const { body, removed } = read([title, "", lead, ...links, "", first, "", second, "", third]);
    expect({ body, removed }).toEqual({ body: paragraphs, removed: related });
  });

  it("stay where a colon announces them", () => {
    const announced = `${first} Hai việc được bàn nhiều nhất là:`;
    const { removed } = read([title, "", lead, "", announced, ...links, "", second, "", third]);
    expect(removed).toEqual([]);
  });

  it("are no heading, which speaks of what its paragraph speaks of", () => {
    const heading = "Kết quả được gửi qua bưu điện đến tận nhà dân";
    const { body, removed } = read([title, "", lead, "", first, "", second, heading, "", third]);
    expect({ body, removed }).toEqual({ body: [first, second, heading, third], removed: [] });
  });

  it.each([
    [["Địa điểm: Nhà văn hóa trung tâm huyện Tân Lập", "Thời gian: Từ thứ Hai đến thứ Sáu hằng tuần"]],
    [["Ông Lê Văn Tám, Chủ tịch UBND huyện", "Bà Trần Thị Hoa, Phó Chủ tịch UBND huyện"]],
    [["“Tôi thấy nhanh hơn hẳn so với trước kia”", "“Chỉ cần chiếc điện thoại là xong việc”"]],
    [["Hồ sơ qua mạng được cán bộ trẻ giúp nộp", "Người già được giúp nộp hồ sơ tận nhà"]],
  ])("are no lines of the article's own: %s", (own) => {
    const { removed } = read([title, "", lead, "", first, "", ...own, "", second, "", third]);
    expect(removed).toEqual([]);
  });

  it("leave short headings alone", () => {
    const { body } = read([title, "", lead, "", first, "", "Khó khăn còn nhiều", "Vùng cao đi sau", second, "", third]);
    expect(body).toEqual([first, "Khó khăn còn nhiều", "Vùng cao đi sau", second, third]);
  });

  it("end before the heading right above the next paragraph", () => {
    const { body, removed } = read([title, lead, first, "Xem thêm:", ...links, "Bưu điện gửi kết quả", third]);
    expect({ body, removed }).toEqual({
      body: [first, "Bưu điện gửi kết quả", third],
      removed: ["related-links: Xem thêm:", ...related],
    });
  });

  it("end at the empty line below a tight list", () => {
    const lines = [
      title,
      "",
      lead,
      "",
      first,
      "",
      "Tin liên quan",
      ...links,
      "",
      "Bước tiếp theo của huyện",
      second,
      "",
      third,
    ];
    expect(read(lines).body).toEqual([first, "Bước tiếp theo của huyện", second, third]);
  });
});

describe("what a page sells", () => {
  it("goes with its label", () => {
    const copy = "Phần mềm sổ sách giảm 30% chỉ còn 199.000đ/tháng";
    const { body, removed } = read([title, lead, first, "QUẢNG CÁO", copy, second, third]);
    expect({ body, removed }).toEqual({
      body: paragraphs,
      removed: ["advertisement: QUẢNG CÁO", `advertisement: ${copy}`],
    });
  });

  it("is not the heading below the label", () => {
    const { body } = read([title, lead, first, "QUẢNG CÁO", "Bước tiếp theo của huyện", second, third]);
    expect(body).toEqual([first, "Bước tiếp theo của huyện", second, third]);
  });
});

describe("a picture's lines", () => {
  it("part from the sentence that ran into the credit, whatever the credit's capitals", () => {
    const fused = `Quang cảnh buổi lễ. Ảnh: Bộ Nội vụỞ cấp xã, ${first}`;
    const { body, captions } = read([title, lead, fused, second, third]);
    expect(captions).toEqual(["Quang cảnh buổi lễ."]);
    expect(body[0]).toBe(`Ở cấp xã, ${first}`);
  });

  it("part from a sentence that begins with a short word after a name of two", () => {
    const fused = `Trẻ được khám trước khi tiêm. Ảnh: Duy LinhBa xã đã xong. ${first}`;
    const { body, captions } = read([title, lead, fused, second, third]);
    expect(captions).toEqual(["Trẻ được khám trước khi tiêm."]);
    expect(body[0]).toBe(`Ba xã đã xong. ${first}`);
  });

  it("go where they name the file or begin like the title", () => {
    const lines = [
      title,
      lead,
      "tan-lap-ho-so.jpg",
      first,
      "Tân Lập nhận nghìn hồ sơ",
      "Cán bộ giúp người già. Ảnh: Hà Minh",
      second,
      third,
    ];
    expect(read(lines).removed).toEqual(["markup: tan-lap-ho-so.jpg", "repeated-title: Tân Lập nhận nghìn hồ sơ"]);
  });
});

describe("a name at the end of the last paragraph", () => {
  it.each(["Phóng viên Ngọc Hà", "Ngọc Hà"])("signs the article as «%s»", (signature) => {
    const { value } = convertSeed([title, lead, first, `${second} ${signature}`].join("\n"), {
      file: "page.txt",
      gazetteer,
    });
    expect(value?.author?.value).toBe("Ngọc Hà");
  });

  it("is a place where a province has it", () => {
    const { value } = convertSeed([title, lead, first, `${second} Hà Nội`].join("\n"), { file: "page.txt", gazetteer });
    expect(value?.author).toBeNull();
  });
});
