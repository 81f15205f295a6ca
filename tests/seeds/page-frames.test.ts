import { describe, expect, it } from "vitest";
import { convertSeed } from "../../src/seeds/convert-seed.ts";
import { gazetteer } from "./test-gazetteer.ts";

const title = "Tân Lập nhận nghìn hồ sơ qua mạng chỉ trong nửa năm";
const lead = "Chính quyền huyện nói rằng kết quả này là nhờ cán bộ trẻ đến tận nhà người già để giúp nộp hồ sơ.";
const body = [
  "Theo báo cáo của huyện, phần lớn hồ sơ là giấy khai sinh và đăng ký kinh doanh. Người dân không phải đi lại nhiều như trước.",
  "Huyện sẽ mở thêm điểm hướng dẫn ở các xã vùng cao. Cán bộ trẻ được giao giúp người già nộp hồ sơ ngay tại nhà văn hóa.",
];

interface Expected {
  author?: string;
  publisher?: string;
  published?: string;
}

/** What sites and offices set above and below a text, and what is known from it. */
const frames: readonly (readonly [name: string, above: string, below: string, expected: Expected])[] = [
  [
    "a cookie banner with buttons",
    `Trang web này dùng cookie để cải thiện trải nghiệm. Tìm hiểu thêm\nChấp nhận tất cả\nTừ chối\n${title}\n03/06/2019 08:15`,
    "Hà Minh",
    { author: "Hà Minh", published: "2019-06-03" },
  ],
  [
    "a cookie banner of one line",
    `Chúng tôi sử dụng cookie. Bằng việc tiếp tục, bạn đồng ý với Chính sách bảo mật. [Đồng ý]\nHome • Xã hội\n${title}`,
    "",
    {},
  ],
  ["a consent in English", `We use cookies to improve this site. Accept all\n${title}`, "", {}],
  [
    "a trail with bars",
    `Kinh tế | Nông thôn mới | Tân Lập\n${title}\nBởi Minh Châu - Tháng Sáu 3, 2019`,
    "",
    { author: "Minh Châu", published: "2019-06-03" },
  ],
  [
    "a trail without spaces",
    `Thể thao|Trong nước|Giải trẻ\n${title}\nThứ hai, 27/11/2023 11:07 (GMT+7)`,
    "",
    { published: "2023-11-27" },
  ],
  [
    "a trail that ends in the title",
    `Trang chủ / Tin tức / Xã hội / Tân Lập nhận nghìn hồ sơ…\n${title}\n3 giờ trước`,
    "",
    {},
  ],
  [
    "a page's own date and hotline",
    `Đăng nhập | Đăng ký\nĐƯỜNG DÂY NÓNG: 0912 345 678\nChủ nhật, 22/11/2026\n${title}\n03/06/2019 06:00 - Cập nhật 04/06/2019 07:30`,
    "",
    { published: "2019-06-03" },
  ],
  [
    "a menu without marks between its sections",
    `Công nghệ  Khoa học  Đời sống số  AI  Xe điện\n${title}\n03/06/2019, 10:00`,
    "",
    { published: "2019-06-03" },
  ],
  [
    "a menu with bars above the date",
    `Trang nhất | Chính trị | Kinh tế | Phố núi | Rao vặt\n[03/06/2019 - 10:15 AM]\n${title}`,
    "",
    { published: "2019-06-03" },
  ],
  ["a menu of bullets", `Thời sự • Thế giới • Chuyện lạ • Sức khỏe\n${title}`, "", {}],
  ["a menu of capitals", `THỜI SỰ KINH TẾ GIÁO DỤC Y TẾ\n${title}`, "", {}],
  ["a pair of sections", `Hàng hóa - Nông sản\n${title}\n03/06/2019`, "", { published: "2019-06-03" }],
  ["a pair of sections joined by a sign", `Điện ảnh & Sân khấu\n${title}`, "", {}],
  ["a name without family name under the title", `${title}\nQuốc Khánh`, "", { author: "Quốc Khánh" }],
  [
    "a name without family name on the line of the time",
    `${title}\nBảo Châu - 07:20 03/06/2019`,
    "",
    { author: "Bảo Châu", published: "2019-06-03" },
  ],
  [
    "a name above trail and title",
    `Phù Vân\nBáo Tân Lập / Xã hội / Hạ tầng\n${title}`,
    "",
    { author: "Phù Vân", publisher: "Báo Tân Lập" },
  ],
  [
    "a date with counter and author on one line",
    `${title}\n15/03/2019 - 10:24 | Lượt xem: 1.234 | Tác giả: Hoàng Lan`,
    "",
    { author: "Hoàng Lan", published: "2019-03-15" },
  ],
  ["a label and a name above the title", `Phóng viên: Lê Minh Hà\n${title}`, "", { author: "Lê Minh Hà" }],
  [
    "who owns the page in its last line",
    title,
    "© 2019 Bản quyền thuộc Tạp chí Nông thôn. Giấy phép số 12/GP-BTTTT",
    { publisher: "Tạp chí Nông thôn" },
  ],
  ["whom to name in a reprint", title, "® Ghi rõ nguồn 'Báo Tân Lập' khi phát hành lại", { publisher: "Báo Tân Lập" }],
  ["an owner that is no paper", title, "© Bản quyền thuộc Công ty Hai Mươi", {}],
  [
    "tags in small letters below a signature",
    title,
    "Theo Nhân Dân\nhồ sơ, huyện, cán bộ trẻ",
    { publisher: "Nhân Dân" },
  ],
  ["who did what below the text", title, "Mai Quyên thực hiện\nTừ khóa: hồ sơ, huyện", { author: "Mai Quyên" }],
  ["who recorded it", title, "Thu Hà - Quang Vinh ghi", { author: "Thu Hà - Quang Vinh" }],
  ["tags with semicolons and no label", title, "hồ sơ qua mạng; người già; huyện", {}],
  ["tags with capitals between bars", title, "Hồ sơ qua mạng | Người già | Tân Lập", {}],
  ["a name under a share bar under the title", `${title}\nFacebook Twitter\nQuốc Khánh`, "", { author: "Quốc Khánh" }],
  ["tags beside a share bar", title, "Chia sẻ bài viết này trên Facebook\nhồ sơ    người già    Hà Nội", {}],
  ["a poll of one line", title, "Bạn thường nộp hồ sơ ở đâu? Ở xã - Qua mạng - Nhờ người khác\nBiểu quyết", {}],
  ["a poll of several lines", title, "Theo bạn, nộp hồ sơ qua mạng có dễ không?\nDễ\nKhó\nBỏ phiếu\nXem kết quả", {}],
  ["a prompt to look at pictures", title, "Nhấn vào đây để xem 24 ảnh khác", {}],
  ["a count of pictures", title, "Xem thêm 12 ảnh\nCòn 5 ảnh nữa", {}],
  ["a kicker in capitals", `TIN NÓNG\n${title}`, "", {}],
  [
    "a site with its motto, and a time run into the title",
    `Abc.vn - Cổng thông tin\n${title}Ngày 03/06/2019 15:11 - Quang Minh`,
    "",
    { author: "Quang Minh", publisher: "Abc.vn", published: "2019-06-03" },
  ],
  [
    "what one is reading and whom to write to",
    title,
    `Bạn đang đọc bài viết ${title} tại chuyên mục Kinh tế\nMọi thông tin góp ý xin gửi về hòm thư abc@gmail.com`,
    {},
  ],
  ["how long a comment is", title, "Viết bình luận\nTối thiểu 10 chữ. Tiếng Việt có dấu.\nGửi", {}],
  [
    "a section, a further one, who signs and when",
    `Thông tin và Truyền thông\nChuyển đổi số\nVân Anh\nThứ Hai, 03/06/2019 - 06:05\n${title}`,
    "",
    { author: "Vân Anh", published: "2019-06-03" },
  ],
  [
    "a long kicker in capitals with the date below it",
    `CHUYỆN HÔM NAY Ở QUÊ\n03/06/2019 17:32\n\n${title}`,
    "",
    { published: "2019-06-03" },
  ],
  [
    "a province's council and portal in capitals",
    `ỦY BAN NHÂN DÂN TỈNH BẾN TRE\nCỔNG THÔNG TIN ĐIỆN TỬ\nSơ đồ cổng\n${title}`,
    "",
    {},
  ],
  [
    "a name with its site in brackets on the line of the time",
    `${title}\nMinh Châu (Dân trí) 03/06/2019 16:42 GMT+7`,
    "",
    { author: "Minh Châu", publisher: "Dân trí", published: "2019-06-03" },
  ],
  [
    "a name and its site before a bar on the line of the time",
    `${title}\nXUÂN HẢI LĐO | 03/06/2019 - 19:20`,
    "",
    { author: "XUÂN HẢI", publisher: "LĐO", published: "2019-06-03" },
  ],
  ["where a picture stood", `${title}\n[Ảnh]`, "[Video 2]", {}],
  [
    "other articles, then the site's foot",
    title,
    "Hà Minh\nTin liên quan\nTân Lập mở thêm điểm hướng dẫn\nTổng Giám đốc: Lê Văn Hai\nTrụ sở: 16 Lê Hồng Phong",
    { author: "Hà Minh" },
  ],
  [
    "a byline above the date",
    `${title}\nMinh Châu\nThứ Hai, 03/06/2019 08:15`,
    "",
    { author: "Minh Châu", published: "2019-06-03" },
  ],
  [
    "a time with its half of the day and section",
    `${title}\n20-05-2024 - 09:05 AM | Tài chính - ngân hàng`,
    "P.V",
    { author: "P.V", published: "2024-05-20" },
  ],
  [
    "an editor's name that is none",
    `${title}\nĐăng bởi: admin, ngày 03/06/2019\nLượt xem: 1.234`,
    "Tác giả: Minh Châu\nNguồn: Báo Tân Lập",
    { author: "Minh Châu", publisher: "Báo Tân Lập", published: "2019-06-03" },
  ],
  [
    "a ministry's letterhead",
    `BỘ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày 15 tháng 4 năm 2022\n${title}`,
    "Nơi nhận: Các cơ quan báo chí; Lưu: VT, DP.\nVĂN PHÒNG BỘ Y TẾ",
    { published: "2022-04-15" },
  ],
  [
    "a district's report",
    `ỦY BAN NHÂN DÂN\nHUYỆN TÂN LẬP\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\n---------------\nSố: 45/BC-UBND\nTân Lập, ngày 03 tháng 6 năm 2019\nBÁO CÁO\n${title}`,
    "Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nLê Văn Hùng",
    { author: "Lê Văn Hùng", published: "2019-06-03" },
  ],
  [
    "a press release without a motto",
    `BỘ NỘI VỤ\nTHÔNG CÁO BÁO CHÍ\n${title}\nHà Nội, ngày 3 tháng 6 năm 2019`,
    "",
    { published: "2019-06-03" },
  ],
  ["a rating and a question", title, "Bài viết này có hữu ích không? Có | Không\n★★★★★ 4,8/5 (120 đánh giá)", {}],
  ["a question with counters", title, "Bài viết có hữu ích với bạn không? Có (31) Không (4)\n#hồ sơ #qua mạng", {}],
  [
    "offers to subscribe",
    title,
    "Minh Châu\nNhận tin nóng mỗi sáng? Đăng ký ngay!\nTải ứng dụng để đọc tin nhanh hơn",
    { author: "Minh Châu" },
  ],
];

