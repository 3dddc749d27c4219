'use client'

import { AlertButtons } from '../alerts/AlertButtons'
import { alertSteps } from '../alerts/alertSteps'
import { StatePill } from '../ui/StatePill'
import type { AlertLine, InboxLine, WorkLine } from './loadInbox'
import { readNotices } from './readNotices'

type Line = InboxLine & { may: boolean }

/** The lines of an inbox; handing an alert on is done on its own page. */
export function InboxList({ lines }: { lines: Line[] }) {
  return (
    <ul className="ts-lines ts-inbox__list">
      {lines.map((line) => (
        <li
          key={line.id}
          className="ts-inbox__line"
          data-unread={line.isUnread || undefined}
          data-tone={line.tone}
        >
          {line.kind === 'alert' ? <AlertItem {...line} /> : <WorkItem {...line} />}
        </li>
      ))}
    </ul>
  )
}

function AlertItem(line: AlertLine & { may: boolean }) {
  return (
    <>
      <div className="ts-inbox__head">
        {line.isUnread && <StatePill tone="waiting">Chưa đọc</StatePill>}
        {line.isEscalation && <StatePill tone="bad">Quá hạn xử lý</StatePill>}
        <a className="ts-inbox__title" href={line.href}>
          {line.title}
        </a>
      </div>
      <p className="ts-inbox__message">{line.message}</p>
      <p className="ts-second">
        {[line.outletName, line.at].filter(Boolean).join(' · ')} ·{' '}
        <StatePill tone={line.state.tone}>{line.state.word}</StatePill> {line.state.line}
      </p>
      <div className="ts-inbox__actions">
        <a className="ts-button ts-button--quiet ts-button--small" href={line.target}>
          Mở nơi xử lý
          <span className="sr-only">: {line.title}</span>
        </a>
        <AlertButtons
          small
          id={line.alert}
          title={line.title}
          steps={alertSteps(line).filter((step) => step !== 'assign')}
          people={[]}
        />
      </div>
    </>
  )
}

/** Opening it is reading it. */
function WorkItem({ id, isUnread, title, href, message, reason, ...line }: WorkLine) {
  const read = () => {
    if (isUnread) readNotices([id])
  }
  return (
    <>
      <div className="ts-inbox__head">
        {isUnread && <StatePill tone="waiting">Chưa đọc</StatePill>}
        <a className="ts-inbox__title" href={href} onClick={read}>
          {title}
        </a>
      </div>
      <p className="ts-inbox__message">{message}</p>
      {reason && <p className="ts-inbox__message">Lý do: {reason}</p>}
      <p className="ts-second">
        {[line.outletName, line.at].filter(Boolean).join(' · ')} ·{' '}
        {line.isOver ? `Việc này đã xong, nay: ${line.state}` : line.state}
      </p>
      <div className="ts-inbox__actions">
        <a className="ts-button ts-button--quiet ts-button--small" href={href} onClick={read}>
          Mở
          <span className="sr-only">: {title}</span>
        </a>
      </div>
    </>
  )
}
