import path from "node:path";
import { Presets, SingleBar } from "cli-progress";
import { Command, Option } from "commander";
import { isLanguage } from "../src/domain/language.ts";
import { convertSeeds, type Conversion } from "../src/load/convert-seeds.ts";
import { cacheFolder, resolveFolders } from "../src/load/folders.ts";
import { formatProblems } from "../src/load/print-problems.ts";

const words = {
  vi: {
    summary: ({ seeds, written, unchanged, kept, failed }: Conversion): string =>
      `${seeds} bài gốc: ${written} bài đã ghi, ${unchanged} không đổi, ${kept} sửa tay giữ nguyên, ${failed} lỗi.`,
    progress: "Đang chuyển",
  },
  en: {
    summary: ({ seeds, written, unchanged, kept, failed }: Conversion): string =>
      `${seeds} seeds: ${written} written, ${unchanged} unchanged, ${kept} edited and left alone, ${failed} failed.`,
    progress: "Converting",
  },
} as const;

const program = new Command("convert")
  .description("Chuyển bài gốc trong seeds/ thành content/articles/*.md")
  .option("--force", "ghi đè cả những bài đã sửa tay")
  .option("--check", "không ghi gì; báo lỗi nếu có bài sẽ thay đổi")
  .option("--content <thư-mục>", "thư mục nội dung (mặc định: CONTENT_DIR hoặc content)")
  .option("--seeds <thư-mục>", "thư mục bài gốc (mặc định: SEEDS_DIR hoặc seeds)")
  .addOption(new Option("--lang <ngôn-ngữ>", "ngôn ngữ thông báo").choices(["vi", "en"]).default("vi"))
  .parse();
const options = program.opts<{ force?: true; check?: true; content?: string; seeds?: string; lang: string }>();
const language = isLanguage(options.lang) ? options.lang : "vi";
const folders = resolveFolders(
  {
    ...process.env,
    ...(options.content ? { CONTENT_DIR: options.content } : {}),
    ...(options.seeds ? { SEEDS_DIR: options.seeds } : {}),
  },
  process.cwd(),
);

const isTerminal = process.stderr.isTTY === true;
const bar = isTerminal
  ? new SingleBar(
      { format: `${words[language].progress} {bar} {value}/{total}`, clearOnComplete: true },
      Presets.shades_classic,
    )
  : null;
bar?.start(1, 0);
const conversion = await convertSeeds({
  folders,
  cacheFile: path.join(cacheFolder(folders), "convert.json"),
  isForced: options.force ?? false,
  isCheck: options.check ?? false,
  ...(bar === null
    ? {}
    : {
        onProgress: (done: number, total: number): void => {
          bar.setTotal(total);
          bar.update(done);
        },
      }),
});
bar?.stop();

const { problems } = conversion;
if (problems.length > 0) {
  console.error(formatProblems(problems, { language, from: process.cwd(), isColoured: process.stderr.isTTY === true }));
}
console.log(words[language].summary(conversion));
const hasError = conversion.failed > 0 || problems.some(({ level }) => level === "error");
process.exitCode = hasError ? 1 : 0;
