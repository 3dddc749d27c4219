/** What people call the actions of the obligation desk: buttons, refusals and the log use the same words. */
export const DESK_ACTION_WORDS = {
  'airing.confirm': 'Xác nhận đã phát',
  'airing.correct': 'Sửa xác nhận đã phát',
  'airing.reject': 'Bác lượt phát',
  'issue.makeUp': 'Lên lịch phát bù',
  'issue.waive': 'Miễn',
  'issue.unwaive': 'Bỏ miễn',
  'issue.move': 'Dời lịch',
  'issue.moveSeries': 'Dời cả loạt',
  'issue.cancel': 'Hủy số',
  'issue.restore': 'Bỏ hủy số',
  'issue.request': 'Gắn đề nghị',
  'issue.markStep': 'Đánh dấu việc đã xong',
  'column.suspend': 'Tạm dừng chuyên mục',
  'column.reschedule': 'Đổi lịch chuyên mục',
  'column.undoReschedule': 'Hoàn tác đổi lịch',
  'holidays.enter': 'Nhập ngày nghỉ',
  'holidays.remove': 'Bỏ một ngày nghỉ',
  'suspension.end': 'Kết thúc sớm đợt tạm dừng',
  'obligation.enterQuota': 'Nhập định mức',
  'obligation.change': 'Đổi định mức từ một ngày',
  'plan.replace': 'Thay thế văn bản',
  'rundown.make': 'Lập khung chương trình',
  'rundown.edit': 'Sửa khung chương trình',
  'rundown.template': 'Lưu, xóa mẫu khung',
  'rundown.export': 'Xuất khung chương trình',
  'rundown.submit': 'Gửi duyệt khung chương trình',
  'rundown.withdraw': 'Rút lại khung đã gửi duyệt',
  'rundown.return': 'Trả lại khung chương trình',
  'rundown.approve': 'Duyệt khung chương trình',
  'rundown.withdrawApproval': 'Bỏ duyệt khung chương trình',
  'rundown.run': 'Điều khiển trực tiếp',
  'rundown.discardRun': 'Bỏ phiên phát',
  'rundown.link': 'Tạo liên kết xem',
  'rundown.unlink': 'Thu hồi liên kết xem',
  'rundown.air': 'Ghi lượt phát từ bảng đã phát',
  'rundown.correctTake': 'Sửa lượt chạy',
  'rundown.importPlaylog': 'Nhập nhật ký máy phát',
  'calendar.link': 'Tạo địa chỉ lịch',
  'calendar.unlink': 'Thu hồi địa chỉ lịch',
  'alert.acknowledge': 'Nhận xử lý',
  'alert.assign': 'Giao người phụ trách',
  'alert.settle': 'Kết thúc cảnh báo',
  'alert.reopen': 'Mở lại cảnh báo',
  'mail.retry': 'Gửi lại thư',
} as const

export type DeskActionName = keyof typeof DESK_ACTION_WORDS

/** The words inside a sentence: `xác nhận đã phát`. */
export function deskActionVerb(name: DeskActionName): string {
  return DESK_ACTION_WORDS[name].toLocaleLowerCase('vi')
}
