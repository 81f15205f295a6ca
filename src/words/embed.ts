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

/** What has an address of its own under the contract. */
export type AddressName =
  "page" | "embed" | "state" | "pin" | "picture" | "statePicture" | "data" | "kit" | "oembed" | "element";

interface Fact {
  title: string;
  text: string;
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
  states: string;
  pins: string;
  /** For those who run a newsroom's pages. */
  factsHeading: string;
  facts: Readonly<Record<"loads" | "storage" | "policy" | "corrections" | "contract", Fact>>;
  ourAddress: string;
  policies: Readonly<Record<"frame" | "listener" | "element" | "picture", string>>;
  placeholders: { chart: string; state: string; hash: string };
  addresses: Readonly<Record<AddressName, string>>;
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
    factsHeading: "Dành cho người phụ trách trang",
    facts: {
      loads: {
        title: "Trang của bạn tải thêm gì",
        text: "Một tệp HTML dưới 10 kB (đã nén) cho mỗi biểu đồ: hình, bảng và chữ. Không phông chữ, không thư viện, không bên thứ ba.",
      },
      storage: {
        title: "Không lưu, không theo dõi",
        text: "Không cookie, không bộ nhớ trình duyệt, không đếm lượt xem. Khung chỉ nói ra ngoài chiều cao của nó và, trong WordPress, liên kết mà người đọc bấm.",
      },
      policy: {
        title: "Dòng CSP cần thêm",
        text: "Chỉ khi trang của bạn có Content-Security-Policy. Không thêm được thì biểu đồ vẫn còn: khung giữ đủ chỗ khi thiếu script, ảnh ở lại khi thiếu khung.",
      },
      corrections: {
        title: "Đính chính đến bằng cách nào",
        text: "Hình nhúng thường đi theo số liệu và hiện dòng đính chính ngay trên hình. Bản cố định giữ nguyên con số, nhưng cũng hiện dòng đính chính và đường dẫn tới bản mới.",
      },
      contract: {
        title: "Điều không thay đổi",
        text: "Những địa chỉ dưới đây là cam kết: không đổi nghĩa, không bị gỡ. Chiều cao được báo theo những cách mà pym.js, iframe-resizer, Datawrapper, AMP, WordPress và các trang khác vẫn nghe. Thêm #dark, #light hoặc #plain vào địa chỉ nhúng để chọn nền. Trang tiếng Anh có /en ở đầu.",
      },
    },
    ourAddress: "địa chỉ của chúng tôi",
    policies: {
      frame: "khung",
      listener: "đoạn script đi kèm khung",
      element: "script tải từ địa chỉ của chúng tôi",
      picture: "ảnh",
    },
    placeholders: { chart: "{biểu-đồ}", state: "{trạng-thái}", hash: "{mã}" },
    addresses: {
      page: "trang của biểu đồ",
      embed: "hình nhúng, đi theo số liệu",
      state: "một trạng thái của nó",
      pin: "bản cố định",
      picture: "ảnh của trạng thái mở đầu",
      statePicture: "ảnh của một trạng thái",
      data: "số liệu và mô tả số liệu",
      kit: "trọn bộ để tự đặt trên máy chủ của bạn",
      oembed: "oEmbed",
      element: "script của thẻ riêng",
    },
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
    factsHeading: "For those who run the pages",
    facts: {
      loads: {
        title: "What your page loads",
        text: "One HTML file of less than 10 kB (compressed) for each chart: picture, table and words. No fonts, no library, no third party.",
      },
      storage: {
        title: "Nothing is stored or tracked",
        text: "No cookies, no browser storage, no counting. All that a frame tells your page is its height and, in WordPress, the link that a reader follows.",
      },
      policy: {
        title: "Lines to add to your CSP",
        text: "Only where your page has a Content-Security-Policy. If you cannot add them, the chart is still there: a frame without its script holds enough room, a picture stays where a frame is refused.",
      },
      corrections: {
        title: "How corrections arrive",
        text: "An ordinary embed follows the data and shows the correction right above the picture. A fixed version keeps its numbers, and shows the correction and the way to the newest one.",
      },
      contract: {
        title: "What will not change",
        text: "The addresses below are a promise: they keep their meaning and are not taken away. Heights are told in the ways that pym.js, iframe-resizer, Datawrapper, AMP, WordPress and others listen to. Put #dark, #light or #plain behind an embed’s address to choose its background. Addresses of Vietnamese pages have no /en.",
      },
    },
    ourAddress: "our address",
    policies: {
      frame: "frames",
      listener: "the script beside a frame",
      element: "the script from our address",
      picture: "pictures",
    },
    placeholders: { chart: "{chart}", state: "{state}", hash: "{hash}" },
    addresses: {
      page: "the chart’s page",
      embed: "the embed, following the data",
      state: "one of its states",
      pin: "a fixed version",
      picture: "pictures of the state that opens",
      statePicture: "the picture of a state",
      data: "data and their description",
      kit: "everything, to host it yourself",
      oembed: "oEmbed",
      element: "the script of the element",
    },
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
