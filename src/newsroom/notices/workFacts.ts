import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowWhere } from '@/database/rows'
import type { WorkFacts } from '@/domain/notice/audience'
import type { WorkSubject } from '@/domain/notice/workEvents'
import { ZONE } from '@/domain/calendar/civil'
import { askedNext } from '@/domain/workflow/text/askedNext'
import type { NamedChain } from '@/domain/workflow/text/chains'
import { delegationsAt } from '@/domain/workflow/text/delegationsAt'
import { rolesForText, type TextDesk } from '@/domain/workflow/text/desks'
import type { TextState } from '@/domain/workflow/text/types'

import { writersOf } from '../articles/articleFacts'
import { loadText } from '../articles/loadText'
import { loadStandIns, type StandIns } from '../articles/standIns'
import { editorsAfter } from '../rundowns/changes'
import { findRundownRow } from '../rundowns/rundownRow'

type Load = (req: PayloadRequest, id: string) => Promise<WorkFacts | null>

/** Whose work a thing is, by kind of thing; null when it is gone. */
export const WORK_FACTS: Record<WorkSubject, Load> = {
  articles: async (req, id) => {
    const row = await rowWhere(req, 'articles', {
      where: { id: { equals: id } },
      draft: true,
      overrideAccess: true,
    })
    if (!row) return null
    const { author, createdBy, outlet } = row
    const { text, chain, desk } = await loadText(req, row, null)
    const writers = writersOf(row)
    const owner = [idOf(author)].filter((one) => one !== null)
    const authors = [...owner, idOf(createdBy)].filter((one) => one !== null)
    const standIns = await loadStandIns(req, { outlet: idOf(outlet), to: null })
    return {
      outlet: idOf(outlet),
      parties: { owner, author: authors, writers },
      desk,
      ...whoIsAsked({ text, chain, desk, standIns }),
    }
  },
  schedules: async (req, id) => {
    const row = await rowOf(req, 'schedules', id, {
      select: { outlet: true, submittedBy: true, preparedBy: true },
      overrideAccess: true,
    })
    if (!row) return null
    const preparers = (row.preparedBy ?? []).flatMap((one) => idOf(one) ?? [])
    return {
      outlet: idOf(row.outlet),
      parties: { submitter: [row.submittedBy].flatMap((one) => idOf(one) ?? []), preparers },
      barred: preparers,
    }
  },
  reports: async (req, id) => {
    const row = await rowOf(req, 'reports', id, {
      select: { outlet: true, sentBy: true, preparedBy: true },
      overrideAccess: true,
    })
    if (!row) return null
    return {
      outlet: idOf(row.outlet),
      parties: {
        submitter: [row.sentBy].flatMap((one) => idOf(one) ?? []),
        preparers: [row.preparedBy].flatMap((one) => idOf(one) ?? []),
      },
      barred: [],
    }
  },
  consolidations: async (req, id) => {
    const row = await rowOf(req, 'consolidations', id, {
      select: { organisation: true, askedBy: true },
      overrideAccess: true,
    })
    if (!row) return null
    return {
      ...{ outlet: null, organisation: idOf(row.organisation), barred: [] },
      parties: { submitter: [row.askedBy].flatMap((one) => idOf(one) ?? []) },
    }
  },
  rundowns: async (req, id) => {
    const row = await findRundownRow(req, { id: { equals: id } })
    if (!row) return null
    const editors = await editorsAfter(req, { rundown: id, after: row.approved?.revision ?? 0 })
    return {
      outlet: row.outlet,
      parties: { submitter: row.submittedBy ? [row.submittedBy] : [] },
      barred: [...editors],
    }
  },
}

type Asking = { text: TextState; chain: NamedChain; desk: TextDesk | null; standIns: StandIns }

/** The roles that are asked next with a text, and who stands in today for somebody who holds one. */
export function whoIsAsked({
  text,
  chain,
  desk,
  standIns: { delegations, from },
}: Asking): Pick<WorkFacts, 'asked' | 'standIns' | 'barred'> {
  const next = askedNext(text, chain)
  const at = new Date().toISOString()
  const standIns = delegations.filter(({ from: whose, to }) => {
    const roles = rolesForText(from.get(whose)?.roles ?? [], whose, desk)
    const acts = delegationsAt({ zone: ZONE, delegations }, to, at).some(
      (one) => one.from === whose,
    )
    return acts && next.asked.some((role) => roles.includes(role))
  })
  return { ...next, standIns: standIns.map(({ to }) => to) }
}
