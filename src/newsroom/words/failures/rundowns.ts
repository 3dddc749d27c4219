import type { FailureTable } from './failureTable'

export const RUNDOWN_FAILURES = {
  rundownNotMade: {
    status: 404,
    say: 'Số này chưa có khung chương trình. Người của kênh mở tab “Khung chương trình” thì khung được lập.',
  },
  rundownInternal: {
    status: 403,
    say: 'Khung chương trình và lời dẫn là việc nội bộ của kênh. Bạn xem được bảng đã phát và chứng cứ của các lượt phát.',
  },
  rundownWithoutSlot: {
    status: 422,
    say: 'Số này chưa có giờ phát dự kiến nên chưa lập được khung chương trình. Hãy xếp giờ cho số trước.',
  },
  rundownBusy: {
    status: 409,
    say: 'Khung này đang có nhiều người sửa cùng lúc. Hãy đợi một giây rồi thử lại.',
  },
  rundownUnknownRevision: {
    status: 409,
    say: 'Bản khung bạn đang mở không còn khớp với máy chủ. Hãy tải lại trang.',
  },
  rundownConflict: {
    status: 409,
    say: 'Có người vừa sửa đúng chỗ bạn sửa. Hãy xem hai giá trị bên dưới rồi chọn giữ giá trị nào.',
  },
  rundownTooLong: {
    status: 422,
    say: (p: { max: number }) => `Một khung có tối đa ${p.max} mục. Hãy bỏ bớt.`,
  },
  rundownAired: {
    status: 409,
    say: 'Chương trình đã hết sóng nên khung không sửa được nữa. Nếu giờ chạy ghi sai, hãy sửa ở bảng “Đã phát”.',
  },
  rundownChanged: {
    status: 409,
    say: 'Khung đã được sửa sau khi bạn mở. Hãy xem bản mới rồi bấm lại.',
  },
  rundownOwnWork: {
    status: 403,
    say: 'Bạn đã sửa khung này từ lần duyệt trước nên không tự duyệt. Hãy nhờ một lãnh đạo khác duyệt.',
  },
  rundownBlocked: { status: 422, say: (p: { what: string }) => `Chưa duyệt được. ${p.what}` },
  rundownAlreadyApproved: {
    status: 409,
    say: 'Khung này đã được duyệt như bạn đang xem. Không cần gửi duyệt.',
  },
  rundownAlreadySubmitted: {
    status: 409,
    say: 'Khung này đang chờ duyệt rồi. Hãy đợi người duyệt xem.',
  },
  rundownNotSubmitted: {
    status: 409,
    say: 'Khung này không còn chờ duyệt. Hãy tải lại trang để xem trạng thái mới.',
  },
  rundownNotSubmitter: {
    status: 403,
    say: 'Chỉ người đã gửi duyệt rút lại được khung này. Hãy hỏi người đó, hoặc nhờ người duyệt trả lại.',
  },
  rundownEmpty: { status: 422, say: 'Khung chưa có mục nào. Hãy thêm mục rồi gửi duyệt.' },
  rundownReasonMissing: {
    status: 422,
    say: 'Chưa ghi lý do trả lại. Hãy viết một câu để người làm khung biết phải sửa gì.',
  },
  templateEmpty: {
    status: 422,
    say: 'Khung chưa có mục nào nên chưa lưu làm mẫu được. Hãy thêm mục trước.',
  },
  noPreviousRundown: {
    status: 404,
    say: 'Chưa có số nào trước đó của chuyên mục này có khung chương trình. Hãy dùng mẫu hoặc thêm mục.',
  },
  slotBackwards: { status: 422, say: 'Giờ hết sóng phải sau giờ lên sóng. Hãy nhập lại.' },
  slotTooLong: { status: 422, say: 'Khung dài quá 24 giờ. Hãy chọn giờ hết sóng sớm hơn.' },
  entryLinkMissing: {
    status: 422,
    say: (p: { what: string }) =>
      `${p.what} không có trong kênh này, hoặc bạn không được xem. Hãy chọn lại từ danh sách.`,
  },
} satisfies FailureTable
