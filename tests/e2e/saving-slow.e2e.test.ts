import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { slowDown } from './browser'
import { toEnd } from './caret'
import { openPeople } from './people'
import { product } from './product'
import { readAnew } from './readAnew'
import { ask } from './staffApi'
import { editorOf, keptLines, madeText, openText, savingPhase, shownLines, writeIn } from './texts'

/** An old machine beside the one that runs the tests. */
const SLOWER = 4
/** Longer than it takes to show what was answered. */
const SHOWN_MS = 1500

const people = await openPeople()
let author: Page
let outlet = ''

beforeAll(async () => {
  author = await people.as('phong-vien')
  const path = '/media?depth=0&limit=1&where[outlet][exists]=true'
  const { docs } = await ask<{ docs: { outlet: string }[] }>(author, 'GET', path)
  if (!docs[0]) throw new Error('the sample has no picture')
  outlet = docs[0].outlet
  await slowDown(author, SLOWER)
})

afterAll(() => people.close())

const made = (title: string, ...lines: string[]) => madeText(author, { outlet, title, lines })

const WORDS = ' Nước suối dâng cao.'

describe('a page that is read anew under the hands of who writes', () => {
  it('takes no letter from the text, nor the caret', async () => {
    const id = await made('Đọc lại trang', 'Đoạn một.', 'Đoạn hai.')
    await openText(author, id)
    await editorOf(author).getByText('Đoạn một').click()
    await toEnd(author)
    const typing = author.keyboard.type(WORDS, { delay: 150 })
    for (let times = 0; times < 3; times += 1) await readAnew(author)
    await typing
    await author.keyboard.type(' Hết.')
    const lines = [`Đoạn một.${WORDS} Hết.`, 'Đoạn hai.']
    expect(await shownLines(author)).toEqual(lines)
    await savingPhase(author, 'saved')
    expect(await keptLines(author, id)).toEqual(lines)
  })

  it('takes no letter from a line above it, nor what another saved meanwhile', async () => {
    const id = await made('Đọc lại', 'Đoạn một.')
    await openText(author, id)
    const title = author.locator('#field-title')
    await title.click()
    await author.keyboard.press('End')
    const typing = author.keyboard.type(WORDS, { delay: 150 })
    await readAnew(author)
    await ask(author, 'PATCH', `/articles/${id}?draft=true`, { sapo: 'Sapo của người kia.' })
    await readAnew(author)
    await typing
    expect(await title.inputValue()).toBe(`Đọc lại${WORDS}`)
    await expect.poll(() => author.locator('#field-sapo').inputValue()).toBe('Sapo của người kia.')
    await savingPhase(author, 'saved')
    const row = await ask(author, 'GET', `/articles/${id}?draft=true&depth=0`)
    expect(row).toMatchObject({ title: `Đọc lại${WORDS}`, sapo: 'Sapo của người kia.' })
  })
})

describe('a slow server', () => {
  it('that says late what another saved takes nothing that was saved here since', async () => {
    const id = await made('Máy chủ chậm', 'Đoạn một.', 'Đoạn hai.')
    await openText(author, id)
    let release = () => {}
    const held = new Promise<void>((done) => (release = done))
    let isAsked = false
    await author.route(`**/api/articles/${id}?draft=true&depth=0`, async (route) => {
      const answer = await route.fetch()
      isAsked = true
      await held
      return route.fulfill({ response: answer })
    })
    await ask(author, 'PATCH', `/articles/${id}?draft=true`, { sapo: 'Sapo của người kia.' })
    await expect.poll(() => isAsked).toBe(true)
    await writeIn(author, 'Đoạn một', ' Viết khi máy chủ chậm.')
    await author.keyboard.press('Control+s')
    const lines = ['Đoạn một. Viết khi máy chủ chậm.', 'Đoạn hai.']
    await expect.poll(() => keptLines(author, id)).toEqual(lines)
    await savingPhase(author, 'saved')
    release()
    await author.unrouteAll({ behavior: 'wait' })
    await author.waitForTimeout(SHOWN_MS)
    expect(await author.locator('#field-sapo').inputValue()).toBe('Sapo của người kia.')
    expect(await shownLines(author)).toEqual(lines)
  })
})

describe('a session that ends while one writes', () => {
  it('takes no letter for its password, and is asked for when one pauses', async () => {
    const id = await made('Hết phiên khi đang gõ', 'Đoạn một.')
    await openText(author, id)
    let release = () => {}
    const held = new Promise<void>((done) => (release = done))
    const address = `**/api/articles/${id}/save`
    await author.route(address, async (route) => {
      await held
      return route.fulfill({ status: 401, json: { errors: [{ message: 'Hết phiên.' }] } })
    })
    const asked = author.waitForRequest(address)
    await writeIn(author, 'Đoạn một', ' Một.')
    await asked
    const answered = author.waitForResponse(address)
    release()
    await author.keyboard.type(WORDS, { delay: 100 })
    await answered
    const lines = [`Đoạn một. Một.${WORDS}`]
    expect(await shownLines(author)).toEqual(lines)
    const dialog = author.getByRole('dialog', { name: 'Phiên đăng nhập đã hết' })
    await dialog.waitFor()
    await author.unrouteAll({ behavior: 'wait' })
    await dialog.getByLabel('Mật khẩu').fill(product().password)
    await dialog.getByRole('button', { name: 'Đăng nhập và lưu' }).click()
    await savingPhase(author, 'saved')
    expect(await keptLines(author, id)).toEqual(lines)
  })
})
