'use client'

import { type FormEvent, useState } from 'react'

import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { StatePill } from '../ui/StatePill'
import type { Front } from './useFront'

/** Texts that may be pinned: the newest of the outlet, or those that were looked for. */
export function OfferedTexts({ front }: { front: Front }) {
  const [q, setQ] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void front.find(q)
  }
  return (
    <section aria-labelledby="front-offered">
      <h2 id="front-offered">Ghim thêm</h2>
      <form className="ts-front__find" onSubmit={submit} role="search">
        <label className="ts-label" htmlFor="front-q">
          Tìm theo tiêu đề hoặc dán địa chỉ bài
        </label>
        <input
          id="front-q"
          className="ts-input"
          value={q}
          maxLength={300}
          onChange={({ target }) => setQ(target.value)}
        />
        <button type="submit" className="ts-button ts-button--quiet">
          Tìm
        </button>
      </form>
      {front.isFull && (
        <p className="ts-hint">Đã đủ số bài ghim. Hãy bỏ ghim một bài trước khi ghim thêm.</p>
      )}
      <DataTable
        stacks
        caption="Bài ghim được, mới nhất trước"
        rows={front.offered}
        rowKey={({ article }) => article}
        empty={
          <EmptyState>
            Không có bài nào. Chỉ ghim được bài đã đăng hoặc đã hẹn giờ đăng ở kênh này.
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            heading: 'Bài',
            cell: ({ article, title }) => (
              <a href={`/admin/collections/articles/${article}`}>{title}</a>
            ),
          },
          {
            key: 'state',
            heading: 'Với bạn đọc',
            cell: ({ isPublic, why }) =>
              isPublic ? (
                <StatePill tone="good">Đang hiện</StatePill>
              ) : (
                <StatePill tone="warning">{`Chưa hiện: ${why ?? ''}`}</StatePill>
              ),
          },
          {
            key: 'act',
            heading: 'Thao tác',
            cell: (text) => (
              <button
                type="button"
                className="ts-button ts-button--quiet ts-button--small"
                disabled={front.isFull}
                aria-label={`Ghim “${text.title}”`}
                onClick={() => front.pin(text)}
              >
                Ghim
              </button>
            ),
          },
        ]}
      />
    </section>
  )
}
