import { KEY_WORDS } from './consoleKeys'

/** The keys, folded away: they work while the console has the focus. */
export function ConsoleHelp() {
  return (
    <details className="ts-console__help">
      <summary>Phím tắt</summary>
      <p className="ts-hint">Có tác dụng khi đang ở trang này và không gõ trong ô nhập.</p>
      <dl>
        {KEY_WORDS.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
