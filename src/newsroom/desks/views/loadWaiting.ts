import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { ZONE } from '@/domain/calendar/civil'
import { ONE_STEP } from '@/domain/workflow/text/chains'
import { decidersOf } from '@/domain/workflow/text/deciders'
import { peopleForText, type TextDesk } from '@/domain/workflow/text/desks'
import type { Rules } from '@/domain/workflow/text/types'

import type { WorkflowArticle } from '../../articles/articleFacts'
import { chainOf, textOf } from '../../articles/loadText'
import { loadStandIns } from '../../articles/standIns'
import { loadPeople } from '../../notices/loadPeople'
import { peopleAt } from '../../texts/peopleAt'

/** The people of an outlet as the law sees them, with their names. */
export type Staff = Omit<Rules, 'config'> & { nameOf: (person: string) => string }

/** A text that waits, and who of the people could decide what comes next. */
export type WaitingText = { id: string; title: string; step: string; deciders: string[] }

type WaitingRow = WorkflowArticle & { id: string }

/** Who works at an outlet, by which roles, and who stands in for whom today. */
export async function loadStaff(req: PayloadRequest, outlet: string): Promise<Staff> {
  const all = await loadPeople(req)
  const { delegations } = await loadStandIns(req, { outlet, to: null })
  const names = new Map(all.map(({ id, name }) => [id, name]))
  return {
    zone: ZONE,
    people: peopleAt(all, outlet),
    delegations,
    nameOf: (person) => names.get(person) ?? '',
  }
}

/** The texts of a desk that wait to be signed or published, the longest waiting first. */
export function waitingRows(req: PayloadRequest, desk: string): Promise<WaitingRow[]> {
  return rowsWhere(req, 'articles', {
    where: { and: [{ desk: { equals: desk } }, { state: { in: ['submitted', 'approved'] } }] },
    draft: true,
    sort: ['updatedAt', 'id'],
    overrideAccess: true,
  })
}

/** A text that waits, with who could decide about it if it were of that desk. */
export function waitingText(row: WaitingRow, staff: Staff, desk: TextDesk | null): WaitingText {
  const chain = chainOf(row) ?? ONE_STEP
  const people = peopleForText(staff.people, desk)
  const at = new Date().toISOString()
  return {
    id: row.id,
    title: row.title || 'Bài chưa có tiêu đề',
    step: row.state === 'submitted' ? (chain.steps[row.step ?? 0]?.name ?? '') : '',
    deciders: decidersOf({ ...staff, people }, textOf(row, chain, null), { chain, at }),
  }
}

/** A desk with these people in it. */
export const membersOf = (members: readonly unknown[] | null | undefined): TextDesk => ({
  members: (members ?? []).flatMap((one) => idOf(one as string | { id: string }) ?? []),
})
