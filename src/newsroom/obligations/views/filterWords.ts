import { LEDGER_STATE_WORDS } from '../../words/ledgerStates'
import type { MatrixChoices } from './loadMatrix'
import type { MatrixQuery } from './matrixQuery'

/** What a view of the ledger was narrowed to, in words, for paper and exports. */
export function filterWords(
  { outlet, plan, topic, state, onlyShort }: MatrixQuery,
  { outlets, plans, topics }: MatrixChoices,
): string[] {
  const named = (id: string | null, list: readonly { id: string; name: string }[]) =>
    list.find((one) => one.id === id)?.name
  return [
    named(outlet, outlets) ?? 'mọi kênh được xem',
    named(plan, plans),
    named(topic, topics) && `chủ đề ${named(topic, topics)}`,
    state && `có kỳ “${LEDGER_STATE_WORDS[state]}”`,
    onlyShort && 'chỉ nghĩa vụ có kỳ thiếu',
  ].filter((words) => typeof words === 'string')
}
