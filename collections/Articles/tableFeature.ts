import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'

/**
 * Tables (src/admin/articles/editor/table). Payload's own feature for them is an experiment and speaks English alone; the nodes are
 * the same, Lexical's.
 */
export const tableFeature = createServerFeature({
  feature: {
    ClientFeature: '/admin/articles/editor/table/TableFeature#TableFeatureClient',
    nodes: [
      createNode({ node: TableNode }),
      createNode({ node: TableRowNode }),
      createNode({ node: TableCellNode }),
    ],
  },
  key: 'table',
})
