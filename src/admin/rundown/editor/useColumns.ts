'use client'

import { useEffect, useMemo, useState } from 'react'

import { COLUMNS, type ColumnKey } from './columns'

const KEPT_AS = 'toa-soan.khung.cot'
const AT_FIRST = new Set(COLUMNS.flatMap(({ key, isHidden }) => (isHidden ? [] : key)))

/** The columns of the table as this browser's person wants them. */
export function useColumns() {
  const [shown, setShown] = useState<ReadonlySet<ColumnKey>>(AT_FIRST)

  useEffect(() => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null')
      if (Array.isArray(kept)) setShown(new Set(kept as ColumnKey[]))
    } catch {
      // Nothing readable is kept: the columns at first.
    }
  }, [])

  const change = (next: ReadonlySet<ColumnKey>) => {
    setShown(next)
    localStorage.setItem(KEPT_AS, JSON.stringify([...next]))
  }
  const columns = useMemo(
    () => COLUMNS.filter(({ key, isOptional }) => !isOptional || shown.has(key)),
    [shown],
  )
  return { columns, shown, change }
}
