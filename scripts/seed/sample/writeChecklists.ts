import { CHECKED_MOVES } from '@/domain/checklist/types'
import type { Checklist } from '@/payload-types'

import { findOrCreate, type Seeding } from '../findOrCreate'

type Row = Pick<Checklist, 'name' | 'genres' | 'items'>

const SUBMITTED = [...CHECKED_MOVES]
const APPROVED = CHECKED_MOVES.filter((move) => move !== 'submit')

/** What an online paper looks at: little of a news item, more of a reportage. */
const CHECKLISTS: readonly Row[] = [
  {
    name: 'Tin',
    genres: ['news'],
    items: [
      { condition: 'titleMax', limit: 100, severity: 'blocking', moves: SUBMITTED },
      { condition: 'sapoMax', limit: 300, severity: 'warning', moves: SUBMITTED },
      { condition: 'bodyMax', limit: 600, severity: 'warning', moves: SUBMITTED },
      { condition: 'pictureCredit', severity: 'blocking', moves: APPROVED },
    ],
  },
  {
    name: 'Phóng sự',
    genres: ['reportage'],
    items: [
      { condition: 'titleMax', limit: 100, severity: 'blocking', moves: SUBMITTED },
      { condition: 'bodyMin', limit: 600, severity: 'warning', moves: SUBMITTED },
      { condition: 'topicsMin', limit: 1, severity: 'warning', moves: APPROVED },
      { condition: 'cover', severity: 'blocking', moves: SUBMITTED },
      { condition: 'pictureCaption', severity: 'warning', moves: APPROVED },
      { condition: 'pictureCredit', severity: 'blocking', moves: SUBMITTED },
      {
        condition: 'byHand',
        words: 'Đã gọi xác minh với nhân vật',
        severity: 'blocking',
        moves: APPROVED,
      },
    ],
  },
]

/** Lays down the sample’s checklists for an outlet. */
export async function writeChecklists(seeding: Seeding, outlet: string): Promise<void> {
  for (const checklist of CHECKLISTS) {
    await findOrCreate(seeding, {
      collection: 'checklists',
      where: { and: [{ outlet: { equals: outlet } }, { name: { equals: checklist.name } }] },
      data: { ...checklist, outlet, sample: true },
    })
  }
}
