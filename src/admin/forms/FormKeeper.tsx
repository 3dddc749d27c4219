'use client'

import {
  LeaveWithoutSaving,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
} from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import type { SaveFailure } from './saveFailure'
import { listenToSaves } from './settledSaves'
import { showField } from './showField'
import { UnsavedBar } from './UnsavedBar'
import { useBackGuard } from './useBackGuard'
import { changedFields } from './keptState'
import { useEmptiedLists } from './useEmptiedLists'
import { useKeptFields } from './useKeptFields'
import { useKeptRows } from './useKeptRows'
import { useStillAfterCreate } from './useStillAfterCreate'
import { type Save, watchSaves } from './watchSaves'

/** The form has dealt with the answer by then. */
const AFTER_THE_FORM_MS = 100
const NO_FIELDS: ReadonlySet<string> = new Set()

/**
 * Stands in every form of the admin: a save that failed is told with its cause and stays told until it succeeds, the
 * fields it was refused for are marked where they are, nobody leaves unsaved words unasked, what was emptied is saved as
 * empty, and neither a late answer nor a page that is read anew takes words away.
 */
export function FormKeeper() {
  const { collectionSlug, id, docConfig } = useDocumentInfo()
  const { config } = useConfig()
  const form = useForm()
  const modified = useFormModified()
  const [failed, setFailed] = useState<{ failure: SaveFailure; save: Save } | null>(null)
  const path = `${config.routes.api}/${collectionSlug}${id ? `/${id}` : ''}`

  const mark = ({ fields }: SaveFailure) => {
    const known = form.getFields()
    const errors = fields.filter((field) => field.path in known)
    form.dispatchFields({ type: 'ADD_SERVER_ERRORS', errors })
    form.setIsValid(false)
    form.setSubmitted(true)
    setTimeout(() => showField(form.formRef?.current, fields), AFTER_THE_FORM_MS)
  }
  const keepStill = useStillAfterCreate()
  const newest = useRef({ form, mark, keepStill })
  useEffect(() => {
    newest.current = { form, mark, keepStill }
  })

  useEffect(
    () =>
      watchSaves({
        path,
        saved: () => {
          setFailed(null)
          newest.current.keepStill()
        },
        failed: (failure, save) => {
          const isOfFields = failure.reason === 'fields'
          setFailed(isOfFields ? null : { failure, save })
          setTimeout(() => {
            newest.current.form.setModified(true)
            if (isOfFields) newest.current.mark(failure)
          }, AFTER_THE_FORM_MS)
        },
      }),
    [path],
  )

  useEffect(() => listenToSaves(), [])
  useEmptiedLists()
  useKeptRows()
  const drafts = docConfig?.versions ? docConfig.versions.drafts : false
  const savesItself = Boolean(drafts && drafts.autosave)
  // What saves itself says itself which of its fields stay.
  useKeptFields((shown, said) =>
    modified && !savesItself ? changedFields(shown, said) : NO_FIELDS,
  )
  // What saves itself says itself what would be lost.
  useBackGuard((modified && !savesItself) || failed !== null)

  const retry = () => {
    if (!failed) return
    const isDraft = new URL(failed.save.url, window.location.href).searchParams.has('draft')
    void form.submit({
      action: failed.save.url,
      method: failed.save.method as 'PATCH' | 'POST',
      ...(isDraft && { overrides: { _status: 'draft' }, skipValidation: true }),
    })
  }

  if (!failed) return null
  return (
    <>
      {savesItself && <LeaveWithoutSaving />}
      <UnsavedBar failure={failed.failure} save={failed.save} onRetry={retry} />
    </>
  )
}
