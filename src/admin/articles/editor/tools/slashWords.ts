import { fold } from '@/domain/text/fold'

type Item = { key: string; keywords?: string[]; label?: unknown }
export type SlashGroups = readonly { items: readonly Item[] }[]

/** Has every item of the slash menu found by its name without accents and spaces, which end the menu: “/tieude”. */
export function addFoldedNames(groups: SlashGroups, nameOf: (item: Item) => string): void {
  for (const { items } of groups) {
    for (const item of items) {
      const folded = fold(nameOf(item)).replaceAll(' ', '')
      const known = item.keywords ?? []
      if (!known.includes(folded)) item.keywords = [...known, folded]
    }
  }
}
