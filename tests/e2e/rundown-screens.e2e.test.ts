import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { RundownState } from '@/newsroom/rundowns/views/loadState'

import { overflowOf, violations } from './axe'
import { launch, logIn, openContext } from './browser'
import { ask as askAs, makeIssue, makeProgramme } from './staffApi'

const FOLDER = process.env.SCREENSHOTS ?? 'test-results/screens'
const SCRIPT = [
  'Kính chào quý vị và các bạn đã đến với chuyên mục cải cách hành chính.',
  'Trong chương trình hôm nay, chúng tôi nói về bộ phận một cửa cấp xã: ai tiếp nhận hồ sơ, hẹn trả trong bao lâu, và người dân theo dõi ở đâu. <script>alert(1)</script>',
]

let browser: Browser
let desk: BrowserContext
let page: Page
let rundown: RundownState

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  browser = await launch()
  desk = await openContext(browser)
  page = await logIn(desk, 'lich@toasoan.test')
  rundown = await programme()
})

afterAll(() => browser.close())

/** Asks as the scheduler. */
const ask = <Result>(method: string, address: string, data?: object): Promise<Result> =>
  askAs(page, method, address, data)

/** The rundown of an issue of the test's own, filled with a short programme. */
async function programme(): Promise<RundownState> {
  const administrator = await logIn(await openContext(browser), 'quan-tri@toasoan.test')
  const column = await makeProgramme(administrator, { name: 'Chương trình màn hình thử' })
  const issue = await makeIssue(administrator, {
    ...{ column, title: 'Số màn hình thử' },
    ...{ inDays: 3, time: '19:45' },
  })
  const opened = await ask<RundownState>('GET', `/rundowns/of-issue/${issue}`)
  const paragraph = (text: string) => {
    return { type: 'paragraph', version: 1, children: [{ type: 'text', text, version: 1 }] }
  }
  const script = {
    root: {
      type: 'root',
      format: '',
      indent: 0,
      direction: null,
      version: 1,
      children: SCRIPT.map(paragraph),
    },
  }
  const entries: Record<string, unknown>[] = [
    { title: 'Hình hiệu', kind: 'music', seconds: 20 },
    { title: 'Chào đầu chương trình', kind: 'reader', seconds: 45, presenter: 'Thu Hà', script },
    { title: 'Phóng sự: một ngày ở bộ phận một cửa xã vùng cao', kind: 'tape', seconds: 240 },
    { title: 'Trả lời bạn xem đài', kind: 'live', seconds: null, presenter: 'Thu Hà', script },
    { title: 'Tin dự phòng', kind: 'reader', seconds: 60, floated: true },
    {
      title: 'Nối sóng hội nghị',
      kind: 'live',
      seconds: 180,
      start: opened.settings.onAir + 480_000,
      notes: 'Đường truyền 2',
    },
    { title: 'Chào kết', kind: 'reader', seconds: 30, script },
  ]
  const ops = entries.map((fields, at) => {
    return { op: 'insert', id: `muc-${at}`, after: at === 0 ? null : `muc-${at - 1}`, fields }
  })
  await ask('POST', `/rundowns/${opened.id}/operations`, { base: opened.revision, ops })
  return opened
}

async function openLink(kind: string): Promise<{ address: string; id: string }> {
  const made = await ask<{ token: string; id: string }>('POST', `/rundowns/${rundown.id}/links`, {
    kind,
  })
  return { address: `/khung/${made.token}`, id: made.id }
}

async function press(action: string): Promise<void> {
  const { run } = await ask<RundownState>('GET', `/rundowns/${rundown.id}/state`)
  // Days ahead of its slot, and meant.
  const said = { action, sequence: run.sequence, acceptFar: true }
  await ask('POST', `/rundowns/${rundown.id}/run`, said)
}

/** No sideways scroll, nothing axe finds. */
async function expectSound(screen: Page, name: string): Promise<void> {
  await screen.screenshot({ path: path.join(FOLDER, `${name}.png`) })
  expect(await overflowOf(screen)).toBeLessThanOrEqual(1)
  expect(await violations(screen)).toEqual([])
}

