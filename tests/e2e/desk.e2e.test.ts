import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { civilDateOf, instantAt } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'

import { pdf } from '../helpers/newsroom'
import { overflowOf, violations } from './axe'
import { launch, logIn, openContext } from './browser'
import { product } from './product'
import { slotPasses } from './slotPasses'
import { ask } from './staffApi'

const FOLDER = process.env.SCREENSHOTS ?? 'test-results/screens'
/** The day's first minute: its slot is over whenever this runs, on the first of a month too. */
const MIDNIGHT = '00:00'

let browser: Browser
const contexts: BrowserContext[] = []
const today = civilDateOf(Date.now())
const month = periodOf(today, 'month')
const world = { obligation: '', column: '', missed: '', outlet: '', plan: '' }

const sessions = new Map<string, BrowserContext>()

/** A page of somebody who logs in once. */
async function as(account: string, look?: Parameters<typeof openContext>[1]): Promise<Page> {
  const known = sessions.get(account)
  if (known && !look) return known.newPage()
  const context = await openContext(browser, look)
  contexts.push(context)
  if (known) {
    await context.addCookies(await known.cookies())
    return context.newPage()
  }
  sessions.set(account, context)
  return logIn(context, `${account}@toasoan.test`)
}

type Made = { doc: { id: string } }

/**
 * One more obligation on top of the sample year: an issue each month, whose slot was at midnight today, and nothing is
 * planned after it. So the month is at risk by a missed issue, whatever the day.
 */
beforeAll(async () => {
  browser = await launch()
  mkdirSync(FOLDER, { recursive: true })
  const page = await as('quan-tri')
  const { docs: obligations } = await ask<{ docs: Record<string, string>[] }>(
    page,
    'GET',
    `/obligations?depth=0&limit=1&where[title][like]=${encodeURIComponent('Bắc Hà, 2 số')}`,
  )
  const [known] = obligations
  world.outlet = known?.outlet ?? ''
  world.plan = known?.plan ?? ''
  const column = await ask<Made>(page, 'POST', '/columns', {
    name: 'Thông báo đầu ngày Bắc Hà',
    outlet: world.outlet,
    kind: 'programme',
    validFrom: month.from,
    rrule: `FREQ=MONTHLY;BYMONTHDAY=${Number(today.slice(8))}`,
    time: MIDNIGHT,
    durationMinutes: 5,
    channel: 'Loa',
    shortMonths: 'skip',
    holidayPolicy: 'keep',
  })
  world.column = column.doc.id
  const issue = await ask<Made>(page, 'POST', '/issues', {
    column: world.column,
    plannedAt: new Date(instantAt(today, MIDNIGHT)).toISOString(),
  })
  world.missed = issue.doc.id
  const obligation = await ask<Made>(page, 'POST', '/obligations', {
    title: 'Thông báo đầu ngày Bắc Hà, 1 số/tháng',
    outlet: world.outlet,
    columns: [world.column],
    plan: world.plan,
    clause: 'điểm 5 khoản 2 mục IV (mẫu)',
    measureKind: 'count',
    count: 1,
    period: 'month',
    proration: 'full',
    lateAfterMinutes: 30,
    graceHours: 0,
    validFrom: month.from,
  })
  world.obligation = obligation.doc.id
})

afterAll(async () => {
  for (const context of contexts) await context.close()
  await browser.close()
})

const ledger = () => `/admin/so-nghia-vu?nam=${month.name.slice(0, 4)}&kenh=${world.outlet}`
const cell = (page: Page) =>
  page.locator(`.ts-matrix a[data-o="${world.obligation}"][data-p="${month.name}"]`)
const drawer = (page: Page) => page.locator('dialog.ts-drawer[open]')

