import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addDays, type CivilDate, civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { environment } from './app'
import { openPeople } from './people'
import { product } from './product'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const SOON = `Kỳ thử nhắc ${Date.now()}`
const LATE = `Kỳ thử trễ ${Date.now()}`
const BODY = 'Sở Nội vụ'
const today = civilDateOf(Date.now())
const [inFive, yesterday] = [addDays(today, 5), addDays(today, -1)]

let people: Awaited<ReturnType<typeof openPeople>>
let scheduler: Page
let secretary: Page
let head: Page
let supervisor: Page
let outlet: { id: string; name: string }
const rules: string[] = []

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  const administrator = await people.as('quan-tri')
  scheduler = await people.as('lich')
  secretary = await people.as('thu-ky')
  head = await people.as('lanh-dao')
  supervisor = await people.as('theo-doi')
  const where = `where[name][contains]=${encodeURIComponent('(mẫu)')}&where[kind][equals]=online`
  const { docs } = await ask<{ docs: (typeof outlet)[] }>(
    ...[administrator, 'GET', `/outlets?depth=0&limit=1&${where}`],
  )
  if (!docs[0]) throw new Error('the sample has no such outlet')
  outlet = docs[0]
  await makeRule(administrator, SOON, inFive)
  await makeRule(administrator, LATE, yesterday)
  remind()
})

afterAll(async () => {
  const administrator = await people.as('quan-tri')
  for (const id of rules) await ask(administrator, 'DELETE', `/report-rules/${id}`)
  remind()
  await people.close()
})

/** A report of the thirty days until the day it is due. */
async function makeRule(page: Page, name: string, due: CivilDate): Promise<void> {
  const from = addDays(due, -30)
  const { doc } = await ask<{ doc: { id: string } }>(page, 'POST', '/report-rules', {
    ...{ name, remindDays: 10, cumulative: false },
    ...{ fromMonthDay: from.slice(5), toMonthDay: due.slice(5), dueMonthDay: due.slice(5) },
    fromPreviousYear: from.slice(0, 4) !== due.slice(0, 4),
    // Of this year alone.
    ...{ validFrom: due, validTo: due },
  })
  rules.push(doc.id)
}

/** The worker looks and tells. */
function remind(): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--conditions=production', 'scripts/run.mjs', 'tests/e2e/remindNow.ts'],
    { env: environment(product()), encoding: 'utf8' },
  )
  expect(status, stderr).toBe(0)
}

const titleOf = (due: CivilDate, name: string) => `${name} năm ${due.slice(0, 4)}`
const ofOutlet = (due: CivilDate, name: string) => `${titleOf(due, name)} · ${outlet.name}`
const ofBody = (due: CivilDate, name: string) => `${titleOf(due, name)} · ${BODY}`

/** A line of somebody's inbox. */
async function told(page: Page, words: string) {
  await page.goto('/admin/thong-bao')
  await page.getByRole('heading', { level: 1, name: 'Thông báo' }).waitFor()
  return page.locator('.ts-inbox__line', { hasText: words })
}

/** The alerts that somebody may read. */
async function alerts(page: Page, words: string): Promise<string[]> {
  const { docs } = await ask<{ docs: { title: string; kind: string }[] }>(
    ...[page, 'GET', '/alerts?depth=0&limit=200&where[open][equals]=true'],
  )
  return docs.filter(({ title }) => title.includes(words)).map(({ kind }) => kind)
}

