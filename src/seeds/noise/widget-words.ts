import type { RemovalReason } from "../../domain/article.ts";

/**
 * What news sites write around an article, compared without diacritics and case. A line that consists of nothing but
 * these (and figures) is no text of the article. Linguistic data: general, and safe to add to.
 */
interface WidgetWords {
  reason: RemovalReason;
  /** Words that can also be a heading or a caption: they count only among other widgets or after the article. */
  isWeak: boolean;
  phrases: readonly string[];
}

export const widgetWords: readonly WidgetWords[] = [
  {
    reason: "widget",
    isWeak: false,
    phrases: [
      "chia sẻ bài viết|chia sẻ bài viết này|chia sẻ tin này|chia sẻ qua|chia sẻ lên|chia sẻ trên|chia sẻ ngay|share|share this",
      "facebook|fb|twitter|tweet|zalo|gplus|g+|google+|google plus|googleplus|pinterest|linkedin|telegram|viber|messenger",
      "whatsapp|instagram|tiktok|youtube|skype|line|x.com|copy link|copy|sao chép liên kết|sao chép link|sao chép|liên kết",
      "email|e-mail|mail|gửi email|gửi mail|gửi bài viết|gửi cho bạn bè|gửi bạn bè|giới thiệu cho bạn bè|giới thiệu bạn bè",
      "in bài viết|in bài này|in bài|in trang|in trang này|bản in|print|phiên bản in|xem bản in",
      "lưu bài viết|lưu bài|lưu tin|bookmark|like|thích bài viết|rss|google news|apple podcasts|spotify",
      "cỡ chữ|cỡ chữ nhỏ|cỡ chữ lớn|chữ to|chữ nhỏ|font size|tăng cỡ chữ|giảm cỡ chữ|a-|a+|aa",
      "nghe đọc bài|nghe bài viết|nghe audio|đọc bài viết|nghe tin|nghe nội dung|giọng nữ|giọng nam|nữ miền bắc|nữ miền nam|nam miền bắc|nam miền nam|tốc độ đọc",
      "bình luận facebook|đăng bình luận|gửi bình luận|viết bình luận|viết bình luận của bạn|thêm bình luận|xem thêm bình luận|tất cả bình luận",
      "gửi ý kiến|gửi ý kiến của bạn|ý kiến của bạn|ý kiến bạn đọc|gửi phản hồi|gửi góp ý|bình luận của bạn|bình luận của bạn đọc|ý kiến bình luận",
      "hiện chưa có bình luận nào|chưa có bình luận|chưa có bình luận nào|hãy là người đầu tiên bình luận|đăng nhập để bình luận|comments|comment|leave a reply|leave a comment",
      "đánh giá bài viết|đánh giá bài viết này|click để đánh giá bài viết|xếp hạng bài viết|bạn thích bài viết này|bài viết hữu ích|tổng số điểm của bài viết là|trong đánh giá|rating|vote",
      "bạn đánh giá bài viết này thế nào|bấm vào ngôi sao để đánh giá|hãy đánh giá bài viết",
      "xem tiếp|đọc tiếp|xem tất cả|xem chi tiết|trở về|trở lại|sơ đồ cổng|sơ đồ trang|sitemap|thư điện tử công vụ|về đầu trang|trở về đầu trang|lên đầu trang|link bài gốc|lấy link|link gốc|quay lại|trang trước|trang sau|bài trước|bài sau|tin trước|tin sau|bài tiếp theo|trang chủ|home|về trang chủ",
      "theo dõi trên|theo dõi chúng tôi|theo dõi chúng tôi trên|theo dõi báo trên|theo dõi kênh|quan tâm trên zalo|follow us|đăng ký|đăng nhập|đăng ký nhận tin|đăng ký nhận bản tin|nhận bản tin|đăng ký ngay|bản tin email",
      "mới nhất|xem nhiều nhất|xem nhiều|đọc nhiều nhất|đọc nhiều|tin mới nhất|tin mới|tin nổi bật|nổi bật|tin xem nhiều|tin đọc nhiều|được quan tâm|bình luận nhiều|hot nhất",
      "các tin khác|tin khác|bài khác|bài viết khác|các bài khác|các bài viết khác|tin tức khác|tin liên quan|các tin liên quan|bài liên quan|bài viết liên quan|tin bài liên quan",
      "tin, bài liên quan|tin cùng chuyên mục|bài cùng chuyên mục|cùng chuyên mục|tin cùng loại|có thể bạn quan tâm|bạn có thể quan tâm|các tin đã đưa|các tin tiếp|tin tiếp theo|tin đã đăng",
      "tin cũ hơn|tin mới hơn|những tin mới hơn|những tin cũ hơn|xem theo ngày|xem tin theo ngày|chọn ngày|đọc thêm|xem thêm|tin đáng chú ý|tin trong ngày|bài mới nhất|bài đọc nhiều",
      "từ khóa|tags|tag|tìm kiếm|tìm kiếm thêm|chủ đề liên quan|chuyên đề liên quan|tải ứng dụng|tải app|app store|google play|đóng|close|menu|next|previous|prev|loading|đang tải",
      "gửi|hủy|hủy bỏ|nhập mã xác nhận|mã xác nhận|họ tên|họ và tên|họ và tên của bạn|tiêu đề|nội dung|địa chỉ email|email của bạn|tên của bạn|captcha|mã bảo vệ|thay mã khác|vui lòng đăng nhập",
      "tôi đồng ý|tôi hiểu|đã hiểu|chấp nhận tất cả|từ chối tất cả|chấp nhận cookie|cài đặt cookie|accept|accept all|reject|decline|got it|không cảm ơn|bật thông báo",
      "chính sách cookie|thông tin toà soạn|thông tin tòa soạn|đầu trang|skip to content|chuyển đến nội dung chính",
      "báo cáo|báo vi phạm|báo lỗi|trả lời|reply|thích|quan tâm nhất|mới nhất trước|cũ nhất|bấm để xem thêm|thu gọn|xem thêm tin|toàn màn hình|phóng to",
    ],
  },
  {
    reason: "widget",
    isWeak: true,
    phrases: [
      "bình luận|ý kiến|phản hồi|đánh giá|bình chọn|biểu quyết|bỏ phiếu|thăm dò ý kiến|thăm dò|xem kết quả|kết quả|chia sẻ|điểm|sao|phiếu|in|lưu|nghe|audio|video|theo dõi|chủ đề|chuyên mục|chuyên đề|sự kiện|liên hệ|giới thiệu|tin ảnh|thư viện ảnh|media|infographic|trung bình|trong|của|và|hoặc|qua|bởi|cho|lên|trên|tại|báo",
      "chấp nhận|đồng ý|từ chối|tuỳ chỉnh|tùy chỉnh|cho phép|để sau|bỏ qua|chính sách bảo mật|chính sách quyền riêng tư|điều khoản sử dụng|điều khoản dịch vụ|tìm hiểu thêm",
    ],
  },
  {
    reason: "counter",
    isWeak: false,
    phrases: [
      "lượt xem|lượt đọc|lần xem|lần đọc|lượt truy cập|số lượt xem|số lần xem|số lần đọc|đã xem|views|view|lượt bình luận|lượt chia sẻ|lượt thích|lượt tải|người đã xem|lượt đánh giá|đã đọc",
      "lượt xem bài viết|số lượt truy cập|đang truy cập|tổng lượt truy cập|người đang xem|shares|likes|phút đọc|phút trước|giờ trước|ngày trước|tuần trước|tháng trước|năm trước",
    ],
  },
  {
    reason: "advertisement",
    isWeak: false,
    phrases: [
      "quảng cáo|advertisement|advertisements|ads|sponsored|nội dung tài trợ|tài trợ bởi|bài viết tài trợ|liên hệ quảng cáo|thông tin doanh nghiệp tài trợ",
    ],
  },
];

