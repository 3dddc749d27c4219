'use client'

import { PasswordField, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'

/** The old password, asked for beside the new one of one's own account. */
export function CurrentPassword() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const isChanging = useFormFields(([fields]) => fields?.password !== undefined)
  if (!isChanging || !id || id !== user?.id) return null
  return (
    <PasswordField
      autoComplete="current-password"
      path="currentPassword"
      field={{ name: 'currentPassword', label: 'Mật khẩu hiện tại', required: true }}
    />
  )
}