describe('reports that are owed', () => {
  it('are reminded of before they are due: at the outlet, in the inbox and on the list of alerts', async () => {
    const line = await told(scheduler, ofOutlet(inFive, SOON))
    await line.getByText(`hạn gửi ${formatDatePadded(inFive)}, chưa lập`).waitFor()
    await scheduler.screenshot({ path: path.join(FOLDER, 'nhac-bao-cao-1400.png') })
    await line.getByRole('link', { name: 'Mở', exact: false }).first().click()
    await scheduler.waitForURL(/\/admin\/(bao-cao|collections\/alerts)/)
    for (const page of [secretary, head]) {
      await (await told(page, ofOutlet(inFive, SOON))).first().waitFor()
    }
    expect(await (await told(supervisor, ofOutlet(inFive, SOON))).count()).toBe(0)
    const reporter = await people.as('phong-vien')
    expect(await (await told(reporter, SOON)).count()).toBe(0)
  })

  it('are told to the head once they are ready to send', async () => {
    const year = Number(inFive.slice(0, 4))
    const { id } = await ask<{ id: string }>(secretary, 'POST', '/reports/prepare', {
      ...{ outlet: outlet.id, window: SOON, year },
    })
    await secretary.goto(`/admin/bao-cao/${id}`)
    await secretary.getByRole('button', { name: 'Trình lãnh đạo gửi', exact: true }).click()
    await secretary.locator('h1 + p').getByText('Chờ gửi').waitFor()
    const line = await told(head, `Báo cáo chờ gửi: ${titleOf(inFive, SOON)}`)
    await line.first().waitFor()
    await line.first().getByRole('link', { name: 'Mở' }).click()
    await head.waitForURL(`**/admin/bao-cao/${id}`)
    await head.getByRole('button', { name: 'Gửi báo cáo' }).waitFor()
  })

  it('that are overdue are told to who supervises, and stand on the overview', async () => {
    const line = await told(supervisor, ofOutlet(yesterday, LATE))
    await line.getByText(`quá hạn gửi ${formatDatePadded(yesterday)}, chưa lập`).waitFor()
    await supervisor.goto('/admin/tong-quan')
    await supervisor.getByText(/^Báo cáo quá hạn: \d+$/).click()
    await supervisor.getByText(ofOutlet(yesterday, LATE)).first().waitFor()
    await supervisor.screenshot({ path: path.join(FOLDER, 'bao-cao-qua-han-1400.png') })
  })

  it('by the department itself are its own people’s alone', async () => {
    const soon = await told(supervisor, ofBody(inFive, SOON))
    await soon.getByText(`hạn ${formatDatePadded(inFive)}, chưa lập`).waitFor()
    await (await told(supervisor, ofBody(yesterday, LATE))).first().waitFor()
    expect(await alerts(supervisor, BODY)).toEqual(
      expect.arrayContaining(['consolidationDue', 'consolidationOverdue']),
    )
    for (const page of [scheduler, secretary, head]) {
      expect(await alerts(page, ofBody(yesterday, LATE))).toEqual([])
      expect(await (await told(page, ofBody(yesterday, LATE))).count()).toBe(0)
    }
  })

  it('by the department are taken on and settled by its people, who get no such button for an outlet’s', async () => {
    const ofTheirs = await told(supervisor, ofBody(yesterday, LATE))
    await ofTheirs.getByRole('button', { name: 'Nhận xử lý' }).click()
    await ofTheirs.getByText('Đang xử lý', { exact: true }).waitFor()
    await supervisor.screenshot({ path: path.join(FOLDER, 'canh-bao-cua-so-1400.png') })
    const ofAnOutlet = await told(supervisor, ofOutlet(yesterday, LATE))
    expect(await ofAnOutlet.getByRole('button').count()).toBe(0)

    await (await told(supervisor, ofBody(yesterday, LATE))).locator('.ts-inbox__title').click()
    await supervisor.getByRole('button', { name: 'Kết thúc cảnh báo' }).click()
    const dialog = supervisor.getByRole('dialog')
    await dialog.getByLabel('Lý do kết thúc').fill('UBND tỉnh cho lùi hạn.')
    await dialog.getByRole('button', { name: 'Kết thúc cảnh báo' }).click()
    await supervisor.getByText('Đã kết thúc, việc vẫn còn').waitFor()
    await supervisor.getByText('Lý do kết thúc: UBND tỉnh cho lùi hạn.').waitFor()
    await supervisor.getByRole('button', { name: 'Mở lại cảnh báo' }).waitFor()
    await supervisor.screenshot({ path: path.join(FOLDER, 'canh-bao-cua-so-ket-thuc-1400.png') })
  })
})
