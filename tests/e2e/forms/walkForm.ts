import type { Page, Request, Response } from 'playwright-core'

import { pdf, picture } from '../../helpers/newsroom'
import { json, type Form } from './allForms'
import { emptyLists, type Extent, fillForm, optionalLists, placeOf, type Words } from './fillForm'

const ANSWER_MS = 20_000

type Walk = {
  page: Page
  form: Form
  extent: Extent
  words: Words
  /** Hears of every row made, so that it can be taken away. */
  onMade: (slug: string, id: string) => void
}

/** Create, edit, save again, and with everything: empty every optional list and save; a refusal is an error in words. */
export async function createAndEdit({ page, form, extent, words, onMade }: Walk): Promise<void> {
  const saves = listen(page, form)
  const { slug } = form
  await page.goto(`/admin/collections/${slug}/create`)
  if (form.savesItself) return newText({ page, form, extent, words, onMade }, saves)
  await ready(page)
  if (form.isUpload) await chooseFile(page, slug)
  if (form.hasPassword) await typePassword(page)
  const found = await fillForm(form.fields, { page, extent, words })
  missing(form, extent, words, found)
  const { doc } = await saves.bySaving()
  if (!doc) throw new Error('không có mục nào được tạo')
  onMade(slug, doc.id)
  await page.waitForURL((url) => url.pathname.endsWith(`/${slug}/${doc.id}`))
  // Not the form of the new one, which stays until the next has come.
  await page.locator(`main form[action*="${doc.id}"]`).first().waitFor()
  await ready(page)
  if (!(await mayChange(page, slug, doc.id))) return
  await editTwice(page, found, saves)
  if (extent === 'least') return
  if ((await emptyLists(form.fields, page)) > 0) await saves.bySaving()
}

/** A row that is there already: changed, saved, put back and saved again. */
export async function editOnly(walk: Pick<Walk, 'page' | 'form'>, address: string): Promise<void> {
  const { page, form } = walk
  const saves = listen(page, form)
  await page.goto(address)
  await ready(page)
  const texts = form.fields.flatMap((field) =>
    field.type === 'text' && !field.hasMany ? [field.name] : [],
  )
  await editTwice(page, texts, saves)
}

async function newText(
  { page, form, extent, words, onMade }: Walk,
  saves: ReturnType<typeof listen>,
): Promise<void> {
  await page.locator('input[name=title]').fill('Thử biểu mẫu')
  await page.locator('button[type=submit]').click()
  await page.waitForURL(/\/articles\/(?!create)[\w-]+/)
  onMade(form.slug, new URL(page.url()).pathname.split('/').at(-1) ?? '')
  await ready(page)
  const before = saves.count()
  // The least leaves everything as it was made, of which nothing would be saved.
  await page.locator('[id="field-title"]').fill('Thử biểu mẫu sửa')
  await saves.after(before)
  const edited = saves.count()
  const found = await fillForm(form.fields, { page, extent, words })
  missing(form, extent, words, found)
  if (extent === 'everything') await saves.after(edited)
  if (extent === 'least') return
  const saved = saves.count()
  if ((await emptyLists(form.fields, page)) > 0) await saves.after(saved)
}

/** Optional lists are what forms failed at: with everything, none may be passed over. */
function missing({ fields }: Form, extent: Extent, words: Words, found: string[]): void {
  if (extent === 'least') return
  const unseen = optionalLists(fields)
    .filter(({ path, type }) => type === 'array' && words[path] !== null && !found.includes(path))
    .map(({ path }) => path)
  if (unseen.length > 0) throw new Error(`không thấy ô ${unseen.join(', ')}`)
}

async function editTwice(page: Page, paths: string[], saves: ReturnType<typeof listen>) {
  for (const path of paths) {
    const place = placeOf(page, path)
    const isText = await place
      .evaluate((element) => element.matches('input[type=text]:not(.ts-input), textarea'))
      .catch(() => false)
    if (!isText || path === 'slug' || path === 'rrule' || path.endsWith('time')) continue
    if (!(await place.isEditable())) continue
    const was = await place.inputValue()
    await place.fill(was.startsWith('http') ? `${was}/sua` : `${was || 'Thử'} sửa`)
    await saves.bySaving()
    await place.fill(was || 'Thử')
    await saves.bySaving()
    return
  }
  throw new Error('không có ô chữ nào để sửa')
}

/** Whether the browser posts this form: its fields as a form does, or by the saving loop of texts. */
function isSaveOf({ slug, savesItself }: Form, request: Request): boolean {
  const { pathname } = new URL(request.url())
  if (savesItself && request.method() === 'POST') {
    return new RegExp(`^/api/${slug}/[^/]+/save$`).test(pathname)
  }
  return (
    ['POST', 'PATCH'].includes(request.method()) &&
    (request.headers()['content-type'] ?? '').startsWith('multipart/form-data') &&
    new RegExp(`^/api/${slug}(/[^/]+)?$`).test(pathname)
  )
}

/** The answers to this form's saves; one that refuses is an error that quotes it. */
function listen(page: Page, form: Form) {
  const answers: Response[] = []
  page.on('response', (response) => {
    if (isSaveOf(form, response.request())) answers.push(response)
  })
  const after = async (seen: number): Promise<{ doc?: { id: string } }> => {
    const until = Date.now() + ANSWER_MS
    while (answers.length <= seen && Date.now() < until) await page.waitForTimeout(100)
    const answer = answers[seen]
    if (!answer) throw new Error('lưu mà không có yêu cầu nào được gửi')
    const text = await answer.text().catch(() => '')
    if (!answer.ok()) throw new Error(`${answer.status()} ${text.slice(0, 400)}`)
    return JSON.parse(text) as { doc?: { id: string } }
  }
  return {
    count: () => answers.length,
    after,
    bySaving: async () => {
      const seen = answers.length
      await page.locator('main #action-save').first().click()
      const answer = await after(seen)
      await ready(page)
      return answer
    },
  }
}

const ready = (page: Page) => page.locator('main form[data-form-ready=true]').first().waitFor()

async function chooseFile(page: Page, slug: string): Promise<void> {
  const file =
    slug === 'media'
      ? { name: 'thu-bieu-mau.png', mimeType: 'image/png', buffer: await picture() }
      : { name: 'thu-bieu-mau.pdf', mimeType: 'application/pdf', buffer: pdf() }
  await page.locator('main input[type=file]').first().setInputFiles(file)
}

async function typePassword(page: Page): Promise<void> {
  const password = 'Hoa phượng nở 2031 bên sông'
  await page.locator('[id="field-password"]').fill(password)
  await page.locator('[id="field-confirm-password"]').fill(password)
}

/** A row that this person may change, by the API: for forms that make none. */
export async function changeable(page: Page, slug: string): Promise<string | null> {
  if (slug === 'users') return '/admin/account'
  const { docs = [] } = (await json(page, `/api/${slug}?limit=10&depth=0`)) as {
    docs?: { id: string }[]
  }
  for (const { id } of docs) {
    if (await mayChange(page, slug, id)) return `/admin/collections/${slug}/${id}`
  }
  return null
}

async function mayChange(page: Page, slug: string, id: string): Promise<boolean> {
  const asked = json(page, `/api/${slug}/access/${id}`, 'POST', {})
  return Boolean(((await asked) as { update?: unknown }).update)
}
