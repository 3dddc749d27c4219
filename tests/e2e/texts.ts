import type { Page } from 'playwright-core'

import { ask } from './staffApi'

const paragraph = (words: string) => ({
  ...{ type: 'paragraph', version: 1, direction: null, format: '', indent: 0 },
  children: [{ type: 'text', text: words, version: 1, format: 0, mode: 'normal' }],
})

/** A text of the one whose page this is, a paragraph a line; its id. */
export async function madeText(
  page: Page,
  { outlet, title, lines }: { outlet: string; title: string; lines: readonly string[] },
): Promise<string> {
  const root = { ...paragraph(''), type: 'root', children: lines.map(paragraph) }
  const body = { title, outlet, content: { root } }
  const { doc } = await ask<{ doc: { id: string } }>(page, 'POST', '/articles?draft=true', body)
  return doc.id
}

/** The editor of the text that is open on a page. */
export const editorOf = (page: Page) =>
  page.locator('.rich-text-lexical [contenteditable=true]').first()

export const savingPhase = (page: Page, name: string) =>
  page.locator(`.ts-saving[data-phase=${name}]`).waitFor()

export async function openText(page: Page, id: string): Promise<void> {
  await page.goto(`/admin/collections/articles/${id}`)
  await page.locator('main form[data-form-ready=true]').first().waitFor()
  await editorOf(page).waitFor()
}

/** What the editor shows, a line each block. */
export const shownLines = (page: Page): Promise<string[]> =>
  editorOf(page).locator('> *').allInnerTexts()

/** Puts words at the end of the paragraph with these. */
export async function writeIn(page: Page, where: string, words: string, delay = 0): Promise<void> {
  await page.bringToFront()
  await editorOf(page).getByText(where).click()
  await page.keyboard.press('End')
  await page.keyboard.type(words, { delay })
}

/** What the server keeps of a text, one line per paragraph. */
export async function keptLines(page: Page, id: string): Promise<string[]> {
  type Block = { children?: { text?: string }[] }
  type Row = { content: { root: { children: Block[] } } }
  const { content } = await ask<Row>(page, 'GET', `/articles/${id}?draft=true&depth=0`)
  return content.root.children.map(({ children = [] }) => children.map((one) => one.text).join(''))
}
