import { type Change, KINDS, type Parts, type PublicState, type ThingType } from './kinds'

/**
 * The rows that lead from what the log says of a thing (null: nothing yet) to what the public has of it now, in order. Each
 * says how the thing is after it, so that whoever is stopped between two goes on with the rest. What the public never had
 * has no rows.
 */
export function changesBetween(
  type: ThingType,
  last: PublicState | null,
  now: PublicState,
): Change[] {
  const kinds = KINDS[type]
  if (last === null) {
    return now.gone === null ? [{ ...now, kind: kinds.first(now.parts) }] : []
  }
  if (now.gone !== null) {
    // What is gone is told apart only where its address answers otherwise.
    const isSame = last.gone !== null && isTold(last.gone) === isTold(now.gone)
    return isSame ? [] : [{ gone: now.gone, parts: {}, kind: kinds.gone(now.gone) }]
  }
  if (last.gone !== null) return [{ ...now, kind: kinds.back(now.parts) }]
  return partsBetween(type, last.parts, now.parts)
}

const isTold = (gone: PublicState['gone']) => gone === 'takenDown'

function partsBetween(type: ThingType, before: Parts, after: Parts): Change[] {
  const changes: Change[] = []
  let parts = before
  for (const { parts: names, kind } of KINDS[type].groups) {
    const changed = names.filter((name) => (parts[name] ?? null) !== (after[name] ?? null))
    const [first] = changed
    if (first === undefined) continue
    const was = parts[first] ?? null
    const is = after[first] ?? null
    parts = { ...parts, ...Object.fromEntries(changed.map((name) => [name, after[name] ?? null])) }
    changes.push({ gone: null, parts, kind: typeof kind === 'function' ? kind(was, is) : kind })
  }
  return changes
}
