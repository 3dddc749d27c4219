import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { RundownState } from '@/newsroom/rundowns/views/loadState'

import { addAxe, overflowOf } from './axe'
import { launch, logIn, openContext } from './browser'
import { ask, makeIssue, makeProgramme } from './staffApi'

const PROGRAMME: readonly [string, string][] = [
  ['Hình hiệu', '20'],
  ['Chào khán giả', '0:25'],
  ['Điểm tin cải cách hành chính', '1:30'],
  ['Phóng sự: một cửa cấp xã', '2 phút 15 giây'],
  ['Dẫn sang phần hai', '15s'],
  ['Hỏi đáp thủ tục đất đai', '1,5 phút'],
  ['Tin ngắn', '92'],
  ['Phỏng vấn lãnh đạo Sở Nội vụ', '2\'30"'],
  ['Gương người tốt', '1:20'],
  ['Đồ họa: chỉ số hài lòng', '0:45'],
  ['Nhắc lịch phát sóng', '0:30'],
  ['Chào kết', '0:28'],
]
const SECONDS = [20, 25, 90, 135, 15, 90, 92, 150, 80, 45, 30, 28]

let browser: Browser
let address = ''
let issue = ''
const contexts: BrowserContext[] = []

async function as(account: string, look = {}): Promise<Page> {
  const context = await openContext(browser, look)
  contexts.push(context)
  return logIn(context, `${account}@toasoan.test`)
}

const rows = (page: Page) => page.locator('.ts-rd-row')
const titles = (page: Page) => page.locator('.ts-rd-title').allTextContents()
const stateOf = (page: Page) => ask<RundownState>(page, 'GET', `/rundowns/of-issue/${issue}`)
const saved = (page: Page) => page.getByText('Đã lưu', { exact: true }).waitFor()

async function open(account: string, look = {}): Promise<Page> {
  const page = await as(account, look)
  await page.goto(address)
  await page.locator('.ts-rd-editor').waitFor()
  return page
}

let scheduler: Page

beforeAll(async () => {
  browser = await launch()
  const administrator = await as('quan-tri')
  const column = await makeProgramme(administrator, { name: 'Chương trình soạn khung thử' })
  // The fixed start of the first test is a time of day: the slot is too.
  issue = await makeIssue(administrator, {
    ...{ column, title: 'Số soạn khung thử' },
    ...{ inDays: 3, time: '19:45' },
  })
  scheduler = await as('lich')
  address = `/admin/collections/issues/${issue}/khung-chuong-trinh`
})

afterAll(async () => {
  for (const context of contexts) await context.close()
  await browser.close()
})

