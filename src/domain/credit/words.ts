import { namesByKind } from './byline'
import { creditsIn } from './creditFault'
import { hundredths, sharesOf } from './shares'
import type { Credit, WorkKind } from './types'

/** What people call each kind of work, in the newsroom and before readers. */
export const WORK_WORDS: Readonly<Record<WorkKind, string>> = {
  writing: 'Viết',
  photo: 'Ảnh',
  camera: 'Quay phim',
  filmEditing: 'Dựng',
  graphics: 'Đồ họa',
  voice: 'Giọng đọc',
  presenting: 'Dẫn',
  sound: 'Âm thanh',
  directing: 'Đạo diễn',
  editing: 'Biên tập',
  layout: 'Trình bày',
  translation: 'Dịch',
  other: 'Cộng tác khác',
}

/** `33,34%`: hundredths of a percent as they are written here. */
export function percentWords(part: number): string {
  return `${String(part / 100).replace('.', ',')}%`
}

/** Everybody in a line, by what they did: `Viết: Mai Chi (60%), Lan (40%) · Ảnh: Hoàng`. Shares only where laid down. */
export function peopleWords(people: unknown): string {
  const credits = creditsIn(people)
  const shares = sharesOf(credits)
  const nameOf = (one: Credit) =>
    one.share === null
      ? one.name
      : `${one.name} (${percentWords(shares.get(one.id) ?? hundredths(one.share))})`
  return creditLine(credits.map((one) => ({ kind: one.kind, name: nameOf(one) })))
}

/** The same of names alone. */
export function creditLine(credits: readonly Pick<Credit, 'kind' | 'name'>[]): string {
  return namesByKind(credits)
    .map(({ kind, names }) => `${WORK_WORDS[kind]}: ${names.join(', ')}`)
    .join(' · ')
}

/** Those who did something else than write, in a line for readers; empty for nobody. */
export const relatedWork = (credits: readonly Pick<Credit, 'kind' | 'name'>[]): string =>
  creditLine(credits.filter(({ kind }) => kind !== 'writing'))