/** Headings after which lists of other articles stand. */
export const relatedHeadings: readonly string[] = [
  "tin liên quan|các tin liên quan|bài liên quan|bài viết liên quan|tin bài liên quan|tin, bài liên quan|tin tức liên quan|những bài liên quan|nội dung liên quan",
  "tin cùng chuyên mục|bài cùng chuyên mục|cùng chuyên mục|tin cùng loại|cùng chủ đề|bài cùng chủ đề|tin cùng chủ đề|có thể bạn quan tâm|bạn có thể quan tâm",
  "các tin khác|tin khác|các tin đã đưa|bài khác|bài viết khác|các bài khác|các bài viết khác|tin tức khác|tin đã đăng|các tin đã đăng|các bài đã đăng|bài đã đăng|các bài mới|bài cùng tác giả|tin mới hơn|tin cũ hơn|những tin mới hơn|những tin cũ hơn|các tin mới hơn|các tin cũ hơn",
  "đọc nhiều|đọc nhiều nhất|xem nhiều|xem nhiều nhất|tin đọc nhiều|tin xem nhiều|tin mới|tin mới nhất|mới nhất|tin nổi bật|nổi bật|bài mới nhất|tin tiếp theo|bài tiếp theo|các tin tiếp|được quan tâm|tin đáng chú ý",
  "xem thêm|đọc thêm|tin trong ngày|bài đọc nhiều|mời bạn đọc thêm|mời đọc thêm|mời xem thêm|related|related articles|related news|read more|more news|đừng bỏ lỡ|đừng bỏ qua|tin hot|bài nổi bật|dòng sự kiện|nóng trong ngày|cùng tác giả|tin cùng sự kiện",
];

