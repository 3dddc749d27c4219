'use client'

import { useState } from 'react'

import { fold } from '@/domain/text/fold'

import { Dialog } from './Dialog'
import type { TopicName } from './names'
import { DialogActions } from '../../ui/Dialog'

type Props = {
  title: string
  topics: readonly TopicName[]
  /** Those the issue has to carry come first. */
  planned: readonly string[]
  chosen: readonly string[]
  onSave: (ids: string[]) => void
  onClose: () => void
}

/** Which topics of the plan a row carries. */
export function TopicsDialog({ title, topics, planned, chosen, onSave, onClose }: Props) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set(chosen))
  const [search, setSearch] = useState('')
  const rank = ({ id }: TopicName) => (planned.includes(id) ? 0 : 1)
  const shown = [...topics]
    .sort((a, b) => rank(a) - rank(b))
    .filter((topic) => fold(`${topic.code} ${topic.title}`).includes(fold(search.trim())))
  const toggle = (id: string) => {
    const next = new Set(ids)
    if (!next.delete(id)) next.add(id)
    setIds(next)
  }
  return (
    <Dialog title={`Chủ đề của ${title}`} onClose={onClose}>
      {topics.length === 0 ? (
        <p>Kế hoạch của kênh chưa có danh mục chủ đề. Hãy nhờ quản trị viên nhập chủ đề.</p>
      ) : (
        <>
          <label>
            <span className="ts-label">Tìm chủ đề</span>
            <input
              className="ts-input"
              type="search"
              value={search}
              onChange={({ target }) => setSearch(target.value)}
            />
          </label>
          <ul className="ts-rd-choices">
            {shown.map(({ id, code, title: name }) => (
              <li key={id}>
                <label>
                  <input type="checkbox" checked={ids.has(id)} onChange={() => toggle(id)} />
                  <span>
                    <strong>{code}</strong> {name}
                    {planned.includes(id) && <em> – số này phải có</em>}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          {shown.length === 0 && <p className="ts-hint">Không có chủ đề nào khớp.</p>}
        </>
      )}
      <DialogActions
        {...(topics.length > 0 && { label: 'Lưu chủ đề' })}
        onPress={() => {
          onSave(topics.flatMap(({ id }) => (ids.has(id) ? id : [])))
          onClose()
        }}
        onClose={onClose}
      />
    </Dialog>
  )
}
