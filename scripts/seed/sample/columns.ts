import type { OutletKey } from './outlets'

export type ColumnKey = 'page' | 'oneStop' | 'digital' | 'tv' | 'radio' | 'batXat' | 'bacHa'

export type SampleColumn = {
  key: ColumnKey
  outlet: OutletKey
  name: string
  kind: 'page' | 'programme'
  description: string
  /** Null: items come as they come. */
  slot: { rrule: string; time: string; minutes: number; channel: string | null } | null
  holidayPolicy: 'keep' | 'moveAfter'
  topics: readonly string[]
}

/** The columns of the sample year. Every date of a rule has an issue, so that the check finds none to add. */
export const SAMPLE_COLUMNS: readonly SampleColumn[] = [
  {
    key: 'page',
    outlet: 'online',
    name: 'Cải cách hành chính',
    kind: 'page',
    description: 'Chuyên trang hằng tuần về cải cách hành chính: chủ trương, cách làm, kết quả.',
    slot: { rrule: 'FREQ=WEEKLY;BYDAY=MO', time: '09:00', minutes: 0, channel: null },
    holidayPolicy: 'keep',
    topics: ['1.1', '1.2', '1.3', '1.4.1', '1.4.3', '1.4.4', '1.5'],
  },
  {
    key: 'oneStop',
    outlet: 'online',
    name: 'Một cửa – Thủ tục',
    kind: 'page',
    description:
      'Giải thích thủ tục hành chính bằng lời thường: chuẩn bị gì, nộp ở đâu, khi nào có.',
    slot: null,
    holidayPolicy: 'keep',
    topics: ['1.4.2', '1.6'],
  },
  {
    key: 'digital',
    outlet: 'online',
    name: 'Chính quyền số',
    kind: 'page',
    description: 'Dịch vụ công trực tuyến, dữ liệu và kỹ năng số cho mọi nhà.',
    slot: null,
    holidayPolicy: 'keep',
    topics: ['1.4.6'],
  },
  {
    key: 'tv',
    outlet: 'tv',
    name: 'Truyền hình cải cách hành chính',
    kind: 'programme',
    description:
      'Chuyên mục truyền hình 15 phút, hai số mỗi tháng, thứ Sáu tuần thứ hai và thứ tư.',
    slot: {
      rrule: 'FREQ=MONTHLY;BYDAY=2FR,4FR',
      time: '19:45',
      minutes: 15,
      channel: 'Kênh truyền hình (mẫu)',
    },
    holidayPolicy: 'moveAfter',
    topics: ['1.2', '1.3', '1.4'],
  },
  {
    key: 'radio',
    outlet: 'radio',
    name: 'Phát thanh cải cách hành chính',
    kind: 'programme',
    description: 'Chuyên mục phát thanh 10 phút, hai số mỗi tháng, thứ Ba tuần đầu và tuần thứ ba.',
    slot: {
      rrule: 'FREQ=MONTHLY;BYDAY=1TU,3TU',
      time: '11:15',
      minutes: 10,
      channel: 'Kênh phát thanh (mẫu)',
    },
    holidayPolicy: 'keep',
    topics: ['1.2', '1.4.2', '1.6'],
  },
  {
    key: 'batXat',
    outlet: 'batXat',
    name: 'Bản tin cải cách hành chính Bát Xát',
    kind: 'programme',
    description: 'Bản tin truyền thanh cuối tháng.',
    slot: { rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1', time: '17:00', minutes: 5, channel: 'Loa' },
    holidayPolicy: 'keep',
    topics: ['1.4.2'],
  },
  {
    key: 'bacHa',
    outlet: 'bacHa',
    name: 'Bản tin cải cách hành chính Bắc Hà',
    kind: 'programme',
    description: 'Bản tin truyền thanh, thứ Hai tuần đầu và tuần thứ ba.',
    slot: { rrule: 'FREQ=MONTHLY;BYDAY=1MO,3MO', time: '06:00', minutes: 5, channel: 'Loa' },
    holidayPolicy: 'keep',
    topics: ['1.4.2'],
  },
]