describe('a month at risk is put right', () => {
  it('the scheduler sees it in time and plans a make-up after seeing its effect', async () => {
    const page = await as('lich')
    await page.goto(ledger())
    await expect.poll(() => cell(page).getAttribute('data-state')).toBe('atRisk')
    expect(await cell(page).innerText()).toMatch(/0\/1\s+Nguy cơ/)
    await cell(page).click()
    await drawer(page).getByText('Bỏ lỡ').first().waitFor()
    await drawer(page)
      .getByRole('button', { name: /^Lên lịch phát bù/ })
      .click()
    await drawer(page).locator('.ts-act__slots button').first().click()
    await drawer(page).getByText('Tác động đến sổ, khi số phát bù đã phát').waitFor()
    expect(await drawer(page).locator('.ts-act__effects').innerText()).toMatch(/Đủ \(phát bù\)/)
    await drawer(page).getByRole('button', { name: 'Lên lịch phát bù', exact: true }).click()
    await drawer(page)
      .getByText(/Đã lên lịch phát bù/)
      .waitFor()
    await expect.poll(() => cell(page).getAttribute('data-state')).toBe('atRisk')
  })

  it('once it aired, it is confirmed with a file and the number turns “Đủ (phát bù)”', async () => {
    await letTheMakeUpPass()
    const page = await as('lich')
    await page.goto(`${ledger()}&o=${world.obligation}&p=${month.name}`)
    const entry = drawer(page).locator('.ts-entry', { hasText: 'Phát bù cho số khác' })
    await entry.getByRole('button', { name: /^Xác nhận đã phát/ }).click()
    await entry.getByLabel('Thời lượng').fill('5:00')
    await entry
      .locator('input[type=file]')
      .setInputFiles({ name: 'Bản ghi phát bù.pdf', mimeType: 'application/pdf', buffer: pdf() })
    await page.screenshot({ path: path.join(FOLDER, 'ledger-confirm.png') })
    await entry.locator('button[type=submit]').click()
    await drawer(page)
      .getByText(/Đã xác nhận/)
      .waitFor()
    await drawer(page).getByText('Tệp: Chứng cứ').first().waitFor()
    await expect.poll(() => cell(page).getAttribute('data-state')).toBe('madeUp')
    expect(await cell(page).innerText()).toMatch(/1\/1\s+Đủ \(phát bù\)/)
    await page.screenshot({ path: path.join(FOLDER, 'ledger-made-up.png') })
  })

  it('the supervisor sees it with its proof, and can change nothing: refused and logged', async () => {
    const page = await as('theo-doi')
    await page.goto(ledger())
    await expect.poll(() => cell(page).getAttribute('data-state')).toBe('madeUp')
    await cell(page).click()
    await drawer(page).getByText('Đã phát bù', { exact: true }).first().waitFor()
    const buttons = await drawer(page).getByRole('button').allInnerTexts()
    expect(buttons).toEqual(['Đóng'])

    const answer = await page.request.post(`/api/issues/${world.missed}/cancellation`, {
      headers: { origin: product().url },
      data: { reason: 'thử' },
    })
    expect(answer.status()).toBe(403)
    const administrator = await as('quan-tri')
    const { docs } = await ask<{ docs: Record<string, unknown>[] }>(
      administrator,
      'GET',
      `/audit-events?depth=0&limit=5&where[subjectId][equals]=${world.missed}&where[action][equals]=refused`,
    )
    expect(docs[0]).toMatchObject({ actorName: 'Cán bộ theo dõi (mẫu)' })
  })

  it('leads from the clause of the plan down to that file, and back up from the issue', async () => {
    const page = await as('theo-doi')
    await page.goto(`/admin/ke-hoach?vanban=${world.plan}`)
    const owed = page.locator(`#nghia-vu-${world.obligation}`)
    await owed.getByRole('link', { name: /^Mở đến chứng cứ/ }).click()
    await owed.getByText('Tệp: Chứng cứ').first().waitFor()
    await page.screenshot({ path: path.join(FOLDER, 'plan-opened.png'), fullPage: true })

    await page.goto(`/admin/collections/issues/${world.missed}`)
    const up = page.locator('.ts-trace-up a').first()
    await up.click()
    await page.waitForURL(/\/admin\/ke-hoach/)
    await owed.getByText('Tệp: Chứng cứ').first().waitFor()
  })
})

/** The evening of the make-up comes and goes. */
async function letTheMakeUpPass(): Promise<void> {
  const page = await as('quan-tri')
  const { docs } = await ask<{ docs: { id: string }[] }>(
    page,
    'GET',
    `/issues?depth=0&where[makesUp][equals]=${world.missed}`,
  )
  expect(docs).toHaveLength(1)
  const passed = Math.max(instantAt(today, MIDNIGHT) + 1000, Date.now() - 120_000)
  await slotPasses(docs[0]?.id ?? '', passed)
}

describe('a number pressed in the first moment the page could take it', () => {
  it('opens what is behind it', async () => {
    const page = await as('lich')
    await page.addInitScript(pressAtOnce, `a[data-o="${world.obligation}"]`)
    await page.goto(ledger())
    await page.locator('.ts-behind__rule').first().waitFor()
    await drawer(page)
      .getByText(/Thông báo đầu ngày/)
      .first()
      .waitFor()
  })
})

/**
 * Presses a link once, between React's taking the page over and the effects of that, which Next's router begins with:
 * before the next message of React's scheduler.
 */
function pressAtOnce(link: string): void {
  const own = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')
  if (!own || location.search.includes('o=')) return
  let isPressed = false
  const press = () => {
    const roots = Object.entries(document).filter(([key]) => key.startsWith('__reactContainer$'))
    const isTaken = roots.some(
      ([, root]) => root.stateNode?.current?.memoizedState?.isDehydrated === false,
    )
    const found = document.querySelector<HTMLElement>(link)
    if (!isTaken || !found || isPressed) return
    isPressed = true
    found.click()
  }
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...own,
    set(this: MessagePort, heard: ((event: MessageEvent) => void) | null) {
      own.set?.call(this, (event: MessageEvent) => {
        press()
        heard?.call(this, event)
      })
    },
  })
}

describe.each([
  { name: '1400-light', width: 1400, dark: false },
  { name: '1400-dark', width: 1400, dark: true },
  { name: '390-light', width: 390, dark: false },
  { name: '390-dark', width: 390, dark: true },
])('the ledger and the plan at $name', ({ name, width, dark }) => {
  it('have no accessibility violation and no sideways scroll', async () => {
    const page = await as('lich', { width, dark })
    const opened = `${ledger()}&o=${world.obligation}&p=${month.name}`
    for (const [screen, address, ready] of [
      ['ledger', '/admin/so-nghia-vu', '.ts-ledger__states'],
      ['ledger-drawer', opened, '.ts-behind__rule'],
      ['plan', `/admin/ke-hoach?vanban=${world.plan}&mo=${world.obligation}`, '.ts-trace'],
    ] as const) {
      await page.goto(address)
      await page.locator(ready).first().waitFor()
      await page.screenshot({ path: path.join(FOLDER, `${screen}-${name}.png`), fullPage: true })
      expect(await overflowOf(page), screen).toBeLessThanOrEqual(1)
      expect(await violations(page), screen).toEqual([])
    }
  })
})
