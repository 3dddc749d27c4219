import type { Checked } from '@/domain/checklist/types'

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
}

const FOCUSABLE = 'input, textarea, [contenteditable="true"], button'

/** Where an item is mended: brings the field into view, and the person into it. Pictures are in the text, or its cover. */
export function leadToField({ item: { condition } }: Checked, hasCover: boolean): void {
  const name = FIELDS[condition] ?? (hasCover ? 'cover' : 'content')
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
