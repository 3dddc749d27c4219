import { AsyncLocalStorage } from 'node:async_hooks'

/** What an act asks of the database; counted, and killed at, by their order. */
const CALLS = [
  ...['create', 'find', 'findOne', 'count', 'updateOne', 'updateMany', 'upsert', 'deleteOne'],
  ...['deleteMany', 'createVersion', 'findVersions', 'queryDrafts', 'updateVersion'],
  ...['beginTransaction', 'commitTransaction'],
] as const

/** Where a process ends itself: at a call of the act, before it is made or while it is under way. */
export type DieAt = { call: number; isUnderWay: boolean }

type Act = { calls: number; dieAt: DieAt | null; committedAt: number | null }
type Methods = Record<string, ((...args: unknown[]) => Promise<unknown>) | undefined>

const acts = new AsyncLocalStorage<Act>()

/** Has the calls of acts counted; what else the process asks meanwhile is not. */
export function watchCalls(adapter: object): void {
  const methods = adapter as Methods
  for (const name of CALLS) {
    const call = methods[name]?.bind(adapter)
    if (!call) continue
    methods[name] = (...args) => {
      const act = acts.getStore()
      if (!act) return call(...args)
      act.calls += 1
      const dies = act.dieAt?.call === act.calls
      if (dies && !act.dieAt?.isUnderWay) die()
      // The next call after a commit is made once it has ended.
      act.committedAt = name === 'commitTransaction' ? null : (act.committedAt ?? Date.now())
      const answer = call(...args)
      if (dies) setImmediate(die)
      return answer
    }
  }
}

const die = () => process.kill(process.pid, 'SIGKILL')

/** Does an act; answers how many calls it made, and when its last commit had ended. */
export async function countingCalls<T>(
  dieAt: DieAt | null,
  work: () => Promise<T>,
): Promise<{ result: T; calls: number; committedAt: number }> {
  const act: Act = { calls: 0, dieAt, committedAt: null }
  const result = await acts.run(act, work)
  return { result, calls: act.calls, committedAt: act.committedAt ?? Date.now() }
}