/** Headings after which readers speak. */
export const commentHeadings: readonly string[] = [
  "bình luận|ý kiến|ý kiến bạn đọc|ý kiến độc giả|phản hồi|bình luận của bạn đọc|bạn đọc bình luận|thảo luận|comments|các bình luận|ý kiến bình luận|bình luận mới nhất|tất cả bình luận",
];

/**
 * Lines that begin so are boilerplate to their end, whatever follows. Folded. A "label" is short and no sentence:
 * an article that explains a form may well write "Nhập mã xác nhận rồi bấm nút Gửi."
 */
interface WidgetBeginning {
  reason: RemovalReason;
  isLabel: boolean;
  pattern: RegExp;
}

const platform = "(?:google news|facebook|fanpage|zalo|youtube|tiktok|telegram|instagram|viber)";

export const widgetBeginnings: readonly WidgetBeginning[] = [
  label(
    "widget",
    "(?:vui long |xin )?nhap .{0,40}(?:email|e-mail|ho ten|noi dung|ma xac nhan|ma bao ve|tu khoa|binh luan)",
  ),
  label(
    "widget",
    "(?:hay )?(?:dang ky|nhan) .{0,60}(?:ban tin|qua email|thong bao moi|kenh (?:youtube|zalo|telegram))",
  ),
  label("widget", `(?:hay )?(?:theo doi|follow|like|quan tam|tham gia) .{0,60}${platform}`),
  label("widget", "(?:gui|viet|dang|them|xem) (?:binh luan|y kien|phan hoi)"),
  label("widget", "(?:tong so diem cua bai viet|xep hang:|danh gia:|diem trung binh)"),
  label("comments", String.raw`(?:binh luan|y kien|phan hoi)(?: ban doc)?\s*\(\s*\d+\s*\)$`),
  label(
    "counter",
    String.raw`(?:luot xem|luot doc|so luot xem|so luot doc|so lan xem|so lan doc|da xem|views?)\s*:?\s*[\d.,]+(?:\s*[|•·-].{0,40})?$`,
  ),
  label("advertisement", String.raw`(?:\[|\()?\s*(?:quang cao|advertisement|ads?)\s*(?:\]|\))?$`),
  label("advertisement", "(?:bai viet|noi dung) (?:quang cao|tai tro|duoc tai tro)"),
  line("widget", String.raw`(?:tu khoa|tags?|keywords?|the tag|hashtag|nhan)\s*:`),
  line("related-links", String.raw`(?:>>+|»|►|▶|=>)\s*\S`),
  line(
    "related-links",
    String.raw`(?:xem them|doc them|tin lien quan|bai lien quan|xem tiep|doc tiep|read more|moi doc them|moi xem them|tham khao them|co the ban quan tam|bai viet lien quan)\s*[:>»]`,
  ),
  line(
    "widget",
    "(?:kinh )?moi (?:ban|quy|doc gia|cac ban).{0,80}(?:theo doi|don doc|don xem|xem them|doc them|like|tham gia|gui|chia se|dang ky|tai ung dung|truy cap)",
  ),
  line(
    "widget",
    String.raw`(?:(?:®|©|\(c\))|ban quyen (?:thuoc|cua|©|noi dung|\d{4})|copyright|ghi ro nguon|(?:nghiem )?cam sao chep|moi sao chep|vui long ghi ro nguon|all rights reserved)`,
  ),
  line(
    "widget",
    String.raw`(?:(?:chung toi|trang(?: web| tin| nay)?(?: nay)?|website(?: nay| cua chung toi)?|bao [^.]{2,30}|ung dung(?: nay)?) (?:co )?(?:dang )?(?:su dung|dung) (?:cac )?(?:tep (?:tin )?)?cookies?(?!\p{L})|(?:bang (?:viec|cach)|khi|neu ban) (?:tiep tuc|su dung|truy cap|nhan|bam)[^.]{0,120}(?:cookie|chinh sach|dieu khoan)|(?:we|this (?:web)?site) uses? cookies|cookies? (?:giup|cho phep) (?:chung toi|trang))`,
  ),
  line(
    "widget",
    String.raw`(?:trinh duyet (?:cua ban|nay) (?:khong|da cu|chua)|(?:vui long|hay) (?:bat|kich hoat|nang cap) (?:javascript|trinh duyet)|(?:ban )?(?:co )?muon nhan thong bao|cho phep .{0,40}gui thong bao)`,
  ),
  label(
    "widget",
    "(?:tai|cai dat|cai) (?:app|ung dung)(?= )(?!.{0,60}(?:vnei|cua bo|cua so)).{0,80}(?:doc|tin|bao|nhan|cap nhat)",
  ),
  label(
    "widget",
    "(?:nhan|don doc|cap nhat) (?:tin|ban tin|thong bao) .{0,60}(?:dang ky|tai day|ngay!|moi sang\\??$|moi ngay\\??$)",
  ),
  label(
    "widget",
    String.raw`(?:bai viet|ban thay bai|ban nghi gi|ban co thich|ban cam thay).{0,40}(?:huu ich|the nao|hay khong|bai viet nay|khong)\s*\??(?:\s*co\s*\(?\d*\)?\s*[|/]?\s*khong\s*\(?\d*\)?)?$`,
  ),
  label("widget", String.raw`(?:#[^\s#][^#]{0,40}\s*){2,}$`),
  label("widget", String.raw`[★☆⭐\s]+.{0,40}$`),
  label(
    "widget",
    String.raw`\d(?:[.,]\d)?\s*\/\s*(?:5|10)(?:\s*(?:sao|★))?\s*(?:\(|-|–)?\s*\d[\d.,]*\s*(?:danh gia|luot danh gia|phieu|binh chon)\s*\)?$`,
  ),
  label(
    "widget",
    String.raw`(?:hotline|duong day nong|lien he quang cao|quang cao|toa soan)\s*(?::|-|–)?\s*[\d(+][\d\s.()+-]{7,24}(?:\s*[|–-].{0,60})?$`,
  ),
  label(
    "widget",
    "(?:nhan|bam|click|kich|an|cham)(?: chuot)?(?: vao)? (?:day|anh|hinh|link|lien ket)(?: .{0,20})? de (?:xem|phong|tai)",
  ),
  label(
    "widget",
    String.raw`(?:xem (?:them |tat ca |toan bo |du )?|con )\d+ (?:anh|hinh|buc anh|hinh anh|video|clip|binh luan|y kien)(?: khac| nua)?(?: cua bai viet)?$`,
  ),
  line("widget", "(?:bai viet nay co huu ich|ban thay bai viet|ban nghi gi ve bai|ban danh gia bai)"),
  line(
    "widget",
    "(?:y kien|binh luan) (?:cua ban )?(?:se|khong) (?:duoc|phai|co).{0,80}(?:duyet|bien tap|xuat ban|dau|hien thi)",
  ),
  label(
    "advertisement",
    String.raw`(?:.{0,90}(?: [-–] |! |\? ))?(?:ung tuyen|mua|dat mua|dat hang|dat ve|dang ky|lien he|nhan uu dai|kham pha) ngay!?$`,
  ),
  line("widget", "ban dang (?:doc|xem) bai (?:viet )?.{2,240} (?:tai|trong|o|thuoc) (?:chuyen )?muc(?: .{2,60})?$"),
  line("widget", "moi (?:thong tin|gop y|y kien|thac mac|phan hoi|chi tiet).{0,60}(?:gui|lien he).{0,60}@"),
  line("widget", String.raw`toi thieu \d+ (?:chu|ky tu)(?: so)?[\s.,;–-].{0,40}tieng viet`),
  line("widget", "(?:vui long|xin|hay) (?:dang nhap|go|viet) .{0,60}(?:binh luan|dau|tieng viet)"),
];

