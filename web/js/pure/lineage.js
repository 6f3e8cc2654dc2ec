/** Where a township or village comes from and what it became, as lines of a card. */

/**
 * The lines that a lineage has something for: a key, the day that it speaks of (null where it is not
 * known), the rows that it names and the documents that decided so, each once.
 */
export function lineageLines({ valid_from: from, valid_to: to, change_document: document, was, became }) {
  return [
    { key: 'lineage.was', day: from, rows: was, documents: was.map((row) => row.change_document) },
    { key: 'lineage.became', day: to, rows: became, documents: [document] },
  ]
    .filter(({ rows }) => rows.length > 0)
    .map((line) => ({ ...line, documents: [...new Set(line.documents.filter(Boolean))] }));
}
