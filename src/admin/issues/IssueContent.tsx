import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import type { IssuePageData } from '@/newsroom/issues/views/loadIssuePage'
import type { IssueRundown } from '@/newsroom/issues/views/loadIssueRundown'
import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'
import { RUN_STATE_WORDS } from '@/newsroom/words/rundowns'

import { articleHref, rundownTabHref } from '../links/pages'
import { Panel } from '../ui/Panel'
import { asRunHref, consoleHref } from '../rundown/links'
import { StatePill } from '../ui/StatePill'
import { ARTICLE_TONES, type Tone } from '../ui/tone'

/** More entries are in the rundown itself. */
const SHOWN = 8

const STATES: Record<IssueRundown['state'], { tone: Tone; words: string }> = {
  draft: { tone: 'muted', words: 'Bản thảo' },
  edited: { tone: 'warning', words: 'Sửa sau khi duyệt' },
  approved: { tone: 'good', words: 'Đã duyệt' },
}

/** What an issue is made of: its articles, and its rundown. */
export function IssueContent({ page }: { page: IssuePageData }) {
  const { articles, rundown, column, mayRundown, issue } = page
  const rundownHref = rundownTabHref(issue.id)
  return (
    <>
      {(articles.length > 0 || !column.isProgramme) && (
        <Panel
          id="articles"
          title="Tin bài"
          more={
            articles.length > 0 && !column.isProgramme
              ? { href: `/api/issues/${issue.id}/package`, label: 'Gói dàn trang (ZIP)' }
              : null
          }
        >
          {articles.length === 0 && <p className="ts-none">Chưa có tin bài nào gắn với số này.</p>}
          <ul className="ts-lines">
            {articles.map(({ id, title, state }) => (
              <li key={id} className="ts-line">
                <a className="ts-quiet-link ts-line__text" href={articleHref(id)}>
                  {title}
                </a>
                <StatePill tone={ARTICLE_TONES[state]}>{ARTICLE_STATE_WORDS[state].vi}</StatePill>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {(rundown || column.isProgramme) && (
        <Panel
          id="rundown"
          title="Khung chương trình"
          more={rundown ? { href: rundownHref, label: 'Mở khung chương trình' } : null}
        >
          {rundown ? (
            <Rundown rundown={rundown} mayOperate={mayRundown.operate} />
          ) : (
            <p className="ts-none">
              Chưa lập khung chương trình.{' '}
              {mayRundown.edit && issue.plannedAt && (
                <a href={rundownHref}>Lập khung chương trình</a>
              )}
            </p>
          )}
        </Panel>
      )}
    </>
  )
}

function Rundown({ rundown, mayOperate }: { rundown: IssueRundown; mayOperate: boolean }) {
  const { id, state, run, seconds, slotSeconds, isLeast, entries } = rundown
  return (
    <>
      <p className="ts-article__state">
        <StatePill tone={STATES[state].tone}>{STATES[state].words}</StatePill>
        <span>
          {entries.length} mục, nội dung{' '}
          <span className="ts-figure">
            {isLeast ? '≥ ' : ''}
            {formatDuration(seconds)} / {formatDuration(slotSeconds)}
          </span>
        </span>
        {run !== 'idle' && <span className="ts-second">{RUN_STATE_WORDS[run].vi}</span>}
        {run === 'ended' && <a href={asRunHref(id)}>Bảng đã phát</a>}
        {run !== 'ended' && mayOperate && <a href={consoleHref(id)}>Trang phát trực tiếp</a>}
      </p>
      <ol className="ts-issue__entries">
        {entries.slice(0, SHOWN).map((entry) => (
          <li key={entry.id}>
            {entry.title}
            {entry.seconds !== null && (
              <span className="ts-figure ts-none"> {formatDuration(entry.seconds)}</span>
            )}
          </li>
        ))}
      </ol>
      {entries.length > SHOWN && (
        <p className="ts-second">và {entries.length - SHOWN} mục nữa trong khung</p>
      )}
    </>
  )
}
