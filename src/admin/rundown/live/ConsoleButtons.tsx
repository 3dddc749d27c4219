import type { LiveReading } from '@/domain/rundown/run/readLive'
import type { RunAction } from '@/domain/rundown/run/run'
import type { RunView } from '@/newsroom/rundowns/runView'
import { RUN_ACTION_WORDS } from '@/newsroom/words/rundowns'

type Props = {
  run: RunView
  reading: LiveReading
  mayPress: boolean
  /** Nobody else operates. */
  isMine: boolean
  onPress: (action: RunAction, said?: { seconds?: number }) => void
  onPrimary: () => void
  onOffAir: () => void
}

const STEPS = [-30, -15, 15, 30] as const

/** One big button, and the quiet ones. */
export function ConsoleButtons(props: Props) {
  const { run, reading, mayPress, isMine, onPress, onPrimary, onOffAir } = props
  const { current, next } = reading
  const isLive = run.state === 'live'
  if (isLive && !isMine) {
    return (
      <div className="ts-console__buttons">
        <p className="ts-hint">{run.operator?.name} đang điều khiển. Màn hình này đi theo.</p>
        <button
          type="button"
          className="ts-button ts-button--quiet"
          onClick={() => onPress('takeOver')}
        >
          {RUN_ACTION_WORDS.takeOver}
        </button>
      </div>
    )
  }
  return (
    <div className="ts-console__buttons">
      <button
        type="button"
        id="console-primary"
        className="ts-button ts-button--primary ts-console__primary"
        disabled={!mayPress || (isLive ? !current && !next : reading.rows.length === 0)}
        onClick={onPrimary}
      >
        {!isLive
          ? run.state === 'ended'
            ? 'Phát lại từ đầu'
            : RUN_ACTION_WORDS.start
          : nextWords(reading)}
      </button>
      {isLive && (
        <div className="ts-console__quiet">
          <Quiet label={RUN_ACTION_WORDS.previous} onClick={() => onPress('previous')} />
          {current && (
            <>
              <Quiet
                label={RUN_ACTION_WORDS[current.isHeld ? 'resume' : 'hold']}
                pressed={current.isHeld}
                onClick={() => onPress(current.isHeld ? 'resume' : 'hold')}
              />
              {STEPS.map((seconds) => (
                <Quiet
                  key={seconds}
                  label={`${seconds > 0 ? '+' : '−'}${Math.abs(seconds)} giây`}
                  onClick={() => onPress('add', { seconds })}
                />
              ))}
            </>
          )}
          {next && <Quiet label="Bỏ qua mục sau" onClick={() => onPress('float')} />}
          <Quiet label={RUN_ACTION_WORDS.offAir} isGrave onClick={onOffAir} />
        </div>
      )}
    </div>
  )
}

const nextWords = ({ current, next }: LiveReading): string =>
  next ? RUN_ACTION_WORDS.next : current ? 'Kết thúc mục cuối' : RUN_ACTION_WORDS.next

type QuietProps = { label: string; pressed?: boolean; isGrave?: boolean; onClick: () => void }

function Quiet({ label, pressed, isGrave, onClick }: QuietProps) {
  return (
    <button
      type="button"
      className="ts-button ts-button--quiet"
      data-grave={isGrave || undefined}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {label}
    </button>
  )
}
