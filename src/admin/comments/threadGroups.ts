import type { SeenThread } from '@/newsroom/comments/views/loadComments'

export type ThreadGroup<Thread> = { title: string | null; threads: Thread[] }
type Grouped = Pick<SeenThread, 'id' | 'anchor' | 'resolvedAt'>

/**
 * The threads that are open, those about words first, in the order of the text; or those that were settled, the newest
 * first. Groups that are empty are left out.
 */
export function threadGroups<Thread extends Grouped>(
  threads: readonly Thread[],
  placed: ReadonlyMap<string, { order: number }>,
  isOld: boolean,
): ThreadGroup<Thread>[] {
  const shown = threads.filter(({ resolvedAt }) => Boolean(resolvedAt) === isOld)
  const order = ({ id }: Thread) => placed.get(id)?.order ?? Infinity
  const groups = isOld
    ? [{ title: null, threads: shown.reverse() }]
    : [
        {
          title: null,
          threads: shown
            .filter(({ id }) => placed.has(id))
            .sort((one, other) => order(one) - order(other)),
        },
        { title: 'Về cả bài', threads: shown.filter(({ anchor }) => !anchor) },
        {
          title: 'Không còn thấy đoạn này',
          threads: shown.filter(({ id, anchor }) => anchor && !placed.has(id)),
        },
      ]
  return groups.filter((group) => group.threads.length > 0)
}
