import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { QuotaCell } from '../ui/QuotaCell'
import { StatePill } from '../ui/StatePill'
import { DrawerAction } from '../actions/DrawerAction'
import type { DashboardAlerts } from './loadDashboardAlerts'
import { SETTLED_HREF } from '../links/pages'
import type { QuotaLine } from './loadQuotas'
import type { SystemState } from './loadSystemState'
import type { ToDoList } from './toDo'
import type { UpcomingLine } from './loadUpcoming'
import { Panel } from '../ui/Panel'

type Listed<Line> = { lines: Line[]; total: number }

const moreThan = (total: number, shown: number, href: string) =>
  total > shown ? { href, label: `Xem tất cả (${total})` } : null

/** What needs somebody now, worst first. */
export function AlertsPanel({ lines, total, settled }: DashboardAlerts) {
  return (
    <Panel
      id="alerts"
      title="Cần chú ý"
      wide
      more={moreThan(total, lines.length, '/admin/collections/alerts')}
    >
      {lines.length === 0 ? (
        <EmptyState>Không có cảnh báo nào đang mở.</EmptyState>
      ) : (
        <ul className="ts-lines">
          {lines.map(({ id, tone, message, href, action, steps, owner, detail }) => (
            <li key={id} className="ts-line" data-tone={tone}>
              <span className="ts-line__dot" aria-hidden="true" />
              <span className="ts-line__text">
                {message}
                <a className="ts-second ts-quiet-link" href={detail}>
                  {owner ?? 'Chưa có người phụ trách'}
                  <span className="sr-only">: {message}</span>
                </a>
              </span>
              <span className="ts-line__steps">
                {steps.map((step) => (
                  <DrawerAction key={step.code} {...step} />
                ))}
                <a className="ts-button ts-button--quiet ts-button--small" href={href}>
                  {action}
                  <span className="sr-only">: {message}</span>
                </a>
              </span>
            </li>
          ))}
        </ul>
      )}
      {settled > 0 && (
        <p className="ts-panel__foot">
          <a href={SETTLED_HREF}>{settled} cảnh báo đã kết thúc nhưng việc vẫn còn</a>
        </p>
      )}
    </Panel>
  )
}

/** What is owed in the current periods and what was done. */
export function QuotasPanel({
  title,
  lines,
  total,
  wide,
}: Listed<QuotaLine> & { title: string; wide: boolean }) {
  return (
    <Panel
      id="quotas"
      title={title}
      wide={wide}
      more={moreThan(total, lines.length, '/admin/collections/obligations')}
    >
      <DataTable
        caption={title}
        rows={lines}
        rowKey={({ id }) => id}
        empty={
          <EmptyState>
            Chưa có nghĩa vụ nào đang hiệu lực ở kênh của bạn. Nghĩa vụ do quản trị hệ thống nhập
            theo kế hoạch.
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            heading: 'Nghĩa vụ',
            cell: ({ title: name, outlet, href }) => (
              <a className="ts-quiet-link" href={href}>
                {name}
                {!wide && <span className="ts-second">{outlet}</span>}
              </a>
            ),
          },
          ...(wide
            ? [{ key: 'outlet', heading: 'Kênh', cell: ({ outlet }: QuotaLine) => outlet }]
            : []),
          {
            key: 'quota',
            heading: 'Đã phát / định mức',
            align: 'end',
            cell: ({ quota, href, title: name }) => (
              <QuotaCell {...quota} href={href} label={name} />
            ),
          },
        ]}
      />
    </Panel>
  )
}

/** What waits for the person who looks. */
export function ToDosPanel({ lists }: { lists: ToDoList[] }) {
  const isFree = lists.every(({ toDos }) => toDos.length === 0)
  return (
    <Panel id="tasks" title="Việc của tôi">
      {isFree && (
        <EmptyState action={{ label: 'Xem tin bài', href: '/admin/collections/articles' }}>
          Không có việc nào đang chờ bạn.
        </EmptyState>
      )}
      {lists
        .filter(({ toDos }) => toDos.length > 0)
        .map(({ title, toDos, total, all }) => (
          <div key={title} className="ts-tasks">
            <h3 className="ts-tasks__title">
              {title} <span className="ts-panel__note">({total})</span>
              {total > toDos.length && (
                <a className="ts-panel__more" href={all}>
                  Xem tất cả
                </a>
              )}
            </h3>
            <ul className="ts-lines">
              {toDos.map(({ key, tone, lead, text, detail, href, action, step }) => (
                <li key={key} className="ts-line ts-line--task" data-tone={tone}>
                  <span className="ts-line__text">
                    <a className="ts-quiet-link" href={href}>
                      {text}
                    </a>
                    <span className="ts-line__meta">
                      <StatePill tone={tone}>{lead}</StatePill>
                      {detail && <span className="ts-second">{detail}</span>}
                    </span>
                  </span>
                  {step ? (
                    <DrawerAction {...step} />
                  ) : (
                    <a className="ts-button ts-button--quiet ts-button--small" href={href}>
                      {action}
                      <span className="sr-only">: {text}</span>
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </Panel>
  )
}

/** What goes out in the coming seven days. */
export function UpcomingPanel({ lines, total }: Listed<UpcomingLine>) {
  return (
    <Panel
      id="upcoming"
      title="Sắp phát, sắp đăng"
      note="7 ngày tới"
      wide
      more={moreThan(total, lines.length, '/admin/collections/issues')}
    >
      <DataTable
        caption="Các số phát, đăng trong 7 ngày tới"
        stacks
        rows={lines}
        rowKey={({ id }) => id}
        empty={
          <EmptyState action={{ label: 'Xem các số', href: '/admin/collections/issues' }}>
            Bảy ngày tới chưa có số nào trong lịch.
          </EmptyState>
        }
        columns={[
          {
            key: 'when',
            heading: 'Giờ',
            cell: ({ when }) => <span className="ts-figure">{when}</span>,
          },
          {
            key: 'label',
            heading: 'Số',
            cell: ({ label, href }) => (
              <a className="ts-quiet-link" href={href}>
                {label}
              </a>
            ),
          },
          { key: 'title', heading: 'Nội dung', cell: ({ title }) => title || '–' },
        ]}
      />
    </Panel>
  )
}

/** Whether the system itself is well; for those who run it. */
export function SystemPanel({ tone, word, sentence }: SystemState) {
  return (
    <Panel
      id="system"
      title="Hệ thống"
      wide
      more={{ href: '/admin/collections/cron-runs', label: 'Tác vụ định kỳ' }}
    >
      <p className="ts-system">
        <StatePill tone={tone}>{word}</StatePill> {sentence}
      </p>
    </Panel>
  )
}
