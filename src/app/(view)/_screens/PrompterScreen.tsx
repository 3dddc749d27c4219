'use client'

import { useMemo } from 'react'

import { scriptBlocks, scriptText } from '@/documents/rundown/scriptBlocks'
import { spokenWords } from '@/domain/rundown/reading'
import { ENTRY_KIND_WORDS } from '@/newsroom/words/rundowns'

import type { ScreenProps } from './screenProps'
import { AirState, LostLine, WallClock } from './pieces'
import type { PrompterCommand } from './prompterKeys'
import { usePrompter } from './usePrompter'

/** For the presenter: the scripts as running text, large, mirrored if need be, and what is left of the entry on air. */
export function PrompterScreen({ view, reading, isLost }: ScreenProps) {
  const { current, remaining, overWords, tone } = reading
  const { entries } = view
  const scripts = useMemo(
    () =>
      entries
        .filter(({ floated, id }) => !floated || id === current?.id)
        .map(({ id, title, kind, script, presenter }) => ({
          id,
          title,
          kind: ENTRY_KIND_WORDS[kind].vi,
          presenter: presenter ?? '',
          blocks: scriptBlocks(script),
          words: spokenWords(scriptText(script)),
        })),
    [entries, current?.id],
  )
  const words = scripts.reduce((sum, one) => sum + one.words, 0)
  const { frame, text, settings, isRunning, obey } = usePrompter({
    current: current?.id ?? null,
    words,
  })
  const { size, mirror, flip, follow, speed } = settings
  return (
    <main className="view-prompter">
      <header className="view-prompter__head">
        <AirState view={view} />
        <h1>{current?.title ?? view.label}</h1>
        <p className="view-figure" data-over={remaining?.isOver ?? false}>
          {remaining ? `${remaining.words} ${remaining.value}` : ''}
        </p>
        <p className="view-figure" data-tone={tone}>
          {overWords}
        </p>
        <p className="view-figure">
          <WallClock view={view} reading={reading} />
        </p>
      </header>
      <LostLine isLost={isLost} />
      <div
        className="view-prompter__frame"
        ref={frame}
        tabIndex={0}
        role="region"
        aria-label="Lời dẫn"
        data-mirror={mirror}
        data-flip={flip}
        style={{ fontSize: `${size}vw` }}
      >
        <div ref={text} className="view-prompter__text">
          {scripts.map(({ id, title, kind, presenter, blocks }) => (
            <section key={id} data-entry={id} data-now={id === current?.id}>
              <h2>
                {title || 'Chưa đặt tên'}{' '}
                <small>{[kind, presenter].filter(Boolean).join(' · ')}</small>
              </h2>
              {blocks.map(({ kind: look, runs, marker }, at) => (
                <p key={at} data-look={look}>
                  {marker && `${marker} `}
                  {runs.map((run, place) => (
                    <span key={place} data-bold={run.bold} data-italic={run.italic}>
                      {run.text}
                    </span>
                  ))}
                </p>
              ))}
            </section>
          ))}
          {scripts.length === 0 && <p>Khung chưa có mục nào.</p>}
        </div>
      </div>
      <div className="view-prompter__tools" role="toolbar" aria-label="Máy nhắc">
        <Tool does="toggle" obey={obey}>
          {isRunning ? 'Dừng' : 'Chạy'} <kbd>Cách</kbd>
        </Tool>
        <Tool does="back" obey={obey}>
          Mục trước <kbd>PgUp</kbd>
        </Tool>
        <Tool does="forward" obey={obey}>
          Mục sau <kbd>PgDn</kbd>
        </Tool>
        <Tool does="slower" obey={obey} name="Chậm lại">
          −
        </Tool>
        <output>{speed} tiếng/phút</output>
        <Tool does="faster" obey={obey} name="Nhanh lên">
          +
        </Tool>
        <Tool does="smaller" obey={obey} name="Chữ −, nhỏ hơn">
          Chữ −
        </Tool>
        <Tool does="larger" obey={obey} name="Chữ +, to hơn">
          Chữ +
        </Tool>
        <Tool does="mirror" obey={obey} isOn={mirror}>
          Gương <kbd>M</kbd>
        </Tool>
        <Tool does="flip" obey={obey} isOn={flip}>
          Lật <kbd>V</kbd>
        </Tool>
        <Tool does="follow" obey={obey} isOn={follow}>
          Theo mục đang phát <kbd>F</kbd>
        </Tool>
        <Tool does="top" obey={obey}>
          Về mục đang phát <kbd>Home</kbd>
        </Tool>
      </div>
    </main>
  )
}

type ToolProps = {
  does: PrompterCommand
  obey: (command: PrompterCommand) => void
  /** For those who can't see the sign. */
  name?: string
  isOn?: boolean
  children: React.ReactNode
}

const Tool = ({ does, obey, name, isOn, children }: ToolProps) => (
  <button type="button" aria-label={name} aria-pressed={isOn} onClick={() => obey(does)}>
    {children}
  </button>
)
