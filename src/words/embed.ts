import type { Bilingual } from "../domain/language.ts";

export type CodeKind = "link" | "listened-frame" | "frame" | "element" | "picture" | "text";

export interface CodeWords {
  title: string;
  /** What the newsroom's system must accept. */
  needs: string;
  /** What happens, or is lost, where it takes away more. */
  without: string;
}

/** The engine's words in embed pages, and about embedding for newsrooms. */
export interface EmbedWords {
  /** In the page itself. */
  readStory: string;
  aboutChart: string;
  licence: (name: string) => string;
  correction: (date: string) => string;
  pinned: string;
  superseded: string;
  withdrawn: string;
  newest: string;
  /** The page and dialog of codes. */
  heading: string;
  ask: string;
  copy: string;
  copied: string;
  selected: string;
  close: string;
  codes: Readonly<Record<CodeKind, CodeWords>>;
  pin: (hash: string) => string;
  themes: string;
  facts: readonly { title: string; text: string }[];
  kit: string;
  credit: (publication: string, licence: string) => string;
  source: string;
  alternative: string;
  /** In a picture that travels alone. */
  readme: { title: string; files: string; caption: string; alternative: string; credit: string; host: string };
}

export const embedWords: Bilingual<EmbedWords> = {
  vi: {
    readStory: "Đọc cả bài",
    aboutChart: "Về biểu đồ này",
    licence: (name) => `Giấy phép ${name}`,
    correction: (date) => `Đính chính ${date}:`,
    pinned: "Bản cố định: các con số ở đây không thay đổi.",
    superseded: "Số liệu đã được cập nhật sau bản này.",
    withdrawn: "Biểu đồ này không còn được cập nhật.",
    newest: "Xem bản mới nhất",
    heading: "Nhúng biểu đồ",
    ask: "Hệ thống đăng bài của bạn nhận được gì?",
    copy: "Sao chép",
    copied: "Đã sao chép",
    selected: "Đã bôi đen, hãy nhấn Ctrl+C (⌘C)",
    close: "Đóng",
    codes: {
      link: {
        title: "Dán một đường dẫn",
        needs: "Dành cho hệ thống tự nhúng từ đường dẫn (oEmbed), như WordPress, Ghost, Drupal.",
        without: "Nếu hệ thống không biết oEmbed, bạn chỉ có một đường dẫn: hãy dùng khung.",
      },
      "listened-frame": {
        title: "Khung tự chỉnh chiều cao",
        needs: "Cần giữ được thẻ iframe và script.",
        without: "Nếu script bị cắt, khung vẫn giữ đủ chỗ; chỉ khi mở bảng số liệu thì phải cuộn trong khung.",
      },
      frame: {
        title: "Chỉ một khung",
        needs: "Cần giữ được thẻ iframe.",
        without:
          "Nếu thuộc tính style bị cắt, khung giữ chiều cao của màn hình hẹp nhất: không mất nội dung, nhưng có thể thừa chỗ trống.",
      },
      element: {
        title: "Thẻ riêng, có ảnh dự phòng",
        needs: "Cần tải được script từ địa chỉ của chúng tôi.",
        without: "Nếu script bị cắt, ảnh có đường dẫn vẫn ở nguyên chỗ; mất bảng số liệu và cập nhật.",
      },
      picture: {
        title: "Ảnh",
        needs: "Chỉ cần thẻ ảnh.",
        without: "Ảnh không có bảng số liệu, và không đổi khi chúng tôi đính chính: hãy giữ đường dẫn ở chú thích.",
      },
      text: {
        title: "Chữ",
        needs: "Dán vào đâu cũng được.",
        without: "Chỉ còn lời: phát hiện, mô tả, nguồn và đường dẫn.",
      },
    },
    pin: (hash) => `Bản cố định ${hash}: các con số không bao giờ đổi, có báo khi bị thay thế hay đính chính`,
    themes:
      "Thêm #dark, #light hoặc #plain (không nền) vào cuối địa chỉ để chọn nền; mặc định theo thiết bị của người đọc.",
    facts: [
      {
        title: "Trang của bạn tải thêm gì",
        text: "Một tệp HTML dưới 10 kB (đã nén): hình, bảng và chữ. Không phông chữ, không thư viện, không bên thứ ba.",
      },
      {
        title: "Không lưu, không theo dõi",
        text: "Không cookie, không bộ nhớ trình duyệt, không đếm lượt xem. Khung chỉ gửi ra ngoài chiều cao của nó.",
      },
      {
        title: "Dòng CSP cần thêm",
        text: "Khung: thêm địa chỉ của chúng tôi vào frame-src. Ảnh: img-src. Thẻ riêng: thêm cả script-src. Đoạn script đi kèm khung cần được phép chạy tại chỗ; nếu không, khung vẫn giữ đủ chỗ.",
      },
      {
        title: "Đính chính đến bằng cách nào",
        text: "Bản thường cập nhật theo số liệu và hiện dòng đính chính trên hình. Bản cố định giữ nguyên con số, nhưng cũng hiện dòng đính chính và đường dẫn tới bản mới.",
      },
      {
        title: "Điều không thay đổi",
        text: "Địa chỉ nhúng, ảnh và tệp số liệu là cam kết: không đổi, không gỡ. Chiều cao được báo theo các cách mà pym.js, iframe-resizer, Datawrapper, AMP, WordPress và nhiều trang khác đã dùng.",
      },
    ],
    kit: "Tải trọn bộ (.zip) để tự đặt trên máy chủ của bạn",
    credit: (publication, licence) => `Biểu đồ: ${publication} (${licence})`,
    source: "Nguồn",
    alternative: "Mô tả bằng lời",
    readme: {
      title: "Trọn bộ biểu đồ",
      files: "Trong bộ này",
      caption: "Chú thích",
      alternative: "Văn bản thay thế (alt)",
      credit: "Ghi công",
      host: "Tệp index.html chạy được ở bất cứ đâu, kể cả khi mở thẳng từ thư mục.",
    },
  },
  en: {
    readStory: "Read the whole story",
    aboutChart: "About this chart",
    licence: (name) => `Licence ${name}`,
    correction: (date) => `Correction, ${date}:`,
    pinned: "A fixed version: its numbers do not change.",
    superseded: "The data have been updated since this version.",
    withdrawn: "This chart is no longer updated.",
    newest: "See the newest version",
    heading: "Embed this chart",
    ask: "What does your publishing system accept?",
    copy: "Copy",
    copied: "Copied",
    selected: "Selected: press Ctrl+C (⌘C)",
    close: "Close",
    codes: {
      link: {
        title: "Paste a link",
        needs: "For systems that embed from a link (oEmbed), such as WordPress, Ghost, Drupal.",
        without: "Where a system knows no oEmbed, a link is all you have: use a frame.",
      },
      "listened-frame": {
        title: "A frame that fits its height",
        needs: "Iframe and script tags must survive.",
        without:
          "If the script is cut, the frame still holds enough room; only the opened table must be scrolled inside it.",
      },
      frame: {
        title: "A frame alone",
        needs: "The iframe tag must survive.",
        without:
          "If its style attribute is cut, the frame keeps the height of the narrowest screen: nothing is lost, some room may be empty.",
      },
      element: {
        title: "An element with a picture behind it",
        needs: "A script from our address must be allowed.",
        without: "If the script is cut, the linked picture stays in place; the table and updates are lost.",
      },
      picture: {
        title: "A picture",
        needs: "An image tag is enough.",
        without: "It has no table and does not change when we correct: keep the link in its caption.",
      },
      text: {
        title: "Words",
        needs: "Can be pasted anywhere.",
        without: "Only words: the finding, its description, the source and the link.",
      },
    },
    pin: (hash) => `Fixed version ${hash}: its numbers never change; it says when it is superseded or corrected`,
    themes:
      "Put #dark, #light or #plain (no background) behind the address to choose a background; otherwise it follows the reader's device.",
    facts: [
      {
        title: "What your page loads",
        text: "One HTML file of less than 10 kB (compressed): picture, table and words. No fonts, no library, no third party.",
      },
      {
        title: "Nothing is stored or tracked",
        text: "No cookies, no browser storage, no counting. All that a frame tells your page is its height.",
      },
      {
        title: "Lines to add to your CSP",
        text: "Frames: our address in frame-src. Pictures: img-src. The element: script-src too. The script beside a frame must be allowed inline; without it the frame still holds enough room.",
      },
      {
        title: "How corrections arrive",
        text: "The ordinary version follows the data and shows the correction above the picture. A fixed version keeps its numbers, and shows the correction and the way to the newest one.",
      },
      {
        title: "What will not change",
        text: "Addresses of embeds, pictures and data files are a promise: they are not changed and not taken away. Heights are told in the ways that pym.js, iframe-resizer, Datawrapper, AMP, WordPress and others listen to.",
      },
    ],
    kit: "Download everything (.zip) to host it yourself",
    credit: (publication, licence) => `Chart: ${publication} (${licence})`,
    source: "Source",
    alternative: "In words",
    readme: {
      title: "Chart kit",
      files: "In this kit",
      caption: "Caption",
      alternative: "Text alternative (alt)",
      credit: "Credit",
      host: "The file index.html works anywhere, even opened from a folder.",
    },
  },
};
