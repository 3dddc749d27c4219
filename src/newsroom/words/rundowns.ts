import type { EntryKind, EntryStatus } from '@/domain/rundown/edit/content'
import type { RundownReview } from '@/domain/workflow/rundownReview'
import type { RunAction, RunState, TakeSource } from '@/domain/rundown/run/run'

type Words = { vi: string; en: string }

/** What people call the kinds of entries. */
export const ENTRY_KIND_WORDS: Record<EntryKind, Words> = {
  live: { vi: 'Trực tiếp', en: 'Live' },
  tape: { vi: 'Băng', en: 'Tape' },
  reader: { vi: 'Đọc', en: 'Reader' },
  music: { vi: 'Nhạc', en: 'Music' },
  break: { vi: 'Cắt, quảng cáo', en: 'Break' },
}

/** Where a rundown stands between those who make it and those who approve it. */
export const RUNDOWN_REVIEW_WORDS: Record<RundownReview, Words> = {
  submitted: { vi: 'Chờ duyệt', en: 'Submitted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
}

/** How far the work on an entry is. */
export const ENTRY_STATUS_WORDS: Record<EntryStatus, Words> = {
  planned: { vi: 'Dự kiến', en: 'Planned' },
  inProgress: { vi: 'Đang làm', en: 'In progress' },
  ready: { vi: 'Sẵn sàng', en: 'Ready' },
}

/** What people call the states of a live run. */
export const RUN_STATE_WORDS: Record<RunState, Words> = {
  idle: { vi: 'Chưa lên sóng', en: 'Not yet on air' },
  live: { vi: 'Đang phát', en: 'On air' },
  ended: { vi: 'Đã hết sóng', en: 'Off air' },
}

/** What people call a rehearsal and how far it is: the same on every screen. */
export const REHEARSAL_WORDS: Record<RunState | 'name' | 'start' | 'end' | 'clock', string> = {
  name: 'Tập dượt',
  start: 'Bắt đầu tập dượt',
  end: 'Kết thúc tập',
  idle: 'Tập dượt',
  live: 'Đang tập dượt, không phát sóng',
  ended: 'Đã tập xong, không phát sóng',
  clock: 'Giờ tập',
}

/** What people call the presses of the live console. */
export const RUN_ACTION_WORDS: Record<RunAction, string> = {
  start: 'Bắt đầu phát',
  next: 'Mục tiếp',
  previous: 'Mục trước',
  hold: 'Giữ',
  resume: 'Chạy tiếp',
  add: 'Thêm, bớt giờ',
  jump: 'Nhảy đến mục',
  float: 'Bỏ qua mục',
  offAir: 'Hết sóng',
  takeOver: 'Tiếp quản',
  reset: 'Đặt lại buổi tập',
}

/** Where a take was noted. */
export const TAKE_SOURCE_WORDS: Record<TakeSource, Words> = {
  live: { vi: 'Trực tiếp', en: 'Live' },
  playlog: { vi: 'Nhật ký máy phát', en: 'Playout log' },
  manual: { vi: 'Nhập tay', en: 'By hand' },
}

/** The screens a link can open. */
export const LINK_KINDS = ['clock', 'presenter', 'producer', 'phone'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

export const LINK_KIND_WORDS: Record<LinkKind, Words> = {
  clock: { vi: 'Đồng hồ phòng thu', en: 'Studio clock' },
  presenter: { vi: 'Người dẫn, máy nhắc', en: 'Presenter, prompter' },
  producer: { vi: 'Đạo diễn', en: 'Producer' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
}
