import { addDays, type CivilDate, civilDateOf } from '@/domain/calendar/civil'
import { rowsWhere } from '@/database/rows'

import { findOrCreate, type Seeding } from '../findOrCreate'

type Row = {
  kind: string
  title: string
  /** Days before today on which it was done; null is planned for in a week. */
  ago: number | null
  place: string
  quantities: Record<string, number | null>
  topic: string
}

/** What an outlet does for reform beside its issues: one unknown amount, and one that is still to come. */
const ACTIVITIES: readonly Row[] = [
  {
    kind: 'Tờ rơi, tờ gấp',
    title: 'Tờ gấp hướng dẫn nộp hồ sơ trực tuyến',
    ago: 40,
    place: 'Bộ phận Một cửa các huyện, thị xã',
    quantities: { bản: 5000 },
    topic: '1.4',
  },
  {
    kind: 'Hội nghị, lớp tập huấn',
    title: 'Tập huấn viết tin về cải cách hành chính cho cộng tác viên',
    ago: 25,
    place: 'Hội trường tòa soạn',
    quantities: { lớp: 1, 'lượt người': 42 },
    topic: '1.4',
  },
  {
    kind: 'Màn hình điện tử',
    title: 'Phát thông điệp “Một cửa vì dân” trên màn hình quảng trường',
    ago: 12,
    place: 'Quảng trường trung tâm',
    quantities: { điểm: null },
    topic: '1.1',
  },
  {
    kind: 'Cuộc thi tìm hiểu',
    title: 'Thi trực tuyến tìm hiểu dịch vụ công',
    ago: null,
    place: 'Trên báo điện tử',
    quantities: { cuộc: 1 },
    topic: '1.5',
  },
]

type Ground = { now: number; outlet: string; topics: Record<string, string> }

/** Writes the sample’s activities of an outlet around today. */
export async function writeActivities(
  seeding: Seeding,
  { now, outlet, topics }: Ground,
): Promise<void> {
  const today: CivilDate = civilDateOf(now)
  const kinds = await rowsWhere(seeding.payload, 'activity-kinds', {
    where: {},
    overrideAccess: true,
  })
  for (const { kind, title, ago, place, quantities, topic } of ACTIVITIES) {
    const id = kinds.find(({ name }) => name === kind)?.id
    if (!id) continue
    const about = topics[topic]
    await findOrCreate(seeding, {
      collection: 'activities',
      where: { and: [{ outlet: { equals: outlet } }, { title: { equals: title } }] },
      data: {
        ...{ outlet, kind: id, title, place, quantities, sample: true },
        ...(about && { topics: [about] }),
        ...(ago === null
          ? { plannedOn: addDays(today, 7) }
          : { doneOn: addDays(today, -ago), plannedOn: addDays(today, -ago) }),
      },
    })
  }
}