describe('the rundown of an issue', () => {
  it('of 12 entries is made by keyboard alone, with a fixed start, a move and an undo', async () => {
    const page = scheduler
    await page.goto(address)
    const add = page.getByRole('button', { name: 'Thêm mục' })
    await add.waitFor()
    await add.focus()
    await page.keyboard.press('Enter')
    for (const [at, [title, duration]] of PROGRAMME.entries()) {
      if (at > 0) await page.keyboard.press('Enter')
      await page.keyboard.type(title)
      // Title, kind, fixed start, duration.
      for (let tab = 0; tab < 3; tab += 1) await page.keyboard.press('Tab')
      await page.keyboard.type(duration)
      await page.keyboard.press('Enter')
    }
    await saved(page)
    expect(await titles(page)).toEqual(PROGRAMME.map(([title]) => title))
    const made = await stateOf(page)
    expect(made.entries.map(({ seconds }) => seconds)).toEqual(SECONDS)

    // The last row two up, and one of the two moves taken back.
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Control+z')
    await saved(page)
    expect((await titles(page)).indexOf('Chào kết')).toBe(10)

    // A fixed start for the interview, typed in its cell: the table then has a second block.
    await page.keyboard.press('Control+Home')
    for (let down = 0; down < 7; down += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('19:52')
    await page.getByText('= cố định 19:52:00').waitFor()
    await page.keyboard.press('Enter')
    await saved(page)
    expect(await page.locator('.ts-rd-block').allTextContents()).toEqual([
      expect.stringContaining('Khối 1đến 19:52:00 (giờ cố định)Dôi +0:47'),
      expect.stringContaining('Khối 2đến 20:00:00 (hết sóng)Thiếu −2:27'),
    ])
    await page.getByText('không thể bắt đầu đúng giờ cố định: phần trước dôi 0:47').waitFor()
  })

  it('refuses a duration that can’t be read while it is typed, and keeps the old one', async () => {
    const page = scheduler
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('10:61')
    await page.getByText('Phút và giây phải nhỏ hơn 60').waitFor()
    await page.keyboard.press('Enter')
    expect(await page.locator('.ts-rd-field').inputValue()).toBe('10:61')
    await page.keyboard.press('Escape')
    await saved(page)
    expect((await stateOf(page)).entries[7]?.seconds).toBe(150)
  })

  it('shows rows pasted from Excel before it takes them, as many as were copied', async () => {
    const page = scheduler
    const before = await rows(page).count()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', 'Mục\tThời lượng\nTin thêm một\t0:40\nTin thêm hai\t0:50')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    const dialog = page.getByRole('dialog', { name: 'Dán bảng vào khung' })
    await dialog.waitFor()
    expect(await dialog.getByRole('row').allInnerTexts()).toContainEqual(
      expect.stringMatching(/Tin thêm một\s+0:40/),
    )
    expect(await rows(page).count()).toBe(before)
    await dialog.getByRole('button', { name: 'Dán 2 mục' }).click()
    await saved(page)
    expect(await rows(page).count()).toBe(before + 2)
    await page.keyboard.press('Control+z')
    await saved(page)
    expect(await rows(page).count()).toBe(before)
  })

  it('is dragged by the handle, and moved by the menu of a row', async () => {
    const page = scheduler
    const handle = page.getByRole('button', { name: 'Kéo mục 1', exact: true })
    const target = await rows(page).nth(3).boundingBox()
    const from = await handle.boundingBox()
    if (!target || !from) throw new Error('no row')
    await page.mouse.move(from.x + 5, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(from.x + 5, from.y + 40, { steps: 4 })
    await page.mouse.move(from.x + 5, target.y + target.height - 2, { steps: 8 })
    await page.mouse.up()
    await saved(page)
    expect((await titles(page)).indexOf('Hình hiệu')).toBe(3)
    await page.getByRole('button', { name: 'Việc với mục 4' }).click()
    await page.getByRole('button', { name: 'Chuyển lên đầu' }).click()
    await saved(page)
    expect((await titles(page)).indexOf('Hình hiệu')).toBe(0)
  })
})

describe('two people in one rundown', () => {
  it('see each other’s changes within a second and end with the same rows', async () => {
    const lan = scheduler
    const minh = await open('lanh-dao')
    await rows(minh).first().waitFor()

    await lan.getByRole('gridcell', { name: 'Tin ngắn' }).click()
    await lan.keyboard.press('F2')
    await lan.keyboard.type('Tin ngắn trong tỉnh')
    const begun = Date.now()
    await lan.keyboard.press('Enter')
    await minh.getByRole('gridcell', { name: 'Tin ngắn trong tỉnh' }).waitFor()
    expect(Date.now() - begun).toBeLessThan(2000)

    // Both at once: different rows, and both move the same one.
    await minh.getByRole('gridcell', { name: 'Gương người tốt' }).click()
    await minh.keyboard.press('F2')
    await minh.keyboard.type('Gương người tốt, việc tốt')
    await lan.keyboard.press('Alt+ArrowUp')
    await Promise.all([minh.keyboard.press('Enter'), lan.keyboard.press('Alt+ArrowUp')])
    await minh.keyboard.press('Alt+ArrowDown')
    await Promise.all([saved(lan), saved(minh)])
    const { entries } = await stateOf(lan)
    const order = entries.map(({ title }) => title)
    await expect.poll(() => titles(lan)).toEqual(order)
    await expect.poll(() => titles(minh)).toEqual(order)
    expect(order).toContain('Tin ngắn trong tỉnh')
    expect(order).toContain('Gương người tốt, việc tốt')
  })

  it('who wrote in the same cell is asked, and the decision reaches both', async () => {
    const [lan, minh] = [scheduler, contexts.at(-1)?.pages()[0]]
    if (!minh) throw new Error('no second window')
    const last = (page: Page) => page.getByRole('gridcell', { name: 'Nhắc lịch phát sóng' })
    for (const page of [lan, minh]) {
      await last(page).click()
      await page.keyboard.press('F2')
    }
    await lan.keyboard.type('Nhắc lịch, bản của người xếp lịch')
    await minh.keyboard.type('Nhắc lịch, bản của lãnh đạo')
    await Promise.all([lan.keyboard.press('Enter'), minh.keyboard.press('Enter')])
    const asked = await Promise.any(
      [lan, minh].map(async (page) => {
        await page.getByRole('dialog', { name: 'Hai người cùng sửa một chỗ' }).waitFor()
        return page
      }),
    )
    const mine = asked === lan ? 'Nhắc lịch, bản của người xếp lịch' : 'Nhắc lịch, bản của lãnh đạo'
    await asked.getByRole('button', { name: 'Lấy của tôi' }).click()
    for (const page of [lan, minh]) await page.getByRole('gridcell', { name: mine }).waitFor()
  })
})

describe('the editor', () => {
  it.each([
    { width: 1400, dark: false },
    { width: 1400, dark: true },
    { width: 390, dark: false },
    { width: 390, dark: true },
  ])(
    'has no accessibility violation and no sideways scroll at $width, dark: $dark',
    async (look) => {
      const page = await open('lich', look)
      await rows(page).first().waitFor()
      // Once the menu has folded away and the table has measured itself.
      await expect.poll(() => overflowOf(page), { timeout: 10_000 }).toBeLessThanOrEqual(1)
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Việc với mục 2' }).click()
      expect(await violations(page)).toEqual([])
      await page.close()
    },
  )
})

/** What axe finds against WCAG 2.2 AA, as readable lines. */
async function violations(page: Page): Promise<string[]> {
  await addAxe(page)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (context: object, options: object) => Promise<{ violations: Violation[] }> }
    }
    type Violation = { id: string; nodes: { target: string[]; failureSummary?: string }[] }
    // The framework's own row of tabs is a list without items.
    const found = await axe.run(
      { exclude: [['.doc-tabs__tabs']] },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      },
    )
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`,
      ),
    )
  })
}
