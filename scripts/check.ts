import { Command, Option } from "commander";
import { isLanguage } from "../src/domain/language.ts";
import { resolveFolders } from "../src/load/folders.ts";
import { loadPublication } from "../src/load/load-publication.ts";
import { formatProblems } from "../src/load/print-problems.ts";

const words = {
  vi: {
    clean: "Không có lỗi.",
    found: (errors: number, advice: number): string => `${errors} lỗi, ${advice} lời khuyên.`,
  },
  en: {
    clean: "No errors.",
    found: (errors: number, advice: number): string => `${errors} errors, ${advice} pieces of advice.`,
  },
} as const;

const program = new Command("check")
  .description("Kiểm tra bài báo, số liệu, biểu đồ, bài viết: mọi lỗi trong một lần chạy")
  .addOption(new Option("--lang <ngôn-ngữ>", "ngôn ngữ thông báo").choices(["vi", "en"]).default("vi"))
  .option("--json", "in ra JSON")
  .parse();
const { lang, json } = program.opts<{ lang: string; json?: true }>();
const language = isLanguage(lang) ? lang : "vi";

const folders = resolveFolders(process.env, process.cwd());
const { problems } = await loadPublication({ folders, base: process.env["BASE_PATH"] ?? "/" });
const errors = problems.filter(({ level }) => level === "error").length;
if (json) console.log(JSON.stringify(problems, null, 2));
else {
  const isColoured = process.stdout.isTTY === true;
  if (problems.length > 0) console.log(formatProblems(problems, { language, from: process.cwd(), isColoured }));
  console.log(problems.length === 0 ? words[language].clean : words[language].found(errors, problems.length - errors));
}
process.exitCode = errors > 0 ? 1 : 0;
