import { fieldsAlong, type Asked } from './checkWhere'
import type { Branch } from './queryTree'

/** SQLite takes a thousand parts of an expression in a row, words of a text among them. */
const MAX_CONDITIONS = 200
/** SQLite takes 32,766 in all. */
const MAX_VALUES = 2000
/** SQLite joins 64 tables in one question: these, the list's own, and those of the rights of who asks. */
const MAX_JOINED = 40

type Size = { conditions: number; values: number; joined: number }

/** What of a filter and an order is too much for one question, in words; null when nothing is. Both are checked already. */
export function checkSize(
  { where, sort }: { where: Branch | null; sort: readonly string[] },
  asked: Asked,
): string | null {
  const size: Size = { conditions: 0, values: 0, joined: 0 }
  if (where) measure(where, size, asked)
  for (const path of sort) size.joined += joinedBy(path, asked)
  if (size.conditions > MAX_CONDITIONS) {
    return `Bộ lọc có ${size.conditions} điều kiện, tối đa ${MAX_CONDITIONS}. Hãy lọc ít hơn.`
  }
  if (size.values > MAX_VALUES) {
    return `Bộ lọc có ${size.values} giá trị, tối đa ${MAX_VALUES}. Hãy lọc ít hơn.`
  }
  return size.joined > MAX_JOINED
    ? 'Bộ lọc và thứ tự đi qua quá nhiều mục liên kết cùng một lúc. Hãy lọc theo ít ô của mục liên kết hơn.'
    : null
}

function measure(where: Branch, size: Size, asked: Asked): void {
  for (const [name, inner] of Object.entries(where)) {
    if (typeof inner === 'string') continue
    if (/^(and|or)$/i.test(name)) {
      for (const one of Object.values(inner)) if (typeof one !== 'string') measure(one, size, asked)
      continue
    }
    for (const value of Object.values(inner)) {
      size.conditions += 1
      size.values += countOf(value)
      size.joined += joinedBy(name, asked)
    }
  }
}

function countOf(value: Branch | string): number {
  if (typeof value === 'string') return value.split(',').length
  return Object.values(value).reduce((sum: number, one) => sum + countOf(one), 0)
}

/** At most: a list of links is a table, and so are the rows it leads to; a list of lines is one. */
function joinedBy(path: string, asked: Asked): number {
  const along = fieldsAlong(path, asked) ?? []
  return along.reduce((sum, { kind }, at) => {
    if (kind === 'group') return sum + 1
    if (kind !== 'relation') return sum
    return sum + (at < along.length - 1 ? 2 : 1)
  }, 0)
}
