import { describe, expect, it } from "vitest";
import { needs, shapes } from "../../../src/seeds/quantities/fixed-shapes.ts";
import { allLines } from "../all-lines.ts";

/** One of each shape, which articles may not hold. */
const written = [
  "Xem https://dichvucong.gov.vn hay www.chinhphu.vn, hoặc viết cho hoidap@vpcp.gov.vn.",
  "Máy chủ 10.22.33.44, phiên bản 3.1.2, số 0912 345 678, +84 24 3456 7890, tổng đài 1900 1234.",
  "Hotline: 024 3456, tổng đài hỗ trợ 18001096, mã số thuế 0101234567, tài khoản số:123456789.",
  "Nghị quyết 17/NQ-CP, QCVN 120:2019, lúc 8h30, từ 7g-11g, trong 24h, hồi 5 rưỡi, 1 chọi 20, B.2.",
  "Vào lúc 14:30, 8 giờ sáng, khoảng 9 giờ 15, thứ 2 đến thứ 6, sáng thứ 7, thứ 3 hằng tuần.",
  "Tính chung 6 tháng đạt kế hoạch, ở 12 đường Láng, tỷ lệ 1:3, thắng đậm 3-1, Covid-19, A-12/3.",
  "Mạng 4G, 8K, phục vụ 24/7, công nghiệp 4.0, vàng 9999, 2 khóa IX, [12], #5, km 12+300, tại km 7.",
  "Gồm: (1) hồ sơ; 2) biểu mẫu.",
];

describe("a shape that is no quantity", () => {
  it.each(shapes.map(([need, shape]) => ({ need, shape })))(
    "is never looked for in vain: $shape",
    ({ need, shape }) => {
      const matching = [...allLines, ...written].filter((line) => [...line.matchAll(shape)].length > 0);
      expect(matching.filter((line) => !needs[need].test(line))).toEqual([]);
      expect(matching.length).toBeGreaterThan(0);
    },
  );
});
