import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import type {
  EntryField,
  EntryKind,
  EntryStatus,
  SettingField,
} from '@/domain/rundown/edit/content'
import { plainTextOf } from '@/newsroom/texts/contentShape'
import { ENTRY_KIND_WORDS, ENTRY_STATUS_WORDS } from '@/newsroom/words/rundowns'

import { nameIn, type Names, topicName } from './names'

export type ValueContext = { names: Names; clock: (at: number) => string }

const FIELD_LABELS: Record<EntryField, string> = {
  title: 'Tên mục',
  segment: 'Phần',
  kind: 'Loại',
  seconds: 'Thời lượng',
  start: 'Giờ bắt đầu cố định',
  until: 'Giờ kết thúc cố định',
  floated: 'Để ngoài',
  status: 'Trạng thái',
  presenter: 'Người dẫn',
  notes: 'Ghi chú kỹ thuật',
  credits: 'Ê-kíp',
  script: 'Lời dẫn',
  topics: 'Chủ đề',
  assignee: 'Người làm',
  article: 'Tin bài',
  clip: 'Tệp phát',
}

const SETTING_LABELS: Record<SettingField, string> = {
  onAir: 'Giờ lên sóng',
  offAir: 'Giờ hết sóng',
  overSeconds: 'Được dôi',
  underSeconds: 'Được thiếu',
  gapSeconds: 'Được trống',
}

export const fieldLabel = (field: EntryField): string => FIELD_LABELS[field]
export const settingLabel = (field: SettingField): string => SETTING_LABELS[field]

const SCRIPT_SHOWN = 300

/** A value of a row or of the slot as people read it. */
export function valueWords(
  field: EntryField | SettingField,
  value: unknown,
  { names, clock }: ValueContext,
): string {
  switch (field) {
    case 'kind':
      return ENTRY_KIND_WORDS[value as EntryKind].vi
    case 'status':
      return ENTRY_STATUS_WORDS[value as EntryStatus].vi
    case 'seconds':
      return value === null ? 'chưa rõ' : formatDuration(Number(value))
    case 'overSeconds':
    case 'underSeconds':
    case 'gapSeconds':
      return formatDuration(Number(value))
    case 'onAir':
    case 'offAir':
      return clock(Number(value))
    case 'start':
    case 'until':
      return value === null ? 'không cố định' : clock(Number(value))
    case 'floated':
      return value ? 'có' : 'không'
    case 'topics':
      return (value as string[]).map((id) => topicName(names, id)).join('; ') || 'không có'
    case 'assignee':
      return nameIn(names.people, value as string | null) || 'không có'
    case 'article':
      return nameIn(names.articles, value as string | null) || 'không có'
    case 'clip':
      return nameIn(names.clips, value as string | null) || 'không có'
    case 'script': {
      const text = plainTextOf(value)
      if (text === '') return 'trống'
      return text.length > SCRIPT_SHOWN ? `${text.slice(0, SCRIPT_SHOWN)}…` : text
    }
    default:
      return String(value) || 'trống'
  }
}
