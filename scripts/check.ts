import { Command } from "commander";
import { checkPublication } from "../src/load/check-publication.ts";
import { keptReadingFile, resolveFolders } from "../src/load/folders.ts";
import { toBase } from "../src/load/links.ts";
import { formatProblems } from "../src/load/print-problems.ts";
import { toRuleAddress, toSiteRoot } from "../src/load/rule-address.ts";
import { checkWords } from "../src/words/check.ts";
import { formatAnnotations, formatJson } from "./check-output.ts";
import { languageOption, type LanguageChoice } from "./language-option.ts";

const program = new Command("check")
  .description("Kiểm tra bài gốc, bài báo, số liệu, biểu đồ, bài viết, ảnh: mọi lỗi trong một lần chạy")
  .addOption(languageOption)
  .option("--json", "in ra JSON")
  .option("--annotations", "in ghi chú cho GitHub Actions (tự bật khi chạy ở đó)")
  .parse();
const options = program.opts<LanguageChoice & { json?: true; annotations?: true }>();
const { lang: language } = options;
const words = checkWords[language];
const from = process.cwd();

const folders = resolveFolders(process.env, from);
const base = toBase(process.env["BASE_PATH"] ?? "/");
const { problems, numbers } = await checkPublication({ folders, base, keptIn: keptReadingFile(folders) });
const ruleAddress = await toRuleAddress(folders, language, toSiteRoot(process.env));
const errors = problems.filter(({ level }) => level === "error").length;

if (options.json === true) {
  console.log(formatJson({ problems, numbers }, { language, from, ruleAddress }));
} else {
  if (problems.length > 0) {
    console.log(formatProblems(problems, { language, from, ruleAddress, isColoured: process.stdout.isTTY === true }));
  }
  if (options.annotations === true || process.env["GITHUB_ACTIONS"] === "true") {
    for (const annotation of formatAnnotations(problems, { language, from, ruleAddress })) console.log(annotation);
  }
  const files = new Set(problems.map(({ place }) => place.file)).size;
  const found = problems.length === 0 ? words.clean : words.found(errors, problems.length - errors, files);
  console.log(numbers === null ? found : `${found} ${words.linked(numbers.linked, numbers.all)}`);
}
process.exitCode = errors > 0 ? 1 : 0;
