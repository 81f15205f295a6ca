import type { ChartKind } from "../domain/chart.ts";
import type { Bilingual } from "../domain/language.ts";

/** The engine's own words in and around a picture. */
export interface FigureWords {
  kinds: Readonly<Record<ChartKind, string>>;
  /** How the look of a mark is explained, in the one line under a picture. */
  key: {
    approximate: string;
    derived: string;
    outside: string;
    missing: string;
    endOfPeriod: string;
    connector: string;
    band: string;
    axisFrom: (value: string) => string;
    cell: (amount: string) => string;
    grid: (one: string) => string;
    middleOfPeriod: string;
    zoomed: string;
    inverted: string;
  };
  /** Set behind a number in running text, where its look cannot tell. */
  origin: { outside: string; derived: string };
  missing: string;
  nothing: string;
  unaccounted: string;
  remainder: string;
  target: string;
  holds: string;
  fails: string;
  computed: string;
  divided: string;
  subtracted: string;
  low: string;
  high: string;
  to: (low: string, high: string) => string;
  table: { caption: string; name: string; value: string; date: string; origin: string };
  origins: { article: string; outside: string; derived: string; missing: string; computed: string };
  source: string;
  actions: { data: string; download: string; embed: string; report: string; label: string; all: string };
  listSeparator: string;
}

export const figureWords: Bilingual<FigureWords> = {
  vi: {
    kinds: {
      points: "Biểu đồ điểm theo thời gian",
      bars: "Biểu đồ thanh",
      "stacked-bars": "Biểu đồ thanh chồng",
      waffle: "Biểu đồ ô vuông",
      grids: "Các lưới 100 ô đặt cạnh nhau",
      proportion: "Một thanh chia theo tỷ lệ",
      tiles: "Các ô, mỗi ô một đơn vị",
      "tile-map": "Bản đồ ô vuông các tỉnh, thành",
      ranges: "Biểu đồ khoảng",
      ranks: "Biểu đồ thứ hạng theo thời gian",
      equations: "Các phép tính",
      events: "Các sự kiện theo thời gian",
      table: "Bảng",
      custom: "Biểu đồ",
    },
    key: {
      approximate: "ký hiệu rỗng: số gần đúng (gần, khoảng, hơn)",
      derived: "gạch chéo hoặc viền chấm: chúng tôi tính ra",
      outside: "xanh lam: từ nguồn ngoài các bài báo",
      missing: "viền đứt: không có số liệu",
      endOfPeriod: "điểm đặt ở ngày cuối của kỳ",
      connector: "nét chấm chỉ nối các lần đo, giữa hai lần không có số liệu",
      band: "dải gạch chéo: khoảng có thể, do chúng tôi tính",
      axisFrom: (value) => `trục bắt đầu từ ${value}, không phải từ 0`,
      cell: (amount) => `mỗi ô là ${amount}`,
      grid: (one) => `mỗi lưới là 100 ô, mỗi ô là ${one}`,
      middleOfPeriod: "điểm đặt ở giữa năm",
      zoomed: "trục vừa khít với phần đang xem",
      inverted: "hạng càng cao càng ở trên",
    },
    origin: { outside: "nguồn ngoài", derived: "chúng tôi tính" },
    missing: "không có số liệu",
    nothing: "Không có số liệu để vẽ.",
    unaccounted: "chưa rõ",
    remainder: "còn lại",
    target: "Mục tiêu",
    holds: "khớp",
    fails: "chưa khớp",
    computed: "cộng lại",
    divided: "chia ra",
    subtracted: "trừ đi",
    low: "thấp nhất",
    high: "cao nhất",
    to: (low, high) => `từ ${low} đến ${high}`,
    table: { caption: "Số liệu trong hình", name: "Mục", value: "Số liệu", date: "Thời điểm", origin: "Nguồn gốc" },
    origins: {
      article: "bài báo",
      outside: "nguồn ngoài",
      derived: "chúng tôi tính",
      missing: "không có",
      computed: "phép tính trong hình",
    },
    source: "Nguồn",
    actions: {
      data: "Số liệu",
      download: "Tải về",
      embed: "Nhúng",
      report: "Báo lỗi",
      label: "Việc có thể làm với hình này",
      all: "Số liệu, tải về, nhúng",
    },
    listSeparator: "; ",
  },
  en: {
    kinds: {
      points: "Points over time",
      bars: "Bar chart",
      "stacked-bars": "Stacked bar chart",
      waffle: "Unit chart",
      grids: "Grids of 100 cells side by side",
      proportion: "One bar divided in proportion",
      tiles: "Tiles, one for each unit",
      "tile-map": "Tile map of the provinces",
      ranges: "Range chart",
      ranks: "Ranks over time",
      equations: "Sums",
      events: "Events over time",
      table: "Table",
      custom: "Chart",
    },
    key: {
      approximate: "hollow: an approximate figure (nearly, about, over)",
      derived: "hatched or dotted: computed by us",
      outside: "blue: from outside the articles",
      missing: "dashed outline: no figure",
      endOfPeriod: "points stand on the last day of their period",
      connector: "dots only join the measurements; nothing is known in between",
      band: "hatched band: the possible range, computed by us",
      axisFrom: (value) => `the axis begins at ${value}, not at 0`,
      cell: (amount) => `each cell is ${amount}`,
      grid: (one) => `each grid has 100 cells, each cell is ${one}`,
      middleOfPeriod: "points stand in the middle of their year",
      zoomed: "the axis fits what is in view",
      inverted: "better ranks are higher up",
    },
    origin: { outside: "outside source", derived: "computed by us" },
    missing: "no figure",
    nothing: "There is nothing to draw.",
    unaccounted: "unaccounted for",
    remainder: "the rest",
    target: "Target",
    holds: "adds up",
    fails: "does not match",
    computed: "adds up to",
    divided: "comes to",
    subtracted: "leaves",
    low: "lowest",
    high: "highest",
    to: (low, high) => `${low} to ${high}`,
    table: { caption: "The figures in this picture", name: "Item", value: "Figure", date: "Date", origin: "Origin" },
    origins: {
      article: "article",
      outside: "outside source",
      derived: "computed by us",
      missing: "none",
      computed: "the sum in the picture",
    },
    source: "Source",
    actions: {
      data: "Data",
      download: "Download",
      embed: "Embed",
      report: "Report an error",
      label: "What you can do with this figure",
      all: "Data, downloads, embed code",
    },
    listSeparator: "; ",
  },
};
