import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatMasthead } from '@/domain/calendar/vietnameseDates'
import type { DeadlineKind } from '@/domain/schedule/deadlines'
import type { IssuePageData as Page } from '@/newsroom/issues/views/loadIssuePage'
import { ISSUE_FATE_WORDS } from '@/newsroom/words/ledgerStates'

import { columnHref } from '../links/pages'
import { Panel } from '../ui/Panel'
import { PeriodHistory } from '../ledger/PeriodHistory'
import { AiringLine } from '../ledger/AiringLine'
import { scheduleHref } from '../links/schedule'
import { NextAction } from '../ui/NextAction'
import { StatePill } from '../ui/StatePill'
import { ISSUE_FATE_TONES } from '../ui/tone'
import { IssueContent } from './IssueContent'
import { IssueDeadlines } from './IssueDeadlines'
import { IssueDesk } from './IssueDesk'
import { IssueFacts } from './IssueFacts'
import { issueNextStep } from './issueNextStep'
import { IssueQuotas } from './IssueQuotas'

const MINUTE_MS = 60_000
/** More lines of the history stand folded. */
const RECENT = 4

type Props = {
  page: Page
  /** Whether a step of preparation is this person's to do. */
  isMine: (kind: DeadlineKind) => boolean
}

/** One issue: its state, what comes next, what can be done, what is in it, what became of it. */
export function IssuePage({ page, isMine }: Props) {
  const { issue, standing, column, channel, outlet, may, deadlines, history } = page
  const fate = issue.late && standing === 'aired' ? 'late' : standing
  const next = issueNextStep({ standing, issue, deadlines, may, isMine })
  const planned = issue.plannedAt ? Date.parse(issue.plannedAt) : null
  const older = history.slice(0, -RECENT)
  return (
    <>
      <header className="ts-issue__head">
        <div className="ts-article__state">
          <StatePill tone={ISSUE_FATE_TONES[fate]}>
            {planned === null && standing === 'planned' ? 'Chưa xếp giờ' : ISSUE_FATE_WORDS[fate]}
          </StatePill>
          {next && <NextAction {...next} />}
        </div>
        <p className="ts-issue__slot">
          {planned !== null && (
            <>
              <strong className="ts-figure">
                {formatMasthead(civilDateOf(planned))} {timeOfDay(planned)}
                {column.isProgramme &&
                  column.minutes &&
                  `–${timeOfDay(planned + column.minutes * MINUTE_MS)}`}
              </strong>
              {' · '}
            </>
          )}
          <a href={columnHref(column.id)}>{column.name}</a>
          {[channel, outlet.name].filter(Boolean).map((words) => ` · ${words}`)}
          {planned !== null && (
            <>
              {' · '}
              <a
                href={scheduleHref({ outlet: outlet.id, month: civilDateOf(planned).slice(0, 7) })}
              >
                Lịch tháng {Number(civilDateOf(planned).slice(5, 7))}
              </a>
            </>
          )}
        </p>
        {issue.title && <p className="ts-issue__title">{issue.title}</p>}
        <IssueDesk standing={standing} issue={issue} outlet={outlet.id} may={may} />
      </header>
      <div className="ts-columns">
        <div className="ts-issue__column">
          <IssueContent page={page} />
          <Panel id="airings" title={column.isProgramme ? 'Các lượt phát' : 'Các lượt đăng'}>
            {issue.airings.length === 0 ? (
              <p className="ts-none">Chưa ghi lượt nào.</p>
            ) : (
              issue.airings.map((airing) => <AiringLine key={airing.id} airing={airing} />)
            )}
          </Panel>
        </div>
        <div className="ts-issue__column">
          <IssueQuotas quotas={page.quotas} />
          <IssueDeadlines id={issue.id} deadlines={deadlines} isMine={isMine} page={page} />
          <IssueFacts page={page} />
          <Panel id="history" title="Lịch sử">
            {older.length > 0 && (
              <details className="ts-issue__older">
                <summary>{older.length} thay đổi trước đó</summary>
                <PeriodHistory label="Các thay đổi trước đó" lines={older} />
              </details>
            )}
            <PeriodHistory label="Lịch sử của số" lines={history.slice(-RECENT)} />
          </Panel>
        </div>
      </div>
    </>
  )
}
