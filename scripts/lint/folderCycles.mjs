import path from 'node:path'

/**
 * The folders that import each other in a circle, by types alone too. Each folder by itself: what is in its sub-folders
 * is theirs.
 * @param {{ source: string, dependencies: { resolved: string }[] }[]} modules as dependency-cruiser lists them
 * @returns {{ folders: string[], imports: string[] }[]} each knot, of each two of its folders one import
 */
export function folderCycles(modules) {
  const imports = new Map()
  const known = new Set(modules.map(({ source }) => source))
  for (const { source, dependencies } of modules) {
    const from = path.dirname(source)
    for (const { resolved } of dependencies) {
      const to = path.dirname(resolved)
      if (from === to || !known.has(resolved)) continue
      const ends = imports.get(from) ?? imports.set(from, new Map()).get(from)
      ends.set(to, [...(ends.get(to) ?? []), `${source} → ${resolved}`])
    }
  }
  return knotsOf(imports).map((folders) => ({
    folders,
    imports: folders.flatMap((from) =>
      [...(imports.get(from) ?? [])].flatMap(([to, lines]) =>
        folders.includes(to) ? lines.slice(0, 1) : [],
      ),
    ),
  }))
}

/** Strongly connected folders of more than one (Tarjan). */
function knotsOf(imports) {
  const order = new Map()
  const lowest = new Map()
  const stack = []
  const knots = []
  const visit = (folder) => {
    order.set(folder, order.size)
    lowest.set(folder, order.get(folder))
    stack.push(folder)
    for (const next of imports.get(folder)?.keys() ?? []) {
      if (!order.has(next)) visit(next)
      if (stack.includes(next)) {
        lowest.set(folder, Math.min(lowest.get(folder), lowest.get(next)))
      }
    }
    if (lowest.get(folder) !== order.get(folder)) return
    const knot = stack.splice(stack.indexOf(folder))
    if (knot.length > 1) knots.push(knot.sort())
  }
  for (const folder of imports.keys()) if (!order.has(folder)) visit(folder)
  return knots
}
