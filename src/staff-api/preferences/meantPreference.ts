type Fields = Record<string, unknown>

/** What a collection's list can be shown by. */
export type ListAbilities = { canSort: (sort: string) => boolean }

const MAX_LIMIT = 500

/**
 * What somebody's browser remembers of a page, as far as the page can be opened with it: Payload keeps whatever it is
 * sent, reads it on the server the next time, and the page fails until somebody mends the row by hand. `list` is given
 * for what is remembered of a list.
 */
export function meantPreference(value: unknown, list: ListAbilities | null): unknown {
  if (list) return isFields(value) ? listPreference(value, list) : {}
  if (!isFields(value) || !('fields' in value)) return value
  return { ...value, fields: isFields(value.fields) ? openedParts(value.fields) : {} }
}

function listPreference(value: Fields, { canSort }: ListAbilities): Fields {
  const { columns, limit, sort } = value
  return {
    ...(isColumns(columns) && { columns }),
    ...(isLimit(limit) && { limit }),
    ...(typeof sort === 'string' && canSort(sort) && { sort }),
  }
}

/** Which parts of a form are folded and which of its tabs is open, by the path of the field. */
function openedParts(fields: Fields): Fields {
  const parts = Object.entries(fields).flatMap(([path, part]): [string, Fields][] => {
    if (!isFields(part)) return []
    const { collapsed, tabIndex } = part
    // A frame is folded or not; of a list, some rows are.
    const isFrame = /(^|\.)(_index|collapsible)-/.test(path) && typeof collapsed === 'boolean'
    const kept = {
      ...((isFrame || isTexts(collapsed)) && { collapsed }),
      ...(Number.isInteger(tabIndex) && { tabIndex }),
    }
    return [[path, kept]]
  })
  return Object.fromEntries(parts)
}

function isColumns(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((one) => isFields(one) && typeof one.accessor === 'string' && isFlag(one.active))
  )
}

const isFlag = (value: unknown) => value === undefined || typeof value === 'boolean'

const isLimit = (value: unknown) =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= MAX_LIMIT

const isTexts = (value: unknown) =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
