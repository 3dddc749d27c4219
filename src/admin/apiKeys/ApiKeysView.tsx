import type { AdminViewServerProps } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { listApiKeys } from '@/newsroom/apiKeys/views/listApiKeys'

import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { EmptyState } from '../ui/EmptyState'
import { ApiKeys } from './ApiKeys'

/** Khóa API: keys of partners, made, exchanged and revoked by administrators. */
export async function ApiKeysView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const may = isAdministrator(req.user as Member | null)
  return (
    <StaffPage view={view} nav={[{ label: 'Khóa API' }]} className="ts-desk">
      <h1>Khóa API</h1>
      {may ? (
        <ApiKeys lines={await listApiKeys(req, new Date())} />
      ) : (
        <EmptyState>
          Trang này dành cho quản trị hệ thống. Nếu một đối tác cần khóa API, hãy nhờ quản trị viên.
        </EmptyState>
      )}
    </StaffPage>
  )
}
