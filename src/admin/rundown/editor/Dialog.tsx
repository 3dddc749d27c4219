'use client'

import { Dialog as Shared, type DialogProps } from '../../ui/Dialog'

/** The shared dialog, as wide as the rundown's tables need it. */
export const Dialog = (props: Pick<DialogProps, 'title' | 'onClose' | 'children'>) => (
  <Shared {...props} className="ts-rd-dialog" />
)
