import { MAX_CAPTION } from '@/domain/text/pictureLook'

import { embedFaultWords } from './embedFaults'
import { galleryFaultWords } from './galleryFaults'
import { tableFaultWords } from './tableFaults'
import type { FailureTable } from './failureTable'

/** Why nobody approves what they wrote or changed: said beside the button, and when it is tried all the same. */
export const OWN_WORK =
  'Bạn đã viết hoặc sửa bài này nên không tự duyệt. Hãy nhờ một biên tập viên khác duyệt.'

/** Why nobody signs twice where each step wants another person. */
export const SAME_APPROVER =
  'Bạn đã duyệt bài này ở một bước trước. Quy trình của kênh cần mỗi bước một người khác nhau; hãy nhờ người khác duyệt bước này.'

export const ARTICLE_FAILURES = {
  wrongState: {
    status: 409,
    say: (p: { move: string; state: string }) =>
      `Không thể ${p.move} khi bài đang ở trạng thái “${p.state}”. Hãy tải lại trang để xem trạng thái mới nhất.`,
  },
  wrongRole: {
    status: 403,
    say: (p: { move: string; desk?: string }) =>
      p.desk
        ? `Bài này của phòng “${p.desk}” mà bạn không ở phòng đó nên không được ${p.move}. Hãy nhờ biên tập viên của phòng đó hoặc ban biên tập.`
        : `Vai trò của bạn ở kênh này không được ${p.move}. Hãy nhờ người có quyền thực hiện.`,
  },
  incomplete: {
    status: 400,
    say: (p: { missing: string }) => `Bài còn thiếu: ${p.missing}. Hãy bổ sung rồi gửi lại.`,
  },
  ownWork: { status: 403, say: OWN_WORK },
  sameApprover: { status: 403, say: SAME_APPROVER },
  unknownAuthor: {
    status: 400,
    say: 'Tác giả phải là người còn làm việc ở kênh của bài. Hãy chọn lại ở ô Tác giả.',
  },
  authorIsSettled: {
    status: 409,
    say: 'Bài đã gửi duyệt nên không đổi tác giả được nữa. Hãy rút lại hoặc trả lại bài rồi đổi.',
  },
  editedByAuthor: {
    status: 403,
    say: 'Bài này đứng tên tác giả khác. Tác giả và biên tập viên của kênh mới sửa được.',
  },
  editedByAsked: {
    status: 403,
    say: (p: { step: string }) =>
      `Bài đang chờ duyệt ở bước “${p.step}”. Chỉ người duyệt bước này sửa được; người khác hãy góp ý với họ hoặc nhờ trả lại bài.`,
  },
  editedBySigners: {
    status: 403,
    say: 'Bài đã duyệt. Chỉ tác giả và những người duyệt bài sửa được, và bài sẽ phải duyệt lại.',
  },
  shownInReview: {
    status: 403,
    say: (p: { title: string | null }) =>
      `Ảnh hoặc tệp này ở trong ${p.title ? `bài “${p.title}”` : 'một bài'} đang chờ duyệt, nên chỉ người duyệt bước này đổi được. Hãy nhờ họ đổi, nhờ trả lại bài rồi đổi, hoặc tải lên thành tệp mới.`,
  },
  correctsNothing: {
    status: 409,
    say: 'Bài được cải chính chưa từng đến với bạn đọc, hoặc là của kênh khác. Hãy chọn lại ở ô Bài được cải chính.',
  },
  outletFixed: {
    status: 409,
    say: 'Bài đã từng gửi duyệt ở kênh này nên không chuyển sang kênh khác được. Hãy nhân bản bài rồi chọn kênh cho bản mới.',
  },
  placedByEditors: {
    status: 403,
    say: 'Bài đã gửi duyệt. Từ lúc này chuyên mục, số và chủ đề do biên tập viên của kênh đổi.',
  },
  wishByEditors: {
    status: 403,
    say: 'Bài đã gửi duyệt. Từ lúc này giờ mong muốn đăng do biên tập viên của kênh đổi; bạn có thể nhắn họ bằng bình luận.',
  },
  timeMissing: { status: 400, say: 'Chưa chọn giờ hẹn. Hãy chọn ngày và giờ đăng.' },
  embargoByMove: {
    status: 409,
    say: 'Bài đã đăng hoặc đã hẹn giờ. Hãy đổi giờ cấm đăng bằng nút “Cấm đăng trước giờ” ở đầu trang.',
  },
  embargoByPublishers: {
    status: 403,
    say: 'Bài đã gửi duyệt. Từ lúc này giờ cấm đăng do người được đăng bài của kênh đổi.',
  },
  notScheduled: {
    status: 409,
    say: 'Bài này không có bản nào đang hẹn giờ. Hãy tải lại trang để xem trạng thái mới nhất.',
  },
  pastTime: {
    status: 400,
    say: 'Giờ hẹn đã qua. Hãy chọn một giờ từ bây giờ trở đi, hoặc bấm Đăng để đăng ngay.',
  },
  revisionChanged: {
    status: 409,
    say: 'Bài đã được sửa sau khi bạn mở hoặc sau khi được duyệt. Hãy tải lại trang, đọc bản mới rồi duyệt lại.',
  },
  savedMeanwhile: {
    status: 409,
    say: 'Bài vừa được người khác lưu hoặc đang được lưu. Hãy tải lại trang để xem bản mới nhất, rồi làm lại.',
  },
  textConflict: {
    status: 409,
    say: (p: { name: string | null }) =>
      `${p.name ?? 'Người khác'} vừa sửa đúng chỗ bạn đang sửa nên chưa lưu. Chưa có gì bị ghi đè: hãy chọn giữ câu chữ nào ở từng chỗ, rồi lưu lại.`,
  },
  saveUnclear: {
    status: 400,
    say: 'Yêu cầu lưu không rõ: “base” và “mine” phải có cùng những ô đã sửa. Hãy tải lại trang rồi lưu lại.',
  },
  notSavedHere: {
    status: 400,
    say: (p: { field: string }) =>
      `Ô “${p.field}” không lưu được cùng câu chữ của bài. Trạng thái của bài đổi bằng các nút, kênh đổi ở trang của bài.`,
  },
  placeUnclear: {
    status: 400,
    say: 'Không rõ bạn đang ở đâu trong bài. Hãy tải lại trang.',
  },
  basedOnOdd: {
    status: 400,
    say: '“basedOn” phải là dấu của bản đã đọc (ô revision của bài). Hãy đọc lại bài rồi gửi lại.',
  },
  movedMeanwhile: {
    status: 409,
    say: 'Bài vừa được người khác chuyển trạng thái. Hãy tải lại trang để xem trạng thái mới nhất.',
  },
  statusByMove: {
    status: 403,
    say: 'Trạng thái của bài chỉ đổi bằng các nút Gửi duyệt, Trả lại, Duyệt, Đăng. Hãy dùng nút tương ứng.',
  },
  draftNotSaid: {
    status: 400,
    say: 'Yêu cầu sửa phải ghi rõ ?draft=true hoặc trạng thái xuất bản, để bài đang đăng không bị gỡ nhầm.',
  },
  restoreAsDraft: {
    status: 409,
    say: 'Bản cũ chỉ được khôi phục thành bản thảo, rồi duyệt và đăng lại. Hãy mở Các bản rồi chọn “Khôi phục bản này thành bản nháp”.',
  },
  withdrawFirst: {
    status: 409,
    say: 'Bài đang chờ duyệt. Hãy bấm Rút lại trước khi sửa, để người duyệt không đọc nhầm bản cũ.',
  },
  takenDown: {
    status: 409,
    say: 'Bài này đã bị gỡ nên chưa đăng lại được. Hãy nhờ lãnh đạo kênh hoặc ban biên tập cho phép đăng lại trước.',
  },
  notPublic: {
    status: 409,
    say: 'Bài này không có bản nào đang đăng nên không có gì để gỡ. Hãy tải lại trang để xem trạng thái mới nhất.',
  },
  alreadyTakenDown: {
    status: 409,
    say: 'Bài này đã được gỡ. Hãy tải lại trang để xem trạng thái mới nhất.',
  },
  expiryDue: {
    status: 409,
    say: 'Bài đã đến giờ gỡ: bạn đọc không còn xem được, máy đang gỡ. Hãy tải lại trang sau một phút; nếu vẫn vậy, hãy bấm Gỡ bài.',
  },
  noExpiry: {
    status: 409,
    say: 'Bài này không hẹn gỡ. Hãy tải lại trang để xem trạng thái mới nhất.',
  },
  pastExpiry: {
    status: 400,
    say: 'Giờ gỡ đã qua. Hãy chọn một giờ từ bây giờ trở đi, hoặc bấm Gỡ bài để gỡ ngay.',
  },
  expiresAhead: {
    status: 409,
    say: 'Giờ gỡ không sau giờ đăng nên bạn đọc sẽ không bao giờ thấy bài. Hãy chọn giờ gỡ muộn hơn giờ hẹn đăng.',
  },
  trashPublished: {
    status: 409,
    say: 'Bài đang đăng nên không bỏ vào thùng rác được. Hãy gỡ bài trước bằng nút “Gỡ bài” ở trang của bài, có ghi lý do.',
  },
  trashScheduled: {
    status: 409,
    say: 'Bài đang hẹn giờ đăng nên không bỏ vào thùng rác được. Hãy bấm “Bỏ hẹn giờ” ở trang của bài trước.',
  },
  keptUntil: {
    status: 409,
    say: (p: { day: string; reason: string }) =>
      `Bài này phải giữ đến hết ${p.day} (${p.reason}) nên chưa bỏ vào thùng rác hay xóa được. Nếu không cần giữ nữa, hãy nhờ lãnh đạo kênh hoặc ban biên tập bấm “Giữ bài…” ở trang của bài.`,
  },
  keepPast: {
    status: 400,
    say: 'Ngày giữ đã qua. Hãy chọn một ngày từ hôm nay trở đi, hoặc bấm “Không giữ nữa”.',
  },
  keptNot: {
    status: 409,
    say: 'Bài này không còn được giữ. Hãy tải lại trang để xem trạng thái mới nhất.',
  },
  notTakenDown: {
    status: 409,
    say: 'Bài này không bị gỡ. Hãy tải lại trang để xem trạng thái mới nhất.',
  },
  outletMissing: { status: 400, say: 'Chưa chọn kênh. Hãy chọn kênh mà bài này thuộc về.' },
  badContent: {
    status: 400,
    say: 'Nội dung bài không đọc được. Hãy tải lại trang; nếu dán từ nơi khác, hãy dán dạng chữ thường.',
  },
  longCaption: {
    status: 400,
    say: (p: { found: number }) =>
      `Chú thích của một ảnh trong bài dài ${p.found} ký tự, nhiều nhất ${MAX_CAPTION}. Hãy rút ngắn rồi lưu lại.`,
  },
  innerFactBox: {
    status: 400,
    say: 'Một hộp thông tin nằm trong bảng, danh sách hoặc hộp khác. Hãy đưa hộp ra ngoài, đứng riêng giữa các đoạn văn, rồi lưu lại.',
  },
  badGallery: { status: 400, say: galleryFaultWords },
  badTable: { status: 400, say: tableFaultWords },
  badEmbed: { status: 400, say: embedFaultWords },
  unknownPart: {
    status: 400,
    say: (p: { kind: string }) =>
      `Nội dung có phần kiểu “${p.kind}” mà bài không giữ được. Hãy đổi phần đó thành đoạn văn, danh sách hoặc ảnh rồi lưu lại.`,
  },
} satisfies FailureTable
