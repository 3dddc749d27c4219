import { idOfThing, type Parts, typeOfThing } from './kinds'

/** What readers may be shown texts by; each is a part of a text's state. */
export const TEXT_LISTS = ['outlet', 'column', 'issue', 'topics', 'corrects'] as const
export type TextList = (typeof TEXT_LISTS)[number]

/** What an answer is made of: a thing by its type and id, a list of things, the addresses texts have. */
export const dependsOn = {
  thing: (type: 'text' | 'column' | 'outlet' | 'topic' | 'issue', id: string) => `${type}:${id}`,
  /** All texts there are, whichever list. */
  texts: 'texts',
  textsOf: (list: TextList, id: string) => `texts@${list}:${id}`,
  corrections: 'corrections',
  address: (slug: string) => `address:${slug}`,
  columns: 'columns',
  outlets: 'outlets',
  topics: 'topics',
  /** All issues there are, whichever column. */
  issues: 'issues',
  issuesOf: (column: string) => `issues@column:${column}`,
  /** The change log itself. */
  changes: 'changes',
}

/**
 * The keys of the answers that a row of the change log ends (docs/adr/0032). An answer that showed the thing before bears the thing’s own key, the row
 * after the end of a page too; so what a row says of the thing after it is enough to name the lists that it enters.
 */
export function endedBy({ thing, parts }: { thing: string; parts: Parts }): string[] {
  const type = typeOfThing(thing)
  const own = [dependsOn.thing(type, idOfThing(thing)), dependsOn.changes]
  switch (type) {
    case 'text':
      return [...own, ...endedByText(parts)]
    case 'column':
      return [...own, dependsOn.columns]
    case 'outlet':
      return [...own, dependsOn.outlets]
    case 'topic':
      return [...own, dependsOn.topics]
    case 'issue':
      return [...own, dependsOn.issues, ...(parts.column ? [dependsOn.issuesOf(parts.column)] : [])]
  }
}

function endedByText(parts: Parts): string[] {
  const lists = TEXT_LISTS.flatMap((list) =>
    (parts[list] ?? '')
      .split(' ')
      .filter(Boolean)
      .map((id) => dependsOn.textsOf(list, id)),
  )
  return [
    dependsOn.texts,
    ...lists,
    ...(parts.corrects ? [dependsOn.corrections] : []),
    ...(parts.address ? [dependsOn.address(parts.address)] : []),
  ]
}

/** The same without keys that another of them says already. */
export function fewestKeys(keys: Iterable<string>): string[] {
  const all = new Set(keys)
  const isOfTexts = (key: string) => /^(text:|texts@|address:)/.test(key) || key === 'corrections'
  return [...all].filter((key) => !(all.has(dependsOn.texts) && isOfTexts(key)))
}