function paragraphsOf(text: string): ReturnType<typeof convertSeed> {
  return convertSeed(text, { file: "page.txt", gazetteer });
}

describe("the frame of a page", () => {
  it.each(frames)(
    "goes where it is %s, and its facts stay",
    (_name, above, below, { author, publisher, published }) => {
      const { value } = paragraphsOf([above, lead, ...body, below].join("\n"));
      expect({
        title: value?.title,
        lead: value?.lead,
        body: value?.body.map((block) => (block.kind === "paragraph" ? block.text : block)),
        author: value?.author?.value,
        publisher: value?.publisher?.value,
        published: value?.published?.value.date,
      }).toEqual({ title, lead, body, author, publisher, published });
    },
  );

  it("may hold the date under the lead", () => {
    const { value } = paragraphsOf([title, lead, "Thứ Hai, 08:15, 03/06/2019", ...body].join("\n"));
    expect([value?.lead, value?.published?.value.date]).toEqual([lead, "2019-06-03"]);
  });

  it("is no frame where an article speaks of cookies, ministries and apps", () => {
    const spoken = [
      "Cookie của trang đăng ký gói cước có lưu số máy, nên người dùng cần đăng xuất khi dùng máy công cộng.",
      "Bộ Y tế đề nghị người dân tải ứng dụng của Bộ để khai báo, và không cung cấp mật khẩu cho người khác.",
    ];
    const { value } = paragraphsOf([title, lead, ...spoken, ...body].join("\n"));
    expect(value?.removed).toEqual([]);
  });
});
