import type { LiveRow, Phase } from '@/domain/rundown/run/readLive'
import { formatDuration } from '@/domain/rundown/texts'
import { ENTRY_KIND_WORDS, ENTRY_STATUS_WORDS } from '@/newsroom/words/rundowns'

import type { ScreenProps } from './screenProps'

const PHASE_WORDS: Record<Phase, string> = {
  past: 'Đã qua',
  now: 'Đang phát',
  ahead: '',
  floated: 'Để ngoài',
}

type Props = Pick<ScreenProps, 'reading'> & { detailed: boolean }

/** Every entry with its planned and expected time; the one on air is marked in words too. */
export function EntryList({ reading: { rows, clock }, detailed }: Props) {
  return (
    <div className="view-table" tabIndex={0} role="region" aria-label="Các mục">
      <table>
        <thead>
          <tr>
            <th scope="col">TT</th>
            <th scope="col">Mục</th>
            {detailed && <th scope="col">Loại</th>}
            <th scope="col">Theo khung</th>
            <th scope="col">T.lượng</th>
            <th scope="col">Dự kiến</th>
            {detailed && <th scope="col">Người dẫn</th>}
            {detailed && <th scope="col">Ghi chú</th>}
            <th scope="col">Trạng thái</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <EntryLine key={row.entry.id} {...{ row, at, clock, detailed }} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type LineProps = { row: LiveRow; at: number; clock: (at: number) => string; detailed: boolean }

function EntryLine({ row, at, clock, detailed }: LineProps) {
  const { entry, phase, plannedStart, plannedSeconds, expectedStart } = row
  // One that floats takes no time in the plan; it has a length all the same.
  const length = phase === 'floated' ? entry.seconds : plannedSeconds
  const late =
    plannedStart !== null && expectedStart !== null
      ? Math.round((expectedStart - plannedStart) / 1000)
      : 0
  return (
    <tr data-phase={phase} aria-current={phase === 'now' ? 'true' : undefined}>
      <td>{at + 1}</td>
      <th scope="row">{entry.title || 'Chưa đặt tên'}</th>
      {detailed && <td>{ENTRY_KIND_WORDS[entry.kind].vi}</td>}
      <td className="view-figure">
        {plannedStart === null ? '–' : clock(plannedStart)}
        {entry.start !== null && phase !== 'floated' && <small> cố định</small>}
      </td>
      <td className="view-figure">{length === null ? 'chưa rõ' : formatDuration(length)}</td>
      <td className="view-figure">
        {expectedStart === null ? '–' : clock(expectedStart)}
        {late > 0 && <small> muộn {formatDuration(late)}</small>}
        {late < 0 && <small> sớm {formatDuration(-late)}</small>}
      </td>
      {detailed && <td>{entry.presenter}</td>}
      {detailed && <td className="view-notes">{entry.notes}</td>}
      <td>{PHASE_WORDS[phase] || ENTRY_STATUS_WORDS[entry.status].vi}</td>
    </tr>
  )
}
