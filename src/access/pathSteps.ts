import type { FlattenedField } from 'payload'

/** What a dotted path goes through: a field of the rows at hand, or the step into the rows that a field links to. */
export type PathStep = { field: FlattenedField } | { into: string }

type Start = {
  slug: string
  /** Whether the collection keeps versions: their rows are asked about as `version.title`, `parent.title`. */
  hasVersions: boolean
  fieldsOf: (slug: string) => readonly FlattenedField[]
}

/**
 * The steps of a path as the databases would follow it; null when it leads nowhere. A link's own id needs no step into
 * its row.
 */
export function pathSteps(path: string, { slug, hasVersions, fieldsOf }: Start): PathStep[] | null {
  const names = path.replaceAll('__', '.').split('.')
  const steps: PathStep[] = []
  let within = fieldsOf(slug)
  if (hasVersions && names.length > 1 && !within.some(({ name }) => name === names[0])) {
    const head = names.shift()
    if (head === 'parent') steps.push({ into: slug })
    else if (head !== 'version') return null
  }
  for (const [index, name] of names.entries()) {
    const isLast = index === names.length - 1
    if (isLast && (name === 'id' || name === '_id')) return steps
    const field = within.find((one) => one.name === name)
    if (!field) return null
    steps.push({ field })
    if (isLast) return steps
    const target = targetOf(field)
    if (target) {
      if (index === names.length - 2 && names.at(-1) === 'id') return steps
      steps.push({ into: target })
      within = fieldsOf(target)
    } else if ('flattenedFields' in field) {
      within = field.flattenedFields
    } else {
      // Inside a text or a JSON value: there are no fields of their own.
      return steps
    }
  }
  return steps
}

/** Whether a path ends in a list of words or numbers of a linked row: Payload looks it up in the asking rows' table. */
export function isListBehindLink(steps: readonly PathStep[]): boolean {
  const last = steps.at(-1)
  if (!last || !('field' in last) || !steps.some((step) => 'into' in step)) return false
  const { field } = last
  return (field.type === 'text' || field.type === 'number') && field.hasMany === true
}

/** The collection a field leads to, where it leads to one alone. */
export function targetOf(field: FlattenedField): string | null {
  if (field.type === 'relationship' || field.type === 'upload') {
    return typeof field.relationTo === 'string' ? field.relationTo : null
  }
  return field.type === 'join' && typeof field.collection === 'string' ? field.collection : null
}
