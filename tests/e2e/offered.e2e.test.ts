import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openPeople } from './people'
import { ask } from './staffApi'

type Docs = { docs: { id: string; outlet?: string }[] }

const TITLE = 'Bài để xem nút nào được bấm'
const TEXT = { type: 'text', version: 1, text: 'Một đoạn.', format: 0, detail: 0, mode: 'normal' }
const CONTENT = {
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children: [
      {
        type: 'paragraph',
        version: 1,
        direction: 'ltr',
        format: '',
        indent: 0,
        children: [{ ...TEXT, style: '' }],
      },
    ],
  },
}

let people: Awaited<ReturnType<typeof openPeople>>
let article = ''
/** A draft that nobody else has open. */
let draft = ''

beforeAll(async () => {
  people = await openPeople()
  const reporter = await people.as('phong-vien')
  const { docs } = await ask<Docs>(reporter, 'GET', '/columns?where[kind][equals]=page&depth=0')
  const write = async (title: string) => {
    const { doc } = await ask<{ doc: Written }>(reporter, 'POST', '/articles?draft=true', {
      title,
      sapo: 'Một đoạn mở đầu.',
      content: CONTENT,
      outlet: docs[0]?.outlet,
      column: docs[0]?.id,
    })
    return doc
  }
  type Written = { id: string; revision: string }
  const { id, revision } = await write(TITLE)
  article = id
  draft = (await write(`${TITLE}, bản bỏ đi`)).id
  await ask(reporter, 'POST', `/articles/${article}/moves`, { move: 'submit', revision })
})
afterAll(() => people.close())

describe('what is offered can be done, what can’t says why', () => {
  it('an editor who changed the text is told at once why they do not approve it', async () => {
    const page = await people.as('bien-tap')
    await page.goto(`/admin/collections/articles/${article}`)
    await page.locator('#action-approve').waitFor()
    await page.locator('#field-sapo').click()
    await page.keyboard.type('Một câu thêm vào. ')
    const why = page.getByText('Bạn đã viết hoặc sửa bài này nên không tự duyệt.')
    await why.waitFor()
    expect(await page.locator('#action-approve').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Duyệt', exact: true }).isDisabled()).toBe(true)
  })

  it('a list of articles offers no publishing, hiding or changing of many at once', async () => {
    const page = await people.as('tong-bien-tap')
    await page.goto('/admin/collections/articles')
    await page.locator('tbody input[type=checkbox]').first().click()
    const bar = page.locator('.list-selection')
    await bar.getByRole('button', { name: /xóa/i }).first().waitFor()
    const offered = await bar.getByRole('button').allInnerTexts()
    expect(offered.join(' ')).not.toMatch(/Đăng|Xuất bản|Ẩn tài liệu|Sửa|Chỉnh sửa/i)
    await bar.getByRole('button', { name: /xóa/i }).first().click()
    await page.getByRole('dialog').first().waitFor()
    expect(await page.getByText('Bỏ qua thùng rác').count()).toBe(0)
  })

  it('what was published goes into the trash and no further; a draft may go for ever', async () => {
    const page = await people.as('tong-bien-tap')
    const { docs } = await ask<Docs>(
      page,
      'GET',
      '/articles?where[state][equals]=published&limit=1&depth=0',
    )
    for (const [id, forEver] of [
      [docs[0]?.id, 0],
      [draft, 1],
    ] as const) {
      await page.goto(`/admin/collections/articles/${id}`)
      await page.locator('.doc-controls__popup button').first().click()
      await page.locator('#action-delete').click()
      await page.getByRole('dialog').getByText('thùng rác').first().waitFor()
      expect(await page.locator('#delete-forever').count(), String(id)).toBe(forEver)
    }
  })

  it('who supervises is told that a rundown is the newsroom’s own', async () => {
    const page = await people.as('theo-doi')
    const { docs } = await ask<Docs>(page, 'GET', '/issues?limit=1&depth=0')
    await page.goto(`/admin/collections/issues/${docs[0]?.id}/khung-chuong-trinh`)
    await page.getByText('Khung chương trình và lời dẫn là việc nội bộ của kênh').waitFor()
  })
})
