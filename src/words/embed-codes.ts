import type { Bilingual } from "../domain/language.ts";

export type CodeKind = "link" | "listened-frame" | "frame" | "element" | "picture" | "text";

export interface CodeWords {
  /** What the newsroom's system must accept: the answer to "ask". */
  title: string;
  /** What the reader then gets. */
  gives: string;
  /** What happens, or is lost, where it takes away more. */
  without: string;
}

/** The words around the codes that newsrooms copy. */
export interface EmbedCodesWords {
  heading: string;
  ask: string;
  copy: string;
  copied: string;
  selected: string;
  close: string;
  codes: Readonly<Record<CodeKind, CodeWords>>;
  pin: (hash: string) => string;
  themes: string;
  states: string;
  pins: string;
  kit: string;
}

export const embedCodesWords: Bilingual<EmbedCodesWords> = {
  vi: {
    heading: "Nhúng biểu đồ",
    ask: "Hệ thống đăng bài của bạn nhận được gì?",
    copy: "Sao chép",
    copied: "Đã sao chép",
    selected: "Đã bôi đen, hãy nhấn Ctrl+C (⌘C)",
    close: "Đóng",
    codes: {
      link: {
        title: "Một đường dẫn trên dòng riêng (oEmbed)",
        gives: "WordPress, Ghost, Drupal và nhiều hệ thống khác tự đổi đường dẫn này thành biểu đồ.",
        without: "Nếu bài đăng chỉ hiện một đường dẫn, hệ thống của bạn không biết oEmbed: hãy dùng cách dưới đây.",
      },
      "listened-frame": {
        title: "Thẻ iframe và script",
        gives: "Khung vừa khít biểu đồ, giãn ra khi người đọc mở bảng số liệu, và không làm xô lệch bài.",
        without: "Nếu script bị cắt, khung vẫn giữ đủ chỗ cho biểu đồ; bảng số liệu khi mở ra thì cuộn trong khung.",
      },
      frame: {
        title: "Chỉ thẻ iframe",
        gives: "Biểu đồ đầy đủ, chỗ được giữ sẵn ở mọi bề rộng; bảng số liệu khi mở ra thì cuộn trong khung.",
        without:
          "Nếu thuộc tính style bị cắt, khung cao bằng trên màn hình hẹp nhất: không mất gì, nhưng thừa chỗ trống trên màn hình rộng.",
      },
      element: {
        title: "Script tải từ địa chỉ của chúng tôi",
        gives:
          "Như khung kèm script; trước khi khung hiện ra, hoặc khi máy chủ của chúng tôi hỏng, là ảnh có đường dẫn.",
        without:
          "Nếu script hay thẻ lạ bị cắt, ảnh có đường dẫn vẫn ở lại, trên màn hình hẹp thì thừa chỗ trống bên dưới; mất bảng số liệu và các bản cập nhật.",
      },
      picture: {
        title: "Chỉ ảnh",
        gives: "Ảnh có văn bản thay thế, chú thích, nguồn và ghi công; nguồn và đính chính nằm cả trong ảnh.",
        without:
          "Ảnh không có bảng số liệu. Ảnh bạn chép về máy chủ của mình không đổi khi chúng tôi đính chính: hãy giữ đường dẫn ở chú thích.",
      },
      text: {
        title: "Chỉ chữ",
        gives: "Phát hiện, mô tả, nguồn và đường dẫn, để dán vào bản tin, thư hay tin nhắn.",
        without: "Không có hình. Nếu phải rút gọn, xin giữ nguồn và những chữ “gần”, “hơn”, “khoảng”.",
      },
    },
    pin: (hash) => `Bản cố định ${hash}`,
    themes:
      "Thêm #dark (tối), #light (sáng) hoặc #plain (không nền) vào cuối địa chỉ để chọn nền; nếu không, nền theo thiết bị của người đọc.",
    states: "Mã của từng trạng thái",
    pins: "Bản cố định: con số không bao giờ đổi, có báo khi bị thay thế hay đính chính",
    kit: "Tải trọn bộ (.zip) để tự đặt trên máy chủ của bạn",
  },
  en: {
    heading: "Embed this chart",
    ask: "What does your publishing system accept?",
    copy: "Copy",
    copied: "Copied",
    selected: "Selected: press Ctrl+C (⌘C)",
    close: "Close",
    codes: {
      link: {
        title: "A link on a line of its own (oEmbed)",
        gives: "WordPress, Ghost, Drupal and many others turn this link into the chart by themselves.",
        without: "If only a link appears, your system does not know oEmbed: take one of the ways below.",
      },
      "listened-frame": {
        title: "Iframe and script tags",
        gives: "A frame that fits the chart, grows when a reader opens the table, and never makes your article jump.",
        without:
          "If the script is cut, the frame still holds enough room for the chart; the opened table scrolls inside it.",
      },
      frame: {
        title: "The iframe tag alone",
        gives: "The whole chart, its room held at every width; the opened table scrolls inside the frame.",
        without:
          "If the style attribute is cut, the frame is as high as on the narrowest screen: nothing is lost, some room stays empty on wide ones.",
      },
      element: {
        title: "A script from our address",
        gives: "The same as frame and script; until the frame is there, or if our host is down, a linked picture.",
        without:
          "If the script or the unknown tag is cut, the linked picture stays, with some empty room below it on narrow screens; the table and updates are lost.",
      },
      picture: {
        title: "Pictures only",
        gives:
          "A picture with text alternative, caption, source and credit; sources and corrections are in the picture too.",
        without:
          "It has no table. A copy on your own server does not change when we correct something: keep the link in the caption.",
      },
      text: {
        title: "Words only",
        gives: "The finding, its description, source and link, for a newsletter, a mail or a message.",
        without:
          "There is no picture. If you must shorten, please keep the source and the words “nearly”, “over”, “about”.",
      },
    },
    pin: (hash) => `Fixed version ${hash}`,
    themes:
      "Put #dark, #light or #plain (no background) behind the address to choose a background; otherwise it follows the reader’s device.",
    states: "Codes of each state",
    pins: "Fixed versions: the numbers never change; they say when they are superseded or corrected",
    kit: "Download everything (.zip) to host it yourself",
  },
};
