import type { Checked } from '@/domain/checklist/types'
import { placeholdersIn } from '@/domain/text/template/placeholders'

const FIELDS: Partial<Record<Checked['item']['condition'], string>> = {
  titleMin: 'title',
  titleMax: 'title',
  sapoMin: 'sapo',
  sapoMax: 'sapo',
  topicsMin: 'topics',
  bodyMin: 'content',
  bodyMax: 'content',
  cover: 'cover',
  issue: 'issue',
  penName: 'penName',
  source: 'source',
  mediaCredit: 'content',
}

const FOCUSABLE = 'input, textarea, [contenteditable="true"], button'

/** Where a placeholder of a template still stands. */
const unfilled = (): string =>
  ['title', 'sapo'].find((name) => {
    const field = document.querySelector<HTMLInputElement>(`#field-${name}`)
    return field !== null && placeholdersIn(field.value ?? '').length > 0
  }) ?? 'content'

/** Where an item is mended: brings the field into view, and the person into it. Pictures are in the text, or its cover. */
export function leadToField({ item: { condition } }: Checked, hasCover: boolean): void {
  const name =
    condition === 'filled' ? unfilled() : (FIELDS[condition] ?? (hasCover ? 'cover' : 'content'))
  const field = elementOf(name)
  if (!field) return
  field.scrollIntoView({ block: 'center' })
  const target = field.matches(FOCUSABLE) ? field : field.querySelector<HTMLElement>(FOCUSABLE)
  target?.focus({ preventScroll: true })
}

function elementOf(name: string): HTMLElement | null {
  if (name !== 'content') return document.getElementById(`field-${name}`)
  return document.querySelector<HTMLElement>('.rich-text-lexical [contenteditable="true"]')
}
