import { EntryList } from './EntryList'
import type { ScreenProps } from './screenProps'
import { AirState, FixedPoint, LostLine, Progress, WallClock } from './pieces'

/** For the producer: the whole programme, what is late and where it ends. */
export function OverviewScreen({ view, reading, now, isLost }: ScreenProps) {
  const { current, next, remaining, clock, overWords, tone, end } = reading
  return (
    <main className="view-overview">
      <header className="view-overview__head">
        <div>
          <AirState view={view} />
          <h1>{view.label}</h1>
        </div>
        <p className="view-overview__time">
          <WallClock view={view} reading={reading} />
        </p>
      </header>
      <dl className="view-facts">
        <div data-main="">
          <dt>{view.run.rehearsal ? 'Đang tập' : 'Đang phát'}</dt>
          <dd>{current?.title ?? '–'}</dd>
          <dd className="view-figure">
            {remaining ? `${remaining.words} ${remaining.value}` : ''}
          </dd>
        </div>
        <div>
          <dt>Tiếp theo</dt>
          <dd>{next?.entry.title ?? 'Hết chương trình'}</dd>
          <dd className="view-figure">{next?.expectedStart ? clock(next.expectedStart) : ''}</dd>
        </div>
        <div>
          <dt>Mốc cố định tới</dt>
          <dd className="view-figure">
            <FixedPoint reading={reading} now={now} />
          </dd>
        </div>
        <div data-tone={tone}>
          <dt>Kết thúc dự kiến {clock(end)}</dt>
          <dd className="view-figure">{overWords}</dd>
        </div>
      </dl>
      <Progress reading={reading} />
      <LostLine isLost={isLost} />
      <EntryList reading={reading} detailed />
    </main>
  )
}
