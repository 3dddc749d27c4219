import type { Locator, Page } from 'playwright-core'
import type { Field } from 'payload'

import { quiet } from './quiet'

/** Required fields alone, or whatever the form shows. */
export type Extent = 'least' | 'everything'

/**
 * What is typed or chosen in a field, by its path without row numbers; null leaves it alone, undefined takes whatever
 * there is, with the least too.
 */
export type Words = Readonly<Record<string, string | null | undefined>>

type Filling = { page: Page; extent: Extent; words: Words; parent?: string }

const QUICK_MS = 4000

/** Fills the fields as a person does, and answers with the lists and texts it found on the page. */
export async function fillForm(fields: readonly Field[], filling: Filling): Promise<string[]> {
  const found: string[] = []
  for (const field of fields) found.push(...(await fillOne(field, filling)))
  return found
}

async function fillOne(field: Field, filling: Filling): Promise<string[]> {
  const { page, parent = '', words, extent } = filling
  if (field.type === 'row') return fillForm(field.fields, filling)
  if (field.type === 'collapsible') {
    await unfold(page)
    return fillForm(field.fields, filling)
  }
  if (field.type === 'tabs' || field.type === 'ui' || field.type === 'join') return []
  if (!('name' in field) || field.name === undefined || isHidden(field)) return []
  const path = parent ? `${parent}.${field.name}` : field.name
  if (field.type === 'group') return fillForm(field.fields, { ...filling, parent: path })
  const plain = path.replace(/\.\d+(?=\.)/g, '')
  const own = plain in words ? words[plain] : words[field.name]
  const isNeeded = 'required' in field && field.required
  if (own === null || (extent === 'least' && !isNeeded && !(plain in words))) return []
  const place = placeOf(page, path)
  // Whether it is offered follows from what was chosen before.
  if ('condition' in (field.admin ?? {})) await quiet(page)
  if (!(await isOffered(place))) return []
  if (field.type === 'array') {
    await quiet(page)
    await place.locator('.array-field__add-row').last().click()
    const rows = place.locator(':scope > .array-field__draggable-rows > *')
    const last = (await rows.count()) - 1
    // What is out of sight or folded is not drawn.
    await rows.last().scrollIntoViewIfNeeded()
    await unfold(page)
    await placeOf(page, `${path}.${last}.id`).waitFor({ state: 'attached' })
    await quiet(page)
    await fillForm(field.fields, { ...filling, parent: `${path}.${last}` })
    return [path]
  }
  await FILL[field.type]?.({ page, place, field, own })
  return [path]
}

/** The field's own place on the page. */
export function placeOf(page: Page, path: string): Locator {
  return page.locator(`main [id="field-${path.replaceAll('.', '__')}"]`).first()
}

function isHidden({ admin }: Field): boolean {
  return Boolean((admin as { hidden?: boolean; readOnly?: boolean } | undefined)?.hidden)
}

async function isOffered(place: Locator): Promise<boolean> {
  if ((await place.count()) === 0 || !(await place.isVisible())) return false
  return place.evaluate(
    (element) =>
      !element.matches(':disabled, .read-only, [aria-disabled="true"]') &&
      !element.closest('.read-only') &&
      !element.querySelector('input:disabled, .rs__control--is-disabled'),
  )
}

/** Opens what is folded, that within it too. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('main .collapsible__toggle--collapsed:visible')
  for (let most = 50; most > 0 && (await folded.count()) > 0; most -= 1) {
    await folded.first().click()
  }
}

type Given = { page: Page; place: Locator; field: Field; own: string | undefined }
type Fill = (given: Given) => Promise<unknown>

const isDay = (field: Field): boolean =>
  JSON.stringify((field.admin as { components?: unknown } | undefined)?.components ?? '').includes(
    'CivilDateField',
  )

const text: Fill = async ({ place, field, own }) => {
  await place.fill(own ?? (isDay(field) ? '05/01/2031' : 'Thử biểu mẫu'))
  if (isDay(field)) await place.blur()
}

const choose: Fill = async ({ page, place, field, own }) => {
  const has = await place.locator('.rs__single-value, .rs__multi-value').count()
  if (has > 0 && own === undefined) return
  // What is offered follows from what was chosen before.
  if ('filterOptions' in field && field.filterOptions) await quiet(page)
  await place.locator('.rs__control').first().click()
  if (own !== undefined) await page.keyboard.type(own)
  const options = place.locator('.rs__option')
  const option = own === undefined ? options.first() : options.filter({ hasText: own }).first()
  const isThere = await option.waitFor({ timeout: QUICK_MS }).then(
    () => true,
    () => false,
  )
  if (isThere) await option.click()
  else {
    await page.keyboard.press('Escape')
    const isNeeded = 'required' in field && field.required
    if (isNeeded) throw new Error(`không có gì để chọn ở ô ${'name' in field ? field.name : ''}`)
  }
}

const FILL: Partial<Record<Field['type'], Fill>> = {
  text,
  textarea: text,
  email: text,
  number: ({ place, field, own }) =>
    place.fill(own ?? String((field as { min?: number }).min ?? 1)),
  select: choose,
  relationship: choose,
  checkbox: async ({ page, place }) => {
    await place.check({ force: true })
    await quiet(page)
  },
  date: async ({ place, own }) => {
    const input = place.locator('input').first()
    await input.fill(own ?? '05/01/2031 19:45')
    await input.press('Enter')
  },
  richText: async ({ page, place }) => {
    await place.locator('[contenteditable=true]').first().click()
    await page.keyboard.type('Thử biểu mẫu.')
  },
}

/** Takes away every row and choice of the lists that may be empty. */
export async function emptyLists(fields: readonly Field[], page: Page): Promise<number> {
  let emptied = 0
  for (const { path, type } of optionalLists(fields)) {
    const place = placeOf(page, path)
    if (!(await isOffered(place))) continue
    if (type === 'array') {
      const menus = place.locator('.array-actions__button')
      for (let left = await menus.count(); left > 0; left -= 1) {
        await menus.first().click()
        await page.locator('.array-actions__remove:visible').first().click()
        emptied += 1
      }
    } else {
      const clear = place.locator('.clear-indicator')
      if ((await clear.count()) === 0) continue
      await clear.first().click()
      emptied += 1
    }
  }
  return emptied
}

/** The lists of a form that may be empty, whatever they stand in. */
export function optionalLists(
  fields: readonly Field[],
  parent = '',
): { path: string; type: 'array' | 'choices' }[] {
  return fields.flatMap((field) => {
    if (field.type === 'row' || field.type === 'collapsible') {
      return optionalLists(field.fields, parent)
    }
    if (!('name' in field) || field.name === undefined || isHidden(field)) return []
    const path = parent ? `${parent}.${field.name}` : field.name
    if (field.type === 'group') return optionalLists(field.fields, path)
    if ('required' in field && field.required) return []
    if (field.type === 'array') return [{ path, type: 'array' as const }]
    return 'hasMany' in field && field.hasMany ? [{ path, type: 'choices' as const }] : []
  })
}
