import { parseHTML } from 'linkedom'
import type { FormState } from 'payload'
import {
  createContext,
  createElement,
  type Dispatch,
  startTransition,
  use,
  useEffect,
  useLayoutEffect,
  useReducer,
  useState,
} from 'react'
import type * as Dom from 'react-dom'
import type * as Client from 'react-dom/client'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import type { useKeptFields } from './useKeptFields'

type Action =
  { type: 'UPDATE'; path: string; value: unknown } | { type: 'REPLACE_STATE'; state: FormState }
type Form = readonly [FormState, Dispatch<Action>]

const Page = createContext<{ id: number; initialState: FormState }>({ id: 1, initialState: {} })
const Fields = createContext<Form>([{}, () => {}])

const state = (title: string, step: string): FormState => ({
  title: { value: title, initialValue: title },
  state: { value: step, initialValue: step },
})

let kept: typeof useKeptFields
let dom: typeof Dom
let client: typeof Client

beforeAll(async () => {
  const { window, document } = parseHTML('<main></main>')
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', document)
  vi.stubGlobal('navigator', { userAgent: 'test' })
  vi.resetModules()
  vi.doMock('@payloadcms/ui', () => ({
    useDocumentInfo: () => use(Page),
    useAllFormFields: () => use(Fields),
  }))
  dom = await import('react-dom')
  client = await import('react-dom/client')
  kept = (await import('./useKeptFields')).useKeptFields
})
afterAll(async () => {
  // What React has put off has its turn.
  await turn()
  vi.doUnmock('@payloadcms/ui')
  vi.resetModules()
  vi.unstubAllGlobals()
})

/** A form that takes a row in as Payload's does, and the page around it. */
function page(first: FormState) {
  const drawn: string[] = []
  let dispatch: Dispatch<Action> = () => {}
  let read: (row: FormState) => void = () => {}
  let own: ReadonlySet<string> = new Set()
  const reduce = (before: FormState, action: Action): FormState =>
    action.type === 'REPLACE_STATE'
      ? action.state
      : { ...before, [action.path]: { ...before[action.path], value: action.value } }

  function FormOfPayload({ children }: { children: React.ReactNode }) {
    const { initialState } = use(Page)
    const [fields, change] = useReducer(reduce, initialState)
    dispatch = change
    useEffect(() => change({ type: 'REPLACE_STATE', state: initialState }), [initialState])
    return createElement(Fields.Provider, { value: [fields, change] }, children)
  }
  function Keeper() {
    kept(() => own)
    return null
  }
  function Title() {
    const [{ title, state: step }] = use(Fields)
    useLayoutEffect(() => {
      drawn.push(`${title?.value} (${title?.initialValue}), ${step?.value}`)
    })
    return null
  }
  function Whole() {
    const [initialState, setState] = useState(first)
    read = (row) => startTransition(() => setState(row))
    const parts = [createElement(Title, { key: 1 }), createElement(Keeper, { key: 2 })]
    return createElement(
      Page.Provider,
      { value: { id: 1, initialState } },
      createElement(FormOfPayload, null, parts),
    )
  }
  const root = client.createRoot(document.createElement('div'))
  dom.flushSync(() => root.render(createElement(Whole)))
  return {
    drawn,
    own: (...names: string[]) => {
      own = new Set(names)
    },
    type: (value: string) =>
      dom.flushSync(() => dispatch({ type: 'UPDATE', path: 'title', value })),
    read: (row: FormState) => read(row),
    end: () => dom.flushSync(() => root.unmount()),
  }
}
const turn = () => new Promise((done) => setTimeout(done, 20))

it('a page that is read anew never draws its row over what stays, and the row is left as it came', async () => {
  const form = page(state('A', 'draft'))
  await turn()
  form.own('title')
  form.type('AB')
  const row = state('Của trang', 'submitted')
  form.read(row)
  let words = 'AB'
  for (const letter of 'CDEFGH') {
    await new Promise((done) => setImmediate(done))
    words += letter
    form.type(words)
  }
  await turn()
  expect(form.drawn.filter((one) => one.includes('Của trang'))).toEqual([])
  expect(form.drawn.at(-1)).toBe('ABCDEFGH (A), submitted')
  expect(row).toMatchObject(state('Của trang', 'submitted'))
  // Read once more, it is the same.
  form.read(state('Của trang', 'approved'))
  await turn()
  expect(form.drawn.at(-1)).toBe('ABCDEFGH (A), approved')
  form.end()
})

it('a page that is read anew shows what it says where nothing stays', async () => {
  const form = page(state('A', 'draft'))
  await turn()
  form.read(state('Của trang', 'submitted'))
  await turn()
  expect(form.drawn.at(-1)).toBe('Của trang (Của trang), submitted')
  form.end()
})
