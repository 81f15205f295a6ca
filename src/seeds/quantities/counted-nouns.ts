import type { Bilingual } from "../../domain/language.ts";
import { toPhrases, type Phrases } from "./phrases.ts";

/** Words that count single things and take the noun that follows along: «chiếc xe», «lượt người», «ca mắc». */
const classifierWords = `chiếc|cái|con|cây|lượt|tấm|bức|quyển|cuốn|tờ|căn|ngôi|toà|thửa|suất|hộp|thùng|bao|gói|viên|chai|lon|bát|đĩa|
ly|cốc|miếng|mảnh|mũi|liều|quả|trái|bông|cặp|bài|bản|vụ|ca|cơn|trận|cuộc|chuyến|dãy|đàn|đợt|bộ|khẩu|nhánh|loài|loại|giống|mẫu|nhóm|
đội|đoàn|hộ|lô|khu|cụm|tuyến|trạm|điểm|nhà|toa|thanh|ống|bình|bọc|kiện|mỏm|vị|viên|đốt|giọt|hạt|sợi|dự án|chương trình`;

/** Nouns that news counts, beside what a publication lists as its units. Longer phrases win over shorter ones. */
const nouns = `người|người dân|người lao động|người nước ngoài|người bệnh|người nghèo|người dùng|người thiệt mạng|người tham gia|người tham dự|
người tử vong|người mắc|dân|cư dân|hành khách|khách|khách hàng|du khách|lượt khách|khách du lịch|khách quốc tế|học sinh|sinh viên|giáo viên|
giảng viên|thí sinh|học viên|nghiên cứu sinh|trẻ em|trẻ|em|cháu|phụ nữ|nam giới|nam|nữ|đàn ông|bệnh nhân|bác sĩ|bác sỹ|y tá|điều dưỡng|nhân viên y tế|
cán bộ|công chức|viên chức|công nhân|nông dân|ngư dân|lao động|nhân sự|nhân viên|chuyên gia|kỹ sư|nhà khoa học|nhà báo|phóng viên|luật sư|
chiến sĩ|chiến sỹ|sĩ quan|quân nhân|binh sĩ|đại biểu|đại biểu Quốc hội|đảng viên|đoàn viên|hội viên|thành viên|uỷ viên|ủy viên|lãnh đạo|
thuê bao|SIM|eSIM|SIM rác|tài khoản|thuê bao di động|vận động viên|cầu thủ|huấn luyện viên|nghệ sĩ|nghệ nhân|ca sĩ|diễn viên|tác giả|nhân chứng|đối tượng|bị cáo|
bị can|nghi phạm|phạm nhân|nạn nhân|tử tù|cử tri|ứng viên|thủ khoa|gia đình|hộ gia đình|hộ|hộ dân|hộ nghèo|hộ cận nghèo|hộ kinh doanh|nhân khẩu|cặp vợ chồng|
cổ đông|nhà đầu tư|nhà thầu|doanh nghiệp|doanh nghiệp nhỏ và vừa|công ty|tập đoàn|tổng công ty|hợp tác xã|ngân hàng|chi nhánh|cửa hàng|siêu thị|chợ|trung tâm|
trung tâm thương mại|cơ sở|cơ sở y tế|cơ sở giáo dục|cơ sở sản xuất|tổ chức|hiệp hội|hội|câu lạc bộ|cơ quan|đơn vị|bộ|ngành|sở|sở ngành|ban|cục|vụ việc|phòng|
phòng ban|viện|học viện|nhà trường|trường|trường học|trường đại học|đại học|trường mầm non|lớp|lớp học|phòng học|bệnh viện|phòng khám|trạm y tế|nhà thuốc|giường|
giường bệnh|nước|quốc gia|vùng|vùng lãnh thổ|quốc gia và vùng lãnh thổ|nền kinh tế|châu lục|khu vực|địa phương|tỉnh|thành phố|tỉnh thành|tỉnh thành phố|
tỉnh/thành phố|tỉnh, thành phố|tỉnh, thành|bộ, ngành|quận|huyện|thị xã|thị trấn|phường|xã|xã phường|thôn|bản|ấp|làng|tổ dân phố|khu dân cư|khu phố|quận huyện|
điểm cầu|khu công nghiệp|cụm công nghiệp|khu chế xuất|khu kinh tế|nhà máy|xí nghiệp|xưởng|phân xưởng|dây chuyền|làng nghề|trang trại|vườn|ao|đầm|hồ|sông|suối|đập|hồ chứa|
cầu|đường|tuyến|tuyến đường|tuyến phố|con đường|cao tốc|nút giao|ga|nhà ga|sân bay|cảng|cảng biển|bến xe|bến|trạm|trạm BTS|trạm thu phí|trạm biến áp|
trạm phát sóng|cột|tua-bin|tổ máy|giếng|mỏ|công trình|dự án|hạng mục|gói thầu|hợp phần|căn hộ|căn nhà|ngôi nhà|nhà|phòng|phòng ở|phòng trọ|toà nhà|tầng|lô đất|nền đất|thửa đất|
xe|ô tô|xe ô tô|xe máy|xe buýt|xe khách|xe tải|xe điện|xe cứu thương|phương tiện|tàu|tàu cá|tàu thuyền|tàu hàng|thuyền|máy bay|chuyến bay|chuyến tàu|đoàn tàu|đầu máy|toa xe|container|
máy|máy tính|máy chủ|điện thoại|thiết bị|máy thở|camera|robot|chip|linh kiện|phụ tùng|sản phẩm|mặt hàng|loại hàng hoá|nhãn hiệu|thương hiệu|mẫu xe|lô hàng|đơn hàng|
đơn|đơn thư|đơn vị máu|đơn vị hành chính|đơn vị sự nghiệp|thủ tục|dịch vụ|văn bản|giấy phép|giấy chứng nhận|chứng chỉ|chứng nhận|bằng|bằng sáng chế|sáng chế|
chứng từ|tờ khai|hoá đơn|C/O|nguyện vọng|phiếu|phiếu bầu|lá phiếu|quyết định|nghị quyết|nghị định|thông tư|luật|dự án luật|dự thảo|kiến nghị|ý kiến|đề xuất|đề án|đề tài|công trình nghiên cứu|bài báo|bài viết|tin bài|tác phẩm|đầu sách|cuốn sách|bộ phim|
phim|ca khúc|bài hát|bức ảnh|bức tranh|hiện vật|di tích|di sản|lễ hội|sự kiện|hoạt động|hội nghị|hội thảo|cuộc họp|phiên họp|buổi|buổi làm việc|phiên|kỳ họp|cuộc thi|giải thưởng|
giải|huy chương|huy chương vàng|huy chương bạc|huy chương đồng|HCV|HCB|HCĐ|bàn|bàn thắng|trận đấu|trận|vòng đấu|đội tuyển|đội bóng|môn|môn học|môn thi|tín chỉ|điểm|câu hỏi|bài thi|
nhiệm vụ|chỉ tiêu|tiêu chí|mục tiêu|giải pháp|nhóm giải pháp|nội dung|lĩnh vực|nhóm|nhóm nhiệm vụ|hạng|cấp|bước|giai đoạn|chặng|nguyên tắc|quy định|điều kiện|
điều khoản|chương|điều|khoản|biện pháp|chính sách|nguyên nhân|yếu tố|chỉ số|trụ cột|mô hình|phương án|kịch bản|chương trình|kế hoạch|chiến lược|chuyên đề|phong trào|
cuộc gọi|tin nhắn|lượt|lượt người|lượt xem|lượt truy cập|lượt tải|lượt giao dịch|giao dịch|hợp đồng|thoả thuận|biên bản|vụ|vụ án|vụ tai nạn|tai nạn|vụ cháy|vụ vi phạm|trường hợp|
trường hợp vi phạm|ca|ca mắc|ca nhiễm|ca bệnh|ca mắc mới|ca tử vong|ca dương tính|ca nặng|ổ dịch|chùm ca bệnh|mẫu|mẫu xét nghiệm|mẫu bệnh phẩm|mũi|mũi tiêm|liều|liều vaccine|liều vắc xin|liều vắc-xin|
cuộc tấn công|cuộc tấn công mạng|sự cố|lỗ hổng|mã độc|website|trang web|trang|cổng|cổng thông tin|cổng thông tin điện tử|hệ thống|phần mềm|ứng dụng|nền tảng|cơ sở dữ liệu|chữ ký số|chứng thư số|kênh|kênh truyền hình|
tờ báo|cơ quan báo chí|tạp chí|ấn phẩm|địa chỉ|địa chỉ IP|tên miền|bản ghi|dữ liệu|thẻ|thẻ ngân hàng|máy ATM|máy POS|ví điện tử|cổ phiếu|trái phiếu|
cổ phần|mã|mã chứng khoán|phiên giao dịch|khoản vay|khoản|suất quà|suất học bổng|học bổng|phần quà|sổ|sổ tiết kiệm|con giống|con trâu|con bò|con lợn|gia súc|gia cầm|trâu bò|con|
lợn|bò|trâu|gà|vịt|loài|giống|cây|cây xanh|cây trồng|cơn bão|bão|trận động đất|đợt|đợt lũ|thôn bản|thế hệ|tổ|đoàn|đội|đoàn công tác|tổ công tác|
tiểu đoàn|trung đoàn|phiếu|lá phiếu|phiếu bầu|ghế|chỗ|chỗ ngồi|chỗ ở|việc làm|vị trí việc làm|chỗ làm việc|công việc|nghề|ngành nghề|ngành hàng|ca làm việc|suất ăn|bữa|bữa ăn|chữ|trang giấy|bao|
bản đồ|bài học|tiết|tiết học|ngày công|tay|chân|mặt trận|mũi nhọn|đột phá|khâu đột phá|phương thức|hình thức|loại|loại hình|dạng|kiểu|thành phần|bộ phận|khối|nhánh|
đầu mối|đầu việc|đầu điểm|bậc học|hành vi|lỗi|điểm đến|điểm|điểm thi|điểm tiêm|điểm trường|điểm đen|điểm bán hàng|điểm giao dịch|điểm phục vụ|bưu cục|bưu điện|mạng|nhà mạng|kết nối|
cảnh sát|bộ đội|công an|thanh niên|tình nguyện viên|cộng tác viên|thương binh|liệt sĩ|người có công|hài cốt|mẹ Việt Nam anh hùng|cụ|ông|bà|anh|chị|nhà sản xuất|đối tác|nhà cung cấp|đại lý|startup|
vệ tinh|tên lửa|quả bom|khẩu súng|viên đạn|đảo|quần đảo|bãi biển|vườn quốc gia|khu du lịch|khách sạn|nhà hàng|homestay|tour|tàu du lịch|di chỉ|hang động|khu đô thị|điều ước|hiệp định|FTA|
thị trường|thị trường xuất khẩu|khía cạnh|con số|thị phần|danh mục|gian hàng|bộ kit|kit|khẩu trang|máy lọc|thiết bị y tế|thương vụ|tỷ phú|triệu phú|đợt dịch|chốt|chốt kiểm soát|khu cách ly|
doanh nhân|hộ chiếu|thị thực|visa|căn cước|căn cước công dân|thẻ căn cước|biển số|giấy khai sinh|sổ đỏ|sổ hồng|hoá đơn|hoá đơn điện tử|tờ khai|mã số thuế|vi phạm|khiếu nại|tố cáo|đơn khiếu nại|cuộc kiểm tra|cuộc thanh tra|
bài thuốc|loại thuốc|thuốc|đơn thuốc|ca phẫu thuật|ca ghép|ca sinh|bé|bé trai|bé gái|mẹ|con em|phụ huynh|thầy|cô|thầy cô|giáo sư|tiến sĩ|thạc sĩ|cử nhân|ngôn ngữ|dân tộc|tôn giáo|tín đồ|can|can nước|bị hại|bị đơn|tin|hướng|ngả|vế|lý do|vấn đề|điều|màu|màu sắc|kỳ|số báo|tàu|nhịp|làn xe|hàng ghế|cột điện|trụ|nguồn|tháp|
giám thị|giám khảo|trọng tài|điện thoại viên|tổng đài viên|giao dịch viên|hướng dẫn viên|tài xế|lái xe|thợ|thợ lặn|thợ mỏ|phi công|tiếp viên|thuyền viên|thuỷ thủ|
kiểm lâm|kiểm lâm viên|kiểm sát viên|thẩm phán|hội thẩm|điều tra viên|kế toán|thủ quỹ|tiểu thương|thương lái|chủ hộ|chủ tàu|chủ xe|chủ cửa hàng|chủ đầu tư|hộ lý|sản phụ|thai phụ|
nhà văn hoá|nhà thi đấu|nhà xưởng|nhà kho|kho|bãi|bãi xe|bãi đỗ xe|bể|bồn|lò|hầm|cống|kè|đê|cột mốc|cột điện cao thế|mương|kênh mương|trạm bơm|trạm dừng nghỉ|làn|trường dạy nghề|
sà lan|ca nô|canô|xuồng|trực thăng|xe bồn|xe ben|xe đạp|xe cẩu|kíp|chi cục|cục thuế|chi cục thuế|chi cục hải quan|phòng thi|điểm cầu|dòng hàng|dòng thuế|mặt hàng|lô|
lượt khám|lượt cấp cứu|bệnh án|chợ đầu mối|sạp|quầy|quầy hàng|ki-ốt|kiosk|ngôi trường|vườn ươm|bản đăng ký|đề thi|câu lạc bộ|mã đề|mã ngành|chuyên ngành|học phần|
mối nguy|điểm nghẽn|nút thắt|thách thức|chủ trương|bài toán|quy trình|khâu|công đoạn|việc|sàn|sàn thương mại điện tử|sàn giao dịch|ví|quỹ|quỹ đầu tư|trình độ|số điện thoại|đường dây nóng|chuỗi|vuông tôm|bè|lồng bè|chuồng|sân|sân chơi|ký túc xá|hàng cây|bóng đèn|đèn|bếp|bếp ăn|resort|sân vận động|sân golf|sân bóng|
ngầm tràn|cửa xả|đầu số|tài liệu|phó giám đốc|giám đốc|hiệu trưởng|thầy giáo|trưởng bản|già làng|bí thư|chủ tịch|phó chủ tịch|kiểm toán viên|kiểm tra viên|dược sĩ|nha sĩ|bảo mẫu|nhạc công|vũ công|đạo diễn|khán giả|thính giả|
độc giả|bạn đọc|cổ vật|bảo vật|pho tượng|tượng|đình|miếu|giáo xứ|giáo dân|chỉ dẫn địa lý|đầu kéo|phà|luồng|lối mở|đồn|đồn biên phòng|trại giam|trại tạm giam|băng nhóm|sòng bạc|bánh heroin|liệu trình|phác đồ|món vay|dầm|mố cầu|
cọc|hố ga|phân đoạn|kiốt|chuyên trang|fanpage|thao tác|cú nhấp|tổng đài|ô cửa|luống|khóm|cành|chùm|nải|giạ|lứa|
tập|tập thơ|tập truyện|tập sách|dân số|
hạn chế|tồn tại|tồn tại, hạn chế|khó khăn|khó khăn, vướng mắc|vướng mắc|bất cập|tham luận|lá|lá đơn|chứng thư|
tính năng|tiện ích|chức năng|tác vụ|phiên bản|thuật toán`;

