import type { Bilingual } from "../domain/language.ts";

/** What has an address of its own under the contract. */
export type AddressName =
  "page" | "embed" | "state" | "pin" | "picture" | "statePicture" | "data" | "kit" | "oembed" | "element";

interface Fact {
  title: string;
  text: string;
}

/** What those who run a newsroom's pages are told of embeds. */
export interface EmbedFactsWords {
  factsHeading: string;
  facts: Readonly<Record<"loads" | "storage" | "policy" | "corrections" | "contract", Fact>>;
  ourAddress: string;
  policies: Readonly<Record<"frame" | "listener" | "element" | "picture", string>>;
  placeholders: { chart: string; state: string; hash: string };
  addresses: Readonly<Record<AddressName, string>>;
}

export const embedFactsWords: Bilingual<EmbedFactsWords> = {
  vi: {
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
  },
  en: {
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
  },
};
