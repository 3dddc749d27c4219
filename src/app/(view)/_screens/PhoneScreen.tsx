import { formatDuration } from '@/domain/rundown/texts'

import type { ScreenProps } from './screenProps'
import { AirState, FixedPoint, LostLine, Progress, WallClock } from './pieces'

/** For a phone on the move: what is on air stays on top, the entries below as cards. */
export function PhoneScreen({ view, reading, now, isLost }: ScreenProps) {
  const { current, next, remaining, rows, clock, overWords, tone, end } = reading
  return (
    <main className="view-phone">
      <header className="view-phone__head">
        <p className="view-phone__line">
          <AirState view={view} />
          <span className="view-figure">
            <WallClock view={view} reading={reading} />
          </span>
        </p>
        <h1>{current?.title ?? view.label}</h1>
        {remaining && (
          <p className="view-phone__left view-figure" data-over={remaining.isOver}>
            <small>{remaining.words}</small> {remaining.value}
          </p>
        )}
        <Progress reading={reading} />
        <p>
          Tiếp theo: <strong>{next?.entry.title ?? 'Hết chương trình'}</strong>
        </p>
        <p data-tone={tone}>
          Kết thúc {clock(end)}: <strong>{overWords}</strong>
        </p>
        <p>
          Mốc cố định: <FixedPoint reading={reading} now={now} />
        </p>
        <LostLine isLost={isLost} />
      </header>
      <ol className="view-cards">
        {rows.map(({ entry, phase, plannedStart, plannedSeconds, expectedStart }) => (
          <li key={entry.id} data-phase={phase} aria-current={phase === 'now' ? 'true' : undefined}>
            <strong>{entry.title || 'Chưa đặt tên'}</strong>
            <span className="view-figure">
              {phase === 'floated'
                ? 'Để ngoài'
                : `${clock(expectedStart ?? plannedStart ?? 0)} · ${
                    plannedSeconds === null ? 'chưa rõ' : formatDuration(plannedSeconds)
                  }`}
            </span>
            {phase === 'now' && <em>{view.run.rehearsal ? 'Đang tập' : 'Đang phát'}</em>}
            {phase === 'past' && <em>Đã qua</em>}
            {entry.presenter && <span>{entry.presenter}</span>}
          </li>
        ))}
      </ol>
    </main>
  )
}
