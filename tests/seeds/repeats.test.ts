import { describe, expect, it } from "vitest";
import { convertSeed } from "../../src/seeds/convert-seed.ts";
import { gazetteer } from "./test-gazetteer.ts";

const title = "Tân Lập nhận nghìn hồ sơ qua mạng chỉ trong nửa năm";
const lead = "Chính quyền huyện nói rằng kết quả này là nhờ cán bộ trẻ đến tận nhà người già để giúp nộp hồ sơ.";
const long = "Theo báo cáo của huyện, phần lớn hồ sơ là giấy khai sinh và đăng ký kinh doanh của người dân trong vùng.";
const other = "Huyện sẽ mở thêm điểm hướng dẫn ở các xã vùng cao, nơi người dân còn phải đi lại nhiều lần trong tháng.";
const short = "Trưởng phòng gật đầu.";

function convert(...paragraphs: readonly string[]) {
  const { value } = convertSeed([title, lead, ...paragraphs].join("\n\n"), { file: "page.txt", gazetteer });
  return {
    body: value?.body.map((block) => (block.kind === "paragraph" ? block.text : block.kind)),
    reasons: value?.removed.map(({ reason }) => reason),
  };
}

describe("what a page says twice", () => {
  it("stands once, and what was removed is on record", () => {
    expect(convert(long, other, long)).toEqual({ body: [long, other], reasons: ["repeated-text"] });
  });

  it("counts as the same in other letters' case and with other spaces", () => {
    expect(convert(long, other, `${long.toUpperCase()}`).body).toEqual([long, other]);
  });

  it("stays where it is short enough to be said twice on purpose", () => {
    expect(convert(short, long, short)).toEqual({ body: [short, long, short], reasons: [] });
  });

  it("is the lead where that comes again", () => {
    expect(convert(lead, long, other)).toEqual({ body: [long, other], reasons: ["repeated-lead"] });
  });
});
