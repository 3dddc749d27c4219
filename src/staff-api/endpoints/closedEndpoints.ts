import type { Endpoint } from 'payload'

import { failure } from '@/newsroom/words/failure'

/**
 * What Payload offers to strangers and we don't: to register the first account (whoever comes first would own the
 * newsroom), to ask whether there is one, to verify an address; and the lock of an account, which strangers could turn.
 */
export const closedEndpoints: Endpoint[] = [
  {
    path: '/first-register',
    method: 'post',
    handler: () => {
      throw failure('firstAccount')
    },
  },
  { path: '/init', method: 'get', handler: notHere },
  { path: '/unlock', method: 'post', handler: notHere },
  { path: '/verify/:id', method: 'post', handler: notHere },
]

function notHere(): never {
  throw failure('notHere')
}
