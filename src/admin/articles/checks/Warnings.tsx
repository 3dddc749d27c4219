import type { WarningsOfText } from './useWarnings'

/** What the checklists warn of, before it is done all the same; of several texts by their titles. */
export function Warnings({ texts }: { texts: readonly WarningsOfText[] }) {
  const said = texts.flatMap(({ id, title, warnings }) =>
    warnings.map((words) => ({
      key: `${id} ${words}`,
      words: title ? `${title}: ${words}` : words,
    })),
  )
  return (
    <div role="status">
      {said.length > 0 && (
        <div className="ts-article__reason" data-tone="warning">
          <strong>Danh mục kiểm tra còn cảnh báo</strong>
          <ul>
            {said.map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
