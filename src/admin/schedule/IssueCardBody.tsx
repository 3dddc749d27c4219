import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'
import { ISSUE_FATE_WORDS } from '@/newsroom/words/ledgerStates'

import { articleHref, issueHref } from '../links/pages'
import { StatePill } from '../ui/StatePill'
import { ARTICLE_TONES, ISSUE_FATE_TONES } from '../ui/tone'
import type { IssueCard } from './loadCards'

/** The issue's name as the way to it, and what it is about, unless its name or its only text says so already. */
export function IssueName({ issue, articles }: Pick<IssueCard, 'issue' | 'articles'>) {
  const isTold =
    issue.label.includes(issue.title ?? '') || articles.some(({ title }) => title === issue.title)
  const second = [!isTold && issue.title, issue.makesUp && `phát bù cho ${issue.makesUp}`]
  return (
    <a className="ts-quiet-link" href={issueHref(issue.id)}>
      <span className={issue.cancelled ? 'ts-cancelled' : undefined}>{issue.label}</span>
      {second.some(Boolean) && (
        <span className="ts-second">{second.filter(Boolean).join(' · ')}</span>
      )}
    </a>
  )
}

/** Its topics, but for one that its title says already. */
export function IssueTopics({ issue }: Pick<IssueCard, 'issue'>) {
  const topics = issue.topics.filter((topic) => topic !== issue.title)
  return topics.length > 0 && <span className="ts-second">{topics.join(', ')}</span>
}

/** What becomes of the issue, and what is to be put right or known about it. */
export function CardFate({ issue, fate, isBlocked, isWarned }: IssueCard) {
  return (
    <span className="ts-card__states">
      {fate && <StatePill tone={ISSUE_FATE_TONES[fate]}>{ISSUE_FATE_WORDS[fate]}</StatePill>}
      {isBlocked && <StatePill tone="bad">Phải sửa</StatePill>}
      {isWarned && !isBlocked && <StatePill tone="warning">Cần biết</StatePill>}
      {issue.request && <span className="ts-second">Theo đề nghị {issue.request.number}</span>}
      {issue.cancelReason && <span className="ts-second">Vì: {issue.cancelReason}</span>}
    </span>
  )
}

/** How far the issue's articles are. */
export function CardContent({ articles }: Pick<IssueCard, 'articles'>) {
  if (articles.length === 0) return <span className="ts-none">chưa có tin bài</span>
  return (
    <ul className="ts-card__articles">
      {articles.map(({ id, title, state }) => (
        <li key={id}>
          <StatePill tone={ARTICLE_TONES[state]}>{ARTICLE_STATE_WORDS[state].vi}</StatePill>{' '}
          <a className="ts-quiet-link" href={articleHref(id)}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}
