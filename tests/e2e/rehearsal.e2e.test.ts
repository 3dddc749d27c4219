import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { RundownState } from '@/newsroom/rundowns/views/loadState'

import { overflowOf, violations } from './axe'
import { launch, logIn, openContext } from './browser'
import { ask, makeIssue, makeProgramme } from './staffApi'

const FOLDER = process.env.SCREENSHOTS ?? 'test-results/screens'
const DAY_MS = 86_400_000
const REHEARSED = 'Đang tập dượt, không phát sóng'

let browser: Browser
let column = ''
let producer: Page
const contexts: BrowserContext[] = []

async function as(account: string): Promise<Page> {
  const context = await openContext(browser)
  contexts.push(context)
  return logIn(context, `${account}@toasoan.test`)
}

/** An issue of the test's own at an instant, with a short rundown. */
async function rundownAt(at: number, title: string): Promise<RundownState> {
  const issue = await makeIssue(producer, { column, title, at })
  const opened = await ask<RundownState>(producer, 'GET', `/rundowns/of-issue/${issue}`)
  const ops = ['A', 'B', 'C'].map((name, place, all) => ({
    op: 'insert',
    id: name,
    after: all[place - 1] ?? null,
    fields: { title: `Mục ${name}`, kind: 'reader', seconds: 300 },
  }))
  await ask(producer, 'POST', `/rundowns/${opened.id}/operations`, { base: 0, ops })
  return opened
}

const consoleOf = async ({ id }: RundownState) => {
  await producer.goto(`/admin/rundown/${id}/truc-tiep`)
  await producer.getByText('Đã kết nối').waitFor()
}
const playing = (title: string) =>
  producer.locator('.ts-console__title', { hasText: title }).waitFor()
const button = (name: string) => producer.getByRole('button', { name, exact: true })

/** At both widths and in the dark: no sideways scroll, nothing axe finds. */
async function expectSound(name: string): Promise<void> {
  for (const [width, scheme] of [
    [1400, 'light'],
    [390, 'light'],
    [390, 'dark'],
  ] as const) {
    await producer.setViewportSize({ width, height: 900 })
    await inTheme(scheme)
    await producer.screenshot({ path: path.join(FOLDER, `${name}-${width}-${scheme}.png`) })
    expect(await overflowOf(producer)).toBeLessThanOrEqual(1)
  }
  expect(await violations(producer)).toEqual([])
  await producer.setViewportSize({ width: 1400, height: 900 })
  await inTheme('light')
}

/** As the admin itself sets it; it looks at what the person prefers only as it opens. */
const inTheme = (theme: string) =>
  producer.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  browser = await launch()
  column = await makeProgramme(await as('quan-tri'), { name: 'Chương trình tập dượt thử' })
  producer = await as('lich')
})

afterAll(async () => {
  for (const context of contexts) await context.close()
  await browser.close()
})

describe('a programme twenty days ahead', () => {
  let rundown: RundownState

  it('asks before it goes on air, and is rehearsed instead', async () => {
    rundown = await rundownAt(Date.now() + 20 * DAY_MS, 'Số còn xa ngày phát')
    await consoleOf(rundown)
    await producer.getByText(/Chưa lên sóng\. Còn (19|20) ngày đến giờ/).waitFor()
    await expectSound('console-before-air')
    await button('Bắt đầu phát').click()
    const dialog = producer.getByRole('dialog', { name: 'Phát thật ngay bây giờ?' })
    await dialog.getByText(/Còn (19|20) ngày nữa mới đến giờ phát/).waitFor()
    await expectSound('console-asked')
    await dialog.getByRole('button', { name: 'Tập dượt' }).click()
    await playing('Mục A')
    await producer.getByText(REHEARSED).first().waitFor()
    await producer.keyboard.press('Space')
    await playing('Mục B')
    await expectSound('console-rehearsal')
  })

  it.each(['clock', 'presenter', 'producer', 'phone'])(
    'the %s screen by link says that it is a rehearsal',
    async (kind) => {
      const { token } = await ask<{ token: string }>(
        producer,
        'POST',
        `/rundowns/${rundown.id}/links`,
        { kind },
      )
      const context = await openContext(browser, { width: kind === 'phone' ? 390 : 1400 })
      const screen = await context.newPage()
      await screen.goto(`/khung/${token}`)
      await screen.getByText('Tập dượt', { exact: true }).waitFor()
      await screen.getByText('Giờ tập').waitFor()
      await screen.screenshot({ path: path.join(FOLDER, `rehearsal-${kind}.png`) })
      expect(await overflowOf(screen)).toBeLessThanOrEqual(1)
      expect(await violations(screen)).toEqual([])
      await context.close()
    },
  )

  it('is reset at will; nothing was recorded and the rundown stays open', async () => {
    await button('Kết thúc tập').click()
    await producer.getByText('Đã tập xong. Không lượt nào được ghi.').waitFor()
    await button('Đặt lại buổi tập').click()
    await producer.getByText(/Chưa lên sóng\. Còn/).waitFor()
    await producer.goto(`/admin/rundown/${rundown.id}/da-phat`)
    await producer.getByText('Chưa có mục nào được ghi là đã phát').waitFor()
    await producer.goto(`/admin/collections/issues/${rundown.issue}/khung-chuong-trinh`)
    await button('Thêm mục').waitFor()
  })
})

describe('a programme at its slot', () => {
  it('goes on air at once, and is discarded with a reason', async () => {
    const rundown = await rundownAt(Date.now() - 10_000, 'Số phát nhầm')
    await consoleOf(rundown)
    await producer.keyboard.press('Space')
    await playing('Mục A')
    await producer.keyboard.press('x')
    await producer.keyboard.press('Enter')
    await producer.getByText(/Đã hết sóng lúc/).waitFor()

    // What was recorded so short is told before it becomes an airing.
    await producer.getByRole('link', { name: 'Xem bảng đã phát' }).click()
    await producer.locator('#as-run-air').click()
    await producer.getByText(/Thời lượng 0:\d\d lệch quá mức cho phép/).waitFor()
    await button('Bỏ phiên phát').click()
    const dialog = producer.getByRole('dialog', { name: 'Bỏ phiên phát này?' })
    await dialog.getByRole('button', { name: 'Bỏ phiên phát' }).click()
    await dialog.getByText(/Chưa ghi lý do/).waitFor()
    await dialog.getByLabel('Lý do').fill('Bấm nhầm khi thử máy')
    await expectSound('run-discarded')
    await dialog.getByRole('button', { name: 'Bỏ phiên phát' }).click()
    await producer.getByText('Chưa có mục nào được ghi là đã phát').waitFor()

    await consoleOf(rundown)
    await producer
      .getByText(/Chưa lên sóng/)
      .first()
      .waitFor()
    await producer.goto(`/admin/collections/issues/${rundown.issue}/khung-chuong-trinh`)
    await button('Thêm mục').waitFor()
  })
})
