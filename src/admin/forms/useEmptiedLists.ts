import { useAllFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

import { emptiedLists } from './emptiedLists'

/** Lets every list that was emptied be saved as empty, whatever a late answer of the server said of it. */
export function useEmptiedLists(): void {
  const [fields, dispatchFields] = useAllFormFields()
  useEffect(() => {
    for (const path of emptiedLists(fields)) {
      dispatchFields({ type: 'UPDATE', path, disableFormData: false })
    }
  }, [fields, dispatchFields])
}
