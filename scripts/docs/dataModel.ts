import type { CollectionConfig } from 'payload'

import type { CollectionRules, AccessRule } from '@/access/rule'
import { ACCESS } from '@/access/table'

import { AREAS, COLLECTIONS } from './collectionWords'
import { drawingOf } from './drawing'
import { fieldsOf, type FieldFacts } from './fields'
import { table } from './table'

/** Every collection with its fields, by areas, with a drawing of each area's relations. */
export function dataModel(collections: readonly CollectionConfig[]): string {
  return AREAS.map((area) => {
    const own = collections.filter(({ slug }) => wordsOf(slug).area === area)
    return [`## ${area}`, drawingOf(own), ...own.map(section)].join('\n\n')
  }).join('\n\n')
}

function section(collection: CollectionConfig): string {
  const { slug, labels, fields, indexes = [], versions, trash, upload, auth } = collection
  const plural = (labels?.plural ?? {}) as { vi?: string; en?: string }
  const notes = [
    writing(collection),
    ...indexes.map(
      ({ fields: names, unique }) =>
        `${unique ? 'Unique' : 'Index'} over ${names.map((name) => `\`${name}\``).join(', ')}.`,
    ),
    versions ? 'Every change is kept as a version; there are drafts (`_status`).' : '',
    trash ? 'Deleted rows lie in the trash (`deletedAt`).' : '',
    upload ? 'Files, with Payload’s fields of a file (`filename`, `filesize`, `width` …).' : '',
    auth
      ? 'Accounts, with Payload’s fields of a login (`email`, `hash`, `salt`, `sessions` …).'
      : '',
  ]
  return [
    `### ${slug}`,
    `**${plural.vi ?? slug}** (${plural.en ?? slug}): ${wordsOf(slug).words}`,
    table(['field', 'type', 'required', 'index', 'in English'], fieldsOf(fields).map(line)),
    notes.filter(Boolean).join(' '),
  ].join('\n\n')
}

function line({ path, type, isRequired, index, label }: FieldFacts): string[] {
  return [`\`${path}\``, type, isRequired ? 'yes' : '', index, label]
}

/** By forms and REST or not; the rest is said by access.md and staff-api.md. */
function writing({ slug, endpoints }: CollectionConfig): string {
  const rules: CollectionRules = ACCESS[slug as keyof typeof ACCESS]
  const acts = (['create', 'update', 'delete'] as const).filter((act) => isOpen(rules[act]))
  const byForm =
    acts.length > 0
      ? `By form and REST: ${acts.join(', ')} ([who](access.md#rows)).`
      : 'Written by use cases alone.'
  const own = Array.isArray(endpoints) && endpoints.length > 0
  return own ? `${byForm} [Its endpoints](staff-api.md#${slug}).` : byForm
}

function isOpen(rule: AccessRule): boolean {
  const { all = [], outlet = [], ...special } = rule
  const { own = [], published = [] } = special as Record<string, readonly string[] | undefined>
  return [...all, ...outlet, ...own, ...published].length > 0
}

function wordsOf(slug: string) {
  const said = COLLECTIONS[slug]
  if (!said) throw new Error(`scripts/docs/collectionWords.ts must say what ${slug} holds`)
  return said
}
