'use client'

import { useMemo } from 'react'

import { scriptBlocks, scriptText } from '@/documents/rundown/scriptBlocks'
import { spokenWords } from '@/domain/rundown/reading'
import { ENTRY_KIND_WORDS } from '@/newsroom/words/rundowns'

import type { ScreenProps } from './screenProps'
import { AirState, LostLine, WallClock } from './pieces'
import { PrompterTools } from './PrompterTools'
import { usePrompter } from './usePrompter'

/** For the presenter: the scripts as running text, large, mirrored if need be, and what is left of the entry on air. */
export function PrompterScreen({ view, reading, isLost }: ScreenProps) {
  const { current, remaining, overWords, tone } = reading
  const { entries } = view
  const scripts = useMemo(() => scriptsOf(entries, current?.id), [entries, current?.id])
  const words = scripts.reduce((sum, one) => sum + one.words, 0)
  const { frame, text, settings, isRunning, obey } = usePrompter({
    current: current?.id ?? null,
    words,
  })
  const { size, mirror, flip } = settings
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
          {scripts.map((script) => (
            <Script key={script.id} script={script} isNow={script.id === current?.id} />
          ))}
          {scripts.length === 0 && <p>Khung chưa có mục nào.</p>}
        </div>
      </div>
      <PrompterTools settings={settings} isRunning={isRunning} obey={obey} />
    </main>
  )
}

type Shown = ReturnType<typeof scriptsOf>[number]

/** The scripts in order; of what is left out only that on air. */
const scriptsOf = (entries: ScreenProps['view']['entries'], current: string | undefined) =>
  entries
    .filter(({ floated, id }) => !floated || id === current)
    .map(({ id, title, kind, script, presenter }) => ({
      id,
      title,
      kind: ENTRY_KIND_WORDS[kind].vi,
      presenter: presenter ?? '',
      blocks: scriptBlocks(script),
      words: spokenWords(scriptText(script)),
    }))

const Script = ({ script, isNow }: { script: Shown; isNow: boolean }) => (
  <section data-entry={script.id} data-now={isNow}>
    <h2>
      {script.title || 'Chưa đặt tên'}{' '}
      <small>{[script.kind, script.presenter].filter(Boolean).join(' · ')}</small>
    </h2>
    {script.blocks.map(({ kind: look, runs, marker }, at) => (
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
)
