import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { uncounted } from '@/newsroom/obligations/obligationHead'
import { sumWords } from '@/newsroom/obligations/views/sumWords'
import type { Trace, TracedIssue } from '@/newsroom/plans/views/loadTrace'
import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'
import { ISSUE_FATE_WORDS, UNCOUNTED_WORDS } from '@/newsroom/words/ledgerStates'
import type { Airing } from '@/payload-types'

import { articleHref, columnHref, issueHref, periodHref, planPageHref } from '../links/pages'
import { AiringLine } from '../ledger/AiringLine'
import { PeriodStrip } from '../ledger/PeriodStrip'
import { StatePill } from '../ui/StatePill'
import { ARTICLE_TONES, ISSUE_FATE_TONES } from '../ui/tone'

type Props = { trace: Trace; plan: string; kept: Record<string, string | undefined> }

/** The way down from an obligation: its columns, their issues, what was written for them, what aired, with what proof. */
export function TraceDown({ trace, plan, kept }: Props) {
  const { head, row, strip } = trace.detail
  const missing = uncounted(head)
  return (
    <div className="ts-trace">
      <PeriodStrip
        rows={strip}
        current={row?.period}
        hrefOf={(period) => planPageHref(plan, { ...kept, obligation: head.id, period })}
      />
      {row ? (
        <p>
          <strong>{formatPeriod(row.period)}.</strong> {sumWords(row)}{' '}
          <a href={periodHref(head.id, row.period)}>Mở trang của kỳ này</a>
        </p>
      ) : (
        <p className="ts-none">
          {missing ? UNCOUNTED_WORDS[missing] : 'Kỳ này nằm ngoài thời gian hiệu lực của nghĩa vụ.'}
        </p>
      )}
      {trace.columns.length === 0 && missing !== 'columnless' && (
        <p className="ts-none">Nghĩa vụ này chưa gắn với chuyên mục nào.</p>
      )}
      <ul className="ts-lines ts-trace__columns">
        {trace.columns.map(({ id, name, issues }) => (
          <li key={id}>
            <p>
              Chuyên mục{' '}
              <a className="ts-quiet-link" href={columnHref(id)}>
                {name}
              </a>{' '}
              <span className="ts-second">{issues.length} số trong kỳ</span>
            </p>
            <ul className="ts-lines ts-trace__issues">
              {issues.map((issue) => (
                <TracedLine key={issue.issue.id} traced={issue} missing={trace.missing} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}

function TracedLine({ traced, missing }: { traced: TracedIssue; missing: ReadonlySet<string> }) {
  const { issue, fate, articles, airings, makeUps } = traced
  return (
    <li>
      <p>
        <StatePill tone={ISSUE_FATE_TONES[fate]}>{ISSUE_FATE_WORDS[fate]}</StatePill>{' '}
        <a className="ts-quiet-link" href={issueHref(issue.id)}>
          {issue.label ?? 'Số chưa đặt tên'}
        </a>{' '}
        <span className="ts-second ts-figure">
          {issue.plannedAt
            ? `dự kiến ${formatDateTime(Date.parse(issue.plannedAt))}`
            : 'ngoài lịch'}
        </span>
      </p>
      {makeUps.map((makeUp) => (
        <div key={makeUp.issue.id} className="ts-trace__make-up">
          <p>
            Phát bù bằng{' '}
            <a className="ts-quiet-link" href={issueHref(makeUp.issue.id)}>
              {makeUp.issue.label ?? 'Số phát bù'}
            </a>
          </p>
          {makeUp.airings.length === 0 ? (
            <p className="ts-none">Số phát bù chưa phát.</p>
          ) : (
            makeUp.airings.map((airing) => (
              <AiringLine key={airing.id} airing={shown(airing, missing)} />
            ))
          )}
        </div>
      ))}
      {articles.map(({ id, title, state }) => (
        <p key={id}>
          Tin bài:{' '}
          <a className="ts-quiet-link" href={articleHref(id)}>
            {title}
          </a>{' '}
          <StatePill tone={ARTICLE_TONES[state]}>{ARTICLE_STATE_WORDS[state].vi}</StatePill>
        </p>
      ))}
      {airings.length === 0 ? (
        <p className="ts-none">Chưa ghi lượt phát, lượt đăng nào của số này.</p>
      ) : (
        airings.map((airing) => <AiringLine key={airing.id} airing={shown(airing, missing)} />)
      )}
    </li>
  )
}

function shown(airing: Airing, missing: ReadonlySet<string>) {
  const { evidenceFile: file } = airing
  return {
    ...airing,
    evidenceFile:
      file && typeof file === 'object'
        ? { id: file.id, title: file.title, isMissing: missing.has(file.id) }
        : file,
  }
}
