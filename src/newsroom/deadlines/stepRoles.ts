import {
  EDITOR_ROLES,
  NEWSROOM_ROLES,
  type Role,
  SCHEDULE_ROLES,
  WRITER_ROLES,
} from '@/access/roles'
import type { DeadlineKind } from '@/domain/schedule/deadlines'

/** Who works on a step, and so may say that it is done; the head of the outlet may always. */
export const STEP_ROLES: Record<DeadlineKind, readonly Role[]> = {
  script: WRITER_ROLES,
  approval: [...EDITOR_ROLES, 'outletHead'],
  tape: SCHEDULE_ROLES,
  other: NEWSROOM_ROLES,
}