/** Nouns which number words go with in set phrases that count nothing: «hai bên», «hai con số», «ba miền». */
const idiomWords = `bên|chiều|con số|chữ số|miền|mặt|tay|chân|thân|mùa|phía|đầu|vợ chồng|ông bà|mẹ con|bố con|cha con|anh em|chị em|cô|thầy`;

const englishNouns = `people|services|service|ministries|ministry|provinces|province|agencies|agency|countries|country|companies|company|businesses|
cases|case|filings|filing|applications|users|students|teachers|patients|households|projects|cities|city|districts|tasks|bodies|documents|records|units|members|schools|hospitals|accounts|transactions|visitors|vehicles|workers|deaths|reports|seats|votes|points|copies|authorities|departments|
offices|jobs|homes|children|women|men|respondents|localities|procedures`;

function toNouns(list: string): Phrases<true> {
  return toPhrases(list.split("|").map((word) => [word.trim(), true] as const));
}

export const countedNouns: Bilingual<Phrases<true>> = { vi: toNouns(nouns), en: toNouns(englishNouns) };
export const classifiers: Bilingual<Phrases<true>> = { vi: toNouns(classifierWords), en: toPhrases<true>([]) };
export const idiomNouns: Bilingual<Phrases<true>> = { vi: toNouns(idiomWords), en: toPhrases<true>([]) };
