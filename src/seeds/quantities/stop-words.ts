import type { Bilingual } from "../../domain/language.ts";

/** Words that no counted noun begins with or goes on into: function words, verbs of reporting and change, adverbs. */
const vietnamese = `và hoặc hay nhưng mà thì là của cho với tại ở trong ngoài trên dưới từ đến tới về do bởi vì để nên nếu khi lúc sau trước giữa theo qua
bằng như so cùng đã đang sẽ vừa mới còn vẫn cũng đều chỉ rất quá lắm hơn kém gần khoảng không chưa chẳng được bị phải cần nên muốn có đạt chiếm tăng giảm
lên xuống vào ra lại đi nữa này đó kia ấy nọ nào gì ai đâu sao khác nhau nói cả tất các những mọi mỗi từng một vài mấy nhiều ít hầu toàn
rồi nhằm gồm bao_gồm thuộc thông ngay song tuy dù thay vượt xếp đứng cao thấp lớn nhỏ tương ước tính số năm ngày tháng quý giờ thứ lần đầu cuối qua
nhờ trừ vượt thu chi cấp gửi nhận tiếp bao so vs hiện tiếp đồng theo trở đến_nay nằm ghi tập thực mang đưa làm xây triển hoàn gây sử áp chuyển kéo cung cập đáp đẩy nâng mở thành ban dài rộng nặng sâu dày x`;
const english = `and or but of in on at to from by for with than as is are was were be been has have had will would can may that which who this these those the a an its their
per over under about nearly almost compared while when after before during through up down it they he she`;

const lists: Bilingual<ReadonlySet<string>> = {
  vi: new Set(vietnamese.split(/\s+/u)),
  en: new Set(english.split(/\s+/u)),
};

export { lists as stopWords };
