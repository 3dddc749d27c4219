'use client'

import { PasswordField, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

import { FormKeeper } from '../forms/FormKeeper'

/**
 * The old password, asked for beside the new one of one's own account. The framework's page of one's own account leaves
 * out what stands in every other form (collections/withFormKeeper.ts), so it comes with this field.
 */
export function CurrentPassword() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const isAccount = usePathname().endsWith('/account')
  const isChanging = useFormFields(([fields]) => fields?.password !== undefined)
  const isAsked = isChanging && Boolean(id) && id === user?.id
  return (
    <>
      {isAccount && <FormKeeper />}
      {isAsked && (
        <PasswordField
          autoComplete="current-password"
          path="currentPassword"
          field={{ name: 'currentPassword', label: 'Mật khẩu hiện tại', required: true }}
        />
      )}
    </>
  )
}
