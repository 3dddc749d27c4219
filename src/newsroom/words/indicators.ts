import type {
  IndicatorGroup,
  IndicatorMeasure,
  IndicatorSplit,
  ReformField,
} from '@/domain/report/indicator/types'

type Words = Record<'vi' | 'en', string>

export const INDICATOR_GROUP_WORDS: Record<IndicatorGroup, Words> = {
  programmes: { vi: 'Chương trình, chuyên trang', en: 'Programmes and pages' },
  items: { vi: 'Tin bài', en: 'Items' },
  visual: { vi: 'Tuyên truyền trực quan', en: 'Visual means' },
  meetings: { vi: 'Hội nghị, lớp, cuộc thi', en: 'Meetings, classes, contests' },
  documents: { vi: 'Văn bản chỉ đạo', en: 'Directing documents' },
}

export const INDICATOR_SPLIT_WORDS: Record<IndicatorSplit, Words> = {
  none: { vi: 'Không chia', en: 'None' },
  medium: { vi: 'Theo loại hình', en: 'By medium' },
  genre: { vi: 'Theo thể loại', en: 'By genre' },
  topic: { vi: 'Theo chủ đề', en: 'By topic' },
  field: { vi: 'Theo lĩnh vực cải cách', en: 'By reform field' },
}

export const INDICATOR_MEASURE_WORDS: Record<IndicatorMeasure, Words> = {
  planned: { vi: 'Số theo lịch', en: 'Issues planned' },
  aired: { vi: 'Số đã phát', en: 'Issues aired' },
  late: { vi: 'Số phát muộn', en: 'Issues late' },
  makeUps: { vi: 'Số phát bù', en: 'Make-ups' },
  missed: { vi: 'Số không phát', en: 'Issues missed' },
  repeats: { vi: 'Lượt phát lại', en: 'Repeats' },
  relays: { vi: 'Lượt tiếp sóng', en: 'Relays' },
  minutes: { vi: 'Số phút đã phát', en: 'Minutes' },
  items: { vi: 'Tin bài đã đăng', en: 'Items' },
  takenDown: { vi: 'Tin bài đã gỡ', en: 'Items taken down' },
}

/** Fields of the reform that statistics break items down by (domain.md §6). */
export const REFORM_FIELD_WORDS: Readonly<Record<ReformField, string>> = {
  institutions: 'Thể chế',
  procedures: 'Thủ tục hành chính',
  apparatus: 'Tổ chức bộ máy',
  officials: 'Chế độ công vụ',
  finance: 'Tài chính công',
  digital: 'Xây dựng chính quyền số',
}

export const REFORM_FIELD_ENGLISH: Readonly<Record<ReformField, string>> = {
  institutions: 'Institutions',
  procedures: 'Procedures',
  apparatus: 'Apparatus',
  officials: 'Civil service',
  finance: 'Public finance',
  digital: 'Digital government',
}
