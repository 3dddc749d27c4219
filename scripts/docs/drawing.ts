import type { CollectionConfig } from 'payload'

import { fieldsOf } from './fields'

/** Nearly every collection names people (author, owner, confirmed by …): those lines would hide the others. */
const NOT_DRAWN = ['users']

/** The relations that begin in some collections, one line for all fields of the same two. */
export function drawingOf(collections: readonly CollectionConfig[]): string {
  const lines = collections.flatMap(({ slug, fields }) => {
    const byTarget = new Map<string, { names: string[]; isMany: boolean }>()
    for (const { path, relations, hasMany } of fieldsOf(fields)) {
      for (const to of relations.filter((one) => !NOT_DRAWN.includes(one))) {
        const { names, isMany } = byTarget.get(to) ?? { names: [], isMany: false }
        byTarget.set(to, { names: [...names, path], isMany: isMany || hasMany })
      }
    }
    return [...byTarget].map(
      ([to, { names, isMany }]) =>
        `  ${slug} }o--${isMany ? 'o{' : 'o|'} ${to} : "${names.join(', ')}"`,
    )
  })
  // A collection without relations stands by itself.
  const alone = collections
    .map(({ slug }) => slug)
    .filter((slug) => !lines.some((line) => line.includes(` ${slug} `)))
  return ['```mermaid', 'erDiagram', ...alone.map((slug) => `  ${slug}`), ...lines, '```'].join(
    '\n',
  )
}
