import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { ShownField, VersionDifference } from '@/newsroom/versions/views/compareVersions'
import type { RestoreEffect } from '@/newsroom/versions/views/restoreEffect'

import { EmptyState } from '../ui/EmptyState'
import { DifferenceLines } from './DifferenceLines'
import { Parts } from './Parts'
import { RestoreVersion } from './RestoreVersion'
import { versionsHref } from './links'

type Side = { id: string; at: string; effect: RestoreEffect }

type Props = { article: string; older: Side; newer: Side; difference: VersionDifference }

/** How one version of a text became another. */
export function DifferencePage({ article, older, newer, difference }: Props) {
  const { added, removed } = difference.counted
  return (
    <>
      <p>
        <a href={versionsHref(article)}>← Các bản</a>
      </p>
      <h1>So sánh hai bản</h1>
      <div className="ts-versions__sides">
        <SideHead article={article} label="Bản cũ" side={older} />
        <SideHead article={article} label="Bản mới" side={newer} />
      </div>
      {difference.isNone ? (
        <EmptyState>Hai bản này giống hệt nhau.</EmptyState>
      ) : (
        <>
          <p className="ts-versions__legend">
            Thêm {added} từ, bỏ {removed} từ. <ins>Chữ gạch chân</ins> là phần thêm,{' '}
            <del>chữ gạch ngang</del> là phần bỏ, <mark>chữ tô nền</mark> là phần đổi cách trình
            bày.
          </p>
          <Fields fields={[...difference.fields, ...difference.captions]} />
          <h2>Nội dung</h2>
          <DifferenceLines lines={difference.lines} />
        </>
      )}
    </>
  )
}

type HeadProps = { article: string; label: string; side: Side }

function SideHead({ article, label, side: { id, at, effect } }: HeadProps) {
  const when = formatDateTime(Date.parse(at))
  return (
    <section aria-label={label}>
      <p>
        <strong>{label}</strong> · {when}
      </p>
      {effect.may ? (
        <RestoreVersion article={article} version={id} when={when} effects={effect.effects} />
      ) : (
        <p className="ts-second">
          {effect.why ? `Không khôi phục được: ${effect.why}` : 'Chữ như bản nháp hiện nay.'}
        </p>
      )}
    </section>
  )
}

function Fields({ fields }: { fields: readonly ShownField[] }) {
  if (fields.length === 0) return null
  return (
    <dl className="ts-log__difference">
      {fields.map(({ key, label, parts }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <Parts parts={parts} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
