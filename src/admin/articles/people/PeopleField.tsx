'use client'

import { FieldLabel, fieldBaseClass, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useState } from 'react'

import { namesByKind, writingAccounts } from '@/domain/credit/byline'
import { creditsIn } from '@/domain/credit/creditFault'
import { mergeCredits } from '@/domain/credit/mergeCredits'
import { sharesOf } from '@/domain/credit/shares'
import type { Credit } from '@/domain/credit/types'
import { percentWords, WORK_WORDS } from '@/domain/credit/words'

import { piecesHref } from '../../links/pages'
import { NoSigner } from './NoSigner'
import { PeopleDialog } from './PeopleDialog'

/** Who made a text, by what they did; changed in a dialog. */
export const PeopleField: JSONFieldClientComponent = ({ field, path: ownPath, readOnly }) => {
  const { value, setValue, disabled, path } = useField<unknown>({ potentiallyStalePath: ownPath })
  // As the list was when the dialog was opened: what came in meanwhile is joined with it.
  const [began, setBegan] = useState<readonly Credit[] | null>(null)
  const people = creditsIn(value)
  const done = (next: readonly Credit[]) => {
    const joined = mergeCredits(began, next, people) ?? next
    setValue(joined.length > 0 ? joined : null)
  }
  return (
    <div className={`${fieldBaseClass} ts-people`} id={`field-${path}`}>
      <FieldLabel as="span" label={field.label} path={path} />
      <PeopleList people={people} />
      {!began && <NoSigner writers={writingAccounts(people)} />}
      <button
        type="button"
        className="ts-button"
        disabled={readOnly || disabled}
        onClick={() => setBegan(people)}
      >
        {people.length > 0 ? 'Sửa danh sách…' : 'Ghi nhiều người…'}
      </button>
      {began && <PeopleDialog people={began} onDone={done} onClose={() => setBegan(null)} />}
    </div>
  )
}

function PeopleList({ people }: { people: readonly Credit[] }) {
  if (people.length === 0) {
    return (
      <p className="ts-hint">
        Khi có nhiều người viết, hoặc người chụp ảnh, quay, dựng… cần ghi tên.
      </p>
    )
  }
  const shares = sharesOf(people)
  const isShared = shares.size > 1
  const shareOf = (name: string) => {
    const row = people.find((one) => one.kind === 'writing' && one.name === name)
    return row && isShared ? ` ${percentWords(shares.get(row.id) ?? 0)}` : ''
  }
  return (
    <dl className="ts-people__list">
      {namesByKind(people).map(({ kind, names }) => (
        <div key={kind}>
          <dt>{WORK_WORDS[kind]}</dt>
          {names.map((name) => (
            <dd key={name}>
              <a className="ts-quiet-link" href={hrefOf(people, { kind, name })}>
                {name}
              </a>
              {kind === 'writing' && shareOf(name)}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** The other texts of one of them. */
function hrefOf(people: readonly Credit[], { kind, name }: Pick<Credit, 'kind' | 'name'>): string {
  const user = people.find((one) => one.kind === kind && one.name === name)?.user
  return piecesHref(user ? { account: user } : { name })
}