function label(reason: RemovalReason, source: string): WidgetBeginning {
  return { reason, isLabel: true, pattern: new RegExp(`^${source}`, "u") };
}

function line(reason: RemovalReason, source: string): WidgetBeginning {
  return { reason, isLabel: false, pattern: new RegExp(`^${source}`, "u") };
}

/** Lines of a site's foot, once the article is over. Folded. */
export const footBeginnings =
  /^(?:giay phep|gpbc|gp so|so giay phep|co quan chu quan|co quan cua|tong giam doc|van phong dai dien|vpdd|bao .{2,40} giu ban quyen|\S{2,12} - tong bien tap|tong bien tap|pho tong bien tap|chiu trach nhiem|toa soan|tru so|dia chi|dien thoai|dt|tel|fax|hotline|duong day nong|email|e-mail|website|lien he|chinh sach|dieu khoan|thiet ke boi|phat trien boi|design by|powered by|don vi chu quan|trang thong tin dien tu|bao dien tu .{0,60}(?:giay phep|ban quyen)|xem phien ban|phien ban)\b/u;

/** Names of sections as sites print them above a title. Folded. */
export const sectionNames: ReadonlySet<string> = new Set(
  (
    "thoi su|chinh tri|xa hoi|kinh te|phap luat|the gioi|giao duc|suc khoe|y te|cong nghe|khoa hoc|khoa hoc - cong nghe|khoa hoc cong nghe|cong nghe thong tin|cntt|" +
    "van hoa|giai tri|the thao|du lich|doi song|ban doc|kinh doanh|doanh nghiep|tai chinh|bat dong san|xe|tin tuc|su kien|tin tuc - su kien|tin tuc su kien|trong nuoc|quoc te|tin trong nuoc|" +
    "video|multimedia|infographic|emagazine|longform|chuyen doi so|so hoa|vien thong|vien thong - internet|cong nghe so|ict|an ninh|quoc phong|an ninh - quoc phong|moi truong|tai nguyen|lao dong|viec lam|ha tang|kinh te so|xa hoi so|chinh quyen so|chinh phu so|an toan thong tin|an ninh mang|hoa don dien tu|chu ky so|hai quan|lao dong - viec lam|cai cach|" +
    "cai cach hanh chinh|chinh phu dien tu|xay dung chinh quyen|chinh quyen|quoc hoi|chinh phu|nhan su|dia phuong|do thi|giao thong|nong nghiep|cong nghiep|thi truong|ngan hang|chung khoan|dau tu|bao hiem|tieu dung|" +
    "thong tin truyen thong|thong tin va truyen thong|truyen thong|bao chi|xuat ban|buu chinh|chinh sach|chinh sach moi|van ban moi|tin noi bat|tieu diem|nghien cuu - trao doi|nghien cuu trao doi|goc nhin|binh luan|dien dan|" +
    "tin moi|tin hoat dong|hoat dong|tin tuc chung|tin chi dao dieu hanh|tin tong hop|trang nhat|rao vat|doi song so|ai|tri tue nhan tao|xe dien|o to|xe may|o to - xe may|am thuc|thoi trang|lam dep|gia dinh|gioi tinh|tam su|thu gian|cuoi|game|mobile|hang hoa|nong san|thuy san|" +
    "nang luong|dau khi|xuat nhap khau|thue|tien te|startup|khoi nghiep|bong da|tennis|am nhac|dien anh|phim|sao|showbiz|nghe thuat|san khau|my thuat|sach|tuyen sinh|du hoc|hoc duong|gioi tre|nhip song tre|gia that|xay dung|quy hoach|nha dat|" +
    "khoa giao|y hoc|dinh duong|phap dinh|an ninh trat tu|ho so|quan su|kieu bao|bien dao|bien dong|nguoi tot viec tot|thoi tiet|thi truong tieu dung|thuong mai|dich vu|cong nghiep 4|thiet bi|san pham|thu thuat|bao mat|internet|kinh te - xa hoi|van hoa - xa hoi|chinh tri - xa hoi|phap luat - xa hoi|dan sinh|an sinh|an sinh xa hoi|tin dia phuong|hanh chinh|thu tuc hanh chinh|chinh sach va cuoc song|bao ve moi truong|phong su|ky su|phong van|the gioi so|nhip song so|trang chu|home|news|bai viet|tin bai"
  ).split("|"),
);
