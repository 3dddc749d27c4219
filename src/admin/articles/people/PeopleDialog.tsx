'use client'

import { useState } from 'react'

import { MOST_PEOPLE } from '@/domain/credit/creditFault'
import { sharesOf } from '@/domain/credit/shares'
import type { Credit } from '@/domain/credit/types'
import { percentWords } from '@/domain/credit/words'
import { creditFaultWords } from '@/newsroom/words/failures/people'

import { Dialog, DialogActions } from '../../ui/Dialog'
import { newId } from '../fields/contentBlocks'
import { NoSigner } from './NoSigner'
import { PersonRow } from './PersonRow'
import { creditsOf, moved, type Row, rowsOf } from './rows'
import { useAccounts } from './useAccounts'

type Props = {
  people: readonly Credit[]
  onDone: (people: readonly Credit[]) => void
  onClose: () => void
}

/** The people of a text, changed as one list: a list that can't stand never gets into the text. */
export function PeopleDialog({ people, onDone, onClose }: Props) {
  const accounts = useAccounts()
  const [rows, setRows] = useState<Row[]>(() => (people.length > 0 ? rowsOf(people) : [emptyRow()]))
  const [error, setError] = useState<string | null>(null)
  const change = (next: Row[]) => {
    setRows(next)
    setError(null)
  }
  const done = () => {
    const { credits, fault } = creditsOf(rows)
    if (fault) return setError(creditFaultWords(fault))
    onDone(credits)
    onClose()
  }
  return (
    <Dialog
      title="Những người thực hiện"
      className="ts-dialog--wide"
      describedBy="people-about"
      onClose={onClose}
    >
      <p id="people-about">
        Bạn đọc thấy tên và việc; tài khoản và tỷ lệ chỉ tòa soạn thấy. Tỷ lệ của những người viết
        cộng lại đúng 100%, hoặc để trống tất cả để chia đều.
      </p>
      {rows.map((row, at) => (
        <PersonRow
          key={row.id}
          row={row}
          number={at + 1}
          isLast={at === rows.length - 1}
          accounts={accounts ?? []}
          onChange={(next) => change(rows.map((one) => (one.id === row.id ? next : one)))}
          onMove={(by) => change(moved(rows, at, by))}
          onRemove={() => change(rows.filter(({ id }) => id !== row.id))}
        />
      ))}
      <button
        type="button"
        className="ts-button"
        disabled={rows.length >= MOST_PEOPLE}
        onClick={() => change([...rows, emptyRow()])}
      >
        Thêm người
      </button>
      <p className="ts-hint" role="status">
        {sharesWords(rows)}
      </p>
      <NoSigner writers={writersOf(rows)} />
      <p className="ts-error" role="alert">
        {error}
      </p>
      <DialogActions label="Xong" busy={false} onPress={done} onClose={onClose} />
    </Dialog>
  )
}

const emptyRow = (): Row => ({ id: newId(), user: null, name: '', kind: 'writing', share: '' })

const writersOf = (rows: readonly Row[]): string[] =>
  rows.flatMap(({ kind, user }) => (kind === 'writing' && user ? [user] : []))

/** What each author has by these rows; nothing while they can't stand, or one wrote it. */
function sharesWords(rows: readonly Row[]): string {
  const { credits } = creditsOf(rows)
  const authors = credits?.filter(({ kind }) => kind === 'writing') ?? []
  if (authors.length < 2) return ''
  const shares = sharesOf(authors)
  const parts = authors.map(({ id, name }) => `${name} ${percentWords(shares.get(id) ?? 0)}`)
  return `Chia: ${parts.join(' · ')}.`
}
