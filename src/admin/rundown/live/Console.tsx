'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

import type { RunAction } from '@/domain/rundown/run/run'
import { readLive } from '@/domain/rundown/run/readLive'
import { clockTime, clockTimeFrom } from '@/newsroom/rundowns/clockTime'
import type { RundownState } from '@/newsroom/rundowns/loadState'
import { RUN_STATE_WORDS } from '@/newsroom/words/rundowns'

import { StatePill } from '../../ui/StatePill'
import type { Tone } from '../../ui/tone'
import { asRunHref } from '../links'
import { commandOf } from './consoleKeys'
import { ConsoleButtons } from './ConsoleButtons'
import { ConsoleFacts } from './ConsoleFacts'
import { ConsoleHelp } from './ConsoleHelp'
import { ConsoleRows } from './ConsoleRows'
import { ConnectionLine } from './ConnectionLine'
import { OffAirDialog } from './OffAirDialog'
import { OnAirPanel } from './OnAirPanel'
import { useRun } from './useRun'
import { useServerClock } from './useServerClock'

const TONES: Record<RundownState['run']['state'], Tone> = {
  idle: 'muted',
  live: 'bad',
  ended: 'good',
}

/** Runs a rundown on air: the entry on air, what comes, where it ends, and the buttons; by keyboard alone if need be. */
export function Console({ start }: { start: RundownState }) {
  const { id, label, may, me } = start
  const clock = useServerClock(`/api/rundowns/${id}/time`, start.run.now)
  const { content, run, connection, message, press } = useRun(id, start)
  const reading = readLive(content, run, clock.now)
  const [selected, setSelected] = useState<string | null>(null)
  const [isLeaving, setIsLeaving] = useState(false)
  const region = useRef<HTMLDivElement>(null)
  const { onAir, offAir } = content.settings
  const isMine = run.operator === null || run.operator.id === me
  const mayPress = may.operate && (run.state !== 'live' || isMine)
  const playable = reading.rows.filter(({ phase }) => phase !== 'floated')

  useEffect(() => region.current?.focus({ preventScroll: true }), [])

  const act = (action: RunAction, said: { entry?: string; seconds?: number } = {}) => {
    if (may.operate) press(action, said)
  }
  const primary = () => act(run.state === 'live' ? 'next' : 'start')
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
        return primary()
      case 'select':
        return select(command.step)
      case 'jump':
        return selected ? act('jump', { entry: selected }) : undefined
      case 'offAir':
        return run.state === 'live' ? setIsLeaving(true) : undefined
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
          <StatePill tone={TONES[run.state]}>{RUN_STATE_WORDS[run.state].vi}</StatePill>
        </div>
        <p className="ts-console__slot">
          Khung {clockTime(onAir)}–{clockTimeFrom(offAir, onAir)}
          {run.operator && ` · ${run.operator.name} điều khiển`}
        </p>
        <p className="ts-console__clock" aria-label="Giờ máy chủ">
          <time>{clockTime(clock.now)}</time>
        </p>
        <ConnectionLine clock={clock} connection={connection} />
      </header>
      <p className="ts-console__said" role="status" aria-live="assertive">
        {message}
      </p>
      <div className="ts-console__stage">
        <OnAirPanel reading={reading} run={run} now={clock.now} onAir={onAir} />
        <ConsoleFacts reading={reading} now={clock.now} settings={content.settings} />
        {may.operate ? (
          <ConsoleButtons
            run={run}
            reading={reading}
            mayPress={mayPress}
            isMine={isMine}
            onPress={act}
            onPrimary={primary}
            onOffAir={() => setIsLeaving(true)}
          />
        ) : (
          <p className="ts-hint">Bạn chỉ xem. Người xếp lịch hoặc lãnh đạo kênh điều khiển.</p>
        )}
        {run.state === 'ended' && (
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
        onJump={mayPress ? (entry) => act('jump', { entry }) : null}
        onFloat={mayPress && run.state === 'live' ? (entry) => act('float', { entry }) : null}
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
    </div>
  )
}
