import type { CollectionConfig, Field } from 'payload'

import { type FieldKind, fieldAccessOf } from '@/access/accessOf'
import { type Role, ROLES } from '@/access/roles'
import {
  type CollectionRules,
  type FieldRule,
  type FieldRules,
  reachOf,
  type AccessRule,
} from '@/access/rule'
import { ACCESS, FIELD_ACCESS } from '@/access/table'
import { ROLE_WORDS } from '@/newsroom/words/roles'

type Act = { name: string; rule: AccessRule | FieldRule }

const ACTS: [keyof CollectionRules, string][] = [
  ['read', 'read'],
  ['readVersions', 'read versions'],
  ['create', 'create'],
  ['update', 'update'],
  ['delete', 'delete'],
  ['unlock', 'unlock'],
]

/** The matrix of the code's table. Names of collections are those that people see. */
export function accessMatrices(collections: readonly CollectionConfig[]): string {
  const notes: string[] = []
  const rows = Object.entries<CollectionRules>(ACCESS).flatMap(([slug, rules]) =>
    lines(nameOf(collections, slug), actsOf(rules), notes),
  )
  const fieldRows = Object.entries<FieldRules>(FIELD_ACCESS).flatMap(([kind, rules]) =>
    lines(kind, actsOf(rules), notes),
  )
  return [
    '## Rows',
    matrix('collection', rows),
    '## Fields',
    'Some fields are seen or set by fewer people than their row. An act that is not named here follows the row.',
    matrix('kind', fieldRows),
    fieldLists(collections).join('\n'),
    notes.map((note, index) => `[^${index + 1}]: ${note}`).join('\n'),
  ].join('\n\n')
}

function actsOf(rules: CollectionRules | FieldRules): Act[] {
  const byAct: { [act in keyof CollectionRules]?: AccessRule | FieldRule } = rules
  return ACTS.flatMap(([act, name]) => {
    const rule = byAct[act]
    return rule ? [{ name, rule }] : []
  })
}

/** One line for each act, or for several that the same people have. */
function lines(subject: string, acts: Act[], notes: string[]): string[] {
  const found: { names: string[]; note: string; cells: string }[] = []
  for (const { name, rule } of acts) {
    const cells = ROLES.map((role) => cellOf(rule, role)).join(' | ')
    const note = 'note' in rule ? footnote(rule.note, notes) : ''
    const last = found.at(-1)
    if (last?.cells === cells && last.note === note) last.names.push(name)
    else found.push({ names: [name], note, cells })
  }
  return found.map(
    ({ names, note, cells }, index) =>
      `| ${index === 0 ? subject : ''} | ${names.join(', ')}${note} | ${cells} |`,
  )
}

function cellOf(rule: AccessRule | FieldRule, role: Role): string {
  const reach = reachOf(rule, role)
  if (!reach) return '–'
  return 'only' in rule && rule.only ? `${reach}, ${rule.only.word}` : reach
}

function footnote(note: string, notes: string[]): string {
  if (!notes.includes(note)) notes.push(note)
  return `[^${notes.indexOf(note) + 1}]`
}

function matrix(subject: string, rows: string[]): string {
  const roles = ROLES.map((role) => `${ROLE_WORDS[role].en}<br>${ROLE_WORDS[role].vi}`)
  const head = `| ${[subject, 'act', ...roles].join(' | ')} |`
  return [head, `|${'---|'.repeat(roles.length + 2)}`, ...rows].join('\n')
}

function nameOf(collections: readonly CollectionConfig[], slug: string): string {
  const words = collections.find((one) => one.slug === slug)?.labels?.plural
  const { vi } = (typeof words === 'object' ? words : {}) as { vi?: string }
  return vi ? `${vi} \`${slug}\`` : `\`${slug}\``
}

/** Of each kind, its fields, together with those that the same collections have. */
function fieldLists(collections: readonly CollectionConfig[]): string[] {
  return (Object.keys(FIELD_ACCESS) as FieldKind[]).map((kind) => {
    const slugsOf = new Map<string, string[]>()
    for (const { slug, fields } of collections) {
      for (const path of pathsOf(fields, kind)) {
        slugsOf.set(path, [...(slugsOf.get(path) ?? []), slug])
      }
    }
    const pathsAt = new Map<string, string[]>()
    for (const [path, slugs] of slugsOf) {
      const place = slugs.join(', ')
      pathsAt.set(place, [...(pathsAt.get(place) ?? []), `\`${path}\``])
    }
    const said = [...pathsAt].map(([place, paths]) => `${paths.join(', ')} of ${place}`)
    return `* ${kind}: ${said.join('; ')}`
  })
}

function pathsOf(fields: readonly Field[], kind: FieldKind, parent = ''): string[] {
  return fields.flatMap((field): string[] => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => pathsOf(tab.fields, kind, parent))
    const path = 'name' in field && field.name ? `${parent}${field.name}` : null
    const own = path && 'access' in field && field.access === fieldAccessOf(kind) ? [path] : []
    const inner = 'fields' in field ? pathsOf(field.fields, kind, path ? `${path}.` : parent) : []
    return [...own, ...inner]
  })
}
