import type { Page } from 'playwright-core'

import { addDays, civilDateOf, instantAt } from '@/domain/calendar/civil'

import { addressOf } from './browser'

/** The sample gives this outlet no columns: what a test makes here meets nobody else's. */
const OUTLET = 'Truyền thanh khu vực Sa Pa (mẫu)'

type Made = { doc: { id: string } }

/** Asks the server with the session of a page, as a request from the site itself. */
export async function ask<Result>(
  page: Page,
  method: string,
  address: string,
  data?: unknown,
): Promise<Result> {
  const answer = await page.request.fetch(`/api${address}`, {
    method,
    headers: {
      // The server ends an idle connection at the moment it would be used again.
      connection: 'close',
      origin: addressOf(page.context()),
    },
    ...(data !== undefined && { data }),
  })
  if (!answer.ok()) throw new Error(`${address}: ${answer.status()} ${await answer.text()}`)
  return (await answer.json()) as Result
}

/** A programme of the test's own, without a rule: only the issues that the test makes. For an administrator's page. */
export async function makeProgramme(
  page: Page,
  { name, minutes = 15 }: { name: string; minutes?: number },
): Promise<string> {
  const { docs } = await ask<{ docs: { id: string }[] }>(
    page,
    'GET',
    `/outlets?depth=0&limit=1&where[name][equals]=${encodeURIComponent(OUTLET)}`,
  )
  const { doc } = await ask<Made>(page, 'POST', '/columns', {
    name,
    outlet: docs[0]?.id,
    kind: 'programme',
    validFrom: addDays(civilDateOf(Date.now()), -1),
    durationMinutes: minutes,
    channel: 'Loa',
    shortMonths: 'skip',
    holidayPolicy: 'keep',
  })
  return doc.id
}

/** An issue of such a programme, some days ahead at a time of day in Viet Nam, or at an instant. */
export async function makeIssue(
  page: Page,
  {
    column,
    title,
    ...slot
  }: { column: string; title: string } & ({ inDays: number; time: string } | { at: number }),
): Promise<string> {
  const plannedAt =
    'at' in slot ? slot.at : instantAt(addDays(civilDateOf(Date.now()), slot.inDays), slot.time)
  const { doc } = await ask<Made>(page, 'POST', '/issues', {
    column,
    title,
    plannedAt: new Date(plannedAt).toISOString(),
  })
  return doc.id
}
