/** A query string as Payload reads it: names in brackets are branches. */
export type Branch = { [name: string]: Branch | string }

const MAX_PARAMETERS = 1000
const MAX_DEPTH = 9
const KEY = /^[^[\]]+(\[[^[\]]*\])*$/

/** The tree of a query, or what is wrong with its writing, in words. */
export function queryTree(query: URLSearchParams): Branch | string {
  const root: Branch = Object.create(null) as Branch
  let count = 0
  for (const [key, value] of query) {
    count += 1
    if (count > MAX_PARAMETERS) return 'Địa chỉ có quá nhiều điều kiện. Hãy lọc ít hơn.'
    const path = [key.split('[')[0] ?? '', ...partsOf(key)]
    if (!KEY.test(key) || path.length > MAX_DEPTH) {
      return `Tham số “${shorten(key)}” viết sai. Hãy mở lại trang từ danh sách.`
    }
    if (value.includes('\0') || key.includes('\0')) {
      return `Tham số “${shorten(key)}” có ký tự không dùng được. Hãy gõ lại.`
    }
    if (!place(root, path, value)) {
      return `Tham số “${shorten(key)}” mâu thuẫn với một tham số khác. Hãy bỏ bớt.`
    }
  }
  return root
}

/** A value of a JSON `where`, as the same tree; nested no deeper than `MAX_NESTING`. */
export function treeOf(value: unknown): Branch | string {
  if (typeof value !== 'object' || value === null) return String(value)
  const branch = Object.create(null) as Branch
  for (const [name, part] of Object.entries(value)) branch[name] = treeOf(part)
  return branch
}

/** A text from outside, short enough to repeat in a sentence. */
export function shorten(text: string): string {
  const MAX = 60
  return text.length > MAX ? `${text.slice(0, MAX)}…` : text
}

function partsOf(key: string): string[] {
  return [...key.matchAll(/\[([^[\]]*)\]/g)].map(([, part]) => part ?? '')
}

function place(root: Branch, path: string[], value: string): boolean {
  let branch = root
  for (const part of path.slice(0, -1)) {
    const name = part === '' ? String(Object.keys(branch).length) : part
    branch[name] ??= Object.create(null) as Branch
    const next = branch[name]
    if (typeof next === 'string') return false
    branch = next
  }
  const last = path.at(-1) ?? ''
  const name = last === '' ? String(Object.keys(branch).length) : last
  const before = branch[name]
  if (before === undefined) branch[name] = value
  else if (typeof before === 'string') branch[name] = treeOf([before, value])
  else before[String(Object.keys(before).length)] = value
  return true
}
