import type { Indicator } from '@/domain/report/indicator/types'

import { findOrCreate, type Seeding } from '../findOrCreate'

type Row = Omit<Indicator, 'id'>

/** Indicators that periodic reports have asked for (domain.md §6); an administrator changes and adds them. */
const INDICATORS: readonly Row[] = [
  computed('Chương trình theo lịch', 'số', 'programmes', 'planned'),
  computed('Chương trình đã phát', 'số', 'programmes', 'aired'),
  computed('Phát lại', 'lượt phát', 'programmes', 'repeats'),
  { ...computed('Tin, bài theo thể loại', 'tin, bài', 'items', 'items'), split: 'genre' },
  { ...computed('Tin, bài theo chủ đề', 'tin, bài', 'items', 'items'), split: 'topic' },
  { ...computed('Tin, bài theo lĩnh vực cải cách', 'tin, bài', 'items', 'items'), split: 'field' },
  {
    ...computed('Chương trình đã phát theo loại hình', 'số', 'programmes', 'aired'),
    split: 'medium',
  },
  entered('Tin, bài trên mạng xã hội', 'tin, bài', 'items'),
  entered('Tờ rơi, tờ gấp phát ra', 'bản', 'visual'),
  entered('Màn hình điện tử tuyên truyền', 'điểm', 'visual'),
  entered('Lượt người dự hội nghị, lớp tập huấn', 'lượt người', 'meetings'),
  entered('Văn bản chỉ đạo đã ban hành', 'văn bản', 'documents'),
]

function computed(name: string, unit: string, group: Row['group'], measure: Row['measure']): Row {
  return { name, unit, group, measure, split: 'none' }
}

function entered(name: string, unit: string, group: Row['group']): Row {
  return { name, unit, group, measure: null, split: 'none' }
}

export async function seedIndicators(seeding: Seeding): Promise<void> {
  for (const [at, row] of INDICATORS.entries()) {
    await findOrCreate(seeding, {
      collection: 'indicators',
      where: { name: { equals: row.name } },
      data: { ...row, order: (at + 1) * 10 },
    })
  }
}
