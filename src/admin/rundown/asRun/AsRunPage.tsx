import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import { airState } from '@/domain/rundown/run/run'
import { compareTakes, type Comparison } from '@/domain/rundown/run/compareTakes'
import { clockTime, clockTimeFrom } from '@/newsroom/rundowns/clockTime'
import type { AsRun } from '@/newsroom/rundowns/views/loadAsRun'
import { RUN_STATE_WORDS } from '@/newsroom/words/rundowns'

import { airingHref, issueHref } from '../../links/pages'
import { Panel } from '../../ui/Panel'
import { EmptyState } from '../../ui/EmptyState'
import { NextAction } from '../../ui/NextAction'
import { StatePill } from '../../ui/StatePill'
import { consoleHref } from '../links'
import { overText, overTone } from '@/newsroom/words/rundownOver'
import { AirActions } from './AirActions'
import { AsRunDiscard } from './AsRunDiscard'
import { BlocksTable, EntriesTable } from './ComparisonTables'
import { ComparisonChart } from './ComparisonChart'
import { nextStepOf } from './nextStepOf'
import { PlaylogForm } from './PlaylogForm'
import { TakesTable } from './TakesTable'

type Props = { asRun: AsRun; me: string; mayConfirm: boolean }

/** The report of one rundown: what to do now, the numbers, a picture, the tables behind it. */
export function AsRunPage({ asRun, me, mayConfirm }: Props) {
  const { rundown, content, run, takes, airing, may, isConfirmed } = asRun
  const { onAir, offAir } = rundown.settings
  const air = airState(run)
  const comparison = compareTakes(
    content,
    takes.filter(({ stands }) => stands),
  )
  const step = nextStepOf({
    air,
    airing,
    hasTakes: takes.some(({ stands }) => stands),
    me,
    may,
    mayConfirm,
  })
  const mayCorrect = may.operate && air !== 'live' && !airing
  return (
    <div className="ts-asrun">
      <header>
        <div className="ts-period__title">
          <h1>Bảng đã phát – {rundown.title}</h1>
          {airing ? (
            <StatePill tone={airing.confirmed ? 'good' : 'waiting'}>
              {airing.confirmed ? 'Đã phát' : 'Chờ xác nhận'}
            </StatePill>
          ) : (
            <StatePill tone={air === 'live' ? 'bad' : 'muted'}>{RUN_STATE_WORDS[air].vi}</StatePill>
          )}
        </div>
        <p className="ts-console__slot">
          Khung {formatDateTime(onAir)}–{clockTimeFrom(offAir, onAir)}
        </p>
        {step.next && <NextAction what={step.next.what} whose={step.next.whose} />}
      </header>
      {airing && (
        <p>
          Lượt phát {clockTime(Date.parse(airing.startedAt))}, dài{' '}
          {formatDuration(airing.seconds ?? 0)}, {airing.reportedByName ?? 'hệ thống'} ghi
          {airing.confirmed && `, ${airing.confirmedByName ?? 'hệ thống'} xác nhận`}.{' '}
          <a href={airingHref(airing.id)}>Mở lượt phát và chứng cứ</a>
        </p>
      )}
      {step.action && rundown.issue && (
        <AirActions
          action={step.action}
          rundown={rundown.id}
          issue={rundown.issue}
          startedAt={airing?.startedAt ?? null}
        />
      )}
      {may.operate && air !== 'idle' && !isConfirmed && (
        <AsRunDiscard rundown={rundown.id} sequence={run.sequence} />
      )}
      <Report asRun={asRun} comparison={comparison} mayCorrect={mayCorrect} />
      {mayCorrect && (
        <Panel id="playlog" title="Nhập nhật ký máy phát" wide>
          <PlaylogForm rundown={rundown.id} onAir={onAir} />
        </Panel>
      )}
      <nav className="ts-console__more" aria-label="Liên quan">
        {rundown.issue && <a href={issueHref(rundown.issue)}>Số và khung chương trình</a>}
        <a href={consoleHref(rundown.id)}>Trang phát trực tiếp</a>
      </nav>
    </div>
  )
}

type ReportProps = { asRun: AsRun; comparison: Comparison; mayCorrect: boolean }

/** What went out against what was planned, as far as something is on record. */
function Report({ asRun: { rundown, takes }, comparison, mayCorrect }: ReportProps) {
  const { onAir, offAir } = rundown.settings
  if (comparison.actualStart === null) {
    return (
      <EmptyState action={{ label: 'Mở trang phát trực tiếp', href: consoleHref(rundown.id) }}>
        Chưa có mục nào được ghi là đã phát. Hãy chạy trực tiếp, hoặc nhập nhật ký máy phát.
      </EmptyState>
    )
  }
  return (
    <>
      <Summary comparison={comparison} settings={rundown.settings} />
      <Panel id="picture" title="Theo khung và thực tế" wide>
        <ComparisonChart comparison={comparison} onAir={onAir} offAir={offAir} />
      </Panel>
      <Panel id="entries" title="Từng mục" wide>
        <EntriesTable entries={comparison.entries} onAir={onAir} />
      </Panel>
      <Panel id="blocks" title="Từng khối" wide>
        <BlocksTable blocks={comparison.blocks} settings={rundown.settings} />
      </Panel>
      <Panel id="takes" title="Các lượt chạy đã ghi" wide>
        <TakesTable rundown={rundown.id} takes={takes} onAir={onAir} mayCorrect={mayCorrect} />
      </Panel>
    </>
  )
}

type SummaryProps = { comparison: Comparison; settings: AsRun['rundown']['settings'] }

function Summary({
  comparison: { startLate, over, actualStart, actualEnd },
  settings,
}: SummaryProps) {
  const { onAir } = settings
  return (
    <dl className="ts-console__facts ts-asrun__facts">
      <div data-tone={Math.abs(startLate ?? 0) > settings.overSeconds ? 'warning' : 'good'}>
        <dt>Lên sóng</dt>
        <dd>
          {lateText(startLate ?? 0)}
          <small>
            thực tế {clockTimeFrom(actualStart ?? onAir, onAir)}, theo khung {clockTime(onAir)}
          </small>
        </dd>
      </div>
      <div data-tone={overTone(over ?? 0, settings)}>
        <dt>Hết sóng</dt>
        <dd>
          {overText(over ?? 0)}
          <small>
            thực tế {clockTimeFrom(actualEnd ?? onAir, onAir)}, theo khung{' '}
            {clockTimeFrom(settings.offAir, onAir)}
          </small>
        </dd>
      </div>
    </dl>
  )
}

const lateText = (seconds: number): string =>
  seconds === 0
    ? 'Đúng giờ'
    : `${seconds > 0 ? 'Muộn' : 'Sớm'} ${formatDuration(Math.abs(seconds))}`
