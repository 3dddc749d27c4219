import type { AdminViewServerProps } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { civilDateOf } from '@/domain/calendar/civil'
import {
  loadMatrix,
  loadMatrixChoices,
  withinChoices,
} from '@/newsroom/obligations/views/loadMatrix'
import { readMatrixQuery } from '@/newsroom/obligations/views/matrixQuery'

import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { LedgerPage } from './LedgerPage'

/** Sổ nghĩa vụ: obligations × periods of a year, every number with its word and its way down. */
export async function LedgerView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const { searchParams } = view

  const now = new Date()
  const today = civilDateOf(now.getTime())
  const choices = await loadMatrixChoices(req, now)
  const read = readMatrixQuery(searchParams ?? {}, today)
  const chosen = withinChoices(read.query, choices)
  const query = chosen.query
  const problems = [...read.problems, ...chosen.problems]
  const matrix = await loadMatrix({ req, query, now, choices })

  return (
    <StaffPage view={view} nav={[{ label: 'Sổ nghĩa vụ' }]} className="ts-ledger">
      <LedgerPage
        {...{ matrix, query, problems, choices, today }}
        printedAt={now.getTime()}
        mayEnterQuota={isAdministrator(req.user as Member | null)}
      />
    </StaffPage>
  )
}
