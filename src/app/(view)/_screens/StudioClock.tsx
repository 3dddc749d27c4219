import type { ScreenProps } from './screenProps'
import { AirState, LostLine, Progress, WallClock } from './pieces'

/** For the wall of the studio: the time, what is left of the entry on air, what comes next. Readable at 4 m. */
export function StudioClock({ view, reading, now, isLost }: ScreenProps) {
  const { current, next, remaining, clock, overWords, tone, end } = reading
  return (
    <main className="view-clock" data-over={remaining?.isOver ?? false}>
      <header className="view-clock__head">
        <AirState view={view} />
        <h1>{view.label}</h1>
      </header>
      <p className="view-clock__time">
        <WallClock view={view} reading={reading} />
      </p>
      <section className="view-clock__now" aria-label="Mục đang chạy">
        <h2>
          {current?.title ?? (view.run.state === 'live' ? 'Giữa hai mục' : 'Chưa có mục nào chạy')}
        </h2>
        <p className="view-clock__left">
          {remaining ? (
            <>
              <small>{remaining.words}</small> {remaining.value}
            </>
          ) : (
            <BeforeAir view={view} now={now} reading={reading} />
          )}
        </p>
        <Progress reading={reading} />
      </section>
      <footer className="view-clock__foot">
        <p>
          <small>Tiếp theo</small> {next?.entry.title ?? 'Hết chương trình'}
        </p>
        <p data-tone={tone}>
          <small>Kết thúc {clock(end)}</small> {overWords}
        </p>
      </footer>
      <LostLine isLost={isLost} />
    </main>
  )
}

/** Before air: how long until it. */
function BeforeAir({ view, now, reading }: Pick<ScreenProps, 'view' | 'now' | 'reading'>) {
  const { onAir } = view.settings
  if (view.run.state === 'ended') {
    return <small>{view.run.rehearsal ? 'Đã tập xong' : 'Đã hết sóng'}</small>
  }
  if (view.run.state === 'live' || now >= onAir) return <small>Chờ mục tiếp</small>
  const seconds = Math.ceil((onAir - now) / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return (
    <>
      <small>Lên sóng {reading.clock(onAir)}, còn</small>{' '}
      {hours < 24
        ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
        : `${Math.floor(hours / 24)} ngày`}
    </>
  )
}
