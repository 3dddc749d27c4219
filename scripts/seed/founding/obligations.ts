import type { RequiredDataFromCollectionSlug } from 'payload'

import { slugify } from '@/domain/text/slug'

import { findOrCreate, type Seeding } from '../findOrCreate'
import { DISTRICTS_2022 } from './districts'
import type { Outlets } from './outlets'
import { PLAN_97 } from './plan97'

type Row = RequiredDataFromCollectionSlug<'obligations'>

const VALIDITY = { validFrom: PLAN_97.validFrom, validTo: PLAN_97.validTo }
/** The places in the document itself: section IV, point 2 (Trách nhiệm thực hiện). */
const CLAUSE_STATIONS = 'điểm 2.6 khoản 2 mục IV'
const CLAUSE_NEWSPAPER = 'điểm 2.5 khoản 2 mục IV'
/** The plan names no number for the newspaper: an editor sets how old its newest item may be. */
const NEWSPAPER_DAYS = 7

/** What plan 97 has the newspaper, the station and the district stations do in 2022. */
export async function seedObligations(
  seeding: Seeding,
  { plan, outlets }: { plan: string; outlets: Outlets },
): Promise<void> {
  const station = await addColumn(seeding, {
    name: 'Cải cách hành chính nhà nước',
    outlet: outlets.tv,
    kind: 'programme',
    description:
      'Chuyên mục phát sóng định kỳ theo Kế hoạch số 97/KH-UBND. Văn bản không nêu ngày phát.',
    ...VALIDITY,
  })
  const newspaper = await addColumn(seeding, {
    name: 'Chuyên trang cải cách hành chính',
    outlet: outlets.online,
    kind: 'page',
    description: 'Chuyên trang, chuyên mục cải cách hành chính theo Kế hoạch số 97/KH-UBND.',
    ...VALIDITY,
  })
  const owes = (row: Omit<Row, keyof typeof VALIDITY | keyof typeof TIMING | 'plan'>) =>
    addObligation(seeding, { ...row, ...VALIDITY, ...TIMING, plan })
  await owes({
    title: 'Chuyên mục cải cách hành chính nhà nước, 2 số/tháng',
    outlet: outlets.tv,
    columns: [station],
    clause: CLAUSE_STATIONS,
    measureKind: 'count',
    count: 2,
    note:
      'Kế hoạch ký ngày 14/3/2022 nên tháng đầu tiên tính đủ là tháng 4. Văn bản không nói rõ truyền hình hay phát ' +
      'thanh: nghĩa vụ được gắn với kênh truyền hình.',
  })
  await owes({
    title: 'Duy trì chuyên trang, chuyên mục cải cách hành chính',
    outlet: outlets.online,
    columns: [newspaper],
    clause: CLAUSE_NEWSPAPER,
    measureKind: 'freshness',
    days: NEWSPAPER_DAYS,
    note: 'Văn bản không nêu số lượng. Số ngày tối đa giữa hai bài do người biên tập đặt.',
  })
  for (const district of DISTRICTS_2022) {
    await owes({
      title: `Tuyên truyền cải cách hành chính, ${district}`,
      outlet: outlets.districts[district],
      clause: CLAUSE_STATIONS,
      measureKind: 'unset',
      note: 'Thực hiện theo Kế hoạch số 434/KH-UBND ngày 28/12/2021. Chưa nhập định mức.',
    })
  }
}

const TIMING = {
  period: 'month',
  proration: 'nextFull',
  lateAfterMinutes: 30,
  graceHours: 24,
} as const

/** Known by plan, outlet and clause. */
export function addObligation(seeding: Seeding, data: Row): Promise<string> {
  return findOrCreate(seeding, {
    collection: 'obligations',
    where: {
      and: [
        { plan: { equals: data.plan } },
        { outlet: { equals: data.outlet } },
        { clause: { equals: data.clause } },
      ],
    },
    data,
  })
}

type ColumnRow = Omit<RequiredDataFromCollectionSlug<'columns'>, 'shortMonths' | 'holidayPolicy'> &
  Partial<Pick<RequiredDataFromCollectionSlug<'columns'>, 'shortMonths' | 'holidayPolicy'>>

/** Known by its slug, which stays when somebody corrects the name. */
export function addColumn(seeding: Seeding, data: ColumnRow): Promise<string> {
  const slug = slugify(data.name)
  return findOrCreate(seeding, {
    collection: 'columns',
    where: { slug: { equals: slug } },
    data: { shortMonths: 'skip', holidayPolicy: 'keep', ...data, slug },
  })
}
