import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import type { LiveReading, LiveRow, Phase } from '@/domain/rundown/run/readLive'
import { clockTimeFrom } from '@/newsroom/rundowns/clockTime'
import { ENTRY_KIND_WORDS } from '@/newsroom/words/rundowns'

type Props = {
  reading: LiveReading
  isRehearsal: boolean
  onAir: number
  selected: string | null
  onSelect: (entry: string) => void
  /** Null where the person may not press. */
  onJump: ((entry: string) => void) | null
  onFloat: ((entry: string) => void) | null
}

const PHASE_WORDS: Record<Phase, string> = {
  past: 'Đã qua',
  now: 'Đang phát',
  ahead: 'Sắp tới',
  floated: 'Để ngoài',
}

/** All entries in order, with what was planned and what is expected. */
export function ConsoleRows(props: Props) {
  const { reading, isRehearsal, onAir, selected, onSelect, onJump, onFloat } = props
  const time = (at: number | null) => (at === null ? '–' : clockTimeFrom(at, onAir))
  return (
    <div className="ts-table ts-console__rows" role="region" aria-label="Các mục" tabIndex={0}>
      <table>
        <caption className="sr-only">Các mục của khung, giờ theo khung và giờ dự kiến</caption>
        <thead>
          <tr>
            <th scope="col">Mục</th>
            <th scope="col">Loại</th>
            <th scope="col">Theo khung</th>
            <th scope="col">Dự kiến</th>
            <th scope="col">Thời lượng</th>
            <th scope="col">Trạng thái</th>
            {onJump && <th scope="col">Thao tác</th>}
          </tr>
        </thead>
        <tbody>
          {reading.rows.map((row) => (
            <tr
              key={row.entry.id}
              data-phase={row.phase}
              data-selected={row.entry.id === selected || undefined}
              aria-current={row.phase === 'now' ? 'step' : undefined}
              onClick={() => row.phase !== 'floated' && onSelect(row.entry.id)}
            >
              <th scope="row">{row.entry.title || 'Mục chưa đặt tên'}</th>
              <td>{ENTRY_KIND_WORDS[row.entry.kind]?.vi}</td>
              <td>
                {time(row.plannedStart)}
                {row.entry.start !== null && row.phase !== 'floated' && ' (cố định)'}
              </td>
              <td>{time(row.expectedStart)}</td>
              <td>{lengthWords(row)}</td>
              <td>{isRehearsal && row.phase === 'now' ? 'Đang tập' : PHASE_WORDS[row.phase]}</td>
              {onJump && (
                <td>
                  <RowActions row={row} onJump={onJump} onFloat={onFloat} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type ActionsProps = { row: LiveRow; onJump: (entry: string) => void; onFloat: Props['onFloat'] }

function RowActions({ row: { entry, phase }, onJump, onFloat }: ActionsProps) {
  if (phase === 'floated') return null
  const play = phase === 'now' ? 'Phát lại' : 'Phát'
  return (
    <span className="ts-console__row-actions">
      <button
        type="button"
        className="ts-button ts-button--quiet ts-button--small"
        aria-label={`${play} mục ${entry.title}`}
        onClick={() => onJump(entry.id)}
      >
        {play}
      </button>
      {onFloat && phase === 'ahead' && (
        <button
          type="button"
          className="ts-button ts-button--quiet ts-button--small"
          aria-label={`Bỏ qua mục ${entry.title}`}
          onClick={() => onFloat(entry.id)}
        >
          Bỏ qua
        </button>
      )}
    </span>
  )
}

function lengthWords({ plannedSeconds, entry }: LiveRow): string {
  const seconds = plannedSeconds ?? entry.seconds
  return seconds === null ? 'chưa rõ' : formatDuration(seconds)
}
