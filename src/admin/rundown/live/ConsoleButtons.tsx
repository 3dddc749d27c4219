import type { ReactNode } from 'react'

import type { LiveReading } from '@/domain/rundown/run/readLive'
import type { RunAction } from '@/domain/rundown/run/run'
import type { RunView } from '@/newsroom/rundowns/views/runView'
import { REHEARSAL_WORDS, RUN_ACTION_WORDS } from '@/newsroom/words/rundowns'

import type { Primary } from './primaryOf'

type Props = {
  run: RunView
  reading: LiveReading
  mayPress: boolean
  /** Nobody else operates. */
  isMine: boolean
  /** What the big button does. */
  primary: Primary
  /** Whether the slot is near. */
  isNear: boolean
  onPress: (action: RunAction, input?: { seconds?: number }) => void
  onPrimary: () => void
  onStart: () => void
  onRehearse: () => void
  onOffAir: () => void
  /** What else can be done to a run. */
  children?: ReactNode
}

const STEPS = [-30, -15, 15, 30] as const

/** One big button, and the quiet ones. */
export function ConsoleButtons(props: Props) {
  const { run, reading, mayPress, isMine, primary, onPress, onPrimary, children } = props
  const isLive = run.state === 'live'
  if (isLive && !isMine) {
    const verb = run.rehearsal ? 'đang tập dượt' : 'đang điều khiển'
    return (
      <div className="ts-console__buttons">
        <p className="ts-hint">
          {run.operator?.name} {verb}. Màn hình này đi theo.
        </p>
        <Quiet label={RUN_ACTION_WORDS.takeOver} onClick={() => onPress('takeOver')} />
      </div>
    )
  }
  return (
    <div className="ts-console__buttons">
      <button
        type="button"
        id="console-primary"
        className="ts-button ts-button--primary ts-console__primary"
        disabled={
          !mayPress || (isLive ? !reading.current && !reading.next : reading.rows.length === 0)
        }
        onClick={onPrimary}
      >
        {primaryWords(primary, props)}
      </button>
      <div className="ts-console__quiet">
        {isLive ? <LiveButtons {...props} /> : <IdleButtons {...props} />}
        {children}
      </div>
    </div>
  )
}

/** While it runs. */
function LiveButtons({ run, reading: { current, next }, isNear, ...handlers }: Props) {
  const { onPress, onStart, onOffAir } = handlers
  return (
    <>
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
      {run.rehearsal ? (
        <>
          <Quiet label={REHEARSAL_WORDS.end} onClick={onOffAir} />
          <Quiet label={RUN_ACTION_WORDS.reset} onClick={() => onPress('reset')} />
          {isNear && <Quiet label="Phát thật" isDangerous onClick={onStart} />}
        </>
      ) : (
        <>
          {next && <Quiet label="Bỏ qua mục sau" onClick={() => onPress('float')} />}
          <Quiet label={RUN_ACTION_WORDS.offAir} isDangerous onClick={onOffAir} />
        </>
      )}
    </>
  )
}

/** While nothing runs: what the big button does not do. */
function IdleButtons({ run, primary, mayPress, onPress, onStart, onRehearse }: Props) {
  if (!mayPress) return null
  return (
    <>
      {primary === 'rehearse' && <Quiet label={RUN_ACTION_WORDS.start} onClick={onStart} />}
      {primary === 'start' && (
        <Quiet
          label={run.rehearsal ? 'Tập lại từ đầu' : REHEARSAL_WORDS.name}
          onClick={onRehearse}
        />
      )}
      {run.rehearsal && <Quiet label={RUN_ACTION_WORDS.reset} onClick={() => onPress('reset')} />}
    </>
  )
}

function primaryWords(primary: Primary, { run, reading: { current, next } }: Props): string {
  switch (primary) {
    case 'start':
      return RUN_ACTION_WORDS.start
    case 'startAgain':
      return 'Phát lại từ đầu'
    case 'rehearse':
      return run.rehearsal ? 'Tập lại từ đầu' : REHEARSAL_WORDS.name
    case 'next':
      return next ? RUN_ACTION_WORDS.next : current ? 'Kết thúc mục cuối' : RUN_ACTION_WORDS.next
  }
}

type QuietProps = { label: string; pressed?: boolean; isDangerous?: boolean; onClick: () => void }

function Quiet({ label, pressed, isDangerous, onClick }: QuietProps) {
  return (
    <button
      type="button"
      className="ts-button ts-button--quiet"
      data-dangerous={isDangerous || undefined}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {label}
    </button>
  )
}
