/** The paths that a filter compares, nested ones (`topics: { contains: { title: … } }`) too. */
export function pathsOfWhere(where: unknown, parent = ''): string[] {
  if (!isBranch(where)) return []
  return Object.entries(where).flatMap(([name, condition]): string[] => {
    if (/^(and|or)$/i.test(name) && typeof condition === 'object' && condition !== null) {
      return Object.values(condition).flatMap((one) => pathsOfWhere(one, parent))
    }
    const path = parent ? `${parent}.${name}` : name
    if (!isBranch(condition)) return [path]
    const nested = Object.values(condition).filter(isBranch)
    return [path, ...nested.flatMap((one) => pathsOfWhere(one, path))]
  })
}

/** The paths that a list is sorted by. */
export function pathsOfSort(sort: unknown): string[] {
  const keys = Array.isArray(sort) ? sort : [sort]
  return keys
    .filter((key) => typeof key === 'string')
    .flatMap((key) => key.split(','))
    .map((key) => key.trim().replace(/^-/, ''))
    .filter((key) => key !== '')
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  )
}
