'use client'

import { useEffect, useState } from 'react'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Content } from '@/domain/rundown/edit/content'
import type { VersionView } from '@/newsroom/rundowns/views/listVersions'

import { Drawer } from '../../ui/Drawer'
import { EmptyState } from '../../ui/EmptyState'
import { StatePill } from '../../ui/StatePill'
import { send } from '../../send/send'
import { diffLines } from './diffLines'
import type { ValueContext } from './valueWords'

type Props = {
  id: string
  revision: number
  content: Content
  context: ValueContext
  mayEdit: boolean
  onRestore: (target: Content, announcement: string) => void
  onClose: () => void
}

type Compared = { version: VersionView; content: Content }

/** What the rundown was, by whom it was changed, and how it differs from now: order, times and words. */
export function VersionsDrawer(props: Props) {
  const { id, revision, onClose } = props
  const { versions, problem, setProblem } = useVersions(id, revision)
  const [compared, setCompared] = useState<Compared | null>(null)

  const compare = async (version: VersionView) => {
    const path = `/rundowns/${id}/versions/${version.revision}`
    const { done, refusal } = await send<Content>('GET', path)
    setProblem(refusal?.problems[0]?.message ?? null)
    if (done) setCompared({ version, content: done })
  }

  return (
    <Drawer open title="Các bản của khung" onClose={onClose}>
      <p className="ts-error" role="alert">
        {problem}
      </p>
      {versions === null && !problem && <p className="ts-hint">Đang tải các bản…</p>}
      {versions?.length === 0 && <EmptyState>Khung này chưa được sửa lần nào.</EmptyState>}
      {compared ? (
        <Comparison {...props} compared={compared} onBack={() => setCompared(null)} />
      ) : (
        <ul className="ts-rd-versions">
          {versions?.map((version) => (
            <VersionLine
              key={version.revision}
              version={version}
              isCurrent={version.revision === revision}
              onCompare={() => void compare(version)}
            />
          ))}
        </ul>
      )}
    </Drawer>
  )
}

/** The versions on record, loaded anew when somebody changes something meanwhile. */
function useVersions(id: string, revision: number) {
  const [versions, setVersions] = useState<VersionView[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => {
    let isHere = true
    void send<{ versions: VersionView[] }>('GET', `/rundowns/${id}/versions`).then(
      ({ done, refusal }) => {
        if (!isHere) return
        if (done) setVersions(done.versions)
        else setProblem(refusal.problems[0]?.message ?? null)
      },
    )
    return () => {
      isHere = false
    }
  }, [id, revision])

  return { versions, problem, setProblem }
}

type LineProps = { version: VersionView; isCurrent: boolean; onCompare: () => void }

function VersionLine({ version, isCurrent, onCompare }: LineProps) {
  return (
    <li>
      <span>
        <strong>{formatDateTime(version.at)}</strong>
        <small>
          {version.by ?? 'Hệ thống'} · {version.changes} lần sửa
        </small>
      </span>
      {version.isApproved && <StatePill tone="good">Đã duyệt</StatePill>}
      {isCurrent ? (
        <span className="ts-hint">bản hiện tại</span>
      ) : (
        <button
          type="button"
          className="ts-button ts-button--quiet ts-button--small"
          onClick={onCompare}
        >
          So với bây giờ
        </button>
      )}
    </li>
  )
}

type ComparisonProps = Props & { compared: Compared; onBack: () => void }

function Comparison(props: ComparisonProps) {
  const { compared, revision, content, context, mayEdit, onBack, onRestore, onClose } = props
  const { version } = compared
  const restore = () => {
    onRestore(
      compared.content,
      `Đã đưa khung về bản ${formatDateTime(version.at)}. Bấm hoàn tác để lấy lại.`,
    )
    onClose()
  }
  return (
    <section aria-label="So sánh">
      <button
        type="button"
        className="ts-button ts-button--quiet ts-button--small"
        onClick={onBack}
      >
        ← Các bản
      </button>
      <h3 className="ts-rd-begin__head">Từ bản {formatDateTime(version.at)} đến bây giờ</h3>
      <Difference before={compared.content} after={content} context={context} />
      {mayEdit && version.revision !== revision && (
        <button type="button" className="ts-button ts-button--quiet" onClick={restore}>
          Đưa khung về bản này
        </button>
      )}
    </section>
  )
}

type DifferenceProps = { before: Content; after: Content; context: ValueContext }

function Difference({ before, after, context }: DifferenceProps) {
  const { lines, timing } = diffLines(before, after, context)
  return (
    <>
      <table className="ts-rd-keys">
        <tbody>
          {timing.map(({ label, before: was, after: is }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="ts-figure">{was === is ? is : `${was} → ${is}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length === 0 ? (
        <p>Hai bản giống nhau.</p>
      ) : (
        <ul className="ts-rd-diff">
          {lines.map(({ key, sign, text, detail }) => (
            <li key={key}>
              <span className="ts-rd-diff__sign" aria-hidden="true">
                {sign}
              </span>
              <span>
                {text}
                {detail && <small>{detail}</small>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
