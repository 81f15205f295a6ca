import type { Bilingual } from "../domain/language.ts";

/** What went wrong around a build, with what a person needs to mend it. */
export interface BuildFaults {
  "already-running": { pid: number };
  "disk-full": { place: string };
  "not-permitted": { place: string };
  "too-many-files": { place: string };
  "mount-point": { folder: string };
  "not-a-folder": { folder: string };
  "inputs-changed": { files: readonly string[] };
  "site-missing": { folder: string };
  "port-taken": { port: number };
}

export type BuildFaultKind = keyof BuildFaults;

/** What the commands build, start, serve and zip say. */
export interface BuildWords {
  faults: { readonly [K in BuildFaultKind]: (facts: BuildFaults[K]) => string };
  restored: string;
  cacheDropped: (folders: readonly string[]) => string;
  built: (facts: { pages: number; links: number; seconds: string; folder: string }) => string;
  weights: (facts: { kind: string; pages: number; page: string; weight: string }) => string;
  withoutAddress: string;
  mistakes: (count: number, pages: number) => string;
  morePages: (count: number) => string;
  siteKept: string;
  noSiteYet: string;
  leftBehind: (folder: string) => string;
  served: (address: string) => string;
  zipped: (facts: { file: string; files: number; megabytes: string }) => string;
  moduleScript: (page: string) => string;
}

export const buildWords: Bilingual<BuildWords> = {
  vi: {
    faults: {
      "already-running": ({ pid }) => `Một lần dựng khác đang chạy (tiến trình ${pid}). Hãy đợi nó xong rồi chạy lại.`,
      "disk-full": ({ place }) => `Đĩa đầy, không ghi được ${place}. Hãy dọn chỗ trống rồi chạy lại.`,
      "not-permitted": ({ place }) => `Không được phép đọc hoặc ghi ${place}. Hãy sửa quyền truy cập rồi chạy lại.`,
      "too-many-files": ({ place }) =>
        `Máy không cho mở thêm tệp (${place}). Hãy nâng giới hạn (ulimit -n) rồi chạy lại.`,
      "mount-point": ({ folder }) =>
        `${folder} là một điểm gắn ổ đĩa nên không thể thay cả thư mục trong một lần. Hãy gắn ổ vào thư mục mẹ, hoặc biến ${folder} thành liên kết tới một thư mục bên trong ổ.`,
      "not-a-folder": ({ folder }) => `${folder} là tệp, không phải thư mục. Hãy xoá hoặc đổi tên nó.`,
      "inputs-changed": ({ files }) =>
        `Nội dung thay đổi trong lúc dựng nên trang mới có thể lẫn cũ với mới: ${files.join(", ")}. Hãy chạy lại.`,
      "site-missing": ({ folder }) => `Chưa có trang nào trong ${folder}. Hãy chạy «npm run build» trước.`,
      "port-taken": ({ port }) => `Cổng ${port} đang được dùng. Hãy chọn cổng khác, chẳng hạn PORT=${port + 1}.`,
    },
    restored: "Một lần dựng bị ngắt giữa chừng: trang tốt gần nhất đã được đặt lại vào dist/.",
    cacheDropped: (folders) =>
      `Bộ nhớ đệm không còn như lần dựng trước để lại (${folders.join(", ")}): đã bỏ đi, lần này dựng lại từ đầu.`,
    built: ({ pages, links, seconds, folder }) =>
      `Đã dựng ${pages} trang, kiểm tra ${links} địa chỉ, trong ${seconds} giây: ${folder}`,
    weights: ({ kind, pages, page, weight }) => `  ${kind}: ${pages} trang, nặng nhất ${weight} (${page})`,
    withoutAddress: "Không có SITE_URL: bỏ qua địa chỉ chính tắc, nguồn tin (feed), oEmbed và sơ đồ trang.",
    mistakes: (count, pages) => `Trang vừa dựng có ${count} lỗi ở ${pages} trang.`,
    morePages: (count) => `… và ${count} trang nữa`,
    siteKept: "Trang đang có trong dist/ vẫn nguyên như trước.",
    noSiteYet: "Trong dist/ chưa có trang nào.",
    leftBehind: (folder) => `Trang mới đã vào chỗ, nhưng không xoá được trang cũ: ${folder}`,
    served: (address) => `Trang ở ${address} – nhấn Ctrl+C để dừng.`,
    zipped: ({ file, files, megabytes }) =>
      `Đã gói ${files} tệp, ${megabytes} MB: ${file}\nGiải nén rồi mở index.html, không cần máy chủ.`,
    moduleScript: (page) => `${page}: có <script type="module"> từ một tệp, không chạy được khi mở từ thư mục`,
  },
  en: {
    faults: {
      "already-running": ({ pid }) => `Another build is running (process ${pid}). Wait for it, then run this again.`,
      "disk-full": ({ place }) => `The disk is full: ${place} cannot be written. Make room, then run this again.`,
      "not-permitted": ({ place }) =>
        `No permission to read or write ${place}. Mend its permissions, then run this again.`,
      "too-many-files": ({ place }) =>
        `The machine allows no more open files (${place}). Raise the limit (ulimit -n), then run this again.`,
      "mount-point": ({ folder }) =>
        `${folder} is a mount point, so it cannot be replaced as a whole. Mount the folder above it, or make ${folder} a link to a folder inside the mount.`,
      "not-a-folder": ({ folder }) => `${folder} is a file, not a folder. Delete or rename it.`,
      "inputs-changed": ({ files }) =>
        `The content changed while building, so the new site could mix old and new: ${files.join(", ")}. Run this again.`,
      "site-missing": ({ folder }) => `There is no site in ${folder} yet. Run “npm run build” first.`,
      "port-taken": ({ port }) => `Port ${port} is taken. Choose another, PORT=${port + 1} for instance.`,
    },
    restored: "A build was interrupted: the last good site is back in dist/.",
    cacheDropped: (folders) =>
      `The cache is not as the last build left it (${folders.join(", ")}): thrown away, this build starts afresh.`,
    built: ({ pages, links, seconds, folder }) =>
      `Built ${pages} pages, checked ${links} addresses, in ${seconds} s: ${folder}`,
    weights: ({ kind, pages, page, weight }) => `  ${kind}: ${pages} pages, the heaviest ${weight} (${page})`,
    withoutAddress: "Without SITE_URL: canonical addresses, feeds, oEmbed and the sitemap are left out.",
    mistakes: (count, pages) => `The site just made has ${count} mistakes on ${pages} pages.`,
    morePages: (count) => `… and ${count} more pages`,
    siteKept: "The site in dist/ is as it was.",
    noSiteYet: "There is no site in dist/ yet.",
    leftBehind: (folder) => `The new site is in place, but the old one could not be deleted: ${folder}`,
    served: (address) => `The site is at ${address} – stop it with Ctrl+C.`,
    zipped: ({ file, files, megabytes }) =>
      `Packed ${files} files, ${megabytes} MB: ${file}\nUnpack it and open index.html; no server is needed.`,
    moduleScript: (page) => `${page}: a <script type="module"> from a file does not run when opened from a folder`,
  },
};
