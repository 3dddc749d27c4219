import { foreignWords } from './foreignWords'

/** What a screen showed and did, as a person and a browser meet it. */
export type Seen = {
  /** All that is visible to the eye. */
  text: string
  /** What is read out or shown on pointing: labels, titles, placeholders, alternatives. */
  names: readonly string[]
  /** File inputs drawn by the browser itself, in its own language. */
  nativeFileInputs: number
  /** Pixels by which the page is wider than its window. */
  sideways: number
  console: readonly string[]
  answers: readonly { status: number; url: string }[]
  /** Requests to any other host than the product's own. */
  elsewhere: readonly string[]
  axe: readonly { id: string; impact: string | null; targets: readonly string[] }[]
}

export type FaultKind =
  | 'answer'
  | 'never opened'
  | 'console'
  | 'elsewhere'
  | 'foreign word'
  | 'raw id'
  | 'raw value'
  | 'raw date'
  | 'native file input'
  | 'sideways scroll'
  | 'axe'

export type Fault = { kind: FaultKind; what: string }

const RAW: readonly (readonly [FaultKind, RegExp])[] = [
  ['raw id', /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi],
  ['raw id', /\b(?=[\da-f]*\d)(?=[\da-f]*[a-f])[\da-f]{24}\b/gi],
  ['raw value', /\[object \w+\]/g],
  ['raw value', /\b(?:undefined|null|NaN|Invalid Date)\b/g],
  ['raw value', /\b[a-z]+(?:[A-Z][a-z]+)+\b/g],
  ['raw value', /\b[a-z]+(?:_[a-z]+)+\b/g],
  ['raw value', /(?<!\p{L})[a-z]+:[a-z]+[a-zA-Z]*(?!\p{L})/gu],
  ['raw value', /\{\{\w+\}\}/g],
  ['raw date', /\b\d{4}-\d{2}(?:-\d{2}(?:T[\d:.]+Z?)?)?(?![\d-])/g],
  ['raw date', /(?<![\d:])\d{3,}:\d{2}:\d{2}/g],
]

/** Impacts of an accessibility violation that nobody should meet. */
const GRAVE: readonly (string | null)[] = ['serious', 'critical']

const words = (what: string) => what.replace(/\s+/g, ' ').trim()

/** Everything that is wrong with a screen, each thing once. */
export function faultsOf(seen: Seen): Fault[] {
  const shown = [seen.text, ...seen.names].join('\n').normalize('NFC')
  const readable = shown
    .replace(/\bhttps?:\/\/\S+/g, ' ')
    .replace(/[^\s/]+\.(?:jpe?g|png|webp|pdf|docx|xlsx|csv|json)\b/gi, ' ')
  const found: Fault[] = [
    ...seen.answers
      .filter(({ status }) => status >= 400)
      .map(({ status, url }): Fault => ({ kind: 'answer', what: `${status} ${url}` })),
    ...seen.console.map((line): Fault => ({ kind: 'console', what: words(line) })),
    ...seen.elsewhere.map((url): Fault => ({ kind: 'elsewhere', what: url })),
    ...RAW.flatMap(([kind, pattern]) =>
      [...readable.matchAll(pattern)].map(([match]): Fault => ({ kind, what: match })),
    ),
    ...foreignWords(readable).map((what): Fault => ({ kind: 'foreign word', what })),
    ...seen.axe
      .filter(({ impact }) => GRAVE.includes(impact))
      .map(({ id, targets }): Fault => ({ kind: 'axe', what: `${id}: ${targets.join(' | ')}` })),
  ]
  if (seen.nativeFileInputs > 0) {
    found.push({ kind: 'native file input', what: `${seen.nativeFileInputs} on this screen` })
  }
  if (seen.sideways > 0) found.push({ kind: 'sideways scroll', what: `${seen.sideways} px` })
  const raw = found.filter(({ kind }) => kind.startsWith('raw')).map(({ what }) => what)
  return found.filter(
    ({ kind, what }, at) =>
      found.findIndex((one) => one.kind === kind && one.what === what) === at &&
      // A raw value is named as that, not once more as a foreign word.
      !(kind === 'foreign word' && raw.some((value) => value.includes(what))),
  )
}
