import { describe, expect, it } from "vitest";
import { findDateline } from "../../src/seeds/metadata/dateline.ts";
import { inferPublication, inferPublishedAfter } from "../../src/seeds/metadata/publication-date.ts";
import { parseSignOff } from "../../src/seeds/metadata/sign-off.ts";
import { parseTimeLine } from "../../src/seeds/metadata/time-line.ts";

const publishers = {
  isKnown: (text: string) => ["Dân trí", "Tuổi Trẻ", "TTXVN", "Vietnam+", "TTXVN/Vietnam+"].includes(text),
  isOther: (text: string) => ["TP.HCM", "Hà Nội", "VNPT"].includes(text),
};

describe("parseTimeLine", () => {
  it.each([
    ["13:00 | 20/07/2017", "2017-07-20", "13:00", "+07:00", ""],
    ["Thứ Ba, 18/6/2019 - 08:15", "2019-06-18", "08:15", "+07:00", ""],
    ["Thứ năm, ngày 05 tháng 07 năm 2018, 9h30", "2018-07-05", "09:30", "+07:00", ""],
    ["09/07/2019 10:22 GMT+7", "2019-07-09", "10:22", "+07:00", ""],
    ["20/07/2019 13:05 (GMT+08:00)", "2019-07-20", "13:05", "+08:00", ""],
    ["29-06-2021 - 09:15 PM", "2021-06-29", "21:15", "+07:00", ""],
    ["Cập nhật lúc 14:30 ngày 10/9/2021", "2021-09-10", "14:30", "+07:00", ""],
    ["Ngày đăng: 13.03.2019", "2019-03-13", null, null, ""],
    ["2020-05-11", "2020-05-11", null, null, ""],
    ["July 20, 2017 13:00", "2017-07-20", "13:00", "+07:00", ""],
    ["Tháng Sáu 5, 2019", "2019-06-05", null, null, ""],
    ["5 Tháng Mười Hai, 2019", "2019-12-05", null, null, ""],
    ["Tháng 6 5, 2019", "2019-06-05", null, null, ""],
    ["05 Th6 2019", "2019-06-05", null, null, ""],
    ["05-Jun-2019", "2019-06-05", null, null, ""],
    ["2019/06/05", "2019-06-05", null, null, ""],
    ["05/06/19 15:03", "2019-06-05", "15:03", "+07:00", ""],
    ["T.Tư, 05/06/2019", "2019-06-05", null, null, ""],
    ["Wed, 5 Jun 2019 15:03", "2019-06-05", "15:03", "+07:00", ""],
    ["15 giờ 03 phút ngày 5/6/2019", "2019-06-05", "15:03", "+07:00", ""],
    ["Phát hành ngày 5/6/2019", "2019-06-05", null, null, ""],
    ["20-05-2024 - 09:05 AM | Tài chính - ngân hàng", "2024-05-20", "09:05", "+07:00", "Tài chính - ngân hàng"],
    ["Hà Nội, ngày 15 tháng 4 năm 2022", "2022-04-15", null, null, "Hà Nội"],
    ["05/06/2019 06:00 - Cập nhật 06/06/2019 07:30", "2019-06-05", "06:00", "+07:00", ""],
    ["Ngày cập nhật: 06/06/2019 | Ngày đăng: 05/06/2019", "2019-06-05", null, null, ""],
    [
      "15/03/2019 - 10:24 | Lượt xem: 1.234 | Tác giả: Hoàng Lan",
      "2019-03-15",
      "10:24",
      "+07:00",
      "Tác giả: Hoàng Lan",
    ],
    ["Nguyễn An - 20/07/2017 13:00", "2017-07-20", "13:00", "+07:00", "Nguyễn An"],
  ])("reads %s", (text, date, time, zone, rest) => {
    expect(parseTimeLine(text)).toMatchObject({ date, time, zone, rest });
  });

  it.each(["31/2/2020", "sáng 20/7", "năm 2017", "08:15", "05/06/19"])("finds no day of publication in %s", (text) => {
    expect(parseTimeLine(text)).toBeNull();
  });
});

