'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

import { farFromSlot } from '@/domain/rundown/run/farFromSlot'
import { airState, type RunAction, runTime } from '@/domain/rundown/run/run'
import { readLive } from '@/domain/rundown/run/readLive'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { clockTime, clockTimeFrom } from '@/newsroom/rundowns/clockTime'
import type { RundownState } from '@/newsroom/rundowns/views/loadState'
import { REHEARSAL_WORDS, RUN_STATE_WORDS } from '@/newsroom/words/rundowns'

import { StatePill } from '../../ui/StatePill'
import type { Tone } from '../../ui/tone'
import { asRunHref } from '../links'
import { commandOf } from './consoleKeys'
import { ConsoleButtons } from './ConsoleButtons'
import { ConsoleFacts } from './ConsoleFacts'
import { ConsoleHelp } from './ConsoleHelp'
import { ConsoleRows } from './ConsoleRows'
import { ConnectionLine } from './ConnectionLine'
import { DiscardRun } from './DiscardRun'
import { OffAirDialog } from './OffAirDialog'
import { OnAirPanel } from './OnAirPanel'
import { primaryOf } from './primaryOf'
import { RehearsalBar } from './RehearsalBar'
import { StartDialog } from './StartDialog'
import { useRun } from './useRun'
import { useServerClock } from './useServerClock'

const TONES: Record<RundownState['run']['state'], Tone> = {
  idle: 'muted',
  live: 'bad',
  ended: 'good',
}

type Props = {
  start: RundownState
  /** The issue is confirmed as aired: its run stays. */
  isConfirmed: boolean
}

/** A press that would bring the programme on air, waiting for the person to say that they mean it. */
type Asked = { action: RunAction; entry?: string }

/**
 * Runs a rundown on air, or rehearses it: the entry on air, what comes, where it ends, and the buttons; by keyboard alone
 * if need be.
 */