describe('the screens by link', () => {
  const sizes: [string, string, number, number][] = [
    ['clock', 'studio clock', 1920, 1080],
    ['presenter', 'prompter', 1400, 900],
    ['presenter', 'prompter on a phone', 390, 800],
    ['producer', 'producer', 1400, 900],
    ['phone', 'phone', 390, 800],
  ]
  it.each(sizes)(
    '%s: the %s follows the run, without an account',
    async (kind, name, width, height) => {
      const { address } = await openLink(kind)
      const context = await openContext(browser, { width, height })
      const screen = await context.newPage()
      const errors: string[] = []
      screen.on('console', (one) => one.type() === 'error' && errors.push(one.text()))
      await screen.goto(address)
      await screen
        .getByText(/Chưa lên sóng|Đang phát/)
        .first()
        .waitFor()
      const state = await ask<RundownState>('GET', `/rundowns/${rundown.id}/state`)
      if (state.run.state === 'idle') await press('start')
      await press('next')
      const { run } = await ask<RundownState>('GET', `/rundowns/${rundown.id}/state`)
      const onAir = run.current?.snapshot.title ?? ''
      const shown =
        kind === 'producer'
          ? screen.locator('.view-facts [data-main] dd').first()
          : screen.getByRole('heading', { name: onAir }).first()
      await expect.poll(() => shown.innerText(), { timeout: 3000 }).toContain(onAir)
      await expectSound(screen, `rundown-${name.replaceAll(' ', '-')}`)
      expect(errors).toEqual([])
      await context.close()
    },
  )

  it('the prompter shows scripts as text, stays at the entry on air, is mirrored and sized by keys', async () => {
    const { address } = await openLink('presenter')
    const context = await openContext(browser, { width: 1400, height: 900 })
    const screen = await context.newPage()
    await screen.goto(address)
    const frame = screen.getByRole('region', { name: 'Lời dẫn' })
    await frame.getByText('<script>alert(1)</script>').first().waitFor()
    const distance = () =>
      frame.evaluate((box) => {
        const now = box.querySelector('[data-now="true"]')
        return Math.round(
          (now?.getBoundingClientRect().top ?? 9999) - box.getBoundingClientRect().top,
        )
      })
    await press('previous')
    await press('next')
    await expect.poll(distance, { timeout: 3000 }).toBeLessThan(400)
    await screen.keyboard.press('m')
    await expect.poll(() => frame.getAttribute('data-mirror')).toBe('true')
    const size = () => frame.evaluate((box) => parseFloat(getComputedStyle(box).fontSize))
    const before = await size()
    await screen.keyboard.press('+')
    await expect.poll(size).toBeGreaterThan(before)
    const top = () => frame.evaluate((box) => box.scrollTop)
    const still = await top()
    await screen.keyboard.press(' ')
    await expect.poll(top, { timeout: 3000 }).toBeGreaterThan(still)
    await screen.keyboard.press(' ')
    await screen.keyboard.press('PageUp')
    // What was set is there again after the browser was closed by mistake.
    await screen.reload()
    await expect.poll(() => frame.getAttribute('data-mirror')).toBe('true')
    await context.close()
  })

  it('goes dark when its link is revoked; a wrong one opens nothing', async () => {
    const { address, id } = await openLink('phone')
    const context = await openContext(browser, { width: 390, height: 800 })
    const screen = await context.newPage()
    await screen.goto(address)
    await screen.getByText('Mốc cố định').waitFor()
    await ask('DELETE', `/rundowns/${rundown.id}/links/${id}`)
    await screen
      .getByRole('heading', { name: 'Liên kết không dùng được' })
      .waitFor({ timeout: 15_000 })
    const again = await screen.goto(address)
    expect(again?.status()).toBe(404)
    const guessed = await screen.goto(`/khung/${'A'.repeat(32)}`)
    expect(guessed?.status()).toBe(404)
    await context.close()
  })
})

describe('the rundown on paper', () => {
  it.each([1400, 390])('reads at %i px and is what is printed', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`/admin/rundown/${rundown.id}/in`)
    await page.getByRole('heading', { name: 'KHUNG CHƯƠNG TRÌNH' }).waitFor()
    await expectSound(page, `rundown-paper-${width}`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'In', exact: true }).isVisible()).toBe(false)
    expect(await page.getByText('Người duyệt').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
  })

  it('takes a file back in, shown first', async () => {
    await page.setViewportSize({ width: 1400, height: 900 })
    await page.goto(`/admin/rundown/${rundown.id}/in`)
    const file = 'Mục,Thời lượng\nNhập từ bảng,1:15\nSai,10:61\n'
    await page.getByLabel('Chọn tệp').setInputFiles({
      name: 'khung.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(file),
    })
    await page.getByText('Tệp này sẽ thêm 2 mục').waitFor()
    await page.getByText('1 ô không đọc được').waitFor()
    await page.screenshot({ path: path.join(FOLDER, 'rundown-import.png') })
    await page.getByRole('button', { name: 'Nhập vào khung' }).click()
    await page.getByRole('cell', { name: 'Nhập từ bảng' }).waitFor()
  })
})
