'use client'

import { useState } from 'react'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { KeyLine, KeyState } from '@/newsroom/apiKeys/views/listApiKeys'
import { API_SCOPE_WORDS } from '@/newsroom/words/apiKeys'

import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Panel } from '../ui/Panel'
import { StatePill } from '../ui/StatePill'
import type { Tone } from '../ui/tone'
import { KeyDialog } from './KeyDialog'
import { MakeKey } from './MakeKey'
import { useApiKeys } from './useApiKeys'

const STATES: Record<KeyState, { tone: Tone; word: string }> = {
  held: { tone: 'good', word: 'Đang dùng' },
  ending: { tone: 'warning', word: 'Đã thay, chờ hết hạn' },
  ended: { tone: 'muted', word: 'Hết hạn' },
  revoked: { tone: 'muted', word: 'Đã thu hồi' },
}

const when = (at: string | null) => (at ? formatDateTime(Date.parse(at)) : '')

/** The keys there are, how to make one, and what a press on one of them does. */
export function ApiKeys({ lines: first }: { lines: KeyLine[] }) {
  const keys = useApiKeys(first)
  const [asked, setAsked] = useState<{ line: KeyLine; what: 'replace' | 'revoke' } | null>(null)
  return (
    <>
      <p className="ts-hint">
        Ai cũng đọc được API công khai; đối tác có khóa thì được hỏi nhiều hơn. Cách gửi khóa ghi ở{' '}
        <a href="/api/v1/docs">mô tả API</a>.
      </p>
      <MakeKey busy={keys.busy} onMake={keys.make} />
      {keys.made && <MadeKey value={keys.made.key} onCopy={() => void keys.copy()} />}
      <p role="status" className="ts-hint">
        {keys.status}
      </p>
      <DataTable
        stacks
        caption="Các khóa API, mới nhất trước"
        rows={keys.lines}
        rowKey={({ id }) => id}
        empty={<EmptyState>Chưa có khóa nào. Hãy tạo khóa đầu tiên cho một đối tác.</EmptyState>}
        columns={[
          {
            key: 'name',
            heading: 'Đối tác',
            cell: ({ name, mark }) => (
              <>
                {name} <code className="ts-second">{mark}…</code>
              </>
            ),
          },
          {
            key: 'scopes',
            heading: 'Phạm vi',
            cell: ({ scopes }) => scopes.map((one) => API_SCOPE_WORDS[one].vi).join('; '),
          },
          { key: 'limit', heading: 'Mỗi phút', align: 'end', cell: ({ perMinute }) => perMinute },
          {
            key: 'used',
            heading: 'Dùng gần nhất',
            cell: ({ lastUsedAt }) => when(lastUsedAt) || 'Chưa dùng',
          },
          {
            key: 'made',
            heading: 'Tạo',
            cell: ({ madeAt, madeBy }) => [when(madeAt), madeBy].filter(Boolean).join(', '),
          },
          {
            key: 'state',
            heading: 'Trạng thái',
            cell: ({ state, endsAt }) => (
              <>
                <StatePill tone={STATES[state].tone}>{STATES[state].word}</StatePill>{' '}
                <span className="ts-second">{when(endsAt)}</span>
              </>
            ),
          },
          {
            key: 'acts',
            heading: 'Thao tác',
            cell: (line) => <Acts line={line} onAsk={(what) => setAsked({ line, what })} />,
          },
        ]}
      />
      {asked && <KeyDialog {...asked} keys={keys} onClose={() => setAsked(null)} />}
    </>
  )
}

function MadeKey({ value, onCopy }: { value: string; onCopy: () => void }) {
  return (
    <Panel id="made-key" title="Khóa mới">
      <p className="ts-links__made">
        <code>{value}</code>{' '}
        <button
          type="button"
          className="ts-button ts-button--quiet ts-button--small"
          onClick={onCopy}
        >
          Chép
        </button>
        <span className="ts-hint ts-links__once">
          Khóa chỉ hiện một lần. Hãy chép lại ngay và gửi cho đối tác theo đường riêng.
        </span>
      </p>
    </Panel>
  )
}

type ActsProps = { line: KeyLine; onAsk: (what: 'replace' | 'revoke') => void }

function Acts({ line: { name, mark, state }, onAsk }: ActsProps) {
  if (state === 'revoked' || state === 'ended') return null
  const of = `${name} (${mark}…)`
  return (
    <span className="ts-buttons">
      {state === 'held' && (
        <button
          type="button"
          className="ts-button ts-button--quiet ts-button--small"
          aria-label={`Thay khóa của ${of}`}
          onClick={() => onAsk('replace')}
        >
          Thay
        </button>
      )}
      <button
        type="button"
        className="ts-button ts-button--quiet ts-button--small"
        aria-label={`Thu hồi khóa của ${of}`}
        onClick={() => onAsk('revoke')}
      >
        Thu hồi
      </button>
    </span>
  )
}