export function Console({ start, isConfirmed }: Props) {
  const { id, label, may, me } = start
  const clock = useServerClock(`/api/rundowns/${id}/time`, start.run.now)
  const { content, run, connection, message, press, hear } = useRun(id, start)
  const reading = readLive(content, run, clock.now)
  const [selected, setSelected] = useState<string | null>(null)
  const [isLeaving, setIsLeaving] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const region = useRef<HTMLDivElement>(null)
  const { onAir, offAir } = content.settings
  const time = runTime(run, clock.now)
  const far = farFromSlot({ now: clock.now, onAir, offAir })
  const isNear = far === null
  const { rehearsal } = run
  const isAired = airState(run) !== 'idle'
  const primary = primaryOf(run, isNear)
  const isMine = run.operator === null || run.operator.id === me
  const mayPress = may.operate && (run.state !== 'live' || isMine)
  const playable = reading.rows.filter(({ phase }) => phase !== 'floated')

  useEffect(() => region.current?.focus({ preventScroll: true }), [])

  const act: typeof press = (action, said = {}) => {
    if (may.operate) press(action, said)
  }
  /** Far from the slot the person is asked first. */
  const goOnAir = (action: 'start' | 'jump', entry?: string) =>
    isNear ? act(action, { entry }) : may.operate && setAsked({ action, entry })
  const jumpTo = (entry: string) =>
    run.state === 'live' || rehearsal ? act('jump', { entry }) : goOnAir('jump', entry)
  const rehearse = (entry?: string) => act('start', { entry, rehearsal: true })
  const pressPrimary = () => {
    if (primary === 'next') act('next')
    else if (primary === 'rehearse') rehearse()
    else goOnAir('start')
  }
  const leave = () => (rehearsal ? act('offAir') : setIsLeaving(true))
  const select = (step: 1 | -1) => {
    const ids = playable.map(({ entry }) => entry.id)
    const from = ids.indexOf(selected ?? reading.next?.entry.id ?? '')
    const at = from < 0 ? 0 : selected === null ? from : from + step
    setSelected(ids[Math.min(Math.max(at, 0), ids.length - 1)] ?? null)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement
    if (target.closest('input, textarea, select, dialog, a, summary')) return
    const command = commandOf(event.nativeEvent)
    if (!command || event.repeat) return
    // A button that has the focus is pressed by its own keys.
    if (target.closest('button') && (event.key === ' ' || event.key === 'Enter')) return
    event.preventDefault()
    switch (command.kind) {
      case 'primary':
        return pressPrimary()
      case 'select':
        return select(command.step)
      case 'jump':
        return selected ? jumpTo(selected) : undefined
      case 'offAir':
        return run.state === 'live' ? leave() : undefined
      case 'press': {
        const isResume = command.action === 'hold' && reading.current?.isHeld
        return act(isResume ? 'resume' : command.action, { seconds: command.seconds })
      }
    }
  }

  return (
    <div
      className="ts-console"
      ref={region}
      tabIndex={-1}
      role="group"
      aria-label="Điều khiển trực tiếp"
      onKeyDown={onKeyDown}
      onClick={({ detail, target }) => {
        // After a click the keys are the console's again; who came by keyboard stays on the button.
        if (detail > 0 && (target as HTMLElement).closest('button')) region.current?.focus()
      }}
    >
      <header className="ts-console__head">
        <div className="ts-period__title">
          <h1>{label}</h1>
          {rehearsal ? (
            <StatePill tone="warning">{REHEARSAL_WORDS[run.state]}</StatePill>
          ) : (
            <StatePill tone={TONES[run.state]}>{RUN_STATE_WORDS[run.state].vi}</StatePill>
          )}
        </div>
        <p className="ts-console__slot">
          Khung {formatDateTime(onAir)}–{clockTimeFrom(offAir, onAir)}
          {run.operator && ` · ${run.operator.name} ${rehearsal ? 'tập' : 'điều khiển'}`}
        </p>
        <p className="ts-console__clock" data-rehearsal={rehearsal !== null || undefined}>
          <small>{rehearsal ? REHEARSAL_WORDS.clock : 'Giờ máy chủ'}</small>
          <time>{clockTime(time)}</time>
        </p>
        <ConnectionLine clock={clock} connection={connection} />
      </header>
      {rehearsal && (
        <RehearsalBar state={run.state} now={clock.now} onAir={onAir} isNear={isNear} />
      )}
      <p className="ts-console__said" role="status" aria-live="assertive">
        {message}
      </p>
      <div className="ts-console__stage">
        <OnAirPanel reading={reading} run={run} now={time} onAir={onAir} />
        <ConsoleFacts reading={reading} now={time} settings={content.settings} />
        {may.operate ? (
          <ConsoleButtons
            run={run}
            reading={reading}
            mayPress={mayPress}
            isMine={isMine}
            primary={primary}
            isNear={isNear}
            onPress={act}
            onPrimary={pressPrimary}
            onStart={() => goOnAir('start')}
            onRehearse={() => rehearse()}
            onOffAir={leave}
          >
            {isAired && !isConfirmed && (
              <DiscardRun rundown={id} sequence={run.sequence} onDone={hear} />
            )}
          </ConsoleButtons>
        ) : (
          <p className="ts-hint">Bạn chỉ xem. Người xếp lịch hoặc lãnh đạo kênh điều khiển.</p>
        )}
        {airState(run) === 'ended' && (
          <p className="ts-console__after">
            <a className="ts-button ts-button--primary" href={asRunHref(id)}>
              Xem bảng đã phát
            </a>
          </p>
        )}
      </div>
      <ConsoleRows
        reading={reading}
        onAir={onAir}
        selected={selected}
        onSelect={setSelected}
        isRehearsal={rehearsal !== null}
        onJump={mayPress ? jumpTo : null}
        onFloat={mayPress && airState(run) === 'live' ? (entry) => act('float', { entry }) : null}
      />
      <ConsoleHelp />
      <OffAirDialog
        open={isLeaving}
        left={reading.rows.filter(({ phase }) => phase === 'ahead').length}
        onConfirm={() => {
          setIsLeaving(false)
          act('offAir')
        }}
        onClose={() => setIsLeaving(false)}
      />
      <StartDialog
        far={asked && far}
        onAir={onAir}
        mayRehearse={!isAired}
        onRehearse={() => {
          setAsked(null)
          rehearse(asked?.entry)
        }}
        onStart={() => {
          setAsked(null)
          if (asked) act(asked.action, { entry: asked.entry, acceptFar: true })
        }}
        onClose={() => setAsked(null)}
      />
    </div>
  )
}
