import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { civilDateOf } from '@/domain/calendar/civil'
import {
  loadMatrix,
  loadMatrixChoices,
  withinChoices,
} from '@/newsroom/obligations/views/loadMatrix'
import { readMatrixQuery } from '@/newsroom/obligations/views/matrixQuery'

import { LedgerPage } from './LedgerPage'

/** Sổ nghĩa vụ: obligations × periods of a year, every number with its word and its way down. */
export async function LedgerView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!isStaff(req.user as Member | null)) redirect('/admin/login')

  const now = new Date()
  const today = civilDateOf(now.getTime())
  const choices = await loadMatrixChoices(req, now)
  const read = readMatrixQuery(searchParams ?? {}, today)
  const chosen = withinChoices(read.query, choices)
  const query = chosen.query
  const problems = [...read.problems, ...chosen.problems]
  const matrix = await loadMatrix({ req, query, now, choices })

  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={{
        collections: visibleEntities?.collections,
        globals: visibleEntities?.globals,
      }}
    >
      <SetStepNav nav={[{ label: 'Sổ nghĩa vụ' }]} />
      <Gutter className="ts-ledger">
        <LedgerPage
          {...{ matrix, query, problems, choices, today }}
          printedAt={now.getTime()}
          mayEnterQuota={isAdministrator(req.user as Member | null)}
        />
      </Gutter>
    </DefaultTemplate>
  )
}