describe("parseSignOff", () => {
  it.each([
    ["M.T", "M.T", null],
    ["(TTXVN/Vietnam+)", null, "TTXVN/Vietnam+"],
    ["Minh Anh/Vietnam+", "Minh Anh", "Vietnam+"],
    ["Đỗ Hà Phương (TTXVN/Vietnam+)", "Đỗ Hà Phương", "TTXVN/Vietnam+"],
    ["Phóng viên Thu Hằng", "Thu Hằng", null],
    ["Lê Hoàng - Phóng viên thường trú tại Tân Lập", "Lê Hoàng", null],
    ["Hoàng Lan (hoanglan@bao.vn)", "Hoàng Lan", null],
    ["By Anna Lee", "Anna Lee", null],
    ["Theo Dân trí", null, "Dân trí"],
    ["(Theo Tuổi Trẻ)", null, "Tuổi Trẻ"],
    ["Theo Nguyễn Hoa", "Nguyễn Hoa", null],
    ["Nguồn: Báo Trung Du", null, "Báo Trung Du"],
    ["Tác giả: Thu Hằng", "Thu Hằng", null],
    ["Bài và ảnh: Thanh Tùng – Mai Hương", "Thanh Tùng – Mai Hương", null],
    ["THANH LAM", "THANH LAM", null],
    ["Nguyễn Thị Hoa", "Nguyễn Thị Hoa", null],
    ["Ngọc Lan - Sở Tư pháp", "Ngọc Lan", null],
    ["PV", "PV", null],
    ["Mai Quyên thực hiện", "Mai Quyên", null],
    ["Hà Minh - Thu Trang ghi", "Hà Minh - Thu Trang", null],
    ["Minh Anh lược dịch.", "Minh Anh", null],
  ])("reads %s", (line, author, publisher) => {
    expect(parseSignOff(line, publishers, true)).toEqual({ author, publisher });
  });

  it.each([
    "Hà Nội",
    "Theo báo cáo của Sở Y tế",
    "Mục tiêu đến năm 2020",
    "Trường vùng ven tăng mạnh",
    "Công ty thực hiện",
    "Những điều cần ghi",
    "Theo đó, hồ sơ được trả trong 3 ngày.",
    "PV: Xin cảm ơn ông!",
    "Tác giả: xin giấu tên",
  ])("takes %s for no signature", (line) => {
    expect(parseSignOff(line, publishers, true)).toBeNull();
  });

  it("takes a bare name for a signature only where names stand", () => {
    expect(parseSignOff("Minh Anh", publishers, false)).toBeNull();
  });
});

describe("findDateline", () => {
  it.each([
    ["VietTimes -- Theo thống kê", "VietTimes", "VietTimes --"],
    ["(Chinhphu.vn) – Cục Thuế cho biết", "Chinhphu.vn", "(Chinhphu.vn) –"],
    ["Hậu Giang (TTXVN) - Đến giữa tháng", "TTXVN", "Hậu Giang (TTXVN) -"],
    ["Dân trí Chỉ trong ba tuần", "Dân trí", "Dân trí"],
    ["TTO - Sở Y tế cho biết", "TTO", "TTO -"],
    ["(BNEWS) Sáng nay, tỉnh", "BNEWS", "(BNEWS)"],
  ])("reads %s", (text, publisher, from) => {
    expect(findDateline(text, publishers)).toEqual({ publisher, from });
  });

  it.each([
    "VNPT - Tập đoàn lớn",
    "(TP.HCM) - Sáng nay",
    "Hà Nội - Theo Sở Y tế",
    "UNESCO - Tổ chức quốc tế",
    "Ngày 5/3 - ngày hội",
  ])("finds no publisher in %s", (text) => {
    expect(findDateline(text, publishers)).toBeNull();
  });
});

describe("inferPublication", () => {
  it.each([
    ["năm 2017, vừa diễn ra sáng nay (31/5).", "2017-05-31", "năm 2017, vừa diễn ra sáng nay (31/5)"],
    ["Từ 27/4 đến hôm qua (1/5/2019), thành phố đón khách.", "2019-05-02", "hôm qua (1/5/2019)"],
    ["Hội nghị xuân 2023 diễn ra sáng nay 11/2, thu hút nhiều người.", "2023-02-11", "2023 diễn ra sáng nay 11/2"],
  ])("fixes the day of %s", (text, date, from) => {
    expect(inferPublication([text])).toEqual({ value: { date, time: null, zone: null }, basis: "inferred", from });
  });

  it.each([
    "Sáng 31/5, hội nghị diễn ra năm 2017.",
    "Sáng nay (31/5), hội nghị diễn ra.",
    "Năm 2018 và 2019, sáng nay (30/2) không có.",
  ])("leaves the day open in %s", (text) => {
    expect(inferPublication([text])).toBeNull();
  });
});

describe("inferPublishedAfter", () => {
  it.each([
    ["vào ngày 11/5/2020, Bộ có văn bản; ngày 19/3/2020 đã có công văn.", "2020-05-11"],
    ["Tính đến hết tháng 3/2017, đã có 26 bộ. Công bố ngày 22/3/2017.", "2017-03-31"],
    ["Hội thảo tổ chức ngày 05/07/2018.", "2018-07-05"],
  ])("takes the last past day of %s", (text, date) => {
    expect(inferPublishedAfter([text])?.value).toBe(date);
  });

  it.each([
    "Nghị định có hiệu lực từ ngày 1/7/2020.",
    "Chậm nhất ngày 30/9/2020 phải xong.",
    "Hệ thống sẽ chạy từ 1/6/2017.",
  ])("takes nothing from %s", (text) => {
    expect(inferPublishedAfter([text])).toBeNull();
  });
});
